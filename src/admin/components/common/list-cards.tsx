import type { UseDataTableReturn } from "@medusajs/ui"
import type { ReactNode } from "react"

import { RowCard, RowCards } from "./row-card"

/** Columns at the head of a card, without their names. */
const HEAD = ["select", "acts"]

type Instance<T> = Pick<UseDataTableReturn<T>, "getRowModel" | "onRowClick">
type Row<T> = ReturnType<Instance<T>["getRowModel"]>["rows"][number]
type Cell<T> = ReturnType<Row<T>["getVisibleCells"]>[number]

const show = <T,>(cell: Cell<T>): ReactNode => {
  const { cell: content } = cell.column.columnDef
  return typeof content === "function" ? (content(cell.getContext()) as ReactNode) : content
}

const labelOf = <T,>(cell: Cell<T>): string =>
  typeof cell.column.columnDef.header === "string" ? cell.column.columnDef.header : ""

const Card = <T,>({ row, onClick }: { row: Row<T>; onClick: Instance<T>["onRowClick"] }) => {
  const cells = row.getVisibleCells()
  const head = (id: string) => {
    const cell = cells.find(({ column }) => column.id === id)
    return cell && show(cell)
  }
  const [first, ...rest] = cells.filter(({ column }) => !HEAD.includes(column.id))
  return (
    <RowCard
      select={head("select")}
      title={first && show(first)}
      acts={head("acts")}
      facts={rest.map((cell) => ({ id: cell.id, label: labelOf(cell), value: show(cell) }))}
      onClick={onClick && ((event) => onClick(event as never, row as never))}
    />
  )
}

/** The rows of a list as cards, for narrow pages. */
export const ListCards = <T,>({ instance, label }: { instance: Instance<T>; label: string }) => (
  <RowCards label={label}>
    {instance.getRowModel().rows.map((row) => (
      <Card<T> key={row.id} row={row} onClick={instance.onRowClick} />
    ))}
  </RowCards>
)
