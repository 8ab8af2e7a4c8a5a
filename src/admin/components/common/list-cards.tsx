import { clx, type UseDataTableReturn } from "@medusajs/ui"
import type { ReactNode } from "react"

/** Columns that stand at the head of a card, without their name. */
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
  const head = (id: string) => cells.find(({ column }) => column.id === id)
  const [first, ...rest] = cells.filter(({ column }) => !HEAD.includes(column.id))
  const [select, acts] = [head("select"), head("acts")]
  return (
    <li
      className={clx("flex flex-col gap-y-2 px-4 py-3", onClick && "cursor-pointer")}
      onClick={(event) => onClick?.(event as never, row as never)}
    >
      <div className="flex items-center gap-x-3">
        {select && <div onClick={(event) => event.stopPropagation()}>{show(select)}</div>}
        <div className="min-w-0 flex-1">{first && show(first)}</div>
        {acts && show(acts)}
      </div>
      <dl className="txt-compact-small grid grid-cols-[minmax(80px,auto)_1fr] items-baseline gap-x-4 gap-y-1">
        {rest.map((cell) => (
          <div key={cell.id} className="contents">
            <dt className="text-ui-fg-subtle">{labelOf(cell)}</dt>
            <dd className="min-w-0 break-words">{show(cell)}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** The rows of a list as cards, for pages that have no room for its columns. */
export const ListCards = <T,>({ instance, label }: { instance: Instance<T>; label: string }) => (
  <ul className="divide-y border-y" aria-label={label} data-testid="list-cards">
    {instance.getRowModel().rows.map((row) => (
      <Card<T> key={row.id} row={row} onClick={instance.onRowClick} />
    ))}
  </ul>
)
