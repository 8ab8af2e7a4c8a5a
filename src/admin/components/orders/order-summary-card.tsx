import { ArrowDownTray, Plus } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { AdminOrder } from "@medusajs/types"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useOrderLicensing } from "../../hooks/api/order-licenses"
import { useOrderExport } from "../../hooks/use-order-export"
import type { LicenseStatus, OrderLicensing } from "../../lib/types"
import { IssueModal } from "./issue/issue-modal"
import { StatusOfLicenses } from "./license-status-cell"

/** The id of the section with the order's licenses. */
export const LICENSES_ANCHOR = "order-licenses"

/** Scrolls to the section and focuses its heading, so that the keyboard continues there. */
const showLicenses = () => {
  const section = document.getElementById(LICENSES_ANCHOR)
  section?.scrollIntoView({ block: "start" })
  section?.focus({ preventScroll: true })
}

/** Why there are no licenses to count. */
const noneOf = ({ in_progress, waiting_for, top_ups }: OrderLicensing): string => {
  if (in_progress) return "orders.card.inProgress"
  return top_ups.length > 0 && !waiting_for ? "orders.empty.topsUp" : "orders.card.none"
}

const Counts = ({ licensing }: { licensing: OrderLicensing }) => {
  const { t } = useTranslation("licensing")
  const counts = Object.entries(licensing.by_status) as [LicenseStatus, number][]
  if (counts.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t(noneOf(licensing))}
      </Text>
    )
  }
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label={t("orders.card.counts")}>
      {counts.map(([status, count]) => (
        <li key={status}>
          <StatusOfLicenses status={status}>
            {t(`statuses.${status}`)}: {t("licenseList.exact", { count })}
          </StatusOfLicenses>
        </li>
      ))}
    </ul>
  )
}

/** An order's licenses at a glance, with a link to them; nothing on an order without licensing. */
export const OrderSummaryCard = ({ order }: { order: AdminOrder }) => {
  const { t } = useTranslation("licensing")
  const { order_licensing: licensing } = useOrderLicensing(order.id)
  const exporting = useOrderExport(order.id)
  const [issuing, setIssuing] = useState(false)
  if (!licensing?.profile || licensing.profile.licensing_deleted_at) return null
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4" data-testid="order-licenses-card">
      <div className="flex items-center justify-between gap-x-2">
        <Heading level="h2">{t("orders.title")}</Heading>
        <Button size="small" variant="transparent" onClick={showLicenses}>
          {t("orders.card.show")}
        </Button>
      </div>
      <Counts licensing={licensing} />
      {licensing.problems.length > 0 && (
        <Text size="small" className="text-ui-tag-orange-text">
          {t("orders.card.problems", { count: licensing.problems.length })}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="secondary" onClick={() => setIssuing(true)}>
          <Plus />
          {t("orders.card.issue")}
        </Button>
        {licensing.total > 0 && (
          <Button
            size="small"
            variant="secondary"
            isLoading={exporting.isRunning}
            onClick={exporting.masked}
          >
            <ArrowDownTray />
            {t("licenseExport.label")}
          </Button>
        )}
      </div>
      {issuing && (
        <IssueModal order={order} profile={licensing.profile} onClose={() => setIssuing(false)} />
      )}
    </Container>
  )
}
