import { useSyncExternalStore } from "react"

const KEY = "licensing-portal-token"

/** What is read of a token; the server alone judges it. */
type Claims = { actor_id?: string; entity_id?: string; exp?: number }

/**
 * The customer's token. It ends with the tab, unless "keep me signed in" was chosen: then it stays on the
 * computer until it expires (a day, unless the shop says otherwise) or one signs out. No cookie: the shop's
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
    tell()
  },
  /** Signs out. */
  end(): void {
    clear()
    refused = false
    tell()
  },
  /** The server takes the token no more. */
  refuse(): void {
    clear()
    refused = true
    tell()
  },
  /** Did a session end by itself? */
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

/** The token of now; changes in other tabs are followed. */
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

function tell(): void {
  listeners.forEach((listener) => listener())
}

addEventListener("storage", tell)
