import { ROUTES } from "./api.generated"
import { toLicensingError } from "./errors"
import { type ConnectionOptions, createLicensingFetch, type LicensingFetch } from "./transport"
import type { LicensingClient, RequestOptions } from "./types"

/** Sends the requests instead, such as `sdk.client.fetch` of `@medusajs/js-sdk` or a server action. */
export type CustomFetch = { fetch: LicensingFetch }

type Route = (typeof ROUTES)[keyof typeof ROUTES]
type Values = Record<string, unknown>

/**
 * A client of the plugin's store API. Each operation of docs/openapi.yaml is a method that takes the ids of
 * its path and its query or body in one object: `client.listCustomerOrders({ q: "photo" })`.
 */
export function createLicensingClient(options: ConnectionOptions): LicensingClient
export function createLicensingClient(options: CustomFetch): LicensingClient
export function createLicensingClient(options: ConnectionOptions | CustomFetch): LicensingClient {
  const send = "baseUrl" in options ? createLicensingFetch(options) : options.fetch
  const methods = Object.entries(ROUTES).map(([id, route]) => [id, methodOf(send, route)])
  return Object.fromEntries(methods) as LicensingClient
}

function methodOf(send: LicensingFetch, [method, template]: Route) {
  return async (input: Values = {}, options: RequestOptions = {}): Promise<unknown> => {
    const values = { ...input }
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      delete values[name]
      return encodeURIComponent(String(value))
    })
    const sent = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined)
    )
    const { signal, idempotencyKey } = options
    const headers = {
      ...(idempotencyKey ? { "Idempotency-Key": idempotencyKey } : {}),
      ...options.headers,
    }
    try {
      return await send(path, {
        method,
        ...(method === "GET" ? { query: sent as Record<string, string> } : {}),
        ...(method === "POST" ? { body: sent } : {}),
        headers,
        signal,
      })
    } catch (error) {
      throw signal?.aborted ? error : toLicensingError(error)
    }
  }
}
