import { Alert, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderActs } from "../../hooks/use-order-acts"
import type { OrderLicensing } from "../../lib/types"

/** What staff should know or decide: unsettled problems, a partial refund, policies linked too late. */
export const OrderNotices = ({
  licensing,
  acts,
}: {
  licensing: OrderLicensing
  acts: OrderActs
}) => {
  const { t } = useTranslation("licensing")
  const { problems, partially_refunded, unlicensed_policies, issued } = licensing
  const refunded = partially_refunded && issued > 0
  if (!problems.length && !refunded && !unlicensed_policies) return null
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {problems.map((problem) => (
        <Alert key={`${problem.code}-${problem.line_item_id ?? ""}`} variant="warning">
          {t(`problems.${problem.code}`, { defaultValue: problem.message })}
        </Alert>
      ))}
      {refunded && <Alert variant="info">{t("orders.partiallyRefunded")}</Alert>}
      {unlicensed_policies > 0 && (
        <div className="bg-ui-bg-component shadow-borders-base flex items-center justify-between gap-x-4 rounded-lg p-3">
          <Text size="small" className="text-pretty">
            {t("orders.apply.notice", { count: unlicensed_policies })}
          </Text>
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            isLoading={acts.isPending}
            onClick={acts.apply}
          >
            {t("orders.apply.label")}
          </Button>
        </div>
      )}
    </div>
  )
}
