import { readUserToken } from "../../../../src/modules/licensing/domain/codecs/user-token"
import type { Settings } from "../options"
import type { Heard } from "../shop/ask"
import { type Reply, send, type Transport } from "../shop/transport"
import type { UserSession } from "../state/state"
import type { StateStore } from "../state/store"

/** What signing in needs of the program. */
type Core = {
  settings: Settings
  store: StateStore
  now(): Date
  transport(): Transport
  /** The refresh that is under way: two at once would come with one token twice. */
  refreshing: Promise<UserSession | Heard> | null
}

/** A token is refreshed this long before its end. */
const MARGIN = 30_000

/**
 * Asks with the user's token, and once more with a fresh one where it has ended. A sign-in that has ended by itself is
 * forgotten.
 */
export async function withUserToken(
  core: Core,
  user: UserSession,
  ask: (user: UserSession) => Promise<Heard>
): Promise<Heard> {
  const isEnding = core.now().getTime() > user.token_ends - MARGIN
  if (!isEnding) {
    const heard = await ask(user)
    if (heard.kind !== "refused" || heard.code !== "USER_TOKEN_EXPIRED") {
      return heard
    }
  }
  core.refreshing ??= refresh(core, user).finally(() => (core.refreshing = null))
  const fresh = await core.refreshing
  return "kind" in fresh ? fresh : await ask(fresh)
}

async function refresh(core: Core, user: UserSession): Promise<UserSession | Heard> {
  const { state } = await core.store.load()
  if (state.user && state.user.refresh_token !== user.refresh_token) {
    return state.user
  }
  const reply = await postUsers(core, "refresh", { refresh_token: user.refresh_token })
  const next = reply?.status === 200 ? sessionOf(core, reply) : null
  if (next && next.id === user.id) {
    await core.store.update((now) => (now.user ? { ...now, user: next } : now))
    return next
  }
  const code = codeOf(reply)
  if (reply?.status === 401 && code !== null) {
    await core.store.update((now) => ({ ...now, user: null, kept: null }))
    return { kind: "refused", status: 401, code, body: {} }
  }
  const reason = reply === null ? "no_answer" : reply.status === 200 ? "unsigned" : "unavailable"
  return { kind: "silence", reason, retryAfter: reply?.retryAfter ?? null }
}

/** One of the calls that sign users in and out. */
export async function postUsers(core: Core, call: string, body: object): Promise<Reply | null> {
  return await send(core.transport(), { method: "POST", path: `/licensing/v1/users/${call}`, body })
}

/** The code of a refusal; null where the reply has none. */
export function codeOf(reply: Reply | null): string | null {
  const code = (reply?.body as { code?: unknown } | null | undefined)?.code
  return typeof code === "string" ? code : null
}

type SignedIn = {
  user_token: string
  expires_in: number
  refresh_token: string
  user: { email: string }
}

/**
 * The sign-in of a reply; null unless its token is by a key that this program trusts, and for this program. Whose it
 * is says the token, not the reply.
 */
export function sessionOf(core: Core, { body }: Reply): UserSession | null {
  const { primitives, keys, program } = core.settings
  const { user_token, expires_in, refresh_token, user } = body as Partial<SignedIn>
  if (typeof user_token !== "string" || typeof refresh_token !== "string") {
    return null
  }
  // The end of the token is the shop's to judge: the clock of this computer may be wrong.
  const read = readUserToken(primitives, { token: user_token, keys, now: new Date(0) })
  if (!read.ok || read.token.program !== program) {
    return null
  }
  return {
    id: read.token.sub,
    email: user?.email ?? "",
    license: read.token.license,
    user_token,
    refresh_token,
    token_ends: core.now().getTime() + (expires_in ?? 0) * 1000,
  }
}
