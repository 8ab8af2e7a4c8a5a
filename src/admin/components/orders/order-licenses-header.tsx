import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderLicensing } from "../../lib/types"
import { Actions } from "../common/actions"

type Props = { licensing: OrderLicensing | undefined; menu: ActionMenuProps["groups"] }

/** Title, figures and actions. */
export const OrderLicensesHeader = ({ licensing, menu }: Props) => {
  const { t } = useTranslation("licensing")
  const deleted = Boolean(licensing?.profile?.licensing_deleted_at)
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <div>
        <Heading level="h2">{t("orders.title")}</Heading>
        {licensing && licensing.total > 0 && !deleted && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("orders.summary", {
              issued: t("orders.issued", { count: licensing.total }),
              inForce: licensing.in_force,
            })}
          </Text>
        )}
      </div>
      {menu.length > 0 && (
        <Actions label={t("states.actionsOf", { name: t("orders.title") })} groups={menu} />
      )}
    </div>
  )
}
