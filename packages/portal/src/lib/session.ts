import { useSyncExternalStore } from "react"

const KEY = "licensing-portal-token"

/** The claims that we read; only the server verifies the token. */
type Claims = { actor_id?: string; entity_id?: string; exp?: number }

/**
 * The customer's token. It ends with the tab, unless "keep me signed in" was chosen: then it stays on the
 * computer until it expires (a day by default) or the person signs out. No cookie: the shop's
 * staff may be logged in to the admin on the same origin.
 */
export const session = {
  token(): string | null {
    const token = stored()
    return token && !hasExpired(token) ? token : null
  },
  start(token: string, keep: boolean): void {
    clear()
    ;(keep ? localStorage : sessionStorage).setItem(KEY, token)
    refused = false
    notify()
  },
  /** Signs out. */
  end(): void {
    clear()
    refused = false
    notify()
  },
  /** The server no longer accepts the token. */
  refuse(): void {
    clear()
    refused = true
    notify()
  },
  /** Did a session end without signing out? */
  hasEnded(): boolean {
    return refused || (stored() !== null && session.token() === null)
  },
}

let refused = false

function stored(): string | null {
  return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY)
}

function clear(): void {
  sessionStorage.removeItem(KEY)
  localStorage.removeItem(KEY)
}

/** The current token; follows changes in other tabs. */
export function useToken(): string | null {
  return useSyncExternalStore(subscribe, session.token)
}

/** The claims inside a token, without any check. */
export function claimsOf(token: string): Claims {
  try {
    const [, payload = ""] = token.split(".")
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, "+").replace(/_/g, "/")), (char) =>
      char.charCodeAt(0)
    )
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims
  } catch {
    return {}
  }
}

function hasExpired(token: string): boolean {
  const { exp } = claimsOf(token)
  return exp !== undefined && exp * 1000 <= Date.now()
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function notify(): void {
  listeners.forEach((listener) => listener())
}

addEventListener("storage", notify)
