import { tmpdir } from "node:os"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { beforeFresh, medusaIntegrationTestRunner, story } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import * as second from "../../src/modules/licensing/domain/codecs/__tests__/second-implementation"
import { crc8 } from "../../src/modules/licensing/domain/codecs/crc8"
import { writeLicenseRequest } from "../../src/modules/licensing/domain/codecs/license-request"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { CustomerLicense, CustomerOrder } from "../../src/modules/licensing/customers/types"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { type Client, clientOf } from "../helpers/client"
import { machine, programOf } from "../helpers/computers"
import { type CustomerLogin, customerLogin, publishableHeaders } from "../helpers/customers"
import { isRunnable, runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { createPolicy, placePaidOrder } from "../helpers/licensed-orders"
import { withoutTaskLimits } from "../helpers/task-limits"

// Read by medusa-config.ts, which the runner loads before it applies an `env` of its own.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"

type Activation = { id: string; license_id: string; activation_code: string | null; note: string }
type Task = { activation: Activation; repeated: boolean; free_seats: number; seats: number }
type Made = { file: { id: string; kind: string; certificate: string } }
type Refusal = { code: string; message: string }

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let shop: Record<string, string>
    let buyer: CustomerLogin
    let client: Client

    beforeFresh(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      shop = await publishableHeaders(container)
      buyer = await customerLogin(container, shop)
      client = clientOf(api, buyer.headers)
      await withoutTaskLimits(container)
    })

    const give = async (order: string, customer_id: string) =>
      await dbConnection.raw(
        `update "order" set customer_id = '${customer_id}' where id = '${order}'`
      )

    /** An order of the buyer, reconciled, and its program. */
    const sold = async (units: number, terms = {}) => {
      const order = await placePaidOrder(container, units, { max_activations: 1, ...terms })
      await give(order, buyer.id)
      await reconcileOrderLicensesWorkflow(container).run({
        input: { order_id: order, placed: true },
      })
      const { licenses } = (await get<{ licenses: CustomerLicense[] }>(`orders/${order}/licenses`))
        .data
      const signature = await licensing.programs.revealSignature(
        licenses[0]!.program.id,
        SYSTEM_ACTOR
      )
      return { order, licenses, ...programOf(signature) }
    }

    const get = async <T>(path: string) => await client.get<T & Refusal>(`${BASE}/${path}`)
    const post = async <T = Task>(path: string, body?: object) =>
      await client.post<T & Refusal>(`${BASE}/${path}`, body)

    story("a buyer of two licenses of one seat", () => {
      const one = machine()
      let order: string
      let licenses: CustomerLicense[]
      let program: ReturnType<typeof programOf>
      let first: Activation
      let second: Activation
      let emitted: jest.SpyInstance

      beforeAll(async () => {
        ;({ order, licenses, ...program } = await sold(2))
        emitted = jest.spyOn(container.resolve(Modules.EVENT_BUS), "emit")
      })

      afterAll(() => emitted.mockRestore())

      const licenseEvents = () =>
        emitted.mock.calls
          .map(([event]) => event as { name: string; data: object })
          .filter(({ name }) => name.startsWith("license."))

      it("sees each license with what is possible, and nothing of staff's", () => {
        expect(licenses).toHaveLength(2)
        expect(licenses[0]).toMatchObject({
          status: "inactive",
          seats: 1,
          free_seats: 1,
          tasks: {
            activate: { allowed: true, code: null },
            remove: { allowed: true, code: null },
          },
        })
        expect(JSON.stringify(licenses)).not.toMatch(/customer|email|state_reason|"note"/)
      })

      it("activates on the oldest license with a free seat, once for each computer", async () => {
        const { codesOf } = program
        const done = await post(`orders/${order}/activate`, { ...codesOf(one), note: "Studio" })
        expect(done).toMatchObject({
          status: 200,
          data: { repeated: false, free_seats: 0, seats: 1, activation: { note: "Studio" } },
        })
        first = done.data.activation
        expect(first.license_id).toBe(licenses[0]!.id)
        const again = await post(`orders/${order}/activate`, codesOf(one))
        expect(again.data).toMatchObject({
          repeated: true,
          activation: { id: first.id },
        })
        expect(licenseEvents()).toEqual([
          {
            name: "license.activated",
            data: { id: licenses[0]!.id, activation_id: first.id },
          },
        ])
        second = (
          await post(`orders/${order}/activate`, {
            ...codesOf(machine()),
            program_id: licenses[0]!.program.id,
          })
        ).data.activation
        expect(second.license_id).toBe(licenses[1]!.id)
        expect(await post(`orders/${order}/activate`, codesOf(machine()))).toMatchObject({
          status: 409,
          data: { code: "SEATS_EXHAUSTED" },
        })
      })

      it("sees an order without a free seat, and activates nothing on it", async () => {
        const full = await get<{ order: CustomerOrder }>(`orders/${order}`)
        expect(full.data.order).toMatchObject({
          role: "owner",
          license_count: 2,
          activated_count: 2,
          seats: 2,
          seats_used: 2,
          serial_number: null,
          read_only: false,
          acts: {
            activate: { allowed: false, code: "SEATS_EXHAUSTED" },
            reset_license: {
              allowed: false,
              code: "PERMISSION_REQUIRED",
              permission: "reset_license",
            },
            manage_managers: { allowed: true },
          },
        })
        expect(
          await post(`licenses/${licenses[1]!.id}/activate`, program.codesOf(machine()))
        ).toMatchObject({
          status: 409,
          data: { code: "SEATS_EXHAUSTED" },
        })
      })

      it("learns which of the codes is wrong", async () => {
        const check = async (body: object) =>
          (await post<{ result: string }>(`orders/${order}/check-codes`, body)).data.result
        const codes = program.codesOf(one)
        expect(await check(codes)).toBe("ok")
        expect(await check({ site_code: `${codes.site_code}${codes.machine_id}` })).toBe("ok")
        const last = codes.machine_id.endsWith("0") ? "1" : "0"
        const wrong = { ...codes, machine_id: `${codes.machine_id.slice(0, -1)}${last}` }
        expect(await check(wrong)).toBe("machine_id_wrong")
        // A machine ID without a mistake in itself, by its checksum, but of no site code that a computer has.
        const bytes = Buffer.from(codes.machine_id.replace(/-/g, ""), "hex")
        const mask = Uint8Array.of(1, 0, 0, 0, 0, 0, 0)
        const stranger = [...mask, crc8(Uint8Array.of(...mask, 0, 0, 0, 0))]
        const machine_id = Buffer.from(bytes.map((byte, at) => byte ^ stranger[at]!)).toString(
          "hex"
        )
        expect(await check({ ...codes, machine_id })).toBe("pair_wrong")
        expect(await check({ ...codes, license_id: licenses[0]!.id })).toBe("ok")
      })

      it("reactivates, transfers and removes a computer that has not changed too much", async () => {
        const { codesOf, changed, removalOf } = program
        const repaired = changed(one, "hd_volume", "os")
        const reactivated = await post(`activations/${first.id}/reactivate`, codesOf(repaired))
        expect(reactivated).toMatchObject({ status: 200, data: { activation: { note: "Studio" } } })
        const { id } = reactivated.data.activation
        const rebuilt = await post(
          `activations/${id}/reactivate`,
          codesOf(changed(one, "hd_volume", "os", "cpu", "net"))
        )
        expect(rebuilt).toMatchObject({ status: 409, data: { code: "TOO_MANY_LOCKS_CHANGED" } })
        expect(rebuilt.data.message).toMatch(/^\d parts of this computer/)
        expect(rebuilt.data.message).not.toMatch(/cpu|net|volume/)

        // Removal codes: a wrong one, then the right one; twice is once.
        const removed = removalOf(reactivated.data.activation)
        expect(await post(`activations/${id}/remove`, { removal_code: "00000000" })).toMatchObject({
          status: 400,
          data: { code: "INVALID_REMOVAL_CODE" },
        })
        const moved = await post(`activations/${id}/transfer`, {
          ...codesOf(machine()),
          removal_code: removed.toLowerCase(),
        })
        expect(moved).toMatchObject({ status: 200, data: { free_seats: 0, seats: 1 } })
        expect(await post(`activations/${id}/remove`, { removal_code: removed })).toMatchObject({
          status: 409,
          data: { code: "NOT_ACTIVATED" },
        })
        const freed = await post(`activations/${moved.data.activation.id}/remove`, {
          removal_code: removalOf(moved.data.activation),
        })
        expect(freed).toMatchObject({ status: 200, data: { free_seats: 1, seats: 1 } })
        expect(licenseEvents().at(-1)).toEqual({
          name: "license.deactivated",
          data: { id: licenses[0]!.id, activation_id: moved.data.activation.id },
        })
      })

      it("labels a computer, and lists ended ones on request", async () => {
        const noted = await post<{ activation: Activation }>(`activations/${second.id}`, {
          note: "Laptop",
        })
        expect(noted.data.activation).toMatchObject({ note: "Laptop" })
        expect(noted.data.activation).not.toHaveProperty("marks")
        const of = `licenses/${licenses[0]!.id}/activations`
        expect((await get<{ count: number }>(of)).data.count).toBe(0)
        expect((await get<{ count: number }>(`${of}?ended=true`)).data.count).toBe(3)
      })

      it("reveals the key, and the history records who asked for it", async () => {
        const revealed = await post<{ key: string }>(`licenses/${licenses[0]!.id}/reveal`)
        expect(revealed.data.key).toHaveLength(29)
        const { events } = await licensing.orders.historyOfLicense(licenses[0]!.id, {
          limit: 1,
          offset: 0,
        })
        expect(events).toMatchObject([
          { type: "license.revealed", actor_type: "customer", actor_id: buyer.id },
        ])
      })
    })

    it("keeps to limits, read-only orders and subscriptions, and still mails codes", async () => {
      const { order, licenses, codesOf, removalOf } = await sold(1, { max_activations: 3 })
      await licensing.settings.update(
        { task_limits: { no_subscription: { remove: { daily: 1 } } } },
        SYSTEM_ACTOR
      )
      const license = licenses[0]!.id
      const activate = async () =>
        (await post(`licenses/${license}/activate`, codesOf(machine()))).data.activation
      const [one, two, three] = [await activate(), await activate(), await activate()]
      const remove = async (activation: Activation) =>
        await post(`activations/${activation.id}/remove`, { removal_code: removalOf(activation) })
      expect((await remove(one)).status).toBe(200)
      expect((await remove(two)).data.code).toBe("DAILY_LIMIT")
      const { license: limited } = (await get<{ license: CustomerLicense }>(`licenses/${license}`))
        .data
      expect(limited.tasks.remove).toMatchObject({ allowed: false, code: "DAILY_LIMIT" })
      expect(Date.parse(String(limited.tasks.remove.retry_at))).toBeGreaterThan(Date.now())
      expect(limited.tasks.transfer.allowed).toBe(true)

      await licensing.orders.editProfile(order, { customer_can_manage: false }, SYSTEM_ACTOR)
      expect(await post(`licenses/${license}/activate`, codesOf(machine()))).toMatchObject({
        status: 409,
        data: { code: "ORDER_READ_ONLY" },
      })
      const sent = await post<{ sent: boolean }>(`activations/${three.id}/send-code`, {
        email: "colleague@shop.test",
      })
      expect(sent).toMatchObject({ status: 200, data: { sent: true } })
      const [mail] = await container
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ to: "colleague@shop.test" })
      expect(mail).toMatchObject({
        template: "license-activation-code",
        data: { activation_code: three.activation_code },
        resource_id: order,
      })
      expect(await post(`activations/${one.id}/send-code`, { email: "a@shop.test" })).toMatchObject(
        {
          status: 409,
          data: { code: "NO_ACTIVATION_CODE" },
        }
      )
      expect((await post(`activations/${three.id}/send-code`, { email: "nobody" })).status).toBe(
        400
      )

      while (await licensing.storage.takeFromDay(buyer.id, "code_mail", 30)) {
        // Uses up what is left of the day.
      }
      expect(
        await post(`activations/${three.id}/send-code`, { email: "a@shop.test" })
      ).toMatchObject({
        status: 409,
        data: { code: "MAIL_LIMIT" },
      })

      await licensing.orders.editProfile(
        order,
        { customer_can_manage: true, subscription_expires_at: new Date("2020-01-01T00:00:00Z") },
        SYSTEM_ACTOR
      )
      expect(await post(`orders/${order}/activate`, codesOf(machine()))).toMatchObject({
        status: 409,
        data: { code: "SUBSCRIPTION_EXPIRED" },
      })
    })

    it("lets the owner reset lost computers a few times a year, as transfers", async () => {
      const { licenses, codesOf } = await sold(1, {
        max_activations: 3,
        max_transfers: 2,
      })
      const { id: license } = licenses[0]!
      const activate = async () =>
        (await post(`licenses/${license}/activate`, codesOf(machine()))).data.activation.id
      const outlook = async () =>
        (await get<{ license: CustomerLicense }>(`licenses/${license}`)).data.license.owner_reset
      const transfers = async () => (await licensing.licenses.retrieve(license)).transfer_count
      const [one, two, three] = [await activate(), await activate(), await activate()]
      expect(await outlook()).toEqual({ allowed: true, offered: true, code: null, retry_at: null })
      expect(await post(`activations/${one}/reset`)).toMatchObject({
        status: 200,
        data: { activation: { id: one, status: "ended", ended_reason: "reset" }, free_seats: 1 },
      })
      expect(await transfers()).toBe(1)
      expect((await post(`activations/${one}/reset`)).data.code).toBe("NOT_ACTIVATED")
      // The computer that takes the seat makes no second transfer.
      const next = await activate()
      expect(await transfers()).toBe(1)

      // The seat of a computer with a machine file stays used until the file ends.
      await post(`licenses/${license}/offline-files`, { activation_id: two })
      expect(await post(`activations/${two}/reset`)).toMatchObject({
        status: 200,
        data: { free_seats: 0 },
      })
      expect(await outlook()).toMatchObject({ allowed: false, code: "OWNER_RESETS_EXHAUSTED" })
      const refused = await post(`activations/${three}/reset`)
      expect(refused).toMatchObject({ status: 409, data: { code: "OWNER_RESETS_EXHAUSTED" } })
      await licensing.settings.update({ owner_resets_per_year: 9 }, SYSTEM_ACTOR)
      expect((await post(`activations/${three}/reset`)).data.code).toBe("TRANSFERS_EXHAUSTED")
      await licensing.settings.update({ owner_resets_per_year: 0 }, SYSTEM_ACTOR)
      expect(await outlook()).toBeNull()
      expect(await post(`activations/${next}/reset`)).toMatchObject({
        status: 403,
        data: { code: "PERMISSION_REQUIRED" },
      })
      const { events } = await licensing.orders.historyOfLicense(license, { limit: 50, offset: 0 })
      expect(events.filter(({ data }) => data?.owner_reset === true)).toHaveLength(2)
    })

    it("lets a manager do what was granted, within the limits, and records who did it", async () => {
      const { order, licenses, codesOf } = await sold(1, { max_activations: 4 })
      const license = licenses[0]!.id
      const person = await customerLogin(container, shop)
      await dbConnection.raw(`insert into licensing_manager (id, email, customer_id, status, permissions)
        values ('lmgr_pia', '${person.email}', '${person.id}', 'active', '{}')`)
      await dbConnection.raw(`insert into licensing_manager_assignment
          (id, manager_id, order_id, permissions, granted_by_type)
        values ('lmas_pia', 'lmgr_pia', '${order}',
          '{reset_device,revoke_device,reset_license,edit_license,edit_customer}', 'staff')`)
      const manager = clientOf(api, person.headers)
      const act = async <T = Task>(path: string, body?: object) =>
        await manager.post<T & Refusal>(`${BASE}/${path}`, body)
      const activate = async () =>
        (await act(`licenses/${license}/activate`, codesOf(machine()))).data.activation.id
      const running = async () =>
        (await get<{ count: number }>(`licenses/${license}/activations`)).data.count
      await licensing.settings.update(
        { task_limits: { no_subscription: { remove: { daily: 2 } } } },
        SYSTEM_ACTOR
      )

      // Without a removal code, but as removals they count.
      const [one, two, three] = [await activate(), await activate(), await activate()]
      const reset = await act(`activations/${one}/reset`)
      expect(reset).toMatchObject({
        status: 200,
        data: { activation: { id: one, status: "ended", ended_reason: "reset" }, free_seats: 2 },
      })
      expect(await act(`activations/${two}/revoke`)).toMatchObject({
        status: 200,
        data: { activation: { id: two, status: "ended", ended_reason: "removed" }, free_seats: 3 },
      })
      expect(await act(`activations/${three}/reset`)).toMatchObject({
        status: 409,
        data: { code: "DAILY_LIMIT" },
      })
      expect(await running()).toBe(1)
      expect((await act(`licenses/${license}/reset`, { reason: "Moved house" })).status).toBe(200)
      expect(await running()).toBe(0)

      // The custom fields and nothing else; how the owner is reached, but not with which address they log in.
      const edited = await act<{ license: CustomerLicense }>(`licenses/${license}`, {
        custom_fields: { site: "Ulm" },
      })
      expect(edited.data.license.custom_fields).toEqual({ site: "Ulm" })
      expect((await act(`licenses/${license}`, { expires_at: null })).status).toBe(400)
      const contact = { first_name: "Ada", company_name: "Lovelace & Co" }
      expect(await act(`orders/${order}/customer`, contact)).toMatchObject({
        status: 200,
        data: { customer: contact },
      })
      expect((await act(`orders/${order}/customer`, { email: person.email })).status).toBe(400)
      const owner = await container.resolve(Modules.CUSTOMER).retrieveCustomer(buyer.id)
      expect(owner).toMatchObject({ ...contact, email: buyer.email })

      const { events } = await licensing.orders.historyOfLicense(license, { limit: 20, offset: 0 })
      const theirs = events.filter(({ actor_id }) => actor_id === "lmgr_pia")
      expect(theirs.map(({ type, actor_type }) => `${actor_type} ${type}`)).toEqual([
        "manager license.updated",
        "manager license.reset",
        "manager activation.ended",
        "manager activation.ended",
        "manager activation.created",
        "manager activation.created",
        "manager activation.created",
      ])

      // Out at the next request.
      await dbConnection.raw(
        "update licensing_manager set status = 'disabled' where id = 'lmgr_pia'"
      )
      expect((await act(`licenses/${license}/reset`, {})).status).toBe(404)
    })

    story("a buyer whose computers have no network", () => {
      const offline = machine()
      let order: string
      let license: CustomerLicense
      let sale: ReturnType<typeof programOf>
      let activation: Activation
      let made: Made["file"]
      let files: string
      let back: string
      let requests: string
      let request: string
      let receipt: string

      beforeAll(async () => {
        const { licenses, ...made } = await sold(1, { allow_license_files: true })
        ;({ order, ...sale } = made)
        license = licenses[0]!
        files = `licenses/${license.id}/offline-files`
        requests = `licenses/${license.id}/license-requests`
        request = writeLicenseRequest({
          program: license.program.code,
          locks: sale.digestsOf(offline),
          name: "Darkroom",
        })
      })

      it("makes license and machine files, and lists them without their text", async () => {
        const { id } = license
        expect(license.files).toEqual({
          license: { allowed: true, offered: true, code: null, retry_at: null },
          machine: { allowed: true, offered: true, code: null, retry_at: null },
        })
        ;({ activation } = (await post(`licenses/${id}/activate`, sale.codesOf(machine()))).data)
        const open = await post<Made>(files, {})
        expect(open).toMatchObject({ status: 200, data: { file: { kind: "license" } } })
        const done = await post<Made>(files, { activation_id: activation.id, ttl: 86_400 })
        expect(done).toMatchObject({
          status: 200,
          data: { file: { kind: "machine", certificate: expect.stringContaining("MACHINE FILE") } },
        })
        made = done.data.file
        back = `${files}/${made.id}/return`
        const listed = await get<{ offline_files: { id: string; is_out: boolean }[] }>(files)
        expect(listed.data).toMatchObject({
          count: 2,
          offline_files: [{ id: made.id, is_out: true }, { id: open.data.file.id }],
        })
        expect(JSON.stringify(listed.data)).not.toContain("BEGIN")
        const { events } = await licensing.orders.historyOfLicense(id, { limit: 1, offset: 0 })
        expect(events).toMatchObject([
          { type: "offline_file.issued", actor_type: "customer", actor_id: buyer.id },
        ])
      })

      it("finds no file or computer of another license", async () => {
        expect(await post(files, { activation_id: "lact_none" })).toMatchObject({
          status: 404,
          data: { code: "ACTIVATION_NOT_FOUND" },
        })
        const other = await sold(1)
        const foreign = { activation_id: activation.id }
        expect(
          await post(`licenses/${other.licenses[0]!.id}/offline-files`, foreign)
        ).toMatchObject({
          status: 404,
          data: { code: "ACTIVATION_NOT_FOUND" },
        })

        const notTheirs = `licenses/${other.licenses[0]!.id}/offline-files/${made.id}/return`
        expect(await post(notTheirs, { receipt: "0" })).toMatchObject({
          status: 404,
          data: { code: "OFFLINE_FILE_NOT_FOUND" },
        })
      })

      it("goes on neither without a receipt nor beyond the seats, as only staff may", async () => {
        expect((await post(back, {})).status).toBe(400)
        expect(await post(back, { receipt: "0000-0000-0000-0000" })).toMatchObject({
          status: 400,
          data: { code: "INVALID_RECEIPT" },
        })
        expect(await post(requests, { request })).toMatchObject({
          status: 409,
          data: { code: "SEATS_EXHAUSTED" },
        })
        expect((await post(requests, { request, beyond_seats: true })).status).toBe(400)
        const fingerprint = (await licensing.activations.find(activation.id))!.fingerprint
        expect(await post(back, { receipt: sale.receiptOf(made.id, fingerprint) })).toMatchObject({
          status: 200,
          data: { id: made.id, activation_ended: false },
        })
        // The file is back; the computer goes on by its code, which only the removal code ends.
        expect((await post(requests, { request })).data.code).toBe("SEATS_EXHAUSTED")
        expect(
          await post(`activations/${activation.id}/remove`, {
            removal_code: sale.removalOf(activation),
          })
        ).toMatchObject({ status: 200 })
      })

      it("previews a request, activates its computer with a file once, and takes the file back", async () => {
        const preview = await post<{ preview: object }>(`${requests}/preview`, { request })
        expect(preview.data.preview).toMatchObject({
          is_for_this_program: true,
          name: "Darkroom",
          activation: null,
          free_seats: 1,
        })
        const answered = await post<Task & Made>(requests, { request, note: "Cellar" })
        expect(answered).toMatchObject({
          status: 200,
          data: {
            repeated: false,
            free_seats: 0,
            activation: { name: "Darkroom", note: "Cellar" },
            file: { kind: "machine" },
          },
        })
        expect(answered.data.activation).not.toHaveProperty("marks")
        expect((await post<Task & Made>(requests, { request })).data.repeated).toBe(true)
        expect((await post(requests, { request: "no request" })).data.code).toBe(
          "LICENSE_REQUEST_INVALID"
        )
        const fingerprint = second.fingerprintOf(sale.digestsOf(offline))
        receipt = sale.receiptOf(answered.data.file.id, fingerprint)
        const returned = await post(`${files}/${answered.data.file.id}/return`, { receipt })
        expect(returned).toMatchObject({ status: 200, data: { activation_ended: false } })
      })

      it("makes and takes back no files for a read-only order, nor by a policy without offline use", async () => {
        await licensing.orders.editProfile(order, { customer_can_manage: false }, SYSTEM_ACTOR)
        for (const refused of [
          await post(files, {}),
          await post(back, { receipt }),
          await post(requests, { request }),
        ]) {
          expect(refused).toMatchObject({ status: 409, data: { code: "ORDER_READ_ONLY" } })
        }
        expect((await get<{ count: number }>(files)).data.count).toBe(4)
        const online = await sold(1, { allow_offline: false })
        expect(online.licenses[0]!.files).toMatchObject({
          license: { allowed: false, code: "OFFLINE_NOT_ALLOWED" },
          machine: { allowed: false, code: "OFFLINE_NOT_ALLOWED" },
        })
        expect(await post(`licenses/${online.licenses[0]!.id}/offline-files`, {})).toMatchObject({
          status: 409,
          data: { code: "OFFLINE_NOT_ALLOWED" },
        })
      })
    })

    it("answers the requests of docs/store-api.md as it says", async () => {
      const { order } = await sold(1)
      const account = { email: "buyer@demo.test", password: "supersecret" }
      await clientOf(api, shop).post("/auth/customer/emailpass/register", account)
      const env = {
        SHOP: String((api as { defaults: { baseURL: string } }).defaults.baseURL),
        KEY: shop["x-publishable-api-key"]!,
        TOKEN: buyer.headers.authorization!.replace("Bearer ", ""),
        ORDER: order,
      }
      const answers: Record<string, unknown> = {}
      for (const snippet of snippetsOf("store-api.md").filter(isRunnable)) {
        answers[snippet.name] = JSON.parse(await runSnippet(snippet, { env, cwd: tmpdir() }))
      }
      expect(answers).toMatchObject({
        login: { token: expect.any(String) },
        orders: { orders: [{ id: order, acts: { activate: { allowed: true } } }], limit: 10 },
        activate: { code: "INVALID_MACHINE_CODES" },
        "lost-keys": { accepted: true },
        claim: { accepted: true },
      })
    })

    it("lists and finds orders, the newest first, and chooses the program by the codes", async () => {
      const older = await sold(1)
      const { order, licenses, codesOf } = await sold(1)
      const policy = await createPolicy(container)
      await licensing.issuing.issueByHand(
        { order_id: order, policy_ids: [policy], product_id: null, variant_id: null, quantity: 1 },
        "admin",
        SYSTEM_ACTOR
      )
      const find = async (query: string) => {
        const { data } = await get<{ orders: CustomerOrder[]; count: number }>(`orders?${query}`)
        return { count: data.count, ids: data.orders.map(({ id }) => id) }
      }
      expect(await find("")).toEqual({ count: 2, ids: [order, older.order] })
      expect(await find("limit=1&offset=1")).toEqual({ count: 2, ids: [older.order] })
      const { orders } = (await get<{ orders: CustomerOrder[] }>("orders")).data
      expect(orders[0]!.programs).toHaveLength(2)
      expect(await find(`q=%23${orders[0]!.display_id}`)).toEqual({ count: 1, ids: [order] })
      const tail = older.licenses[0]!.key_redacted!.slice(-4)
      expect(await find(`q=${tail}`)).toEqual({ count: 1, ids: [older.order] })
      expect(await find(`q=${encodeURIComponent(licenses[0]!.program.name)}`)).toMatchObject({
        ids: [order],
      })
      expect(await find("q=%25")).toEqual({ count: 0, ids: [] })
      expect((await client.get(`${BASE}/orders?limit=101`)).status).toBe(400)

      const { data } = await post(`orders/${order}/activate`, {
        ...codesOf(machine()),
        note: "Büro",
      })
      expect(data.activation.license_id).toBe(licenses[0]!.id)
      expect(await find(`q=${encodeURIComponent("büro")}`)).toEqual({ count: 1, ids: [order] })
      const foreign = older.licenses[0]!.id
      expect(
        await post(`orders/${order}/activate`, { ...codesOf(machine()), license_id: foreign })
      ).toMatchObject({ status: 404, data: { code: "LICENSE_NOT_FOUND" } })
      expect(
        await post(`orders/${order}/check-codes`, { ...codesOf(machine()), license_id: foreign })
      ).toMatchObject({ status: 404, data: { code: "LICENSE_NOT_FOUND" } })
      expect(
        await post(`orders/${order}/activate`, { site_code: "00000000", machine_id: "0" })
      ).toMatchObject({ status: 400, data: { code: "INVALID_MACHINE_CODES" } })

      // Guessing is slowed down, for each account.
      const guess = async (of: Client) =>
        await of.post<Refusal>(`${BASE}/orders/${order}/check-codes`, { site_code: "0" })
      const guesses = await Promise.all(Array.from({ length: 61 }, async () => await guess(client)))
      expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
      expect(await guess(client)).toMatchObject({ status: 429, data: { code: "RATE_LIMITED" } })
      const other = await customerLogin(container, shop)
      expect((await guess(clientOf(api, other.headers))).status).toBe(404)
    })
  },
})
