import { tmpdir } from "node:os"

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import cleanUpLicensing from "../../src/jobs/clean-up-licensing"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type { LicensingOptions } from "../../src/modules/licensing/options"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type {
  DeviceAnswer,
  PendingDevice,
  SignedInUser,
  StartedDevice,
} from "../../src/modules/licensing/users/types"
import { answerDeviceSignInWorkflow } from "../../src/workflows/users"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf, runtimeCaller } from "../helpers/client"
import { customerHeaders, customerLogin, publishableHeaders } from "../helpers/customers"
import { runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { eventually } from "../helpers/eventually"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { namedUser, type UserLogin } from "../helpers/signed-in-users"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const GRANT = "urn:ietf:params:oauth:grant-type:device_code"
const PAGE = "https://shop.example/account"
const PATH = "/store/customers/me/licensing/device-sign-in"

type Started = StartedDevice & { verification_uri: string; verification_uri_complete: string }
type Refusal = { code?: string; error?: string; message?: string }
type Tokens = SignedInUser & Refusal & { access_token: string; token_type: string }
type Seen = { device_sign_in: PendingDevice } & Refusal

let networks = 0

/** A merchant's workflow of which something fails once the program was answered. */
const failingStep = createStep("fails-after-the-answer", async (_: string) => {
  throw new Error("The merchant's own step failed")
})
const answerAndFail = createWorkflow(
  "answer-a-device-and-fail",
  (input: WorkflowData<DeviceAnswer>) => {
    const id = answerDeviceSignInWorkflow.runAsStep({ input })
    failingStep(id)
    return new WorkflowResponse(id)
  }
)

/** Named users sign a program in that shows a code (RFC 8628). */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let options: LicensingOptions
    let shop: Record<string, string>
    let ada: UserLogin
    let adas: Client
    let program: string
    let id: string
    let second: string

    // Each test comes from a network of its own, since limits count by network.
    let from: Record<string, string>
    const call = async <T>(name: string, body: object) =>
      await runtimeCaller<T>(api)(name, body, from)
    const start = async (more: object = {}) =>
      (await call<Started>("users/device", { program, ...more })).data
    const poll = async ({ device_code }: Pick<Started, "device_code">, more: object = {}) =>
      await call<Tokens>("users/token", { grant_type: GRANT, device_code, program, ...more })
    const later = async (seconds: number) =>
      await dbConnection.raw(
        `update licensing_device_authorization set polled_at = polled_at - interval '${seconds} seconds',
           expires_at = expires_at - interval '${seconds} seconds'`
      )
    const loggedIn = ({ customer_id }: Pick<UserLogin, "customer_id">) =>
      clientOf(api, { ...customerHeaders(container, shop, customer_id), ...from })
    const look = async (user_code: unknown, client = adas) =>
      await client.post<Seen>(PATH, { user_code })
    const approve = async (user_code: string, more: object = {}, client = adas) =>
      await client.post<Refusal & { approved: boolean }>(`${PATH}/approve`, { user_code, ...more })
    const deny = async (user_code: string, client = adas) =>
      await client.post<Refusal & { approved: boolean }>(`${PATH}/deny`, { user_code })

    const unknown = { status: 404, data: { code: "USER_CODE_UNKNOWN" } }
    const refusal = (code: string, error: string) => ({ status: 400, data: { code, error } })
    const spent = refusal("DEVICE_CODE_INVALID", "invalid_grant")

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      options = await licensing.getOptions()
      Object.assign(options.users, { linkUrl: PAGE })
      from = { "x-forwarded-for": `203.0.113.${++networks}` }
      shop = await publishableHeaders(container)
      const staff = clientOf(api, (await adminHeaders(container)).headers)
      const buyer = await customerLogin(container, shop)
      const sale = await sellLicenses(container, staff, {}, 2)
      ;({ id, program } = sale)
      second = sale.licenses[1]!.id
      await dbConnection.raw(`update licensing_license set "authorization" = 'named_user'`)
      await dbConnection.raw(`update "order" set customer_id = '${buyer.id}'`)
      ada = await namedUser(container, dbConnection, [id])
      adas = loggedIn(ada)
    })

    describe("a program", () => {
      it("gets a secret and a code to show, of which the database keeps digests only", async () => {
        const { status, data, headers } = await call<Started>("users/device", {
          program,
          name: "Ada's laptop",
        })
        expect([status, headers["cache-control"]]).toEqual([200, "no-store"])
        expect(data).toEqual({
          device_code: expect.stringMatching(/^[\w-]{43}$/) as string,
          user_code: expect.stringMatching(/^[B-Z]{4}-[B-Z]{4}$/) as string,
          verification_uri: `${PAGE}#device`,
          verification_uri_complete: `${PAGE}#device=${data.user_code}`,
          expires_in: 600,
          interval: 5,
        })
        const { rows } = await dbConnection.raw("select * from licensing_device_authorization")
        const kept = JSON.stringify(rows)
        for (const secret of [data.device_code, data.user_code, data.user_code.replace("-", "")]) {
          expect(kept).not.toContain(secret)
        }
      })

      it("may send OAuth's form, and name itself as a client", async () => {
        const send = async <T>(name: string, fields: Record<string, string>) => {
          const form = new URLSearchParams(fields).toString()
          const type = { "content-type": "application/x-www-form-urlencoded", ...from }
          return await runtimeCaller<T>(api)(name, form, type)
        }
        const client_id = program
        const { data } = await send<Started>("users/device", { client_id, name: "Ada's laptop" })
        const fields = { grant_type: GRANT, device_code: data.device_code, client_id }
        expect(await send("users/token", fields)).toMatchObject(
          refusal("DEVICE_PENDING", "authorization_pending")
        )
        expect(await approve(data.user_code)).toMatchObject({ status: 200 })
        const { data: tokens } = await send<Tokens>("users/token", fields)
        expect(tokens).toMatchObject({ token_type: "Bearer", access_token: tokens.user_token })
        // No other call takes one: a page of somebody else could send it.
        expect(await send("validate", { program })).toMatchObject({ status: 415 })
        expect(await send("users/refresh", {})).toMatchObject({ status: 415 })
      })

      it("is refused where it names no program, two ways in, or where no page is known", async () => {
        const { device_code } = await start()
        const invalid = { status: 400, data: { code: "INVALID_REQUEST" } }
        for (const [name, body] of [
          ["users/device", {}],
          ["users/device", { program, client_id: program }],
          ["users/token", { grant_type: GRANT, program }],
          ["users/token", { device_code, program }],
          ["users/token", { grant_type: GRANT, device_code, program, email: ada.email }],
          ["users/token", { grant_type: GRANT, device_code }],
        ] as const) {
          const answer = await call<Refusal>(name, body)
          expect([body, answer.status, answer.data.code]).toEqual([body, 400, invalid.data.code])
          expect(JSON.stringify(answer.data)).not.toContain(device_code)
        }
        expect(await call("users/device", { program: "no-such-program" })).toMatchObject({
          status: 404,
          data: { code: "PROGRAM_NOT_FOUND", error: "invalid_client" },
        })
        Object.assign(options.users, { linkUrl: undefined })
        Object.assign(options.mail, { accountUrl: undefined })
        expect(await call("users/device", { program })).toMatchObject({
          status: 409,
          data: { code: "NO_LINK" },
        })
      })

      it("waits, is slowed down, and gets its tokens once", async () => {
        const device = await start()
        const pending = refusal("DEVICE_PENDING", "authorization_pending")
        expect(await poll(device)).toMatchObject(pending)
        expect(await poll(device)).toMatchObject(refusal("DEVICE_SLOW_DOWN", "slow_down"))
        await later(6)
        // It has to wait for ten seconds by now.
        expect(await poll(device)).toMatchObject({ data: { code: "DEVICE_SLOW_DOWN" } })
        await later(16)
        expect(await poll(device)).toMatchObject(pending)
        expect(await approve(device.user_code)).toEqual({ status: 200, data: { approved: true } })
        expect(await poll(device, { program: "another-program" })).toMatchObject(spent)
        const { status, data, headers } = await poll(device)
        expect([status, headers["cache-control"]]).toEqual([200, "no-store"])
        expect(data).toMatchObject({
          expires_in: 900,
          license: { id },
          user: { id: ada.user_id, email: ada.email },
        })
        expect(await poll(device)).toMatchObject(spent)
        const { refresh_token } = data
        expect(await call("users/refresh", { refresh_token })).toMatchObject({ status: 200 })
        expect(await poll({ device_code: "x".repeat(43) })).toMatchObject(spent)
        const { rows } = await dbConnection.raw("select id from licensing_user_session")
        expect(rows).toHaveLength(1)
      })

      it("gets its tokens once, however many ask at the same time", async () => {
        const device = await start()
        await approve(device.user_code)
        const answers = await Promise.all(Array.from({ length: 8 }, async () => await poll(device)))
        const codes = answers.map(({ status, data }) => data.code ?? status).sort()
        expect(codes).toEqual([200, ...Array.from({ length: 7 }, () => "DEVICE_CODE_INVALID")])
        const { rows } = await dbConnection.raw("select id from licensing_user_session")
        expect(rows).toHaveLength(1)
      })

      it("learns that it was refused, came too late, or that its user lost their right", async () => {
        const denied = await start()
        expect(await deny(denied.user_code)).toEqual({ status: 200, data: { approved: false } })
        const access = refusal("DEVICE_DENIED", "access_denied")
        expect(await poll(denied)).toMatchObject(access)
        expect(await poll(denied)).toMatchObject(access)
        const lost = await start()
        await approve(lost.user_code)
        await licensing.users.setDisabled(id, ada.user_id, true, SYSTEM_ACTOR)
        expect(await poll(lost)).toMatchObject(access)
        await licensing.users.setDisabled(id, ada.user_id, false, SYSTEM_ACTOR)
        // What was refused once stays so.
        expect(await poll(lost)).toMatchObject(access)
        const [late, unfetched] = [await start(), await start()]
        await approve(unfetched.user_code)
        await later(601)
        const expired = refusal("DEVICE_EXPIRED", "expired_token")
        expect(await poll(late)).toMatchObject(expired)
        expect(await poll(unfetched)).toMatchObject(expired)
        expect(await look(late.user_code)).toMatchObject(unknown)
        expect(await approve(late.user_code)).toMatchObject(unknown)
        const { rows } = await dbConnection.raw("select id from licensing_user_session")
        expect(rows).toEqual([])
      })

      it("never shows the code of another one, and is forgotten an hour after its time", async () => {
        const codes = ["BBBBBBBB", "BBBBBBBB", "CCCCCCCC"]
        const drawn = () => codes.shift() ?? ""
        const one = await licensing.users.startDevice({ program }, undefined, drawn)
        const other = await licensing.users.startDevice({ program }, undefined, drawn)
        expect([one.user_code, other.user_code]).toEqual(["BBBB-BBBB", "CCCC-CCCC"])
        await expect(
          licensing.users.startDevice({ program }, undefined, () => "CCCCCCCC")
        ).rejects.toThrow(/in use/)
        const left = async () => {
          await cleanUpLicensing(container)
          const { rows } = await dbConnection.raw("select id from licensing_device_authorization")
          return rows.length as number
        }
        expect(await left()).toBe(2)
        await later(600 + 3_500)
        expect(await left()).toBe(2)
        await later(200)
        expect(await left()).toBe(0)
        expect(await poll(one)).toMatchObject(spent)
      })
    })

    it("signs in as docs/named-users.md shows it", async () => {
      const [snippet] = snippetsOf("named-users.md").filter(({ name }) => name === "device")
      const SHOP = String((api as { defaults: { baseURL: string } }).defaults.baseURL)
      const printed = runSnippet(snippet!, { env: { SHOP, PROGRAM: program }, cwd: tmpdir() })
      // The code is in no table, so the user's answer is written into it.
      await eventually(async () => {
        const { rowCount } = await dbConnection.raw(
          `update licensing_device_authorization set state = 'approved', customer_id = ?, license_id = ?
           where polled_at is null`,
          [ada.customer_id, id]
        )
        expect(rowCount).toBe(1)
      })
      expect(await printed).toMatch(
        new RegExp(`^Open ${PAGE}#device and enter [B-Z]{4}-[B-Z]{4}\\nSigned in: ${ada.email}\\n$`)
      )
    })

    describe("its user", () => {
      it("sees what asks before they answer, by a code typed in any form", async () => {
        const { user_code } = await start({ name: "Ada's laptop" })
        const expected = {
          user_code,
          program: { code: program },
          name: "Ada's laptop",
          licenses: [{ id, expires_at: null }],
        }
        for (const typed of [user_code, user_code.toLowerCase(), user_code.replace("-", " ")]) {
          const { status, data } = await look(typed)
          expect([typed, status]).toEqual([typed, 200])
          expect(data.device_sign_in).toMatchObject(expected)
        }
        const { user_code: unnamed } = await start()
        expect((await look(unnamed)).data.device_sign_in.name).toBeNull()
      })

      it("must be logged in, send a code, and answers each code once", async () => {
        const { user_code } = await start()
        const guest = clientOf(api, { ...shop, ...from })
        for (const path of [PATH, `${PATH}/approve`, `${PATH}/deny`]) {
          expect((await guest.post(path, { user_code })).status).toBe(401)
          for (const body of [{}, { user_code: 7 }, { user_code: "B".repeat(41) }, { code: "x" }]) {
            expect(await adas.post(path, body)).toMatchObject({
              status: 400,
              data: { code: "INVALID_REQUEST" },
            })
          }
          expect(await adas.post(path, { user_code: "BCDF-GHJK" })).toMatchObject(unknown)
        }
        expect((await approve(user_code)).status).toBe(200)
        expect(await approve(user_code)).toMatchObject(unknown)
        expect(await deny(user_code)).toMatchObject(unknown)
        expect(await look(user_code)).toMatchObject(unknown)
      })

      it("must have a place, and names which of several licenses is meant", async () => {
        const none = { status: 409, data: { code: "USER_WITHOUT_PLACE" } }
        const stranger = loggedIn({ customer_id: (await customerLogin(container, shop)).id })
        const device = await start()
        const { data } = await look(device.user_code, stranger)
        expect(data.device_sign_in.licenses).toEqual([])
        expect(await approve(device.user_code, {}, stranger)).toMatchObject(none)
        expect(await approve(device.user_code, { license_id: second })).toMatchObject(none)
        // What was refused can still be answered by who may.
        expect((await approve(device.user_code)).status).toBe(200)
        const bea = await namedUser(container, dbConnection, [id, second])
        const beas = loggedIn(bea)
        const several = await start()
        const seen = await look(several.user_code, beas)
        expect(seen.data.device_sign_in.licenses.map((each) => each.id)).toEqual([id, second])
        expect(seen.data.device_sign_in.licenses[0]).toMatchObject({
          policy_name: expect.stringContaining("Policy"),
        })
        expect(await approve(several.user_code, {}, beas)).toMatchObject({
          status: 409,
          data: { code: "USER_LICENSE_CHOICE" },
        })
        expect((await approve(several.user_code, { license_id: second }, beas)).status).toBe(200)
        const { data: tokens } = await poll(several)
        expect(tokens).toMatchObject({ license: { id: second }, user: { id: bea.user_id } })
        await licensing.users.setDisabled(id, ada.user_id, true, SYSTEM_ACTOR)
        expect(await approve((await start()).user_code)).toMatchObject(none)
      })

      it("may refuse what they have no place for: it is not theirs to let in", async () => {
        const stranger = loggedIn({ customer_id: (await customerLogin(container, shop)).id })
        const device = await start()
        expect((await deny(device.user_code, stranger)).status).toBe(200)
        expect(await deny(device.user_code, stranger)).toMatchObject(unknown)
        expect(await poll(device)).toMatchObject({ data: { code: "DEVICE_DENIED" } })
      })

      it("is asked again where a merchant's workflow fails after their answer", async () => {
        const device = await start()
        const { user_code } = device
        const input = { user_code, customer_id: ada.customer_id, approved: true }
        const { errors } = await answerAndFail(container).run({ input, throwOnError: false })
        expect(errors.map(({ error }) => (error as Error).message)).toEqual([
          "The merchant's own step failed",
        ])
        expect(await poll(device)).toMatchObject({ data: { code: "DEVICE_PENDING" } })
        expect((await approve(user_code)).status).toBe(200)
        expect((await poll(device)).status).toBe(200)
      })
    })

    describe("who guesses codes", () => {
      it("is stopped as an account, whatever they do with the codes", async () => {
        const mallory = loggedIn({ customer_id: (await customerLogin(container, shop)).id })
        const codes: unknown[] = []
        for (let tried = 0; tried < 31; tried++) {
          const guess = [look, deny].map((act) => async () => await act("BCDF-GHJK", mallory))
          codes.push((await guess[tried % 2]!()).data.code)
        }
        expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => "USER_CODE_UNKNOWN"))
        expect(codes.at(-1)).toBe("RATE_LIMITED")
        expect((await look("BCDF-GHJK")).data.code).toBe("USER_CODE_UNKNOWN")
      })

      it("is stopped as a network, which programs that begin count for as well", async () => {
        const answers: unknown[] = []
        for (let tried = 0; tried < 101; tried++) {
          const { status, headers } = await call("users/device", { program })
          answers.push(status === 429 ? Number(headers["retry-after"]) > 600 : status)
        }
        expect(answers).toEqual([...Array.from({ length: 100 }, () => 200), true])
        expect(await look("BCDF-GHJK")).toMatchObject({
          status: 429,
          data: { code: "RATE_LIMITED" },
        })
        // Programs that wait are not thrown out.
        const waiting = { device_code: "x".repeat(43) }
        expect(await poll(waiting)).toMatchObject(spent)
      })
    })
  },
})
