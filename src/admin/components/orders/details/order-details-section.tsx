import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useOrderLicensing } from "../../../hooks/api/order-licenses"
import { useFeatureNames } from "../../../hooks/use-feature-names"
import type { OrderLicensing, OrderProfile } from "../../../lib/types"
import { Actions } from "../../common/actions"
import { LoadError, RowsSkeleton } from "../../common/section-states"
import { UtcDate } from "../../common/utc-date"
import { OrderSerial } from "../../serials/order-serial"
import { EditProfileDrawer } from "./edit-profile-drawer"

const SWITCHES = ["active", "visible_to_customer", "customer_can_manage"] as const
const LABELS = ["is_test", "is_trial"] as const
const TEXTS = ["reference", "download_id", "campaign_params", "note"] as const

type RowsProps = { profile: OrderProfile; serial: OrderLicensing["serial"] }

const Rows = ({ profile, serial }: RowsProps) => {
  const { t } = useTranslation("licensing")
  const { nameOf } = useFeatureNames(Boolean(profile.features?.length))
  const until = profile.subscription_expires_at
  const features = profile.features?.map((code) => (
    <Badge key={code} size="2xsmall" title={code}>
      {nameOf(code)}
    </Badge>
  ))
  const rows: [string, ReactNode][] = [
    ...(serial ? [["serial", <OrderSerial serial={serial} />] as [string, ReactNode]] : []),
    ...SWITCHES.map((field): [string, ReactNode] => [
      field,
      t(profile[field] ? "states.yes" : "states.no"),
    ]),
    ["subscription_expires_at", until && <UtcDate date={until} />],
    ["features", features?.length ? <div className="flex flex-wrap gap-1">{features}</div> : null],
    ...TEXTS.map((field): [string, ReactNode] => [
      field,
      profile[field] && (
        // Long words such as campaign parameters wrap, so that the side column does not grow.
        <span key={field} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {profile[field]}
        </span>
      ),
    ]),
  ]
  return rows.map(([field, value]) => (
    <SectionRow key={field} title={t(`orderDetails.fields.${field}`)} value={value || "–"} />
  ))
}

/** The licensing details of an order; nothing on an order without licensing. */
export const OrderDetailsSection = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("licensing")
  const { order_licensing: licensing, error, refetch } = useOrderLicensing(orderId)
  const [editing, setEditing] = useState(false)
  const profile = licensing?.profile ?? null
  if (licensing && !profile) return null
  const deletedAt = profile?.licensing_deleted_at
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Heading level="h2">{t("orderDetails.title")}</Heading>
          {LABELS.filter((label) => profile?.[label]).map((label) => (
            <Badge key={label} size="2xsmall" color="blue">
              {t(`orderDetails.fields.${label}`)}
            </Badge>
          ))}
        </div>
        {profile && !deletedAt && (
          <Actions
            label={t("states.actionsOf", { name: t("orderDetails.title") })}
            groups={[
              {
                actions: [
                  {
                    label: t("actions.edit"),
                    icon: <PencilSquare />,
                    onClick: () => setEditing(true),
                  },
                ],
              },
            ]}
          />
        )}
      </div>
      {!licensing &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={5} />)}
      {deletedAt && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("orderDetails.deletedOn")} <UtcDate date={deletedAt} />
        </Text>
      )}
      {profile && !deletedAt && <Rows profile={profile} serial={licensing?.serial ?? null} />}
      {editing && (
        <EditProfileDrawer orderId={orderId} profile={profile} onClose={() => setEditing(false)} />
      )}
    </Container>
  )
}
