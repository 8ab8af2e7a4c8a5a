import type { LicensingOptions } from "../../src/modules/licensing/options"
import { clientOf, runtimeCaller } from "../helpers/client"
import { customerHeaders, publishableHeaders } from "../helpers/customers"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { type TokenUser, type UserLicense, userLicenses } from "../helpers/user-tokens"

jest.setTimeout(240_000)

const GRANT = "urn:ietf:params:oauth:grant-type:device_code"
const FORM = { "content-type": "application/x-www-form-urlencoded" }
const PATH = "/store/customers/me/licensing/device-sign-in"

type Answer = { code?: string; error?: string; device_code?: string; user_code?: string }
type Fields = Record<string, string>

let networks = 0

/** Clients of OAuth 2.0 sign named users in (RFC 6749, RFC 8628). */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const users = userLicenses(api, getContainer)
    let license: UserLicense
    let ada: TokenUser
    let options: LicensingOptions
    let from: Fields

    beforeEach(async () => {
      license = await users.sold()
      ada = await users.user(license)
      options = await users.shop().licensing.getOptions()
      Object.assign(options.users, { linkUrl: "https://shop.example/account" })
      from = { "x-forwarded-for": `198.51.100.${++networks}` }
    })

    /** Sends a form, as OAuth's clients do, or whatever `headers` say. */
    const send = async (name: string, body: unknown, headers: Fields = FORM) => {
      const answer = await runtimeCaller<Answer>(api)(`users/${name}`, body, {
        ...from,
        ...headers,
      })
      expect(answer.headers["cache-control"]).toBe("no-store")
      return answer
    }
    const form = (fields: Fields) => new URLSearchParams(fields).toString()
    const client = (more: Fields = {}) => form({ client_id: license.program, ...more })
    const begin = async (more: Fields = {}) => (await send("device", client(more))).data
    const poll = (device_code = "", more: Fields = {}) =>
      client({ grant_type: GRANT, device_code, ...more })
    const answerAs = async (answer: "approve" | "deny", user_code = "") => {
      const container = getContainer()
      const shop = await publishableHeaders(container)
      const headers = { ...customerHeaders(container, shop, ada.customer_id), ...from }
      const { status } = await clientOf(api, headers).post(`${PATH}/${answer}`, { user_code })
      expect(status).toBe(200)
    }
    const query = users.query

    it("ignores what OAuth's clients send besides, and takes a field without a value for none", async () => {
      const more = { scope: "openid profile", client_secret: "s3cret", license_id: "", name: "" }
      const device = await begin(more)
      await answerAs("approve", device.user_code)
      const { status, data, headers } = await send("token", poll(device.device_code, more))
      expect([status, data]).toMatchObject([
        200,
        { token_type: "Bearer", user: { id: ada.user_id } },
      ])
      expect(headers).toMatchObject({ pragma: "no-cache" })
      const json = { email: ada.email, password: ada.password, program: license.program, scope: 1 }
      const signIn = await send("token", json, { "content-type": "application/json" })
      expect([signIn.status, signIn.data]).toMatchObject([200, { user: { id: ada.user_id } }])
    })

    /** Whatever is wrong with a request itself. */
    const wrong: [
      call: string,
      body: string | object,
      status: number,
      code: string,
      error: string,
    ][] = [
      ["device", "scope=all", 400, "INVALID_REQUEST", "invalid_request"],
      [
        "device",
        "client_id=one-program&client_id=other-program",
        400,
        "INVALID_REQUEST",
        "invalid_request",
      ],
      ["device", "client_id=no-such-program", 404, "PROGRAM_NOT_FOUND", "invalid_client"],
      ["device", "x".repeat(20_000), 413, "BODY_TOO_LARGE", "invalid_request"],
      [
        "device?client_id=some-program",
        "client_id=some-program",
        400,
        "KEY_IN_URL",
        "invalid_request",
      ],
      ["token", "client_id=some-program", 400, "INVALID_REQUEST", "invalid_request"],
      [
        "token",
        `client_id=some-program&grant_type=${GRANT}`,
        400,
        "INVALID_REQUEST",
        "invalid_request",
      ],
      [
        "token",
        `client_id=some-program&grant_type=${GRANT}&device_code=a&device_code=b`,
        400,
        "INVALID_REQUEST",
        "invalid_request",
      ],
      [
        "token",
        "client_id=some-program&grant_type=password&username=a&password=b",
        400,
        "GRANT_TYPE_UNSUPPORTED",
        "unsupported_grant_type",
      ],
      [
        "token",
        `client_id=some-program&grant_type=${GRANT}&device_code=none`,
        400,
        "DEVICE_CODE_INVALID",
        "invalid_grant",
      ],
      [
        "token",
        "client_id=some-program&email=nobody%40firm.test&password=wrong",
        401,
        "USER_SIGN_IN_REFUSED",
        "invalid_grant",
      ],
    ]

    it("refuses each wrong request with the word of OAuth beside the code of ours", async () => {
      for (const [call, body, status, code, error] of wrong) {
        const { status: answered, data } = await send(call, body)
        expect([call, body, answered, data]).toMatchObject([call, body, status, { code, error }])
      }
      const invalid = { error: "invalid_request" }
      expect(await send("token", "a", { "content-type": "text/plain" })).toMatchObject({
        status: 415,
        data: { code: "UNSUPPORTED_MEDIA_TYPE", ...invalid },
      })
      // Calls that OAuth knows nothing of speak as they did.
      const json = { "content-type": "application/json" }
      const { data } = await send("refresh", {}, json)
      expect([data.code, data.error]).toEqual(["INVALID_REQUEST", undefined])
      const typo = { refresh_token: "r", scope: "all" }
      expect((await send("refresh", typo, json)).data.code).toBe("INVALID_REQUEST")
    })

    it("says the word of OAuth at each step of the grant", async () => {
      const errorOf = async (device: Answer) =>
        (await send("token", poll(device.device_code))).data.error
      const pending = await begin()
      expect(await errorOf(pending)).toBe("authorization_pending")
      expect(await errorOf(pending)).toBe("slow_down")
      const denied = await begin()
      await answerAs("deny", denied.user_code)
      expect(await errorOf(denied)).toBe("access_denied")
      const expired = await begin()
      await query(
        "update licensing_device_authorization set expires_at = now() - interval '1 second'"
      )
      expect(await errorOf(expired)).toBe("expired_token")
      const approved = await begin()
      await answerAs("approve", approved.user_code)
      expect(await errorOf(approved)).toBeUndefined()
      expect(await errorOf(approved)).toBe("invalid_grant")
      Object.assign(options.users, { linkUrl: undefined })
      Object.assign(options.mail, { accountUrl: undefined })
      expect(await send("device", client())).toMatchObject({
        status: 409,
        data: { code: "NO_LINK", error: "unauthorized_client" },
      })
    })
  },
})
