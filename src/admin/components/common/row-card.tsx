import { clx } from "@medusajs/ui"
import type { MouseEvent, ReactNode } from "react"

type Props = {
  /** The row's checkbox. */
  select?: ReactNode
  title: ReactNode
  acts?: ReactNode
  /** The other columns, with their names. */
  facts: { id: string; label: string; value: ReactNode }[]
  onClick?: (event: MouseEvent) => void
  /** Content below a row. */
  children?: ReactNode
}

/** A row of a table as a card, for narrow pages. */
export const RowCard = ({ select, title, acts, facts, onClick, children }: Props) => (
  <li
    className={clx("flex flex-col gap-y-2 px-4 py-3", onClick && "cursor-pointer")}
    onClick={onClick}
  >
    <div className="flex items-center gap-x-3">
      {select && <div onClick={(event) => event.stopPropagation()}>{select}</div>}
      <div className="min-w-0 flex-1">{title}</div>
      {acts}
    </div>
    <dl className="txt-compact-small grid grid-cols-[minmax(80px,auto)_1fr] items-baseline gap-x-4 gap-y-1">
      {facts.map(({ id, label, value }) => (
        <div key={id} className="contents">
          <dt className="text-ui-fg-subtle">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
    {children}
  </li>
)

/** Such cards, one below the other. */
export const RowCards = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className="divide-y border-y" aria-label={label} data-testid="list-cards">
    {children}
  </ul>
)
