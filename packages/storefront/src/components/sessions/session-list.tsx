import { useState } from "react"

import type { CustomerLicense, CustomerOrder, Session } from "../../client/types"
import { useText } from "../../react/provider"
import { whyNot } from "../../react/reasons"
import { useLoad } from "../../react/use-load"
import { useRepeat } from "../../react/use-repeat"
import { ActButton } from "../ui/button"
import { Pager } from "../ui/pager"
import { Load } from "../ui/states"
import { EndSessionDialog } from "./end-session-dialog"
import { sessionName } from "./session-name"
import { SessionPeaks } from "./session-peaks"

const PAGE_SIZE = 10

/** Interval of reloading, in milliseconds; a hidden page does not reload. */
const POLL_MS = 10_000

/** Who sits on the floating seats of a license now; reloads by itself. */
export function SessionList({
  order,
  license,
}: {
  order: CustomerOrder
  license: CustomerLicense
}) {
  const text = useText()
  const { messages, fill, number, moment } = text
  const texts = messages.sessions
  const [page, setPage] = useState(0)
  const [ending, setEnding] = useState<Session | null>(null)
  const loaded = useLoad(
    `sessions ${license.id} ${page}`,
    (client, options) =>
      client.listCustomerSessions(
        { id: license.id, limit: PAGE_SIZE, offset: page * PAGE_SIZE },
        options
      ),
    true
  )
  const why = whyNot(text, order, "end_session")
  useRepeat(loaded.reload, POLL_MS)
  const { count, seats, retry_at } = loaded.data ?? { count: 0, seats: null, retry_at: null }
  return (
    <section className="mpl-computers mpl-sessions" aria-label={texts.title} data-testid="sessions">
      <header className="mpl-computers-head">
        <h3>{texts.title}</h3>
        {seats !== null && (
          <span className="mpl-muted" aria-live="polite">
            {fill(texts.used, { used: number(count), total: number(seats) })}
            {retry_at && ` ${fill(texts.full, { time: moment(retry_at) })}`}
          </span>
        )}
      </header>
      <Load of={loaded} rows={1}>
        {({ sessions }) =>
          count === 0 ? (
            <p className="mpl-muted mpl-sessions-empty">{texts.empty}</p>
          ) : (
            <>
              <ul className="mpl-list">
                {sessions.map((session) => (
                  <Sitter key={session.id} session={session} why={why} onEnd={setEnding} />
                ))}
              </ul>
              <Pager count={count} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
            </>
          )
        }
      </Load>
      <SessionPeaks license={license} />
      {ending && (
        <EndSessionDialog license={license} session={ending} onClose={() => setEnding(null)} />
      )}
    </section>
  )
}

function Sitter({
  session,
  why,
  onEnd,
}: {
  session: Session
  /** Why it cannot be ended. */
  why: string | null
  onEnd: (session: Session) => void
}) {
  const { messages, fill, moment } = useText()
  const { sessions } = messages
  const computer = sessionName(session)
  return (
    <li className="mpl-file-row mpl-session">
      <div>
        {computer}
        <span className="mpl-hint">
          {fill(sessions.since, { time: moment(session.taken_at) })} ·{" "}
          {fill(sessions.until, { time: moment(session.alive_until) })}
        </span>
      </div>
      <ActButton
        why={why}
        aria-label={fill(sessions.endOf, { computer })}
        onClick={() => onEnd(session)}
      >
        {sessions.end}
      </ActButton>
    </li>
  )
}
