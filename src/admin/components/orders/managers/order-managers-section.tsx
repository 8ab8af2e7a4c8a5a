import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Envelope, PencilSquare, Trash } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useLicensingSettings } from "../../../hooks/api/licensing-settings"
import { useOrderLicensing } from "../../../hooks/api/order-licenses"
import { useOrderManagers, useRemoveManager } from "../../../hooks/api/order-managers"
import { useConfirmed } from "../../../hooks/use-confirmed"
import type { Invitation, ManagerStatus, OrderManager } from "../../../lib/types"
import { LoadError, RowsSkeleton } from "../../common/section-states"
import { EditPermissionsDrawer } from "../../managers/edit-permissions-drawer"
import { useInvitation } from "../../managers/use-invitation"
import { AddManagerDrawer } from "./add-manager-drawer"
import { ManagerRow } from "./manager-row"

type Panel = { show: "add" } | { show: "edit"; manager: OrderManager }

/** The people besides its owner who manage an order's licenses. */
export const OrderManagersSection = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("licensing")
  const { order_licensing: licensing } = useOrderLicensing(orderId)
  const { licensing_settings: settings } = useLicensingSettings()
  const { managers, error, refetch } = useOrderManagers(orderId)
  const [panel, setPanel] = useState<Panel | null>(null)
  const confirmed = useConfirmed()
  const invitation = useInvitation()
  const { mutateAsync: remove } = useRemoveManager()
  const close = () => setPanel(null)
  const profile = licensing?.profile
  if (licensing && (!profile || profile.licensing_deleted_at)) return null

  const added = (email: string, invited: Invitation | null, status?: ManagerStatus) => {
    close()
    if (invited) invitation.report(email, invited)
    else toast.success(t(`managers.add.${status ?? "active"}`, { email }))
  }
  const menuOf = (manager: OrderManager): ActionMenuProps["groups"] => [
    {
      actions: [
        {
          label: t("managers.edit.title"),
          icon: <PencilSquare />,
          onClick: () => setPanel({ show: "edit", manager }),
        },
        ...(manager.status === "invited"
          ? [
              {
                label: t("managers.invite.again"),
                icon: <Envelope />,
                onClick: () => void invitation.inviteAgain(manager.manager_id, manager.email),
              },
            ]
          : []),
      ],
    },
    {
      actions: [
        {
          label: t("managers.remove.menu"),
          icon: <Trash />,
          onClick: () =>
            void confirmed({
              title: t("managers.remove.title", { email: manager.email }),
              description: t("managers.remove.description"),
              confirmText: t("managers.remove.menu"),
              run: () => remove({ orderId, managerId: manager.manager_id }),
              success: t("managers.remove.done"),
            }),
        },
      ],
    },
  ]

  return (
    <Container className="divide-y p-0" data-testid="order-managers">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("managers.title")}</Heading>
        <Button
          size="small"
          variant="secondary"
          disabled={!settings}
          onClick={() => setPanel({ show: "add" })}
        >
          {t("managers.add.menu")}
        </Button>
      </div>
      {!managers &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={2} />)}
      {managers?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-4">
          {t("managers.empty")}
        </Text>
      )}
      {managers?.map((manager) => (
        <ManagerRow
          key={[manager.manager_id, manager.through, manager.customer_group?.id].join()}
          manager={manager}
          // What they were given with the customer or a group is changed on their own page.
          menu={manager.through === "order" ? menuOf(manager) : []}
        />
      ))}
      {panel?.show === "add" && settings && (
        <AddManagerDrawer
          orderId={orderId}
          settings={settings.managers}
          onDone={added}
          onClose={close}
        />
      )}
      {panel?.show === "edit" && settings && (
        <EditPermissionsDrawer
          orderId={orderId}
          managerId={panel.manager.manager_id}
          description={panel.manager.email}
          permissions={panel.manager.permissions}
          offered={settings.managers.offered}
          onClose={close}
        />
      )}
      {invitation.element}
    </Container>
  )
}
