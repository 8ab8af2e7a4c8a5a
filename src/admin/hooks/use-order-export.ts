import { useTranslation } from "react-i18next"

import { useCsvExport } from "./use-csv-export"

/** The CSV of one order with its customer and licenses. */
export const useOrderExport = (orderId: string) => {
  const { t } = useTranslation("licensing")
  return useCsvExport({
    path: `/admin/orders/${orderId}/licenses/export`,
    fileName: "order-licenses.csv",
    texts: {
      done: "orderExport.done",
      failed: "orderExport.failed",
      title: "orderExport.title",
      withKeys: "orderExport.withKeys",
    },
    warning: t("orderExport.confirm"),
  })
}
