import { useState } from "react"

import type { Answer, CustomerLicense, CustomerOrder, Session } from "../../client/types"
import { useText } from "../../react/provider"
import { whyNot } from "../../react/reasons"
import { useChosenFeature } from "../../react/use-chosen-feature"
import { useLoad } from "../../react/use-load"
import { useRepeat } from "../../react/use-repeat"
import { ReturnFileDialog } from "../offline/return-file-dialog"
import { ActButton } from "../ui/button"
import { Pager } from "../ui/pager"
import { Load } from "../ui/states"
import { FeatureChoice } from "../licenses/feature-choice"
import { BorrowDialog } from "./borrow-dialog"
import { EndSessionDialog } from "./end-session-dialog"
import { sessionName } from "./session-name"
import { SessionPeaks } from "./session-peaks"

const PAGE_SIZE = 10

/** Interval of reloading, in milliseconds; a hidden page does not reload. */
const POLL_MS = 10_000

/** Who sits on the floating seats of a license, or of one of its features, now; reloads by itself. */
export function SessionList({ order, license }: OfOrder) {
  const texts = useText().messages.sessions
  const kinds = [...(license.floating ? [""] : []), ...Object.keys(license.floating_features)]
  const [feature, choose] = useChosenFeature(kinds)
  return (
    <section className="mpl-computers mpl-sessions" aria-label={texts.title} data-testid="sessions">
      <FeatureChoice
        license={license}
        label={texts.of}
        whole={texts.whole}
        choices={kinds}
        value={feature}
        onChange={choose}
      />
      <Seats key={feature} order={order} license={license} feature={feature} />
    </section>
  )
}

type OfOrder = { order: CustomerOrder; license: CustomerLicense }

/** The seats of the license itself (the feature is empty), or of one feature. */
function Seats({ order, license, feature }: OfOrder & { feature: string }) {
  const text = useText()
  const texts = text.messages.sessions
  const [page, setPage] = useState(0)
  const [ending, setEnding] = useState<Session | null>(null)
  const loaded = useLoad(
    `sessions ${license.id} ${feature} ${page}`,
    (client, options) =>
      client.listCustomerSessions(
        {
          id: license.id,
          feature: feature || undefined,
          limit: PAGE_SIZE,
          offset: page * PAGE_SIZE,
        },
        options
      ),
    true
  )
  const why = {
    end: whyNot(text, order, "end_session"),
    return: whyNot(text, order, "return_file"),
  }
  useRepeat(loaded.reload, POLL_MS)
  const count = loaded.data?.count ?? 0
  return (
    <>
      <Head order={order} license={license} feature={feature} now={loaded.data} />
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
      <SessionPeaks license={license} feature={feature} />
      {ending && (
        <EndingDialog license={license} session={ending} onClose={() => setEnding(null)} />
      )}
    </>
  )
}

/** How many seats are in use, and a button to borrow one where the license lends some. */
function Head({
  order,
  license,
  feature,
  now,
}: {
  order: CustomerOrder
  license: CustomerLicense
  feature: string
  now?: Answer<"listCustomerSessions">
}) {
  const text = useText()
  const { messages, fill, number, moment } = text
  const { sessions } = messages
  const [borrowing, setBorrowing] = useState(false)
  return (
    <header className="mpl-computers-head">
      <h3>{sessions.title}</h3>
      {now && now.seats !== null && (
        <span className="mpl-muted" aria-live="polite">
          {fill(sessions.used, { used: number(now.count), total: number(now.seats) })}
          {now.retry_at && ` ${fill(sessions.full, { time: moment(now.retry_at) })}`}
        </span>
      )}
      {license.max_borrow_hours && (
        <ActButton why={whyNot(text, order, "borrow_seat")} onClick={() => setBorrowing(true)}>
          {sessions.borrow}
        </ActButton>
      )}
      {borrowing && (
        <BorrowDialog license={license} feature={feature} onClose={() => setBorrowing(false)} />
      )}
    </header>
  )
}

/** A session ends at once; a borrowed seat is given back by the receipt of its file. */
function EndingDialog(props: { license: CustomerLicense; session: Session; onClose: () => void }) {
  const { file_id } = props.session
  return file_id === null ? (
    <EndSessionDialog {...props} />
  ) : (
    <ReturnFileDialog license={props.license} file={{ id: file_id }} onClose={props.onClose} />
  )
}

function Sitter({
  session,
  why,
  onEnd,
}: {
  session: Session
  /** Why it cannot be ended, or a borrowed seat not be returned. */
  why: { end: string | null; return: string | null }
  onEnd: (session: Session) => void
}) {
  const { messages, fill, moment } = useText()
  const { sessions } = messages
  const computer = sessionName(session)
  const { borrowed_until } = session
  return (
    <li className="mpl-file-row mpl-session">
      <div>
        {computer}
        <span className="mpl-hint">
          {fill(sessions.since, { time: moment(session.taken_at) })} ·{" "}
          {borrowed_until
            ? fill(sessions.borrowedUntil, { time: moment(borrowed_until) })
            : fill(sessions.until, { time: moment(session.alive_until) })}
        </span>
      </div>
      <ActButton
        why={borrowed_until ? why.return : why.end}
        aria-label={fill(borrowed_until ? sessions.returnOf : sessions.endOf, { computer })}
        onClick={() => onEnd(session)}
      >
        {borrowed_until ? sessions.return : sessions.end}
      </ActButton>
    </li>
  )
}
