import Medusa, { type FetchArgs } from "@medusajs/js-sdk"
import { getI18n } from "react-i18next"

import { ShopRefusal } from "./errors"

/*
 * The globals are the host application's, so the built plugin speaks to whichever shop it is installed in,
 * logged in as the dashboard itself is.
 */
const auth = __AUTH_TYPE__ ?? "session"
const baseUrl = __BACKEND_URL__ ?? "/"
const medusa = new Medusa({
  baseUrl,
  auth: { type: auth, jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
})

type Request = Omit<FetchArgs, "body" | "headers"> & {
  /** Sent as JSON; a file as it is, as CSV. */
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

/**
 * Asks the shop, in the dashboard's language. Unlike the client's own `fetch`, which keeps the message of a refusal only, this keeps its
 * stable code, by which refusals are told apart.
 * @returns the JSON of the answer, or the answer itself where `accept` asks for something else
 * @throws ShopRefusal
 */
const ask = async <T>(
  path: string,
  { body, headers, query, ...init }: Request = {}
): Promise<T> => {
  const token = auth === "jwt" ? await medusa.client.getToken() : null
  const answer = await fetch(urlOf(path, query), {
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
    const { message, code } = (await answer.json().catch(() => ({}))) as Record<string, unknown>
    throw new ShopRefusal(String(message ?? answer.statusText), answer.status, code)
  }
  const isJson = !headers?.accept || headers.accept.includes("json")
  return (isJson ? await answer.json() : answer) as T
}

/** The client of the shop that serves this dashboard. */
export const sdk = { client: { fetch: ask } }
