import { useTranslation } from "react-i18next"

import type { SerialNumber } from "../../lib/types"
import { TextLink } from "../common/text-link"
import { UtcDate } from "../common/utc-date"

/** Who redeemed a serial number, into which order, and when. */
export const SerialClaim = ({ serial }: { serial: SerialNumber }) => {
  const { t } = useTranslation("licensing")
  const { customer, order, claimed_at } = serial
  if (!claimed_at) return <span>–</span>
  return (
    <div className="flex flex-col py-1.5">
      {customer && (
        <TextLink to={`/customers/${customer.id}`}>{customer.email ?? customer.id}</TextLink>
      )}
      <span className="flex items-center gap-x-1.5">
        {order && (
          <TextLink
            to={`/orders/${order.id}`}
            aria-label={t("licenseList.openOrder", { number: order.display_id })}
          >
            #{order.display_id}
          </TextLink>
        )}
        <UtcDate date={claimed_at} />
      </span>
    </div>
  )
}
