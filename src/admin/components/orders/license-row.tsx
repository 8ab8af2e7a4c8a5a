import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Badge, Checkbox, clx, Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { License } from "../../lib/types"
import { Actions } from "../common/actions"
import { RowCard } from "../common/row-card"
import { IN_SIGHT } from "../common/scroll-box"
import { UtcDate } from "../common/utc-date"
import { ComputersLink } from "../computers/computers-link"
import { LicenseSeats } from "../licenses/license-seats"
import { pathOf } from "../licenses/acts/use-license-acts"
import { LicenseKey } from "./license-key"
import { LicenseStatusCell } from "./license-status-cell"

const LABELS = ["is_trial", "is_test"] as const

type Props = {
  license: License
  menu: ActionMenuProps["groups"]
  selected: boolean
  onSelect: (on: boolean) => void
}

const nameOf = ({ key_redacted, id }: License) => key_redacted ?? id

/** The key over the product name, which links to the license's page. */
const KeyAndProduct = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const product = `${license.program.name} · ${license.policy.name}`
  return (
    <div className="flex flex-col gap-y-0.5">
      <LicenseKey license={license} />
      <div className="txt-compact-small text-ui-fg-subtle flex flex-wrap items-center gap-x-1.5">
        <Link
          to={pathOf(license.id)}
          aria-label={`${product}: ${t("orders.table.open", { key: nameOf(license) })}`}
          className="hover:text-ui-fg-interactive focus-visible:text-ui-fg-interactive"
        >
          {product}
        </Link>
        {LABELS.filter((label) => license[label]).map((label) => (
          <Badge key={label} size="2xsmall">
            {t(`licenses.${label}`)}
          </Badge>
        ))}
      </div>
    </div>
  )
}

/** The cells of a license, for a row and for a card. */
const usePartsOf = ({ license, menu, selected, onSelect }: Props) => {
  const { t } = useTranslation("licensing")
  const name = nameOf(license)
  return {
    select: (
      <Checkbox
        checked={selected}
        aria-label={t("orders.table.select", { key: name })}
        onCheckedChange={(on) => onSelect(on === true)}
      />
    ),
    title: <KeyAndProduct license={license} />,
    status: <LicenseStatusCell license={license} />,
    seats: (
      <LicenseSeats license={license}>
        <ComputersLink license={license} />
      </LicenseSeats>
    ),
    expires: license.expires_at ? <UtcDate date={license.expires_at} /> : t("licenses.never"),
    acts: <Actions label={t("states.actionsOf", { name })} groups={menu} />,
  }
}

/** One license of an order. */
export const LicenseRow = (props: Props) => {
  const { select, title, status, seats, expires, acts } = usePartsOf(props)
  return (
    <Table.Row data-testid="license-row" className={clx(props.selected && "bg-ui-bg-highlight")}>
      <Table.Cell>{select}</Table.Cell>
      <Table.Cell className="py-2">{title}</Table.Cell>
      <Table.Cell>{status}</Table.Cell>
      <Table.Cell>{seats}</Table.Cell>
      <Table.Cell>{expires}</Table.Cell>
      <Table.Cell className={clx("w-10", IN_SIGHT)}>{acts}</Table.Cell>
    </Table.Row>
  )
}

/** The same on a phone, with its computers below. */
export const LicenseCard = ({ children, ...props }: Props & { children: ReactNode }) => {
  const { t } = useTranslation("licensing")
  const { select, title, acts, ...facts } = usePartsOf(props)
  return (
    <RowCard
      select={select}
      title={title}
      acts={acts}
      facts={(["status", "seats", "expires"] as const).map((id) => ({
        id,
        label: t(`licenses.${id}`),
        value: facts[id],
      }))}
    >
      {children}
    </RowCard>
  )
}
