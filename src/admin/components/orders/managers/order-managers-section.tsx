import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Envelope, PencilSquare, Trash } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useLicensingSettings } from "../../../hooks/api/licensing-settings"
import { useOrderLicensing } from "../../../hooks/api/order-licenses"
import {
  useInviteManager,
  useOrderManagers,
  useRemoveManager,
} from "../../../hooks/api/order-managers"
import { useConfirmed } from "../../../hooks/use-confirmed"
import { toApiError } from "../../../lib/errors"
import type { Invitation, OrderManager } from "../../../lib/types"
import { LoadError, RowsSkeleton } from "../../common/section-states"
import { AddManagerDrawer } from "./add-manager-drawer"
import { EditPermissionsDrawer } from "./edit-permissions-drawer"
import { InvitationLinkDialog } from "./invitation-link-dialog"
import { ManagerRow } from "./manager-row"

type Panel =
  | { show: "add" }
  | { show: "edit"; manager: OrderManager }
  | { show: "link"; email: string; link: string }

/** The people besides its owner who manage an order's licences. */
export const OrderManagersSection = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("licensing")
  const { order_licensing: licensing } = useOrderLicensing(orderId)
  const { licensing_settings: settings } = useLicensingSettings()
  const { managers, error, refetch } = useOrderManagers(orderId)
  const [panel, setPanel] = useState<Panel | null>(null)
  const confirmed = useConfirmed()
  const { mutateAsync: remove } = useRemoveManager(orderId)
  const { mutateAsync: invite } = useInviteManager(orderId)
  const close = () => setPanel(null)
  const profile = licensing?.profile
  if (licensing && (!profile || profile.licensing_deleted_at)) return null

  const tell = (email: string, invitation: Invitation | null) => {
    close()
    if (invitation?.link) setPanel({ show: "link", email, link: invitation.link })
    else if (!invitation) toast.success(t("managers.add.attached", { email }))
    else if (invitation.sent) toast.success(t("managers.invite.sent", { email }))
    else toast.warning(t("managers.invite.notSent"), { description: t("managers.invite.noLink") })
  }
  const inviteAgain = async ({ manager_id, email }: OrderManager) => {
    try {
      tell(email, (await invite(manager_id)).invitation)
    } catch (refusal) {
      toast.error(t("states.refused"), { description: toApiError(refusal).message })
    }
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
                onClick: () => void inviteAgain(manager),
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
              run: () => remove(manager.manager_id),
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
        <ManagerRow key={manager.manager_id} manager={manager} menu={menuOf(manager)} />
      ))}
      {panel?.show === "add" && settings && (
        <AddManagerDrawer
          orderId={orderId}
          settings={settings.managers}
          onDone={tell}
          onClose={close}
        />
      )}
      {panel?.show === "edit" && settings && (
        <EditPermissionsDrawer
          orderId={orderId}
          manager={panel.manager}
          offered={settings.managers.offered}
          onClose={close}
        />
      )}
      {panel?.show === "link" && (
        <InvitationLinkDialog email={panel.email} link={panel.link} onClose={close} />
      )}
    </Container>
  )
}
