import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useManagerScopes, useRemoveManagerScope } from "../../hooks/api/manager-scopes"
import { useConfirmed } from "../../hooks/use-confirmed"
import { usePermissionsText } from "../../hooks/use-permissions-text"
import type { LicenseManagerDetail, LicensingSettings, ManagerScope } from "../../lib/types"
import { Actions } from "../common/actions"
import { ListPager } from "../common/list-pager"
import { ScrollBox } from "../common/scroll-box"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { TextLink } from "../common/text-link"
import { AddScopeDrawer } from "./add-scope-drawer"
import { EditScopeDrawer } from "./edit-scope-drawer"

const PAGE_SIZE = 10

/** The name of a customer or group, and the page of Medusa that shows them. */
const useScopeName = () => {
  const { t } = useTranslation("licensing")
  return ({ customer, customer_group: group }: ManagerScope): { name: string; to?: string } => {
    if (customer) {
      return { name: customer.company_name || customer.email, to: `/customers/${customer.id}` }
    }
    return group?.name
      ? { name: group.name, to: `/customer-groups/${group.id}` }
      : { name: t("managerPage.scopes.gone") }
  }
}

const ScopeRow = ({ scope, menu }: { scope: ManagerScope; menu: ActionMenuProps["groups"] }) => {
  const { t } = useTranslation("licensing")
  const permissionsText = usePermissionsText()
  const { name, to } = useScopeName()(scope)
  return (
    <Table.Row data-testid="manager-scope">
      <Table.Cell className="py-2">
        {to ? <TextLink to={to}>{name}</TextLink> : name}
        <Text size="small" className="text-ui-fg-subtle">
          {t(`managerPage.scopes.${scope.customer ? "customer" : "customer_group"}`)}
        </Text>
      </Table.Cell>
      <Table.Cell className="py-2">
        <span className="whitespace-normal text-pretty">{permissionsText(scope.permissions)}</span>
      </Table.Cell>
      <Table.Cell>{t("licenseList.exact", { count: scope.order_count })}</Table.Cell>
      <Table.Cell className="text-right">
        <Actions label={t("states.actionsOf", { name })} groups={menu} />
      </Table.Cell>
    </Table.Row>
  )
}

type TableProps = {
  scopes: readonly ManagerScope[]
  menuOf: (scope: ManagerScope) => ActionMenuProps["groups"]
}

const ScopeTable = ({ scopes, menuOf }: TableProps) => {
  const { t } = useTranslation("licensing")
  return (
    <ScrollBox label={t("managerPage.scopes.title")}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("managerPage.scopes.whose")}</Table.HeaderCell>
            <Table.HeaderCell>{t("managers.permissions")}</Table.HeaderCell>
            <Table.HeaderCell>{t("managerList.orders")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("acts.many")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="!border-b-0">
          {scopes.map((scope) => (
            <ScopeRow key={scope.id} scope={scope} menu={menuOf(scope)} />
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  )
}

/** What may be done with a customer or group of a manager. */
const useScopeMenu = (managerId: string, onEdit: (scope: ManagerScope) => void) => {
  const { t } = useTranslation("licensing")
  const scopeName = useScopeName()
  const confirmed = useConfirmed()
  const { mutateAsync: remove } = useRemoveManagerScope(managerId)
  return (scope: ManagerScope): ActionMenuProps["groups"] => [
    {
      actions: [
        {
          label: t("managers.edit.title"),
          icon: <PencilSquare />,
          onClick: () => onEdit(scope),
        },
      ],
    },
    {
      actions: [
        {
          label: t("managers.remove.menu"),
          icon: <Trash />,
          onClick: () =>
            void confirmed({
              title: t("managerPage.scopes.removeTitle", { name: scopeName(scope).name }),
              description: t("managerPage.scopes.removeHint"),
              confirmText: t("managers.remove.menu"),
              run: () => remove(scope.id),
              success: t("managerPage.scopes.removed"),
            }),
        },
      ],
    },
  ]
}

type Props = {
  manager: LicenseManagerDetail
  settings: LicensingSettings["managers"] | undefined
}

type Panel = { show: "add" } | { show: "edit"; scope: ManagerScope }

/** The customers and customer groups whose orders somebody manages, present and future ones. */
export const ManagerScopesSection = ({ manager, settings }: Props) => {
  const { t } = useTranslation("licensing")
  const [page, setPage] = useState(0)
  const [panel, setPanel] = useState<Panel | null>(null)
  const scopeName = useScopeName()
  const menuOf = useScopeMenu(manager.id, (scope) => setPanel({ show: "edit", scope }))
  const query = { limit: PAGE_SIZE, offset: page * PAGE_SIZE }
  const { scopes, count = 0, error, refetch } = useManagerScopes(manager.id, query)
  const close = () => setPanel(null)
  return (
    <Container className="divide-y p-0" data-testid="manager-scopes">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("managerPage.scopes.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t(scopes && count === 0 ? "managerPage.scopes.empty" : "managerPage.scopes.hint")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          disabled={!settings}
          onClick={() => setPanel({ show: "add" })}
        >
          {t("managers.add.menu")}
        </Button>
      </div>
      {!scopes && (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton />)}
      {scopes && count > 0 && (
        <>
          <ScopeTable scopes={scopes} menuOf={menuOf} />
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
        <AddScopeDrawer manager={manager} offered={settings.offered} onClose={close} />
      )}
      {panel?.show === "edit" && settings && (
        <EditScopeDrawer
          managerId={manager.id}
          scopeId={panel.scope.id}
          description={scopeName(panel.scope).name}
          permissions={panel.scope.permissions}
          offered={settings.offered}
          onClose={close}
        />
      )}
    </Container>
  )
}
