import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderActs } from "../../hooks/use-order-acts"
import type { OrderLicensing } from "../../lib/types"

/** Whether the mail to the owner was sent, and a button to send it if not. */
export const OrderMailState = ({
  licensing,
  acts,
}: {
  licensing: OrderLicensing
  acts: OrderActs
}) => {
  const { t } = useTranslation("licensing")
  const { getFullDate } = useDate()
  const { status, sent_at, to } = licensing.mail
  if (status === "none" || licensing.in_progress) return null
  // Licenses that are no longer in force must not be mailed.
  if (status === "not_sent" && licensing.in_force === 0) return null
  const date = sent_at ? getFullDate({ date: sent_at, includeTime: true }) : ""
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t(`orders.mail.${status}`, { date, to })}
      </Text>
      {status === "not_sent" && (
        <Button size="small" variant="secondary" isLoading={acts.isPending} onClick={acts.sendMail}>
          {t("orders.mail.send")}
        </Button>
      )}
    </div>
  )
}
