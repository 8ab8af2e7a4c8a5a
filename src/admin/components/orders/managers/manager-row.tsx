import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderManager } from "../../../lib/types"
import { fullName } from "../../../lib/person"
import { usePermissionsText } from "../../../hooks/use-permissions-text"
import { Actions } from "../../common/actions"
import { UtcDate } from "../../common/utc-date"
import { ManagerStatusBadge } from "../../managers/manager-status"
import { TextLink } from "../../common/text-link"

/** A grant of this order to a manager: name, status and permissions. */
export const ManagerRow = ({
  manager,
  menu,
}: {
  manager: OrderManager
  menu: ActionMenuProps["groups"]
}) => {
  const { t } = useTranslation("licensing")
  const { email, status, permissions, invite_expires_at } = manager
  const { granted_by_type, through, customer_group: group } = manager
  const permissionsText = usePermissionsText()
  const name = fullName(manager)
  return (
    <div data-testid="manager-row" className="flex items-start justify-between gap-x-2 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink
            to={`/licensing/managers/${manager.manager_id}`}
            className="txt-compact-small-plus [overflow-wrap:anywhere]"
          >
            {name ?? email}
          </TextLink>
          <ManagerStatusBadge status={status} />
        </div>
        {name && (
          <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            {email}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {permissionsText(permissions)}
        </Text>
        <div className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap gap-x-1">
          {through === "order"
            ? t(granted_by_type === "staff" ? "managers.addedByStaff" : "managers.addedByOwner")
            : t(`managers.through.${through}`, { group: group?.name })}
          {status === "invited" && invite_expires_at && (
            <span>
              · {t("managers.invitedUntil")} <UtcDate date={invite_expires_at} />
            </span>
          )}
        </div>
      </div>
      {menu.length > 0 && <Actions label={t("states.actionsOf", { name: email })} groups={menu} />}
    </div>
  )
}
