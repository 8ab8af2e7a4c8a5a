import { PencilSquare } from "@medusajs/icons"
import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { LicenseManagerDetail, PolicyQuota } from "../../lib/types"
import { Actions } from "../common/actions"
import { EditQuotasDrawer } from "./edit-quotas-drawer"
import { TextLink } from "../common/text-link"
import { ScrollBox } from "../common/scroll-box"

const QuotaRow = ({ quota }: { quota: PolicyQuota }) => {
  const { t } = useTranslation("licensing")
  const { policy, program, granted, used, promised, left } = quota
  const text = (value: number | null) =>
    value === null ? t("fields.unlimited") : t("licenseList.exact", { count: value })
  return (
    <Table.Row data-testid="manager-quota">
      <Table.Cell className="py-2">
        <TextLink to={`/licensing/policies/${policy.id}`} className="block">
          {policy.name}
        </TextLink>
        <span>{program.name}</span>
      </Table.Cell>
      <Table.Cell>{text(granted)}</Table.Cell>
      <Table.Cell>{text(used)}</Table.Cell>
      <Table.Cell>{text(promised)}</Table.Cell>
      <Table.Cell>{text(left)}</Table.Cell>
    </Table.Row>
  )
}

/** The manager's quotas: granted and issued licenses of each policy. */
export const ManagerQuotasSection = ({ manager }: { manager: LicenseManagerDetail }) => {
  const { t } = useTranslation("licensing")
  const [isEditing, setEditing] = useState(false)
  const quotas = manager.quotas.filter(({ granted, used }) => granted !== 0 || used > 0)
  const title = t("managerPage.quotas.title")
  return (
    <Container className="divide-y p-0" data-testid="manager-quotas">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t(quotas.length > 0 ? "managerPage.quotas.hint" : "managerPage.quotas.empty")}
          </Text>
        </div>
        <Actions
          label={t("states.actionsOf", { name: title })}
          groups={[
            {
              actions: [
                {
                  label: t("managerPage.quotas.edit"),
                  icon: <PencilSquare />,
                  onClick: () => setEditing(true),
                },
              ],
            },
          ]}
        />
      </div>
      {quotas.length > 0 && (
        <ScrollBox label={title}>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("licenseList.policy")}</Table.HeaderCell>
                {(["granted", "used", "promised", "left"] as const).map((field) => (
                  <Table.HeaderCell key={field}>
                    {t(`managerPage.quotas.${field}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body className="!border-b-0">
              {quotas.map((quota) => (
                <QuotaRow key={quota.policy.id} quota={quota} />
              ))}
            </Table.Body>
          </Table>
        </ScrollBox>
      )}
      {isEditing && (
        <EditQuotasDrawer manager={manager} quotas={quotas} onClose={() => setEditing(false)} />
      )}
    </Container>
  )
}
