import { useTranslation } from "react-i18next"

import { useCsvExport } from "../../../hooks/use-csv-export"
import type { SerialBatch } from "../../../lib/types"

/** A batch as CSV: masked, or with whole codes for printing after a confirmation, since that is recorded. */
export const useBatchExport = ({ id, count, name }: SerialBatch) => {
  const { t } = useTranslation("licensing")
  return useCsvExport({
    path: `/admin/serial-batches/${id}/export`,
    secrets: "codes",
    fileName: `${name}.csv`,
    texts: {
      done: "licenseExport.done",
      failed: "licenseExport.failed",
      title: "batches.export.title",
      withKeys: "batches.export.withCodes",
    },
    warning: t("batches.export.warning", { count }),
  })
}
