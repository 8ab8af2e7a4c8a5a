import { readFileSync } from "node:fs"
import path from "node:path"
import Medusa from "@medusajs/js-sdk"
import { parse } from "yaml"

import {
  createLicensingClient,
  createLicensingFetch,
  fromReply,
  LicensingError,
  type LicensingFetch,
  NETWORK_ERROR,
  toReply,
} from ".."
import { ROUTES } from "../api.generated"

type Documented = {
  operationId: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: { "application/json": { schema: { properties: object } } } }
}

const document = parse(
  readFileSync(path.resolve(__dirname, "../../../../../docs/openapi.yaml"), "utf8")
) as { paths: Record<string, Record<string, Documented>> }

const storeOperations = Object.entries(document.paths)
  .filter(([url]) => url.startsWith("/store/"))
  .flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ url, method, ...operation }))
  )

/** A platform `fetch` that gives one answer and records its requests. */
const platform = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const asked: { url: string; init: RequestInit }[] = []
  const answer = async (url: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ url: String(url), init })
    return new Response(JSON.stringify(body), { status, headers })
  }
  return { asked, fetch: answer }
}

const connection = { baseUrl: "https://shop.test/api/", publishableKey: "pk_1" }

const failure = async (promise: Promise<unknown>): Promise<LicensingError> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(LicensingError)
  return error as LicensingError
}

describe("createLicensingClient", () => {
  it("has a method for every store operation of docs/openapi.yaml, with its method and path", () => {
    expect(storeOperations.length).toBeGreaterThan(25)
    expect(
      Object.fromEntries(
        storeOperations.map(({ operationId, method, url }) => [
          operationId,
          [method.toUpperCase(), url],
        ])
      )
    ).toEqual(ROUTES)
    const client = createLicensingClient(connection)
    expect(Object.keys(client).sort()).toEqual(Object.keys(ROUTES).sort())
  })

  it("can take path, query and body in one object: no operation names a field twice", () => {
    for (const { operationId, parameters = [], requestBody } of storeOperations) {
      const names = [
        ...parameters.filter((each) => each.in !== "header").map(({ name }) => name),
        ...Object.keys(requestBody?.content["application/json"].schema.properties ?? {}),
      ]
      expect({ operationId, names }).toEqual({ operationId, names: [...new Set(names)] })
    }
  })

  it("sends each part where it belongs", async () => {
    const asked: unknown[] = []
    const send: LicensingFetch = async (url, { method, query, body, headers }) => {
      asked.push([method, url, query, body, headers])
      return {}
    }
    const client = createLicensingClient({ fetch: send })
    await client.listCustomerOrders({ q: "photo", limit: 5, offset: undefined })
    await client.updateCustomerManager({ id: "order/1", manager_id: "m", permissions: [] })
    await client.removeCustomerManager({ id: "o", manager_id: "m" })
    await client.issueLicensesAsManager(
      { id: "o", policy_id: "p", quantity: 2 },
      { idempotencyKey: "once" }
    )
    expect(asked).toEqual([
      ["GET", "/store/customers/me/licensing/orders", { q: "photo", limit: 5 }, undefined, {}],
      [
        "POST",
        "/store/customers/me/licensing/orders/order%2F1/license-managers/m",
        undefined,
        { permissions: [] },
        {},
      ],
      [
        "DELETE",
        "/store/customers/me/licensing/orders/o/license-managers/m",
        undefined,
        undefined,
        {},
      ],
      [
        "POST",
        "/store/customers/me/licensing/orders/o/licenses",
        undefined,
        { policy_id: "p", quantity: 2 },
        { "Idempotency-Key": "once" },
      ],
    ])
  })

  it("reaches the shop with key, token and language, and sends no cookies beside a token", async () => {
    const { asked, fetch } = platform(200, { orders: [] })
    const tokens = ["first", null]
    const client = createLicensingClient({
      ...connection,
      token: async () => tokens.shift(),
      locale: () => "de",
      fetch,
    })
    await client.listCustomerOrders({ q: "a b&c" })
    await client.revealCustomerLicenseKey({ id: "lic_1" })
    expect(asked[0]).toEqual({
      url: "https://shop.test/api/store/customers/me/licensing/orders?q=a+b%26c",
      init: {
        method: "GET",
        headers: {
          accept: "application/json",
          "x-publishable-api-key": "pk_1",
          authorization: "Bearer first",
          "accept-language": "de",
        },
        body: undefined,
        credentials: "omit",
        cache: "no-store",
        signal: undefined,
      },
    })
    expect(asked[1]).toMatchObject({
      url: "https://shop.test/api/store/customers/me/licensing/licenses/lic_1/reveal",
      init: { method: "POST", body: "{}", headers: { "content-type": "application/json" } },
    })
    expect(asked[1]?.init.headers).not.toHaveProperty("authorization")
  })

  it("sends cookies where no token is given", async () => {
    const { asked, fetch } = platform(200, {})
    await createLicensingClient({ ...connection, fetch }).listCustomerQuotas()
    expect(asked[0]?.init.credentials).toBe("include")
  })
})

describe("LicensingError", () => {
  it("carries status, code, sentence and the time to wait", async () => {
    const body = { code: "RATE_LIMITED", type: "not_allowed", message: "Wait" }
    const { fetch } = platform(429, body, { "retry-after": "30" })
    const client = createLicensingClient({ ...connection, fetch })
    const error = await failure(client.checkTypedCodes({ id: "o", site_code: "1" }))
    expect(error).toMatchObject({
      name: "LicensingError",
      status: 429,
      code: "RATE_LIMITED",
      message: "Wait",
      retryAfter: 30,
      details: body,
    })
  })

  it("distinguishes an answer without a code from no answer", async () => {
    const { fetch } = platform(401, { message: "Unauthorized" })
    const client = createLicensingClient({ ...connection, fetch })
    expect(await failure(client.listCustomerOrders())).toMatchObject({
      status: 401,
      code: null,
      message: "Unauthorized",
    })
    const away = createLicensingClient({
      ...connection,
      fetch: () => Promise.reject(new TypeError("fetch failed")),
    })
    expect(await failure(away.listCustomerOrders())).toMatchObject({
      status: 0,
      code: NETWORK_ERROR,
    })
  })

  it("lets an aborted request fail as such", async () => {
    const abort = new AbortController()
    abort.abort(new Error("left"))
    const client = createLicensingClient({
      ...connection,
      fetch: (_, { signal }) => Promise.reject(signal?.reason as Error),
    })
    const asked = client.listCustomerOrders({}, { signal: abort.signal })
    await expect(asked).rejects.toThrow("left")
  })
})

describe("with @medusajs/js-sdk", () => {
  const real = globalThis.fetch
  afterEach(() => {
    globalThis.fetch = real
  })
  const sdk = new Medusa({ baseUrl: "https://shop.test", publishableKey: "pk_1" })
  const client = createLicensingClient({
    fetch: (url, request) => sdk.client.fetch(url, request),
  })

  it("asks and answers", async () => {
    const { asked, fetch } = platform(200, { result: "ok" })
    globalThis.fetch = fetch
    const input = { id: "o", site_code: "1A2B3C4D", machine_id: "0011-2233-4455-6677" }
    expect(await client.checkTypedCodes(input)).toEqual({ result: "ok" })
    expect(asked[0]).toMatchObject({
      url: "https://shop.test/store/customers/me/licensing/orders/o/check-codes",
      init: {
        method: "POST",
        body: JSON.stringify({ site_code: input.site_code, machine_id: input.machine_id }),
      },
    })
    await client.listCustomerOrders({ q: "photo" })
    expect(asked[1]?.url).toBe("https://shop.test/store/customers/me/licensing/orders?q=photo")
  })

  it("keeps status and sentence of a refusal; that client drops the code", async () => {
    const { fetch } = platform(409, { code: "EXPIRED", message: "The license has expired." })
    globalThis.fetch = fetch
    expect(await failure(client.listCustomerOrders())).toMatchObject({
      status: 409,
      code: null,
      message: "The license has expired.",
    })
  })
})

describe("a server action between browser and shop", () => {
  it("passes answers and refusals whole, as plain data", async () => {
    const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
    const shop = [
      platform(200, { sent: true }),
      platform(400, { code: "MAIL_LIMIT", message: "Enough for today" }),
    ]
    const client = createLicensingClient({
      fetch: async (url, request) => {
        const { fetch } = shop.shift() ?? platform(500, {})
        const reply = await toReply(createLicensingFetch({ ...connection, fetch })(url, request))
        return fromReply(overTheWire(reply))
      },
    })
    const input = { id: "a", email: "ada@shop.test" }
    expect(await client.sendActivationCode(input)).toEqual({ sent: true })
    expect(await failure(client.sendActivationCode(input))).toMatchObject({
      status: 400,
      code: "MAIL_LIMIT",
      message: "Enough for today",
    })
  })
})
