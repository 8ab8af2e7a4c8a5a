import { useTranslation } from "react-i18next"

import type { SerialImportReport } from "../../../lib/types"
import { LineList } from "../../common/line-list"

/** The rejected and the repaired lines of a file, by number, and why. */
export const ImportReport = ({ report }: { report: SerialImportReport }) => {
  const { t } = useTranslation("licensing")
  const { faulty, faults, repaired, repairs } = report
  return (
    <>
      {faulty > 0 && (
        <LineList
          title={t("serialImport.faulty", { count: faulty })}
          lines={faults}
          count={faulty}
          variant="warning"
          textOf={({ code, message }) => t(`serialImport.fault.${code}`, { defaultValue: message })}
          testId="import-faults"
        />
      )}
      {repaired > 0 && (
        <LineList
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
