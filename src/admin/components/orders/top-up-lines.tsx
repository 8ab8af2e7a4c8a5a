import type { AdminOrder } from "@medusajs/types"
import { Button, Heading, Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useNameTopUpLicense, useTopUpLicenses } from "../../hooks/api/order-licenses"
import { toApiError } from "../../lib/errors"
import type { OrderLicensing } from "../../lib/types"
import { TextLink } from "../common/text-link"

type TopUpLine = OrderLicensing["top_ups"][number]

/** The lines of an order that add uses to a license; where they cannot, staff choose another one. */
export const TopUpLines = ({
  licensing,
  order,
}: {
  licensing: OrderLicensing
  order: AdminOrder
}) => {
  const { t } = useTranslation("licensing")
  const { top_ups } = licensing
  if (!top_ups.length) return null
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("topUps.title")}</Heading>
      <ul className="flex flex-col gap-y-4">
        {top_ups.map((line) => (
          <li key={line.line_item_id} className="flex flex-col gap-y-2">
            <LineText line={line} />
            {line.code?.startsWith("TOP_UP") && <LicenseChoice line={line} order={order} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

const LineText = ({ line }: { line: TopUpLine }) => {
  const { t } = useTranslation("licensing")
  const { license, uses, feature, until, units, added, taken_back } = line
  return (
    <Text size="small" className="text-pretty">
      <span className="block font-medium">{lineName(line)}</span>
      {t("topUps.each", { count: uses })}
      {feature && ` · ${feature}`}
      {" · "}
      {license ? (
        <TextLink to={`/licensing/licenses/${license.id}`}>
          {t("topUps.license", { key: license.key_redacted ?? license.id })}
        </TextLink>
      ) : (
        t("topUps.noLicense")
      )}
      {` · ${t(`topUps.until.${until}`)}. `}
      <span className="text-ui-fg-subtle">
        {units > 0 || taken_back > 0 ? t("topUps.added", { count: added }) : t("topUps.notYet")}
        {taken_back > 0 && ` ${t("topUps.takenBack", { count: taken_back })}`}
      </span>
    </Text>
  )
}

/** What the line sells; an order may have several lines that add uses. */
const lineName = ({ product_title, variant_title }: TopUpLine): string =>
  [...new Set([product_title, variant_title])].filter(Boolean).join(" – ")

/** Chooses among the licenses of the buyer that may have the uses. */
const LicenseChoice = ({ line, order }: { line: TopUpLine; order: AdminOrder }) => {
  const { t } = useTranslation("licensing")
  const [chosen, setChosen] = useState("")
  const { data } = useTopUpLicenses(order.id, line.line_item_id)
  const { mutateAsync, isPending } = useNameTopUpLicense(order.id)
  const add = async () => {
    try {
      const { order_licensing } = await mutateAsync({
        lineItemId: line.line_item_id,
        license_id: chosen,
      })
      const now = order_licensing.top_ups.find(
        ({ line_item_id }) => line_item_id === line.line_item_id
      )
      if (now?.state !== "added") toast.warning(t("topUps.notAdded"))
      else toast.success(t("topUps.done"))
    } catch (error) {
      toast.error(t("topUps.add"), { description: toApiError(error).message })
    }
  }
  if (!data) return null
  if (!data.licenses.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("topUps.noChoice")}
      </Text>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select size="small" value={chosen} onValueChange={setChosen}>
        <Select.Trigger aria-label={t("topUps.choose")} className="w-full min-w-0 sm:w-96">
          <Select.Value placeholder={t("topUps.choose")} />
        </Select.Trigger>
        <Select.Content>
          {data.licenses.map(({ id, key_redacted, program, policy }) => (
            <Select.Item key={id} value={id}>
              {key_redacted ?? id} · {program.name} – {policy.name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        disabled={!chosen}
        onClick={() => void add()}
      >
        {t("topUps.add")}
      </Button>
      {data.more && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("topUps.more")}
        </Text>
      )}
    </div>
  )
}
