import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { ListedActivation } from "../../lib/types"
import { ComputerRow } from "./computer-row"
import { ScrollBox } from "../common/scroll-box"

const COLUMNS = ["computer", "activationCode", "when"] as const

type Props = {
  activations: ListedActivation[]
  menuOf: (activation: ListedActivation) => ActionMenuProps["groups"]
  lastLine: boolean
}

/** The computers of one page. */
export const ComputerTable = ({ activations, menuOf, lastLine }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <ScrollBox label={t("computers.title")}>
      <Table aria-label={t("computers.title")}>
        <Table.Header className="border-t-0">
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell key={column} className="whitespace-nowrap">
                {t(`computers.columns.${column}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="w-10">
              <span className="sr-only">{t("computers.columns.acts")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className={lastLine ? undefined : "!border-b-0"}>
          {activations.map((activation) => (
            <ComputerRow
              key={activation.id}
              activation={activation}
              first={activations.find(({ id }) => id === activation.original_activation_id)}
              menu={menuOf(activation)}
            />
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  )
}
