import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { SerialImportReport } from "../../../lib/types"

type Line = { line: number; code: string; message: string }

type LinesProps = {
  title: string
  lines: Line[]
  count: number
  variant: "warning" | "info"
  textOf: (line: Line) => string
  testId: string
}

const Lines = ({ title, lines, count, variant, textOf, testId }: LinesProps) => {
  const { t } = useTranslation("licensing")
  const hidden = count - lines.length
  return (
    <Alert variant={variant}>
      {title}
      <ul className="my-2 max-h-48 overflow-y-auto" data-testid={testId} tabIndex={0}>
        {lines.map((each) => (
          <li key={`${each.line}:${each.code}`}>
            {t("serialImport.faultOfLine", { line: each.line, fault: textOf(each) })}
          </li>
        ))}
        {hidden > 0 && <li>{t("serialImport.more", { count: hidden })}</li>}
      </ul>
    </Alert>
  )
}

/** The rejected and the repaired lines of a file, by number, and why. */
export const ImportReport = ({ report }: { report: SerialImportReport }) => {
  const { t } = useTranslation("licensing")
  const { faulty, faults, repaired, repairs } = report
  return (
    <>
      {faulty > 0 && (
        <Lines
          title={t("serialImport.faulty", { count: faulty })}
          lines={faults}
          count={faulty}
          variant="warning"
          textOf={({ code, message }) => t(`serialImport.fault.${code}`, { defaultValue: message })}
          testId="import-faults"
        />
      )}
      {repaired > 0 && (
        <Lines
          title={t("serialImport.repaired", { count: repaired })}
          lines={repairs}
          count={repaired}
          variant="info"
          textOf={({ code, message }) =>
            t(`serialImport.repair.${code}`, { defaultValue: message })
          }
          testId="import-repairs"
        />
      )}
    </>
  )
}
