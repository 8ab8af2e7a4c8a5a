import Medusa, { type FetchArgs } from "@medusajs/js-sdk"
import { getI18n } from "react-i18next"

import { VERDICT_CODES } from "../../modules/licensing/domain/ladder/verdict-codes"
import { ShopRefusal } from "./errors"

/*
 * The globals are the host application's, so the built plugin calls the shop in which it is installed,
 * with the dashboard's login.
 */
const auth = __AUTH_TYPE__ ?? "session"
const baseUrl = __BACKEND_URL__ ?? "/"
const medusa = new Medusa({
  baseUrl,
  auth: { type: auth, jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
})

type Request = Omit<FetchArgs, "body" | "headers"> & {
  /** Sent as JSON; a file as CSV. */
  body?: object | Blob
  headers?: Record<string, string>
}

const urlOf = (path: string, query: Request["query"] = {}): URL => {
  const url = new URL(path, new URL(baseUrl, window.location.origin))
  for (const [name, value] of Object.entries(query)) {
    const isList = Array.isArray(value)
    for (const each of isList ? value : [value]) {
      if (each != null) url.searchParams.append(isList ? `${name}[]` : name, String(each))
    }
  }
  return url
}

/** One of our texts in the dashboard's language. */
const words = (key: string): string => getI18n().t(key, { ns: "licensing" })

/** The text of a refusal's code in the dashboard's language; without one, the shop's message. */
export const refusalText = (code: unknown, message: string): string =>
  getI18n().t(`errors.${String(code)}`, { ns: "licensing", defaultValue: message })

/**
 * Why the shop refused, in our texts: its own messages are English, except verdicts, which it returns in the
 * requested language.
 */
const refusalOf = (status: number, { message, code }: Record<string, unknown>): ShopRefusal => {
  const said = typeof message === "string" ? message : ""
  const field = /'([\w.]+)'/.exec(said)?.[1]
  const isVerdict = VERDICT_CODES.some((verdict) => verdict === code)
  const otherwise = isVerdict ? said : words(field ? "states.fieldRefused" : "states.refusedByShop")
  const text = status >= 500 ? words("states.shopFailed") : refusalText(code, otherwise)
  return new ShopRefusal(text, status, code, field)
}

/** Sends a request; replaces the browser's message for a shop that does not answer by ours. */
const reach = async (url: URL, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ShopRefusal(words("states.unreachable"), 0)
  }
}

/**
 * Asks the shop, in the dashboard's language. Unlike the client's own `fetch`, which keeps only the message of a
 * refusal, this keeps its stable code. Failures and missing
 * answers get our own messages.
 * @returns the JSON of the answer, or the response itself if `accept` asks for something else
 * @throws ShopRefusal
 */
const ask = async <T>(
  path: string,
  { body, headers, query, ...init }: Request = {}
): Promise<T> => {
  const token = auth === "jwt" ? await medusa.client.getToken() : null
  const answer = await reach(urlOf(path, query), {
    ...init,
    credentials: auth === "session" ? "include" : "omit",
    headers: {
      accept: "application/json",
      "content-type": body instanceof Blob ? "text/csv" : "application/json",
      "accept-language": getI18n().language,
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: body instanceof Blob ? body : body && JSON.stringify(body),
  })
  if (!answer.ok) {
    throw refusalOf(
      answer.status,
      (await answer.json().catch(() => ({}))) as Record<string, unknown>
    )
  }
  const isJson = !headers?.accept || headers.accept.includes("json")
  return (isJson ? await answer.json() : answer) as T
}

/** The client of the shop that serves this dashboard. */
export const sdk = { client: { fetch: ask } }
