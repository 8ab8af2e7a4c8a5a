import { Badge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { License } from "../../lib/types"
import { UtcDate } from "../common/utc-date"
import { LicenseKey } from "./license-key"
import { LicenseStatusCell } from "./license-status-cell"

const SeatsCell = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const { seats, seats_used } = license
  const over = seats === null ? 0 : seats_used - seats
  return (
    <div className="flex flex-col">
      <span
        aria-label={t("licenses.seatsLabel", {
          used: seats_used,
          total: seats ?? t("fields.unlimited"),
        })}
      >
        {seats_used} / {seats ?? "∞"}
      </span>
      {over > 0 && (
        <span className="txt-compact-xsmall text-ui-tag-orange-text whitespace-nowrap">
          {t("licenses.overUsed", { count: over })}
        </span>
      )}
    </div>
  )
}

const LABELS = ["is_trial", "is_test"] as const

/** One licence of an order. */
export const LicenseRow = ({ license, orderId }: { license: License; orderId: string }) => {
  const { t } = useTranslation("licensing")
  return (
    <Table.Row data-testid="license-row">
      <Table.Cell className="py-2">
        <div className="flex flex-col gap-y-0.5">
          <LicenseKey license={license} orderId={orderId} />
          <div className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-1.5">
            <span>{license.program.name}</span>
            <span aria-hidden>·</span>
            <Link
              to={`/licensing/policies/${license.policy.id}`}
              className="hover:text-ui-fg-interactive focus-visible:text-ui-fg-interactive"
            >
              {license.policy.name}
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
        <SeatsCell license={license} />
      </Table.Cell>
      <Table.Cell>
        {license.expires_at ? <UtcDate date={license.expires_at} /> : t("licenses.never")}
      </Table.Cell>
    </Table.Row>
  )
}
