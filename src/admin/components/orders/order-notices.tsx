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
  const { problems, partially_refunded, unlicensed_policies, withheld_policies, issued } = licensing
  const refunded = partially_refunded && issued > 0
  const late = unlicensed_policies > 0 && t("orders.apply.notice", { count: unlicensed_policies })
  const withheld = withheld_policies.map(({ id, name, active }) => ({
    id,
    active,
    text: t(active ? "orders.apply.active" : "orders.apply.inactive", { name }),
  }))
  if (!problems.length && !refunded && !late && !withheld.length) return null
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {problems.map((problem) => (
        <Alert key={`${problem.code}-${problem.line_item_id ?? ""}`} variant="warning">
          {t(`problems.${problem.code}`, { defaultValue: problem.message })}
        </Alert>
      ))}
      {refunded && <Alert variant="info">{t("orders.partiallyRefunded")}</Alert>}
      {withheld
        .filter(({ active }) => !active)
        .map(({ id, text }) => (
          <Alert key={id} variant="info">
            {text}
          </Alert>
        ))}
      {late && <ApplyNotice text={late} acts={acts} />}
      {withheld
        .filter(({ active }) => active)
        .map(({ id, text }) => (
          <ApplyNotice key={id} text={text} acts={acts} />
        ))}
    </div>
  )
}

/** Says what could be issued, beside the button that does it. */
const ApplyNotice = ({ text, acts }: { text: string; acts: OrderActs }) => {
  const { t } = useTranslation("licensing")
  return (
    <div className="bg-ui-bg-component shadow-borders-base flex items-center justify-between gap-x-4 rounded-lg p-3">
      <Text size="small" className="text-pretty">
        {text}
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
  )
}
