import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { toApiError } from "../lib/errors"
import { newId } from "../lib/new-id"
import { refusalText } from "../lib/sdk"
import { sendLicenseBatch } from "./api/licenses"

/** Licenses of one mail. */
const PART = 1000

/** Mails the owner some licenses of an order, and reports the result. */
export const useMailOwner = () => {
  const { t } = useTranslation("licensing")
  return async (ids: string[]): Promise<void> => {
    try {
      for (let from = 0; from < ids.length; from += PART) {
        const part = ids.slice(from, from + PART)
        const { batch } = await sendLicenseBatch({ action: "resend", ids: part }, newId())
        const [refusal] = batch.refused
        if (refusal) {
          toast.warning(t("issue.notMailed"), {
            description: refusalText(refusal.code, refusal.message),
          })
          return
        }
      }
      toast.success(t("issue.mailed"))
    } catch (error) {
      toast.warning(t("issue.notMailed"), { description: toApiError(error).message })
    }
  }
}
