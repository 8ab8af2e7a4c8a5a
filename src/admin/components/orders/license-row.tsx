import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Badge, Checkbox, clx, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { License } from "../../lib/types"
import { Actions } from "../common/actions"
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

/** One licence of an order. */
export const LicenseRow = ({ license, menu, selected, onSelect }: Props) => {
  const { t } = useTranslation("licensing")
  const name = license.key_redacted ?? license.id
  const product = `${license.program.name} · ${license.policy.name}`
  return (
    <Table.Row data-testid="license-row" className={clx(selected && "bg-ui-bg-highlight")}>
      <Table.Cell>
        <Checkbox
          checked={selected}
          aria-label={t("orders.table.select", { key: name })}
          onCheckedChange={(on) => onSelect(on === true)}
        />
      </Table.Cell>
      <Table.Cell className="py-2">
        <div className="flex flex-col gap-y-0.5">
          <LicenseKey license={license} />
          <div className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-1.5">
            <Link
              to={pathOf(license.id)}
              aria-label={`${product}: ${t("orders.table.open", { key: name })}`}
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
      </Table.Cell>
      <Table.Cell>
        <LicenseStatusCell license={license} />
      </Table.Cell>
      <Table.Cell>
        <LicenseSeats license={license}>
          <ComputersLink license={license} />
        </LicenseSeats>
      </Table.Cell>
      <Table.Cell>
        {license.expires_at ? <UtcDate date={license.expires_at} /> : t("licenses.never")}
      </Table.Cell>
      <Table.Cell className="w-10">
        <Actions label={t("states.actionsOf", { name })} groups={menu} />
      </Table.Cell>
    </Table.Row>
  )
}
