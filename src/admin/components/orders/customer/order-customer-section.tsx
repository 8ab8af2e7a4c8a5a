import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare, User, Users } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useOrderCustomer } from "../../../hooks/api/order-customer"
import { useOrderLicensing } from "../../../hooks/api/order-licenses"
import { fullName } from "../../../lib/person"
import type { OrderCustomer } from "../../../lib/types"
import { Actions } from "../../common/actions"
import { LoadError, RowsSkeleton } from "../../common/section-states"
import { EditContactDrawer } from "./edit-contact-drawer"
import { SetCustomerDrawer } from "./set-customer-drawer"
import { TextLink } from "../../common/text-link"

const Owner = ({ current }: { current: OrderCustomer }) => {
  const { t } = useTranslation("licensing")
  const { customer, other_orders } = current
  if (!customer) return null
  const rows = [
    ["email", customer.email],
    ["company_name", customer.company_name],
    ["phone", customer.phone],
  ] as const
  return (
    <>
      <div className="flex items-center justify-between gap-x-2 px-6 py-4">
        <TextLink
          to={`/customers/${customer.id}`}
          className="txt-compact-small-plus min-w-0 truncate"
        >
          {fullName(customer) ?? customer.email}
        </TextLink>
        <Badge size="2xsmall">
          {t(customer.has_account ? "orderCustomer.account" : "orderCustomer.guest")}
        </Badge>
      </div>
      {rows.map(([field, value]) => (
        <SectionRow
          key={field}
          title={t(`orderCustomer.fields.${field}`)}
          value={value ? <span className="[overflow-wrap:anywhere]">{value}</span> : "–"}
        />
      ))}
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("orderCustomer.otherOrders", { count: other_orders })}
      </Text>
    </>
  )
}

type Panel = "set" | "contact"

/** The owner of an order's licenses: the order's customer, whom staff can add, change or correct. */
export const OrderCustomerSection = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("licensing")
  const { order_licensing: licensing } = useOrderLicensing(orderId)
  const { orderCustomer: current, error, refetch } = useOrderCustomer(orderId)
  const [panel, setPanel] = useState<Panel | null>(null)
  const close = () => setPanel(null)
  const profile = licensing?.profile
  if (licensing && (!profile || profile.licensing_deleted_at)) return null
  const customer = current?.customer
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("orderCustomer.title")}</Heading>
        {customer && (
          <Actions
            label={t("states.actionsOf", { name: t("orderCustomer.title") })}
            groups={[
              {
                actions: [
                  {
                    label: t("orderCustomer.editContact"),
                    icon: <PencilSquare />,
                    onClick: () => setPanel("contact"),
                  },
                  {
                    label: t("orderCustomer.change.open"),
                    icon: <Users />,
                    onClick: () => setPanel("set"),
                  },
                ],
              },
            ]}
          />
        )}
      </div>
      {!current &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={3} />)}
      {current && <Owner current={current} />}
      {current && !customer && (
        <div className="flex flex-col items-start gap-y-3 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {t("orderCustomer.nobody")}
          </Text>
          <Button size="small" variant="secondary" onClick={() => setPanel("set")}>
            <User />
            {t("orderCustomer.add")}
          </Button>
        </div>
      )}
      {panel === "set" && current && (
        <SetCustomerDrawer orderId={orderId} current={current} onClose={close} />
      )}
      {panel === "contact" && customer && (
        <EditContactDrawer
          orderId={orderId}
          customer={customer}
          otherOrders={current.other_orders}
          onClose={close}
        />
      )}
    </Container>
  )
}
