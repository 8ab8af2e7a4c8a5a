import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { fullName } from "../../lib/person"
import type { LicenseUser } from "../../lib/types"
import { Actions } from "../common/actions"
import { UtcDate } from "../common/utc-date"
import { UserStateBadge } from "./user-state"

/** A named user: name, address, state, and the link that waits for them. */
export const UserRow = ({ user, menu }: { user: LicenseUser; menu: ActionMenuProps["groups"] }) => {
  const { t } = useTranslation("licensing")
  const { email, state, assigned_at, link_expires_at } = user
  const name = fullName(user)
  return (
    <li data-testid="user-row" className="flex items-start justify-between gap-x-2 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact" weight="plus" className="[overflow-wrap:anywhere]">
            {name ?? email}
          </Text>
          <UserStateBadge state={state} />
        </div>
        {name && (
          <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            {email}
          </Text>
        )}
        <div className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap gap-x-1">
          <span>
            {t("users.assignedAt")} <UtcDate date={assigned_at} />
          </span>
          {link_expires_at && state !== "disabled" && (
            <span>
              · {t(state === "invited" ? "users.invitedUntil" : "users.linkUntil")}{" "}
              <UtcDate date={link_expires_at} />
            </span>
          )}
          {!link_expires_at && state === "invited" && <span>· {t("users.notMailed")}</span>}
        </div>
      </div>
      <Actions label={t("states.actionsOf", { name: email })} groups={menu} />
    </li>
  )
}
