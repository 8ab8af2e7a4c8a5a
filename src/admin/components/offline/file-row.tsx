import { StatusBadge, Table } from "@medusajs/ui"
import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import type { GivenOutFile } from "../../lib/types"
import { Actions } from "../common/actions"
import { UtcDate } from "../common/utc-date"

const COLORS = { out: "green", returned: "grey", ended: "grey" } as const

const stateOf = ({ is_out, returned_at }: GivenOutFile): keyof typeof COLORS =>
  is_out ? "out" : returned_at ? "returned" : "ended"

/** One offline file. */
export const FileRow = ({
  file,
  menu,
}: {
  file: GivenOutFile
  menu: ActionMenuProps["groups"]
}) => {
  const { t } = useTranslation("licensing")
  const { computer, kind, issued_at, expires_at } = file
  const name = computer
    ? computer.note || computer.name || t("computers.number", { number: computer.sequence })
    : t("offline.anyComputer")
  const state = stateOf(file)
  const label = t("states.actionsOf", { name: `${t(`offline.kind.${kind}`)}, ${name}` })
  return (
    <Table.Row data-testid="offline-file-row" className="[&_td]:pr-4">
      <Table.Cell className="whitespace-nowrap">{t(`offline.kind.${kind}`)}</Table.Cell>
      <Table.Cell className="text-ui-fg-base">{name}</Table.Cell>
      <Table.Cell>
        <UtcDate date={issued_at} />
      </Table.Cell>
      <Table.Cell>
        <UtcDate date={expires_at} />
      </Table.Cell>
      <Table.Cell>
        <StatusBadge color={COLORS[state]}>{t(`offline.state.${state}`)}</StatusBadge>
      </Table.Cell>
      <Table.Cell className="w-10">
        {menu.length > 0 && <Actions label={label} groups={menu} />}
      </Table.Cell>
    </Table.Row>
  )
}
