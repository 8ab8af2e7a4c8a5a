import { useText } from "../../react/provider"
import { Button } from "./button"

/** The range of rows that are shown, and buttons to the others. Nothing if one page shows all. */
export function Pager({
  count,
  capped = false,
  pageSize,
  page,
  onPage,
}: {
  count: number
  /** There are more than `count`. */
  capped?: boolean
  pageSize: number
  page: number
  onPage: (page: number) => void
}) {
  const { messages, fill, number } = useText()
  if (count <= pageSize) {
    return null
  }
  const first = page * pageSize
  const last = Math.min(count, first + pageSize)
  return (
    <nav className="mpl-pager" aria-label={messages.common.pages}>
      <span className="mpl-muted">
        {fill(messages.common.range, {
          first: number(first + 1),
          last: number(last),
          count: `${number(count)}${capped ? "+" : ""}`,
        })}
      </span>
      <span className="mpl-row">
        <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
          {messages.common.previous}
        </Button>
        <Button disabled={last >= count} onClick={() => onPage(page + 1)}>
          {messages.common.next}
        </Button>
      </span>
    </nav>
  )
}
