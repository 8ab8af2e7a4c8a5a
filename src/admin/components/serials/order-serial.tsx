import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderLicensing } from "../../lib/types"
import { TextLink } from "../common/text-link"

type Props = { serial: NonNullable<OrderLicensing["serial"]> }

/** The masked serial number of a redeemed order, as a link to it in the list. */
export const OrderSerial = ({ serial: { id, value_redacted, blacklisted_at } }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <div className="flex flex-wrap items-center gap-2">
      <TextLink to={`/licensing/serials?q=${id}`} className="txt-compact-xsmall font-mono">
        {value_redacted}
      </TextLink>
      {blacklisted_at && <StatusBadge color="red">{t("serials.blacklisted")}</StatusBadge>}
    </div>
  )
}
