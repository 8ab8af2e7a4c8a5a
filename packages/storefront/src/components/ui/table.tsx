import type { ReactNode } from "react"

import { classes } from "./class-names"

/*
 * Tables that become a list of boxes on narrow screens. Browsers drop the semantics of a table whose parts are
 * laid out differently, so the roles are set as well.
 */

/** A table with a heading for each column; `{ hidden }` is a heading for screen readers only. */
export function Table({
  label,
  columns,
  children,
}: {
  label: string
  columns: (string | { hidden: string })[]
  children: ReactNode
}) {
  return (
    <table className="mpl-table" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, at) => (
            <th key={at} role="columnheader" scope="col">
              {typeof column === "string" ? (
                column
              ) : (
                <span className="mpl-sr">{column.hidden}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  )
}

export function Row({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <tr role="row" className={className}>
      {children}
    </tr>
  )
}

/** The cell that names its row. */
export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th role="rowheader" scope="row">
      {children}
    </th>
  )
}

/** `label`: the heading of its column, shown beside it on narrow screens. */
export function Cell({
  label,
  end,
  span,
  children,
}: {
  label?: string
  end?: boolean
  span?: number
  children: ReactNode
}) {
  return (
    <td role="cell" data-label={label} colSpan={span} className={classes(end && "mpl-end")}>
      {label ? <div>{children}</div> : children}
    </td>
  )
}
