import { Alert, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderActs } from "../../hooks/use-order-acts"
import type { OrderLicensing } from "../../lib/types"

/**
 * Notices for staff: unsettled problems, a partial refund, units marked as fulfilled, policies
 * linked too late.
 */
export const OrderNotices = ({
  licensing,
  acts,
}: {
  licensing: OrderLicensing
  acts: OrderActs
}) => {
  const { t } = useTranslation("licensing")
  const { partially_refunded, unlicensed_policies, withheld_policies, issued } = licensing
  const problems = distinct(licensing.problems)
  const refunded = partially_refunded && issued > 0
  const late = unlicensed_policies > 0 && t("orders.apply.notice", { count: unlicensed_policies })
  const withheld = withheld_policies.map(({ id, name, active }) => ({
    id,
    active,
    text: t(active ? "orders.apply.active" : "orders.apply.inactive", { name }),
  }))
  const fulfilled = licensing.fulfilled_when_issued.length > 0
  if (!problems.length && !refunded && !late && !withheld.length && !fulfilled) return null
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {problems.map((problem) => (
        <Alert key={`${problem.code}-${problem.message}`} variant="warning">
          {t(`problems.${problem.code}`, {
            defaultValue: problem.message,
            message: problem.message,
          })}
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
      {fulfilled && <FulfilledNotice licensing={licensing} acts={acts} />}
      {late && <ApplyNotice text={late} acts={acts} />}
      {withheld
        .filter(({ active }) => active)
        .map(({ id, text }) => (
          <ApplyNotice key={id} text={text} acts={acts} />
        ))}
    </div>
  )
}

/** Several lines may have the same notice. */
const distinct = (problems: OrderLicensing["problems"]) =>
  problems.filter(
    ({ code, message }, at) =>
      problems.findIndex((other) => other.code === code && other.message === message) === at
  )

/** What could be issued, beside the button that does it. */
const ApplyNotice = ({ text, acts }: { text: string; acts: OrderActs }) => {
  const { t } = useTranslation("licensing")
  return <ActNotice text={text} label={t("orders.apply.label")} acts={acts} onAct={acts.apply} />
}

/** What Medusa refuses because units were marked as fulfilled, beside the button that undoes it. */
const FulfilledNotice = ({ licensing, acts }: { licensing: OrderLicensing; acts: OrderActs }) => {
  const { t } = useTranslation("licensing")
  const all = licensing.fulfilled_when_issued
  const text = t("orders.fulfilled.notice", {
    count: all.reduce((sum, { units }) => sum + units, 0),
  })
  if (!all.some(({ cancelable }) => cancelable)) return <Alert variant="info">{text}</Alert>
  return (
    <ActNotice
      text={text}
      label={t("orders.fulfilled.cancel")}
      acts={acts}
      onAct={acts.cancelFulfillments}
    />
  )
}

type ActNoticeProps = { text: string; label: string; acts: OrderActs; onAct: () => unknown }

const ActNotice = ({ text, label, acts, onAct }: ActNoticeProps) => {
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
        onClick={() => void onAct()}
      >
        {label}
      </Button>
    </div>
  )
}
