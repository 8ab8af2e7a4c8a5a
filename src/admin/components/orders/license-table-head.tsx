import { Checkbox, clx, Skeleton, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { IN_SIGHT } from "../common/scroll-box"

const COLUMNS = ["key", "status", "seats", "expires"] as const
/** With the checkbox and the actions. */
export const LICENSE_COLUMNS = COLUMNS.length + 2

type Props = { checked: boolean | "indeterminate"; onCheck: (on: boolean) => void }

/** Column names, and the checkbox for the whole page. */
export const LicenseTableHead = ({ checked, onCheck }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <Table.Header>
      <Table.Row>
        <Table.HeaderCell className="w-8">
          <Checkbox
            checked={checked}
            aria-label={t("orders.table.selectPage")}
            onCheckedChange={(on) => onCheck(on === true)}
          />
        </Table.HeaderCell>
        {COLUMNS.map((column) => (
          <Table.HeaderCell key={column}>{t(`licenses.${column}`)}</Table.HeaderCell>
        ))}
        <Table.HeaderCell className={clx("w-10", IN_SIGHT)}>
          <span className="sr-only">{t("orders.table.acts")}</span>
        </Table.HeaderCell>
      </Table.Row>
    </Table.Header>
  )
}

/** Gray rows while licenses are loading. */
export const LicenseTableSkeleton = () =>
  Array.from({ length: 3 }, (_, row) => (
    <Table.Row key={row}>
      <Table.Cell />
      {COLUMNS.map((column) => (
        <Table.Cell key={column}>
          <Skeleton className="h-5 w-full" />
        </Table.Cell>
      ))}
      <Table.Cell />
    </Table.Row>
  ))
