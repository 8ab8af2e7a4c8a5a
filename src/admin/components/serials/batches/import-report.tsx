import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { SerialImportReport } from "../../../lib/serial-types"

/** The lines of a file that were not taken, by their numbers, and why. */
export const ImportReport = ({ report }: { report: SerialImportReport }) => {
  const { t } = useTranslation("licensing")
  const { faulty, faults } = report
  if (!faulty) return null
  const hidden = faulty - faults.length
  return (
    <Alert variant="warning">
      {t("serialImport.faulty", { count: faulty })}
      <ul className="my-2 max-h-48 overflow-y-auto" data-testid="import-faults" tabIndex={0}>
        {faults.map(({ line, code, message }) => (
          <li key={`${line}:${code}`}>
            {t("serialImport.faultOfLine", {
              line,
              fault: t(`serialImport.fault.${code}`, { defaultValue: message }),
            })}
          </li>
        ))}
        {hidden > 0 && <li>{t("serialImport.more", { count: hidden })}</li>}
      </ul>
    </Alert>
  )
}
