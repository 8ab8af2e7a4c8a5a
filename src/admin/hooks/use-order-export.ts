import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { downloadCsv } from "../lib/download"
import { toApiError } from "../lib/errors"
import { useConfirmed } from "./use-confirmed"

/** The CSV of one order with its customer and licences; whole keys only after a confirmation. */
export const useOrderExport = (orderId: string) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const [isRunning, setIsRunning] = useState(false)
  const download = async (keys: boolean) => {
    setIsRunning(true)
    try {
      await downloadCsv(`/admin/orders/${orderId}/licenses/export`, { keys }, "order-licenses.csv")
    } finally {
      setIsRunning(false)
    }
  }
  return {
    isRunning,
    masked: async () => {
      try {
        await download(false)
        toast.success(t("orderExport.done"))
      } catch (error) {
        toast.error(t("orderExport.failed"), { description: toApiError(error).message })
      }
    },
    withKeys: () =>
      confirmed({
        title: t("orderExport.title"),
        description: t("orderExport.confirm"),
        confirmText: t("orderExport.withKeys"),
        variant: "confirmation",
        run: () => download(true),
        success: t("orderExport.done"),
      }),
  }
}
