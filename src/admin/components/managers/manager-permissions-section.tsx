import { CheckMini, PencilSquare, XMarkMini } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicenseManager } from "../../lib/types"
import { Actions } from "../common/actions"
import { RowsSkeleton } from "../common/section-states"

type Props = { manager: LicenseManager; offered: string[] | undefined }

/** The manager's permissions on future orders, each explained. */
export const ManagerPermissionsSection = ({ manager, offered }: Props) => {
  const { t } = useTranslation("licensing")
  const title = t("managerPage.permissions.title")
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("managerPage.permissions.hint")}
          </Text>
        </div>
        <Actions
          label={t("states.actionsOf", { name: title })}
          groups={[{ actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: "edit" }] }]}
        />
      </div>
      {offered ? (
        <ul className="flex flex-col gap-y-3 px-6 py-4">
          {offered.map((permission) => {
            const has = manager.permissions.includes(permission)
            return (
              <li key={permission} className="grid grid-cols-[20px_1fr] gap-x-2">
                <span className={has ? "text-ui-tag-green-icon" : "text-ui-fg-subtle"}>
                  {has ? <CheckMini aria-hidden /> : <XMarkMini aria-hidden />}
                </span>
                <div>
                  <Text
                    size="small"
                    leading="compact"
                    weight="plus"
                    className={has ? undefined : "text-ui-fg-subtle"}
                  >
                    {t(`managers.permission.${permission}`)}
                    <span className="sr-only">: {t(has ? "states.yes" : "states.no")}</span>
                  </Text>
                  <Text size="small" className="text-ui-fg-subtle text-pretty">
                    {t(`managers.permission.${permission}Hint`)}
                  </Text>
                </div>
              </li>
            )
          })}
        </ul>
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </Container>
  )
}
