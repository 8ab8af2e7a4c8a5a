import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useManagedOrders } from "../../hooks/api/license-managers"
import { useRemoveManager } from "../../hooks/api/order-managers"
import { useConfirmed } from "../../hooks/use-confirmed"
import { usePermissionsText } from "../../hooks/use-permissions-text"
import type { LicenseManagerDetail, LicensingSettings, ManagedOrder } from "../../lib/types"
import { Actions } from "../common/actions"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { ListPager } from "../common/list-pager"
import { AddOrderDrawer } from "./add-order-drawer"
import { EditPermissionsDrawer } from "./edit-permissions-drawer"
import { TextLink } from "../common/text-link"
import { ScrollBox } from "../common/scroll-box"

const PAGE_SIZE = 10

type RowProps = { order: ManagedOrder; menu: ActionMenuProps["groups"] }

const OrderRow = ({ order, menu }: RowProps) => {
  const { t } = useTranslation("licensing")
  const permissionsText = usePermissionsText()
  const name = t("licenseList.openOrder", { number: order.display_id })
  return (
    <Table.Row data-testid="managed-order">
      <Table.Cell>
        <TextLink to={`/orders/${order.order_id}`} aria-label={name}>
          #{order.display_id}
        </TextLink>
      </Table.Cell>
      <Table.Cell className="py-2">
        <span className="whitespace-normal text-pretty">{permissionsText(order.permissions)}</span>
      </Table.Cell>
      <Table.Cell>{order.license_count}</Table.Cell>
      <Table.Cell>
        {t(order.granted_by_type === "staff" ? "managerPage.byStaff" : "managerPage.byCustomer")}
      </Table.Cell>
      <Table.Cell className="text-right">
        <Actions label={t("states.actionsOf", { name })} groups={menu} />
      </Table.Cell>
    </Table.Row>
  )
}

type Props = {
  manager: LicenseManagerDetail
  settings: LicensingSettings["managers"] | undefined
}

type Panel = { show: "add" } | { show: "edit"; order: ManagedOrder }

/** The orders that somebody manages, with what they may do on each. */
export const ManagerOrdersSection = ({ manager, settings }: Props) => {
  const { t } = useTranslation("licensing")
  const [page, setPage] = useState(0)
  const [panel, setPanel] = useState<Panel | null>(null)
  const confirmed = useConfirmed()
  const { mutateAsync: remove } = useRemoveManager()
  const {
    orders,
    count = 0,
    error,
    refetch,
  } = useManagedOrders(manager.id, { limit: PAGE_SIZE, offset: page * PAGE_SIZE })
  const close = () => setPanel(null)
  const takeAway = ({ order_id: orderId, display_id: number }: ManagedOrder) =>
    confirmed({
      title: t("managerPage.orders.removeTitle", { number }),
      description: t("managers.remove.description"),
      confirmText: t("managers.remove.menu"),
      run: () => remove({ orderId, managerId: manager.id }),
      success: t("managerPage.orders.removed", { number }),
    })
  const menuOf = (order: ManagedOrder): ActionMenuProps["groups"] => [
    {
      actions: [
        {
          label: t("managers.edit.title"),
          icon: <PencilSquare />,
          onClick: () => setPanel({ show: "edit", order }),
        },
      ],
    },
    {
      actions: [
        {
          label: t("managers.remove.menu"),
          icon: <Trash />,
          onClick: () => void takeAway(order),
        },
      ],
    },
  ]
  return (
    <Container className="divide-y p-0" data-testid="manager-orders">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("managerPage.orders.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(orders && count === 0 ? "managerPage.orders.empty" : "managerPage.orders.hint")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          disabled={!settings}
          onClick={() => setPanel({ show: "add" })}
        >
          {t("managerPage.orders.add")}
        </Button>
      </div>
      {!orders && (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton />)}
      {orders && count > 0 && (
        <>
          <ScrollBox label={t("licenseList.order")}>
            <Table>
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell>{t("licenseList.order")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("managers.permissions")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("menu.licenses")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("managerPage.orders.addedBy")}</Table.HeaderCell>
                  <Table.HeaderCell>
                    <span className="sr-only">{t("acts.many")}</span>
                  </Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body className="!border-b-0">
                {orders.map((order) => (
                  <OrderRow key={order.order_id} order={order} menu={menuOf(order)} />
                ))}
              </Table.Body>
            </Table>
          </ScrollBox>
          {count > PAGE_SIZE && (
            <ListPager
              count={count}
              capped={false}
              pageSize={PAGE_SIZE}
              page={page}
              onPage={setPage}
            />
          )}
        </>
      )}
      {panel?.show === "add" && settings && (
        <AddOrderDrawer manager={manager} offered={settings.offered} onClose={close} />
      )}
      {panel?.show === "edit" && settings && (
        <EditPermissionsDrawer
          orderId={panel.order.order_id}
          managerId={manager.id}
          description={t("licenseList.openOrder", { number: panel.order.display_id })}
          permissions={panel.order.permissions}
          offered={settings.offered}
          onClose={close}
        />
      )}
    </Container>
  )
}
