import { performance } from "node:perf_hooks"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import cleanUpLicensing from "../../src/jobs/clean-up-licensing"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { SignedInUser, UsableLicense } from "../../src/modules/licensing/users/types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf, runtimeCaller } from "../helpers/client"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { namedUser, passwordLogin, type UserLogin } from "../helpers/signed-in-users"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

type SignedIn = SignedInUser & { code?: string; message?: string; licenses?: UsableLicense[] }

/** Named users sign in with a program. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let staff: Client
    let ada: UserLogin
    let program: string
    let id: string
    let second: string

    const call = runtimeCaller<SignedIn>(api)
    const sql = async (text: string) => await dbConnection.raw(text)
    const signIn = async (more: object = {}, { email, password } = ada) =>
      await call("users/token", { email, password, program, ...more })
    const refresh = async (refresh_token: string) => await call("users/refresh", { refresh_token })
    const refused = { status: 401, data: { code: "USER_SIGN_IN_REFUSED", type: "unauthorized" } }
    const ended = { status: 401, data: { code: "USER_SESSION_ENDED" } }

    const events = async () => {
      const { data } = await staff.get<{ license_events: { type: string; data: object }[] }>(
        `/admin/licenses/${id}/events`
      )
      return data.license_events
        .map(({ type }) => type)
        .filter((type) => type.startsWith("user.signed"))
    }

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      const buyer = await customerLogin(container, await publishableHeaders(container))
      const sale = await sellLicenses(container, staff, {}, 2)
      ;({ id, program } = sale)
      second = sale.licenses[1]!.id
      await sql(`update licensing_license set "authorization" = 'named_user', max_users = 5`)
      await sql(`update "order" set customer_id = '${buyer.id}'`)
      ada = await namedUser(container, dbConnection, [id])
    })

    it("gives a user with a password and a place a token, and says for which license", async () => {
      const { status, data, headers } = await signIn()
      expect(status).toBe(200)
      expect(headers["cache-control"]).toBe("no-store")
      expect(data).toMatchObject({
        expires_in: 900,
        license: { id },
        user: { id: ada.user_id, email: ada.email },
      })
      const [head, body] = data.user_token.split(".").slice(0, 2)
      const read = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString()) as object
      expect(read(head)).toMatchObject({ alg: "EdDSA", typ: "license-user+jwt" })
      expect(read(body)).toMatchObject({ sub: ada.user_id, license: id, program })
      const { rows } = await dbConnection.raw("select * from licensing_user_session")
      expect(JSON.stringify(rows)).not.toContain(data.refresh_token.slice(0, 43))
      expect(JSON.stringify(rows)).not.toContain(data.refresh_token.slice(43))
      expect(await events()).toEqual(["user.signed_in"])
    })

    it("takes the address in any case, and of the account alone", async () => {
      expect((await signIn({ email: ` ${ada.email.toUpperCase()} ` })).status).toBe(200)
    })

    it("refuses everybody else by the same answer, after the same time", async () => {
      const stranger = await passwordLogin(container)
      const disabled = await namedUser(container, dbConnection, [id])
      await licensing.users.setDisabled(id, disabled.user_id, true, SYSTEM_ACTOR)
      const answers: object[] = []
      for (const attempt of [
        async () => await signIn({ email: "nobody@firm.test" }),
        async () => await signIn({ password: "wrong" }),
        async () => await signIn({}, { ...stranger, user_id: "" }),
        async () => await signIn({}, disabled),
        async () => await signIn({ program: "another-program" }),
        async () => await signIn({ license_id: second }),
      ]) {
        const started = performance.now()
        const { status, data } = await attempt()
        expect(performance.now() - started).toBeGreaterThan(690)
        answers.push({ status, ...data })
      }
      expect(answers[0]).toMatchObject({ status: 401, ...refused.data })
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      const noText = { toString: 1 }
      expect((await call("users/token", { email: noText, password: "x", program })).status).toBe(
        400
      )
      const { data } = await call("users/token", { email: ada.email, program })
      expect(data).toMatchObject({ code: "INVALID_REQUEST" })
    })

    it("lets a user of several licenses choose", async () => {
      const bea = await namedUser(container, dbConnection, [id, second])
      const { status, data } = await signIn({}, bea)
      expect(status).toBe(409)
      expect(data).toMatchObject({
        code: "USER_LICENSE_CHOICE",
        type: "conflict",
        error: "invalid_request",
      })
      expect(data.licenses?.map((license) => license.id).sort()).toEqual([id, second].sort())
      const chosen = await signIn({ license_id: second }, bea)
      expect(chosen).toMatchObject({ status: 200, data: { license: { id: second } } })
      await sql(`update licensing_license set state = 'revoked' where id = '${id}'`)
      expect(await signIn({}, bea)).toMatchObject({ data: { license: { id: second } } })
      expect(await signIn()).toMatchObject({ status: 200, data: { license: { id } } })
    })

    it("gives a new token for a refresh token once, and ends the family of one that comes again", async () => {
      const { data: first } = await signIn()
      const { data: other } = await signIn()
      const { status, data: next } = await refresh(first.refresh_token)
      expect(status).toBe(200)
      expect(next.refresh_token).not.toBe(first.refresh_token)
      expect(next.license).toEqual(first.license)
      // The answer may have been lost.
      const again = await refresh(first.refresh_token)
      expect(again.status).toBe(200)
      await sql("update licensing_user_session set rotated_at = now() - interval '31 seconds'")
      expect(await refresh(next.refresh_token)).toMatchObject(ended)
      expect(await refresh(again.data.refresh_token)).toMatchObject(ended)
      expect((await refresh(other.refresh_token)).status).toBe(200)
      expect(await refresh("x".repeat(86))).toMatchObject(ended)
      expect(await events()).toEqual(["user.signed_out", "user.signed_in", "user.signed_in"])
    })

    it("ends with sign-out, and with whatever takes the user their right", async () => {
      const { data: out } = await signIn()
      expect(await call("users/sign-out", out)).toMatchObject({ status: 400 })
      for (const times of [1, 2]) {
        const { data } = await call("users/sign-out", { refresh_token: out.refresh_token })
        expect([times, data]).toEqual([times, { signed_out: true }])
      }
      expect(await refresh(out.refresh_token)).toMatchObject(ended)
      const { data } = await signIn()
      const { refresh_token } = data
      await licensing.users.setDisabled(id, ada.user_id, true, SYSTEM_ACTOR)
      expect(await refresh(refresh_token)).toMatchObject(ended)
      await licensing.users.setDisabled(id, ada.user_id, false, SYSTEM_ACTOR)
      const { data: back } = await refresh(refresh_token)
      expect(await licensing.users.signOutEverywhere(id, ada.user_id, SYSTEM_ACTOR)).toBe(1)
      expect(await licensing.users.signOutEverywhere(id, ada.user_id, SYSTEM_ACTOR)).toBe(0)
      expect(await refresh(back.refresh_token)).toMatchObject(ended)
      const { data: last } = await signIn()
      await licensing.users.unassign(id, [ada.user_id], SYSTEM_ACTOR)
      expect(await refresh(last.refresh_token)).toMatchObject(ended)
      await expect(
        licensing.users.signOutEverywhere(id, ada.user_id, SYSTEM_ACTOR)
      ).rejects.toMatchObject({ code: "USER_NOT_FOUND" })
    })

    it("is refused once the account is deleted, and forgotten a month after its end", async () => {
      const { data } = await signIn()
      await container.resolve(Modules.CUSTOMER).softDeleteCustomers([ada.customer_id])
      expect(await refresh(data.refresh_token)).toMatchObject(ended)
      expect(await signIn()).toMatchObject(refused)
      const count = async () => {
        await cleanUpLicensing(container)
        const { rows } = await dbConnection.raw("select id from licensing_user_session")
        return rows.length as number
      }
      expect(await count()).toBe(1)
      await sql("update licensing_user_session set expires_at = now() - interval '31 days'")
      expect(await count()).toBe(0)
    })

    it("slows down who tries passwords of one user", async () => {
      const codes: unknown[] = []
      const bea = await namedUser(container, dbConnection, [id])
      for (let attempt = 0; attempt < 11; attempt++) {
        const { status, headers } = await signIn({}, bea)
        codes.push(status === 429 ? Number(headers["retry-after"]) > 600 : status)
      }
      expect(codes).toEqual([...Array.from({ length: 10 }, () => 200), true])
    })
  },
})
