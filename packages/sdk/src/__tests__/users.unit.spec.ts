import { NOW, privateKeyOf, signed, USER } from "../../../../scripts/protocol-vectors/world"
import { signJws } from "../../../../src/modules/licensing/domain/codecs/jws"
import { USER_TOKEN_TYP } from "../../../../src/modules/licensing/domain/codecs/user-token"
import { nodePrimitives } from "../../../../src/modules/licensing/storage/node-primitives"
import type { FakeAnswer, SeenRequest } from "./fake-shop"
import { program } from "./world"

const PASSWORD = "correct horse battery staple"

function token(more: { program?: string; kid?: string; sub?: string } = {}): string {
  const iat = Date.parse(NOW) / 1000
  const { program: code = "photo-studio", kid = "k1", sub = USER } = more
  return signJws(nodePrimitives, {
    payload: { sub, license: "lic_1", program: code, family: "fam_1", iat, exp: iat + 900 },
    typ: USER_TOKEN_TYP,
    kid,
    privateKey: privateKeyOf(kid),
  })
}

let count = 0
const signedIn = (text = token()): FakeAnswer => ({
  status: 200,
  body: {
    user_token: text,
    expires_in: 900,
    refresh_token: `refresh-${++count}`,
    user: { id: USER, email: "ada@example.com" },
    license: { id: "lic_1" },
  },
})

const refused = (status: number, code: string, more: object = {}): FakeAnswer => ({
  status,
  body: { code, type: "unauthorized", message: "No", ...more },
})

/** The answer to a program whose user is signed in. */
const answerTo = ({ body }: SeenRequest): FakeAnswer => ({
  status: 200,
  body: {
    signature: signed({ question: { user_id: USER, nonce: String(body.nonce) } }),
    code: "VALID",
  },
})

const nameOf = ({ path }: SeenRequest) => path.replace("/licensing/v1/", "")

/** A shop with these answers to its calls for users. */
const shopWith =
  (users: Record<string, (request: SeenRequest) => FakeAnswer>) =>
  (request: SeenRequest): FakeAnswer =>
    users[nameOf(request)]?.(request) ?? answerTo(request)

describe("a named user", () => {
  beforeEach(() => (count = 0))

  it("signs in, and the program asks by their token in place of a key", async () => {
    const { licensing, restart, shop, storage } = program(
      shopWith({ "users/token": () => signedIn() })
    )
    expect(await licensing.signIn({ email: "ada@example.com", password: PASSWORD })).toMatchObject({
      ok: true,
      user: { id: USER, email: "ada@example.com" },
    })
    expect(await restart().validate()).toMatchObject({ ok: true, source: "shop" })
    expect(shop.requests[1]?.body).toMatchObject({ user_token: token() })
    expect(shop.requests[1]?.body).not.toHaveProperty("key")
    expect(await storage.read()).not.toContain(PASSWORD)
    expect(await licensing.offline()).toMatchObject({ ok: true, source: "kept" })
  })

  it.each([
    [401, "USER_SIGN_IN_REFUSED", "USER_SIGN_IN_REFUSED"],
    [403, "USER_PASSWORD_CHANGE_REQUIRED", "USER_PASSWORD_CHANGE_REQUIRED"],
    [429, "RATE_LIMITED", "RATE_LIMITED"],
    [503, "UNAVAILABLE", "SHOP_UNREACHABLE"],
    [400, "INVALID_REQUEST", "REQUEST_REFUSED"],
  ])("is refused with %i %s as %s", async (status, code, decided) => {
    const { licensing } = program(() => refused(status, code))
    expect(await licensing.signIn({ email: "a@b.example", password: "x" })).toMatchObject({
      ok: false,
      code: decided,
      user: null,
    })
    expect(await licensing.validate()).toMatchObject({ code: "NO_LICENSE" })
  })

  it("chooses among several licenses", async () => {
    const licenses = [{ id: "lic_1" }, { id: "lic_2" }]
    const { licensing } = program(
      shopWith({
        "users/token": ({ body }) =>
          body.license_id === "lic_2"
            ? signedIn()
            : refused(409, "USER_LICENSE_CHOICE", { licenses }),
      })
    )
    const user = { email: "ada@example.com", password: PASSWORD }
    expect(await licensing.signIn(user)).toMatchObject({ code: "USER_LICENSE_CHOICE", licenses })
    expect(await licensing.signIn({ ...user, licenseId: "lic_2" })).toMatchObject({ ok: true })
  })

  it.each([
    ["by a key that is not trusted", token({ kid: "k9" })],
    ["for another program", token({ program: "photo-lite" })],
    ["that is none", "user"],
  ])("is not taken from a token %s", async (_, text) => {
    const { licensing } = program(() => signedIn(text))
    expect(await licensing.signIn({ email: "a@b.example", password: "x" })).toMatchObject({
      ok: false,
      code: "ANSWER_NOT_GENUINE",
    })
  })

  it("stays signed in: a token that has ended is refreshed, with each refresh token once", async () => {
    let isEnded = false
    const refreshed: unknown[] = []
    const { licensing, shop } = program(
      shopWith({
        "users/token": () => signedIn(),
        "users/refresh": ({ body }) => {
          refreshed.push(body.refresh_token)
          isEnded = false
          return signedIn()
        },
        validate: (request) => (isEnded ? refused(401, "USER_TOKEN_EXPIRED") : answerTo(request)),
      })
    )
    await licensing.signIn({ email: "ada@example.com", password: PASSWORD })
    isEnded = true
    expect(await licensing.validate()).toMatchObject({ ok: true })
    shop.pass(16 * 60_000)
    await licensing.validate()
    expect(refreshed).toEqual(["refresh-1", "refresh-2"])
  })

  it("is refreshed once by calls at the same time", async () => {
    const refreshed: unknown[] = []
    const { licensing, shop } = program(
      shopWith({
        "users/token": () => signedIn(),
        "users/refresh": ({ body }) => {
          refreshed.push(body.refresh_token)
          return signedIn()
        },
      })
    )
    await licensing.signIn({ email: "ada@example.com", password: PASSWORD })
    shop.pass(16 * 60_000)
    const decisions = await Promise.all([
      licensing.validate(),
      licensing.heartbeat(),
      licensing.consume(),
    ])
    expect(decisions.map(({ reason }) => reason)).not.toContain("USER_SESSION_ENDED")
    expect(refreshed).toEqual(["refresh-1"])
  })

  it("signs in again once the sign-in has ended, and nothing carries them before", async () => {
    let hasEnded = false
    const { licensing, shop } = program(
      shopWith({
        "users/token": () => signedIn(),
        "users/refresh": () => refused(401, "USER_SESSION_ENDED"),
        validate: (request) => (hasEnded ? refused(401, "USER_TOKEN_EXPIRED") : answerTo(request)),
      })
    )
    await licensing.signIn({ email: "ada@example.com", password: PASSWORD })
    await licensing.validate()
    hasEnded = true
    expect(await licensing.validate()).toMatchObject({ ok: false, code: "USER_SESSION_ENDED" })
    expect(await licensing.offline()).toMatchObject({ ok: false, code: "NO_LICENSE" })
    expect(shop.requests.map(nameOf)).toContain("users/refresh")
  })

  it("is carried through an outage also while the token cannot be refreshed", async () => {
    let isThere = true
    const { licensing, shop } = program((request) =>
      isThere ? shopWith({ "users/token": () => signedIn() })(request) : null
    )
    await licensing.signIn({ email: "ada@example.com", password: PASSWORD })
    await licensing.validate()
    isThere = false
    shop.pass(3_600_000)
    expect(await licensing.validate()).toMatchObject({ ok: true, source: "kept" })
  })

  it("signs out, here and at the shop", async () => {
    const { licensing, shop } = program(
      shopWith({
        "users/token": () => signedIn(),
        "users/sign-out": () => ({ status: 200, body: { signed_out: true } }),
      })
    )
    await licensing.signIn({ email: "ada@example.com", password: PASSWORD })
    expect(await licensing.signOut()).toMatchObject({ ok: true })
    expect(shop.requests.at(-1)?.body).toEqual({ refresh_token: "refresh-1" })
    expect(await licensing.validate()).toMatchObject({ code: "NO_LICENSE" })
  })
})

describe("a sign-in on a page", () => {
  const device: FakeAnswer = {
    status: 200,
    body: {
      device_code: "device-secret",
      user_code: "WDJB-MJHT",
      verification_uri: "https://shop.example/device",
      verification_uri_complete: "https://shop.example/device#WDJB-MJHT",
      expires_in: 600,
      interval: 5,
    },
  }
  const pending = refused(400, "DEVICE_PENDING", { error: "authorization_pending" })
  const slowDown = refused(400, "DEVICE_SLOW_DOWN", { error: "slow_down" })

  const withAnswers = (...answers: FakeAnswer[]) =>
    program(
      shopWith({
        "users/device": () => device,
        "users/token": () => answers.shift() ?? pending,
      })
    )

  it("shows page and code, and asks at the pace that the shop wants", async () => {
    const { licensing, shop } = withAnswers(pending, slowDown, pending, signedIn())
    const shown: unknown[] = []
    expect(await licensing.signInOnPage((page) => shown.push(page))).toMatchObject({
      ok: true,
      user: { id: USER },
    })
    expect(shown).toEqual([
      {
        url: "https://shop.example/device",
        urlWithCode: "https://shop.example/device#WDJB-MJHT",
        code: "WDJB-MJHT",
        expiresIn: 600,
      },
    ])
    expect(shop.pauses).toEqual([5_000, 5_000, 10_000, 10_000])
    expect(shop.requests.at(-1)?.body).toMatchObject({
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      device_code: "device-secret",
    })
  })

  it.each([
    ["DEVICE_DENIED", "DEVICE_DENIED"],
    ["DEVICE_EXPIRED", "DEVICE_EXPIRED"],
    ["DEVICE_CODE_INVALID", "REQUEST_REFUSED"],
  ])("ends with %s as %s", async (code, decided) => {
    const { licensing } = withAnswers(pending, refused(400, code))
    expect(await licensing.signInOnPage(() => {})).toMatchObject({ ok: false, code: decided })
  })

  it("ends by itself when its time is over, or when the program wants it to", async () => {
    const { licensing, shop } = withAnswers()
    expect(await licensing.signInOnPage(() => {})).toMatchObject({ code: "DEVICE_EXPIRED" })
    expect(shop.clock.monotonic()).toBeGreaterThanOrEqual(600_000)
    const stop = new AbortController()
    const { licensing: other } = withAnswers()
    expect(await other.signInOnPage(() => stop.abort(), stop.signal)).toMatchObject({
      ok: false,
      code: "DEVICE_EXPIRED",
      reason: "canceled",
    })
  })

  it("is refused where the shop has no page for it", async () => {
    const { licensing } = program(() => refused(409, "NO_LINK"))
    expect(await licensing.signInOnPage(() => {})).toMatchObject({
      ok: false,
      code: "REQUEST_REFUSED",
      reason: "NO_LINK",
    })
  })
})
