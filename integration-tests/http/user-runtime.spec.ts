import { generateKeyPairSync } from "node:crypto"

import { Modules } from "@medusajs/framework/utils"

import { signJws } from "../../src/modules/licensing/domain/codecs/jws"
import { USER_TOKEN_TYP } from "../../src/modules/licensing/domain/codecs/user-token"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { computer, type TokenUser, type UserLicense, userLicenses } from "../helpers/user-tokens"

jest.setTimeout(240_000)

/** The calls that a key opens, with what they need beside the computer. */
const CALLS: [name: string, more?: object][] = [
  ["activate"],
  ["validate"],
  ["heartbeat"],
  ["reactivate"],
  ["sessions"],
  ["sessions/release"],
  ["sessions/borrow", { hours: 1 }],
  ["sessions/return"],
  ["consume"],
  ["consume/batch", { entries: [{ id: "one", amount: 1, at: "2026-01-01T00:00:00Z" }] }],
  ["checkout"],
  ["deactivate"],
]

/** The token of a named user in place of a key. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const users = userLicenses(api, getContainer)
    const { ask, call } = users
    const fingerprint = computer()
    let license: UserLicense
    let ada: TokenUser

    beforeEach(async () => {
      license = await users.sold({ max_activations: 2 })
      ada = await users.user(license)
    })

    const everyCall = async () => {
      const codes: unknown[] = []
      for (const [name, more] of CALLS) {
        codes.push([name, (await ask(name, license, ada, { fingerprint, ...more })).code])
      }
      return codes
    }

    it("opens every call that a key opens", async () => {
      // A license that does not float lends no seat, and nobody holds one of it.
      const other: Record<string, string> = {
        "sessions/borrow": "BORROW_NOT_OFFERED",
        "sessions/release": "NO_SESSION",
        "sessions/return": "NO_SESSION",
      }
      expect(await everyCall()).toEqual(CALLS.map(([name]) => [name, other[name] ?? "VALID"]))
      const { data } = await call("receipts", {
        ...{ user_token: ada.user_token, program: license.program },
        ...{ file: "lfile_none", receipt: "0000-0000-0000-0000" },
      })
      expect(data).toMatchObject({ code: "INVALID_RECEIPT", license: { id: license.id } })
    })

    it("goes in place of a key, not beside one", async () => {
      const { program, key } = license
      const { user_token } = ada
      for (const [body, headers, code] of [
        [{ program }, {}, "KEY_REQUIRED"],
        [{ program, user_token, key }, {}, "INVALID_REQUEST"],
        [{ program, user_token }, { authorization: `License ${key}` }, "INVALID_REQUEST"],
        [{ program, user_token: 7 }, {}, "INVALID_REQUEST"],
      ] as const) {
        const { status, data } = await call("validate", { fingerprint, ...body }, headers)
        expect([status, data.code]).toEqual([400, code])
      }
      const { data } = await call("validate", { fingerprint, program, key })
      expect(data).toMatchObject({ valid: false, code: "USER_REQUIRED" })
    })

    it("is refused at the very next call once the user is disabled, and taken again after", async () => {
      await ask("activate", license, ada, { fingerprint })
      const { licensing } = users.shop()
      await licensing.users.setDisabled(license.id, ada.user_id, true, SYSTEM_ACTOR)
      expect(await everyCall()).toEqual(CALLS.map(([name]) => [name, "USER_DISABLED"]))
      expect(await users.computersOf(license)).toEqual({ [ada.user_id]: 1 })
      await licensing.users.setDisabled(license.id, ada.user_id, false, SYSTEM_ACTOR)
      expect((await ask("validate", license, ada, { fingerprint })).code).toBe("VALID")
    })

    it("is refused at the very next call once the user has no place, and their computers end", async () => {
      const bob = await users.user(license)
      await ask("activate", license, ada, { fingerprint })
      await ask("activate", license, ada, { fingerprint: computer() })
      await ask("activate", license, bob, { fingerprint })
      const { licensing } = users.shop()
      await licensing.users.unassign(license.id, [ada.user_id], SYSTEM_ACTOR)
      expect(await everyCall()).toEqual(CALLS.map(([name]) => [name, "USER_NOT_ASSIGNED"]))
      expect(await users.computersOf(license)).toEqual({ [bob.user_id]: 1 })
      expect(await users.countOf(license)).toBe(1)
      const [row] = await users.query(
        "select distinct ended_reason from licensing_activation where user_id = ?",
        [ada.user_id]
      )
      expect(row).toEqual({ ended_reason: "unassigned" })
      expect((await users.events(license))[0]).toMatchObject({
        type: "user.unassigned",
        data: { user_ids: [ada.user_id], computers: 2 },
      })
      expect((await ask("validate", license, bob, { fingerprint })).code).toBe("VALID")
    })

    it("is refused at the very next call once the sign-in ended, or the account is gone", async () => {
      const { container, licensing } = users.shop()
      const bob = await users.user(license)
      await licensing.users.signOut(ada.refresh_token)
      expect(await everyCall()).toEqual(CALLS.map(([name]) => [name, "USER_SESSION_ENDED"]))
      expect((await ask("activate", license, bob, { fingerprint })).code).toBe("VALID")
      await container.resolve(Modules.CUSTOMER).softDeleteCustomers([bob.customer_id])
      expect((await ask("validate", license, bob, { fingerprint })).code).toBe("USER_SESSION_ENDED")
    })

    it("is none of a license that its key proves, and of none that is gone", async () => {
      const set = async (authorization: string) =>
        await users.query(`update licensing_license set "authorization" = ? where id = ?`, [
          authorization,
          license.id,
        ])
      await set("license_key")
      expect(await everyCall()).toEqual(CALLS.map(([name]) => [name, "USER_NOT_ASSIGNED"]))
      await set("named_user")
      await users.query("update licensing_license set deleted_at = now() where id = ?", [
        license.id,
      ])
      expect(await ask("validate", license, ada, { fingerprint })).toMatchObject({
        code: "NOT_FOUND",
        license: null,
      })
    })

    const CLAIMS = (of: TokenUser) =>
      JSON.parse(Buffer.from(of.user_token.split(".")[1]!, "base64url").toString()) as object
    const part = (content: object) => Buffer.from(JSON.stringify(content)).toString("base64url")

    it("is refused without a verdict where it is forged, another's, or something else", async () => {
      const [head, body, proof] = ada.user_token.split(".") as [string, string, string]
      const header = JSON.parse(Buffer.from(head, "base64url").toString()) as { kid: string }
      const seed = generateKeyPairSync("ed25519").privateKey.export({
        format: "der",
        type: "pkcs8",
      })
      const privateKey = seed.subarray(-32)
      const signed = { payload: CLAIMS(ada), kid: header.kid, privateKey }
      const answer = await ask("validate", license, ada, {
        fingerprint,
        nonce: "q83vASNFZ4mrze8BI0VniQ",
      })
      const { data: list } = await api.get("/licensing/v1/revocations")
      const forged = {
        none: "ABCDE-FGHJK",
        key: license.key,
        "no signature": `${part({ ...header, alg: "none" })}.${body}.`,
        "alg none": `${part({ ...header, alg: "none" })}.${body}.${proof}`,
        HS256: `${part({ ...header, alg: "HS256" })}.${body}.${proof}`,
        "another license": `${head}.${part({ ...CLAIMS(ada), license: "lic_other" })}.${proof}`,
        "another key": signJws(nodePrimitives, { ...signed, typ: USER_TOKEN_TYP }),
        "unknown key": signJws(nodePrimitives, {
          ...signed,
          typ: USER_TOKEN_TYP,
          kid: "lkid_none",
        }),
        answer: answer.signature!,
        list: list as string,
        refresh: ada.refresh_token,
      }
      for (const [what, user_token] of Object.entries(forged)) {
        const { status, data } = await call("validate", { user_token, program: license.program })
        expect([what, status, data.code]).toEqual([what, 401, "USER_TOKEN_INVALID"])
        expect(data).toEqual({ code: data.code, type: "unauthorized", message: data.message })
        expect(data.message).not.toContain(user_token)
      }
      const elsewhere = await users.sold()
      const { user_token } = ada
      expect(await call("validate", { user_token, program: elsewhere.program })).toMatchObject({
        status: 401,
        data: { code: "USER_TOKEN_INVALID" },
      })
    })

    it("is taken while the key that signed it is published, and not after", async () => {
      const { staff } = users.shop()
      const kid = (
        JSON.parse(Buffer.from(ada.user_token.split(".")[0]!, "base64url").toString()) as {
          kid: string
        }
      ).kid
      await staff.post("/admin/licensing/signing-keys/rotate")
      expect((await ask("validate", license, ada)).code).toBe("FINGERPRINT_REQUIRED")
      expect((await users.user(license)).user_token).not.toContain(ada.user_token.split(".")[0])
      await staff.post(`/admin/licensing/signing-keys/${kid}/retire`)
      expect(
        await call("validate", { user_token: ada.user_token, program: license.program })
      ).toMatchObject({ status: 401, data: { code: "USER_TOKEN_INVALID" } })
    })

    it("counts for the limit of a key by its user and license, not by itself", async () => {
      const { licensing } = users.shop()
      const bob = await users.user(license)
      const most = (await licensing.getOptions()).runtime.limitPerKey.requests
      const tokens = [ada.user_token]
      for (let { refresh_token } = ada; tokens.length < 3;) {
        const next = await licensing.users.refresh(refresh_token)
        ;({ refresh_token } = next)
        tokens.push(next.user_token)
      }
      const from = { "x-forwarded-for": "192.0.2.77" }
      const { program } = license
      const statuses: number[] = []
      for (let asked = 0; asked <= most; asked++) {
        const user_token = tokens[asked % tokens.length]
        const { status, data } = await call("validate", { user_token, program, fingerprint }, from)
        statuses.push(status)
        expect(data.code).toBe(asked < most ? "NOT_ACTIVATED" : "RATE_LIMITED")
      }
      expect(statuses.filter((status) => status === 429)).toHaveLength(1)
      const refused = await call("heartbeat", { user_token: tokens[0], program, fingerprint }, from)
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0)
      expect((await ask("validate", license, bob, { fingerprint })).code).toBe("NOT_ACTIVATED")
    })

    it("is past after a quarter of an hour, which it tells the program", async () => {
      const { licensing } = users.shop()
      const claims = CLAIMS(ada) as { exp: number }
      const end = new Date(claims.exp * 1000)
      const before = new Date(end.getTime() - 1)
      const read = async (now: Date) =>
        await licensing.users.readToken(ada.user_token, license.program, now)
      expect(await read(before)).toEqual(claims)
      await expect(read(end)).rejects.toMatchObject({ code: "USER_TOKEN_EXPIRED" })
      const clock = jest.spyOn(Date, "now").mockReturnValue(end.getTime() + 60_000)
      try {
        const { status, data } = await call("validate", {
          ...{ user_token: ada.user_token, program: license.program, fingerprint },
        })
        expect([status, data]).toEqual([
          401,
          {
            code: "USER_TOKEN_EXPIRED",
            type: "unauthorized",
            message: "The user token has expired; refresh it",
          },
        ])
      } finally {
        clock.mockRestore()
      }
    })
  },
})
