import { useState } from "react"

import type { Answer, CustomerLicense, CustomerOrder, LicenseUser } from "../../client/types"
import { useText } from "../../react/provider"
import { whyNot } from "../../react/reasons"
import { useLoad } from "../../react/use-load"
import { Badge, type BadgeTone } from "../ui/badge"
import { ActButton } from "../ui/button"
import { TextField } from "../ui/field"
import { Pager } from "../ui/pager"
import { Load } from "../ui/states"
import { AssignUsersDialog } from "./assign-users-dialog"
import { type UserAct, UserActDialog } from "./user-act-dialog"

const PAGE_SIZE = 10

const TONES = { active: "good", invited: "accent", disabled: "neutral" } satisfies Record<
  LicenseUser["state"],
  BadgeTone
>

/** The acts that are possible in each state. */
const ACTS: Record<LicenseUser["state"], UserAct[]> = {
  invited: ["invite", "disable", "unassign"],
  active: ["password", "setPassword", "signOut", "disable", "unassign"],
  disabled: ["enable", "unassign"],
}

type OfLicense = { order: CustomerOrder; license: CustomerLicense }

/** Who may use a license for named users. Nothing for other licenses, and for managers who may not see them. */
export function UserList({ order, license }: OfLicense) {
  const shown = license.authorization === "named_user" && order.acts.see_users?.allowed
  return shown ? <VisibleUsers order={order} license={license} /> : null
}

function VisibleUsers({ order, license }: OfLicense) {
  const { messages } = useText()
  const texts = messages.users
  const [page, setPage] = useState(0)
  const [q, setQ] = useState("")
  const [asked, setAsked] = useState<{ user: LicenseUser; act: UserAct } | null>(null)
  const search = q.trim()
  const shown = { id: license.id, q: search || undefined }
  const loaded = useLoad(
    `users ${license.id} ${page} ${search}`,
    (client, options) =>
      client.listCustomerUsers({ ...shown, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, options),
    true
  )
  const now = loaded.data
  return (
    <section
      className="mpl-computers mpl-sessions mpl-users"
      aria-label={texts.title}
      data-testid="users"
    >
      <Head order={order} license={license} now={now} />
      {now && (now.used > PAGE_SIZE || q !== "") && (
        <TextField
          type="search"
          label={texts.search}
          required={null}
          maxLength={100}
          value={q}
          onChange={(value) => {
            setQ(value)
            setPage(0)
          }}
        />
      )}
      <Load of={loaded} rows={1}>
        {({ users, count: found }) =>
          found === 0 ? (
            <p className="mpl-muted mpl-sessions-empty">
              {search === "" ? texts.empty : texts.notFound}
            </p>
          ) : (
            <>
              <ul className="mpl-list">
                {users.map((user) => (
                  <UserRow key={user.id} order={order} user={user} onAct={setAsked} />
                ))}
              </ul>
              <Pager count={found} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
            </>
          )
        }
      </Load>
      {asked && <UserActDialog license={license} {...asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

/** How many places are taken, and a button to assign users. */
function Head({
  order,
  license,
  now,
}: OfLicense & { now: Answer<"listCustomerUsers"> | undefined }) {
  const text = useText()
  const { messages, fill, count, number } = text
  const { users } = messages
  const [assigning, setAssigning] = useState(false)
  return (
    <header className="mpl-computers-head">
      <h3>{users.title}</h3>
      {now && (
        <span className="mpl-muted" aria-live="polite">
          {now.max_users === null
            ? count(users.usedUnlimited, now.used)
            : fill(users.used, { used: number(now.used), max: number(now.max_users) })}
        </span>
      )}
      <ActButton why={whyNot(text, order, "manage_users")} onClick={() => setAssigning(true)}>
        {users.assign}
      </ActButton>
      {assigning && <AssignUsersDialog license={license} onClose={() => setAssigning(false)} />}
    </header>
  )
}

function UserRow({
  order,
  user,
  onAct,
}: {
  order: CustomerOrder
  user: LicenseUser
  onAct: (asked: { user: LicenseUser; act: UserAct }) => void
}) {
  const text = useText()
  const { users } = text.messages
  const { email, state } = user
  const name = [user.first_name, user.last_name].filter(Boolean).join(" ")
  const waits = useWaiting(user)
  return (
    <li className="mpl-file-row mpl-session mpl-user" data-testid="user-row">
      <div>
        {name || email} <Badge tone={TONES[state]}>{users.states[state]}</Badge>
        <span className="mpl-hint">{[name && email, waits].filter(Boolean).join(" · ")}</span>
      </div>
      <div className="mpl-row">
        {ACTS[state]
          .filter((act) => act !== "setPassword" || user.password_settable)
          .map((act) => (
            <ActButton
              key={act}
              why={whyNot(
                text,
                order,
                act === "invite" || act === "unassign" ? "manage_users" : "manage_user_credentials"
              )}
              aria-label={`${users.acts[act].menu}: ${email}`}
              onClick={() => onAct({ user, act })}
            >
              {users.acts[act].menu}
            </ActButton>
          ))}
      </div>
    </li>
  )
}

/** Until when the link works that was mailed to a user; null = none waits for them. */
function useWaiting({ state, link_expires_at }: LicenseUser): string | null {
  const { messages, fill, day } = useText()
  const { users } = messages
  if (state === "disabled") {
    return null
  }
  if (link_expires_at) {
    const date = day(link_expires_at)
    return fill(state === "invited" ? users.invitedUntil : users.linkUntil, { date })
  }
  return state === "invited" ? users.notMailed : null
}
