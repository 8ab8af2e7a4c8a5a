import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { clx, Table } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useTranslation } from "react-i18next"

import { unitName } from "../../lib/license-units"
import type { License } from "../../lib/types"
import { Actions } from "../common/actions"
import { IN_SIGHT } from "../common/scroll-box"

type Props = { license: License; menu: ActionMenuProps["groups"] }

const UnitLink = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  return (
    <Link
      to={`/licensing/bundles/${license.bundle?.id}`}
      className="txt-compact-small-plus hover:text-ui-fg-interactive focus-visible:text-ui-fg-interactive"
    >
      {unitName(license, t)}
    </Link>
  )
}

const UnitActions = ({ license, menu }: Props) => {
  const { t } = useTranslation("licensing")
  return <Actions label={t("states.actionsOf", { name: unitName(license, t) })} groups={menu} />
}

/** The bundle above the licenses of one of its units, with the acts on all of them. */
export const UnitRow = ({ license, menu, columns }: Props & { columns: number }) => (
  <Table.Row data-testid="unit-row" className="bg-ui-bg-subtle hover:bg-ui-bg-subtle">
    <td />
    <td colSpan={columns - 2} className="py-2">
      <UnitLink license={license} />
    </td>
    <Table.Cell className={clx("w-10", IN_SIGHT)}>
      <UnitActions license={license} menu={menu} />
    </Table.Cell>
  </Table.Row>
)

/** The same on a phone. */
export const UnitCard = (props: Props) => (
  <li
    data-testid="unit-row"
    className="bg-ui-bg-subtle flex items-center justify-between gap-x-3 px-4 py-2"
  >
    <UnitLink license={props.license} />
    <UnitActions {...props} />
  </li>
)
