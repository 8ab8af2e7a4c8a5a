import type { AdminOrder } from "@medusajs/types"
import { Button, Heading, Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useLicenses } from "../../hooks/api/licenses"
import { useNameTopUpLicense } from "../../hooks/api/order-licenses"
import { toApiError } from "../../lib/errors"
import type { OrderLicensing } from "../../lib/types"
import { TextLink } from "../common/text-link"

type TopUpLine = OrderLicensing["top_ups"][number]

/** Most licenses to choose from. */
const MAX_CHOICES = 100

/** The lines of an order that add uses to a license; where they cannot, staff choose another one. */
export const TopUpLines = ({
  licensing,
  order,
}: {
  licensing: OrderLicensing
  order: AdminOrder
}) => {
  const { t } = useTranslation("licensing")
  const { top_ups, problems } = licensing
  if (!top_ups.length) return null
  const hasProblem = ({ line_item_id }: TopUpLine) =>
    problems.some(
      (problem) => problem.code.startsWith("TOP_UP") && problem.line_item_id === line_item_id
    )
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("topUps.title")}</Heading>
      <ul className="flex flex-col gap-y-4">
        {top_ups.map((line) => (
          <li key={line.line_item_id} className="flex flex-col gap-y-2">
            <LineText line={line} />
            {hasProblem(line) && <LicenseChoice line={line} order={order} />}
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

/** Chooses among the licenses that belong to the order's address. */
const LicenseChoice = ({ line, order }: { line: TopUpLine; order: AdminOrder }) => {
  const { t } = useTranslation("licensing")
  const [chosen, setChosen] = useState("")
  const { licenses } = useLicenses(
    { q: order.customer?.email ?? order.email ?? "", limit: MAX_CHOICES },
    Boolean(order.customer?.email ?? order.email)
  )
  const { mutateAsync, isPending } = useNameTopUpLicense(order.id)
  const choices = (licenses ?? []).filter(({ id }) => id !== line.license?.id)
  const add = async () => {
    try {
      const { order_licensing } = await mutateAsync({
        lineItemId: line.line_item_id,
        license_id: chosen,
      })
      const refused = order_licensing.problems.some(
        ({ line_item_id }) => line_item_id === line.line_item_id
      )
      if (refused) toast.warning(t("topUps.notAdded"))
      else toast.success(t("topUps.done"))
    } catch (error) {
      toast.error(t("topUps.add"), { description: toApiError(error).message })
    }
  }
  if (licenses && !choices.length) {
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
          {choices.map(({ id, key_redacted, program, policy }) => (
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
    </div>
  )
}
