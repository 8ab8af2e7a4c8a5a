import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createOrderWorkflow,
  createRegionsWorkflow,
  deleteDraftOrdersWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import cleanUpLicensing from "../../src/jobs/clean-up-licensing"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { ProofChallenge } from "../../src/modules/licensing/serials/proof-of-work"
import type { SerialReservation } from "../../src/modules/licensing/serials/types"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { finishReservations } from "../../src/workflows/serials/lib/finish-reservations"
import { serialOrderInput } from "../../src/workflows/serials/lib/order-input"
import { adminHeaders, type StaffLogin } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { parseCsv } from "../helpers/csv"
import { type CustomerLogin, customerLogin, publishableHeaders } from "../helpers/customers"
import { rowsOf } from "../helpers/database"
import { createProductWithVariants, createStockedVariant } from "../helpers/products"
import { solution } from "../helpers/proof-of-work"
import {
  createSerialProgram,
  generateBatch,
  type PrintedSerial,
  printedSerials,
  type SerialProgram,
} from "../helpers/serials"

jest.setTimeout(300_000)

const AS_IT_IS = { allow_weak: false, first_line_is_code: false }

type Batch = { id: string; state: string; count: number; claimed_count: number }
type Serial = { id: string; number: number; value_redacted: string; blacklisted_at: string | null }
type Serials = { serial_numbers: Serial[]; count: number }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let login: StaffLogin
    let staff: Client
    let program: SerialProgram

    beforeEach(async () => {
      container = getContainer()
      login = await adminHeaders(container)
      staff = clientOf(api, login.headers)
      program = await createSerialProgram(container)
    })

    const licensing = () => container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const terms = () => ({
      name: "Boxes of spring",
      program_id: program.id,
      policy_id: program.policy_id,
    })
    const create = async (body: object, client = staff) =>
      await client.post<{ serial_batch: Batch; code: string; message: string }>(
        "/admin/serial-batches",
        body
      )
    const generate = async (id: string) =>
      await staff.post<{ serial_batch: Batch }>(`/admin/serial-batches/${id}/generate`)
    const search = async (body: object) =>
      (await staff.post<Serials>("/admin/serial-numbers/search", body)).data

    describe("A batch is generated", () => {
      it("part by part, by several at once, with never a serial more than wanted", async () => {
        const made = await create({
          ...terms(),
          features: ["pro"],
          generate: { count: 12_000, prefix: "BOX" },
        })
        expect(made).toMatchObject({
          status: 200,
          data: {
            serial_batch: {
              state: "generating",
              count: 0,
              wanted: 12_000,
              features: ["pro"],
              program: { id: program.id },
              created_by: { type: "staff", id: login.userId },
            },
          },
        })
        const { id } = made.data.serial_batch
        expect((await search({ batch_id: id })).count).toBe(0)
        const parts = await Promise.all([1, 2, 3, 4].map(async () => await generate(id)))
        expect(parts.map(({ status }) => status)).toEqual([200, 200, 200, 200])
        expect((await generate(id)).data.serial_batch).toMatchObject({
          state: "ready",
          count: 12_000,
        })
        const numbers = await rowsOf<{ number: number }>(
          container,
          "select number from licensing_serial_number where batch_id = ? order by number",
          [id]
        )
        expect(numbers.map(({ number }) => number)).toEqual(
          Array.from({ length: 12_000 }, (_, index) => index + 1)
        )
        expect(await search({ batch_id: id })).toMatchObject({ count: 10_000, count_capped: true })
      })

      it("once, when the request is repeated with its Idempotency-Key", async () => {
        const repeating = clientOf(api, { ...login.headers, "idempotency-key": "batch-1" })
        const body = { ...terms(), generate: { count: 1 } }
        const [once, again] = [await create(body, repeating), await create(body, repeating)]
        expect(again.data.serial_batch.id).toBe(once.data.serial_batch.id)
        expect(await create({ ...body, name: "Other" }, repeating)).toMatchObject({
          status: 409,
          data: { code: "IDEMPOTENCY_KEY_REUSED" },
        })
      })

      it("only for what fits together", async () => {
        const other = await createSerialProgram(container)
        const refusals: [object, number, string | undefined][] = [
          [{ ...terms(), program_id: "lprog_none" }, 404, "PROGRAM_NOT_FOUND"],
          [{ ...terms(), policy_id: "lpol_none" }, 404, "POLICY_NOT_FOUND"],
          [{ ...terms(), variant_id: "variant_none" }, 404, "VARIANT_NOT_FOUND"],
          [{ ...terms(), policy_id: other.policy_id }, 400, "SERIAL_POLICY_MISMATCH"],
          [{ ...terms(), features: ["unknown"] }, 400, "FEATURES_INVALID"],
          [{ ...terms(), generate: { count: 0 } }, 400, undefined],
          [{ ...terms(), generate: { count: 100_001 } }, 400, undefined],
          [{ ...terms(), generate: { count: 1, format: "XXXXX" } }, 400, undefined],
          [{ ...terms(), generate: { count: 1, prefix: "a b" } }, 400, undefined],
          [{ ...terms(), name: " " }, 400, undefined],
        ]
        for (const [body, status, code] of refusals) {
          const answer = await create(body)
          expect({ body, status: answer.status }).toEqual({ body, status })
          if (code) {
            expect(answer.data.code).toBe(code)
          }
        }
        await licensing().programs.update([{ id: program.id, serials_enabled: false }])
        expect(await create(terms())).toMatchObject({ status: 409, data: { code: "SERIALS_OFF" } })
      })

      it("and deleted while nothing of it was used", async () => {
        const batch = await generateBatch(container, program, 3)
        const [serial] = await printedSerials(container, batch.id, 1)
        await staff.post("/admin/serial-numbers/blacklist", { ids: [serial?.id] })
        const path = `/admin/serial-batches/${batch.id}`
        expect(await staff.delete(path)).toMatchObject({
          status: 409,
          data: { code: "SERIAL_BATCH_IN_USE" },
        })
        await staff.post("/admin/serial-numbers/allow", { ids: [serial?.id] })
        expect(await staff.delete(path)).toMatchObject({ status: 200, data: { deleted: true } })
        expect(await staff.delete(path)).toMatchObject({ status: 404 })
        expect(await rowsOf(container, "select 1 from licensing_serial_secret", [])).toEqual([])
      })
    })

    describe("A batch is imported", () => {
      const batchOf = async () => (await create(terms())).data.serial_batch.id
      const send = async (id: string, file: string | Buffer, params = "") => {
        const answer = await fetch(
          `${api.defaults.baseURL}/admin/serial-batches/${id}/import${params}`,
          {
            method: "POST",
            headers: { ...login.headers, "content-type": "text/csv" },
            body: typeof file === "string" ? file : new Uint8Array(file),
          }
        )
        const data = (await answer.json()) as {
          code: string
          serial_batch: Batch
          report: { good: number; faulty: number; faults: { line: number; code: string }[] }
        }
        return { status: answer.status, data }
      }
      const code = (n: number) => `K7QXD-3MZ8A-9WNTR-${String(n).padStart(6, "0")}`
      const confirm = async (id: string) => await staff.post(`/admin/serial-batches/${id}/confirm`)

      it("of good lines only, faults listed by line number, once somebody confirms", async () => {
        const taken = await batchOf()
        await send(taken, code(99))
        await confirm(taken)
        const id = await batchOf()
        const lines = [
          "\ufeffSerial number;Verification number",
          `${code(1)};012345`,
          "",
          `"${code(2)}",654321`,
          `${code(1).toLowerCase().replaceAll("-", "")}`,
          code(99),
          "short",
          "=HYPERLINK(1;2)",
          `"${code(3)}`,
          `${code(4)},12345`,
          `${"K7QXD".repeat(2000)}`,
          `K7QXD-3MZ8A\u0000-9WNTR-2VB4P`,
          `${code(5)}\t\t`,
        ]
        const { status, data } = await send(id, lines.join("\r\n"))
        expect({ status, report: data.report }).toMatchObject({
          status: 200,
          report: {
            good: 3,
            faulty: 8,
            faults: [
              { line: 5, code: "DUPLICATE" },
              { line: 6, code: "TAKEN" },
              { line: 7, code: "WEAK" },
              { line: 8, code: "FORMULA" },
              { line: 9, code: "MALFORMED" },
              { line: 10, code: "VERIFICATION_NUMBER" },
              { line: 11, code: "TOO_LONG" },
              { line: 12, code: "CHARACTERS" },
            ],
          },
        })
        expect(data.serial_batch).toMatchObject({ state: "checked", count: 3 })
        expect((await search({ q: code(1) })).count).toBe(0)
        expect(await confirm(id)).toMatchObject({
          status: 200,
          data: { serial_batch: { state: "ready", count: 3, wanted: null } },
        })
        expect((await search({ q: code(1) })).count).toBe(1)
        const [first] = await printedSerials(container, id, 1)
        expect(first).toMatchObject({ code: code(1), verification_number: "012345" })
        expect(await confirm(id)).toMatchObject({
          status: 409,
          data: { code: "SERIAL_BATCH_STATE" },
        })
        expect(await send(id, code(7))).toMatchObject({
          status: 409,
          data: { code: "SERIAL_BATCH_STATE" },
        })
      })

      it("again with another file, and weak ones only if requested", async () => {
        const id = await batchOf()
        expect((await send(id, "abc-1\nabc-2")).data.report).toMatchObject({ good: 0, faulty: 2 })
        expect(await confirm(id)).toMatchObject({ status: 409 })
        expect((await send(id, "abc-1\nabc-2", "?allow_weak=true")).data.report.good).toBe(2)
        const again = await send(id, "abc-1\nabc-3", "?allow_weak=true")
        expect(again.data.report).toMatchObject({ good: 2, faulty: 0, faults: [], repaired: 0 })
        expect(again.data.serial_batch.count).toBe(2)
      })

      it("not from what is no list of serials, which leaves nothing behind", async () => {
        const id = await batchOf()
        const files: Buffer[] = [
          Buffer.from(`\ufeff${code(1)}\n${code(2)}`, "utf16le"),
          Buffer.from(`\ufeff${code(1)}\n${code(2)}`, "utf16le").swap16(),
          Buffer.from(`${code(1)}\nM\u00fcller-3MZ8A-9WNTR`, "latin1"),
          Buffer.concat([Buffer.from(`${code(1)}\n`), Buffer.from([0xc3, 0x28])]),
          Buffer.from("bad\n".repeat(1_000_000)),
          Buffer.alloc(20_000_000, "x\n"),
        ]
        for (const file of files) {
          const refused = await send(id, file)
          expect(refused).toMatchObject({ status: 400, data: { code: "SERIAL_FILE_REFUSED" } })
          expect(JSON.stringify(refused.data).length).toBeLessThan(500)
        }
        const many = await send(id, "bad\n".repeat(10_000))
        expect(many.data.report).toMatchObject({ good: 0, faulty: 10_000 })
        expect(many.data.report.faults).toHaveLength(200)
        const reports: [Buffer, string[]][] = [
          [Buffer.alloc(20_000_000, "x"), ["TOO_LONG"]],
          [Buffer.alloc(20_000_000, '"'), ["TOO_LONG"]],
          // UTF-16 without its mark, which is UTF-8 with a NUL at each second place.
          [
            Buffer.from(`${code(1)}\n${code(2)}\n`, "utf16le"),
            ["CHARACTERS", "CHARACTERS", "CHARACTERS"],
          ],
          [Buffer.from(`"${code(1)}\n${code(2)}"`), ["MALFORMED", "MALFORMED"]],
          [Buffer.from(`"${code(1)}\r\n"`), ["MALFORMED", "MALFORMED"]],
          [Buffer.from(`"=1+1"\n"@${code(1)}"\n\t=1+1`), ["FORMULA", "FORMULA", "WEAK"]],
        ]
        for (const [file, codes] of reports) {
          const { status, data } = await send(id, file)
          expect({
            status,
            good: data.report.good,
            codes: data.report.faults.map((fault) => fault.code),
          }).toEqual({ status: 200, good: 0, codes })
        }
        expect(await rowsOf(container, "select 1 from licensing_serial_secret", [])).toEqual([])
        expect(await send("lsbat_none", code(1))).toMatchObject({
          status: 404,
          data: { code: "SERIAL_BATCH_NOT_FOUND" },
        })
        const generated = await generateBatch(container, program, 1)
        expect(await send(generated.id, code(1))).toMatchObject({ status: 409 })
      })

      it("from a file of any line ends, with a byte order mark or without", async () => {
        for (const end of ["\n", "\r\n", "\r"]) {
          const id = await batchOf()
          const lines = ["\ufeffserial,verification", `${code(1)},012345`, `"${code(2)}"`]
          const { data } = await send(id, lines.join(end) + end)
          expect(data.report).toMatchObject({ good: 2, faulty: 0, faults: [], repaired: 0 })
          expect(await staff.delete(`/admin/serial-batches/${id}`)).toMatchObject({ status: 200 })
        }
      })

      it("without what is no code: headers of any name, directives, pages and what a spreadsheet damaged", async () => {
        const id = await batchOf()
        const read = async (lines: string[], params = "") =>
          (await send(id, lines.join("\r\n"), params)).data.report as {
            good: number
            faults: { line: number; code: string }[]
            repairs?: { line: number; code: string }[]
          }
        for (const header of [
          "License Key",
          "Lizenzschlüssel",
          "Clé de licence",
          "Número de serie",
        ]) {
          expect(await read(["sep=;", header, code(1), code(2)])).toMatchObject({
            good: 2,
            faults: [],
          })
        }
        // A name that nobody here knows is asked about, weak ones wanted or not.
        const asked = ["Wert des Gutscheins", code(1)]
        for (const params of ["", "?allow_weak=true"]) {
          expect(await read(asked, params)).toMatchObject({
            good: 1,
            faults: [{ line: 1, code: "MAYBE_HEADER" }],
          })
        }
        expect(await read(asked, "?first_line_is_code=true")).toMatchObject({ good: 2, faults: [] })
        // The code in another column is found by its name, and named as the cause without one.
        expect(await read(["Order;Status;Code", `17;paid;${code(1)}`])).toMatchObject({ good: 1 })
        expect(await read([`17;paid;${code(1)}`, `18;paid;${code(2)}`])).toMatchObject({
          good: 0,
          faults: [
            { line: 1, code: "WRONG_COLUMN" },
            { line: 2, code: "WRONG_COLUMN" },
          ],
        })
        expect(
          await read(["code", "4.71100001234568E+15", `'${code(1)}`, `="${code(2)}"`])
        ).toMatchObject({
          good: 2,
          faults: [{ line: 2, code: "SPREADSHEET_NUMBER" }],
          repairs: [
            { line: 3, code: "APOSTROPHE" },
            { line: 4, code: "TEXT_FORMULA" },
          ],
        })
        await confirm(id)
        const [first, second] = await printedSerials(container, id, 2)
        expect([first?.code, second?.code]).toEqual([code(1), code(2)])
        const page = ["<!DOCTYPE html>", "<html><body>", code(3), "</body></html>"].join("\n")
        expect(await send(await batchOf(), page)).toMatchObject({
          status: 400,
          data: { code: "SERIAL_FILE_REFUSED" },
        })
      })

      it("and forgotten a day later, unless somebody confirms", async () => {
        const [unsent, unconfirmed, fresh, used] = [
          await batchOf(),
          await batchOf(),
          await batchOf(),
          await batchOf(),
        ]
        await send(unconfirmed, code(1))
        await send(fresh, code(2))
        await send(used, code(3))
        await confirm(used)
        await rowsOf(
          container,
          "update licensing_serial_batch set updated_at = now() - interval '25 hours' where id <> ?",
          [fresh]
        )
        // As two servers run it.
        await Promise.all([cleanUpLicensing(container), cleanUpLicensing(container)])
        for (const id of [unsent, unconfirmed]) {
          expect((await staff.get(`/admin/serial-batches/${id}`)).status).toBe(404)
        }
        expect(await confirm(fresh)).toMatchObject({ status: 200 })
        expect((await search({})).count).toBe(2)
        expect(await rowsOf(container, "select 1 from licensing_serial_secret", [])).toHaveLength(2)
      })

      it("holding next to nothing in memory, and reading no further than it has to", async () => {
        const id = await batchOf()
        const piece = Buffer.alloc(65_536, "x")
        let read = 0
        let peak = 0
        async function* file(bytes: Buffer, pieces: number) {
          for (read = 0; read < pieces; read++) {
            peak = Math.max(peak, process.memoryUsage.rss())
            yield bytes
          }
        }
        const before = process.memoryUsage.rss()
        const giant = await licensing().serials.readImport(id, file(piece, 8_000), AS_IT_IS)
        expect(giant).toMatchObject({ good: 0, faults: [{ line: 1, code: "TOO_LONG" }] })
        expect(read).toBe(8_000)
        expect(peak - before).toBeLessThan(150_000_000)
        await expect(
          licensing().serials.readImport(
            id,
            file(Buffer.from("bad\n".repeat(1_000)), 1_000),
            AS_IT_IS
          )
        ).rejects.toMatchObject({ code: "SERIAL_FILE_REFUSED" })
        expect(read).toBeLessThan(13)
        expect(await rowsOf(container, "select 1 from licensing_serial_secret", [])).toEqual([])
      })
    })

    describe("A customer", () => {
      type Redeemed = {
        code: string
        order: { id: string; display_id: number }
        license_ids: string[]
      }
      let buyer: CustomerLogin
      let shop: Record<string, string>

      beforeEach(async () => {
        shop = await publishableHeaders(container)
        buyer = await customerLogin(container, shop)
        await createRegionsWorkflow(container).run({
          input: { regions: [{ name: "Europe", currency_code: "eur", payment_providers: [] }] },
        })
      })

      const redeem = async (who: CustomerLogin, body: object) =>
        await clientOf(api, who.headers).post<Redeemed>(
          "/store/customers/me/licensing/serial-orders",
          body
        )
      const typed = (serial: PrintedSerial | undefined) => ({
        program: program.code,
        serial: serial?.code.toLowerCase().replaceAll("-", " "),
        verification_number: serial?.verification_number ?? undefined,
      })
      /** As if the last wrong attempt had been long ago. */
      const waited = async () =>
        await rowsOf(
          container,
          "update licensing_serial_try set last_at = now() - interval '1 day'",
          []
        )

      /** A printed serial that brings a product and a feature. */
      const studioSerial = async () => {
        const product = await createProductWithVariants(container)
        const variant_id = product.variants[0]?.id ?? ""
        await updateVariantLicensePoliciesWorkflow(container).run({
          input: { variants: [{ variant_id, add: [program.policy_id] }] },
        })
        const batch = await generateBatch(container, program, 3, { features: ["pro"], variant_id })
        const [serial] = await printedSerials(container, batch.id, 1)
        return { serial, variant_id }
      }

      it("redeems a serial once, for an order of price zero with its licenses and features", async () => {
        const { serial, variant_id } = await studioSerial()
        expect(
          await clientOf(api, buyer.headers).get("/store/customers/me/licensing/serial-programs")
        ).toMatchObject({ data: { programs: [{ code: program.code, verification: true }] } })
        const twice = await Promise.all([1, 2].map(async () => await redeem(buyer, typed(serial))))
        const done = twice.filter(({ status }) => status === 200)
        expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
        const { order, license_ids } = done[0]?.data as Redeemed
        expect(license_ids).toHaveLength(1)
        const other = await customerLogin(container, shop)
        expect(await redeem(buyer, typed(serial))).toMatchObject({
          status: 409,
          data: { code: "SERIAL_USED_BY_YOU" },
        })
        expect(await redeem(other, typed(serial))).toMatchObject({
          status: 409,
          data: { code: "SERIAL_USED" },
        })
        const [native] = await rowsOf<Record<string, unknown>>(
          container,
          'select is_draft_order, status, customer_id, email, metadata from "order" where id = ?',
          [order.id]
        )
        expect(native).toMatchObject({
          is_draft_order: false,
          status: "pending",
          customer_id: buyer.id,
          email: buyer.email,
          metadata: { licensing_source: "serial", licensing_serial_id: serial?.id },
        })
        expect(await rowsOf(container, 'select 1 from "order"', [])).toHaveLength(1)
        const shown = await staff.get(`/admin/orders/${order.id}/licensing`)
        expect(shown).toMatchObject({
          data: {
            order_licensing: {
              serial: { id: serial?.id },
              profile: { features: ["pro"] },
              issued: 1,
              in_force: 1,
            },
          },
        })
        expect(JSON.stringify(shown.data)).not.toContain(serial?.code)
        expect(
          await clientOf(api, buyer.headers).get("/store/customers/me/licensing/orders")
        ).toMatchObject({
          data: {
            orders: [{ id: order.id, serial_number: expect.stringMatching(/^\*{5}-.{5}$/) }],
          },
        })
        expect(await staff.get(`/admin/licenses?order_id=${order.id}`)).toMatchObject({
          data: { count: 1, licenses: [{ source: "serial", status: "inactive", variant_id }] },
        })
        expect((await search({ status: "claimed" })).count).toBe(1)
      })

      it("activates nothing by a blacklisted serial until it is allowed again", async () => {
        const { serial } = await studioSerial()
        const { order, license_ids } = (await redeem(buyer, typed(serial))).data
        await staff.post("/admin/serial-numbers/blacklist", { ids: [serial?.id] })
        expect(await staff.get("/admin/licenses?status=blocked")).toMatchObject({
          data: { count: 1, licenses: [{ id: license_ids[0], status: "blocked" }] },
        })
        const activate = async () =>
          await clientOf(api, buyer.headers).post(
            `/store/customers/me/licensing/orders/${order.id}/activate`,
            { site_code: "00000000", machine_id: "0000000000000000", license_id: license_ids[0] }
          )
        expect(await activate()).toMatchObject({
          status: 409,
          data: { code: "SERIAL_BLACKLISTED" },
        })
        expect(
          await clientOf(api, buyer.headers).get(`/store/customers/me/licensing/orders/${order.id}`)
        ).toMatchObject({
          data: { order: { acts: { activate: { allowed: false, code: "SERIAL_BLACKLISTED" } } } },
        })
        await staff.post("/admin/serial-numbers/allow", { ids: [serial?.id] })
        expect(await activate()).toMatchObject({
          status: 400,
          data: { code: expect.not.stringMatching("SERIAL_BLACKLISTED") },
        })
      })

      it("is refused by one code for all that is wrong, ever longer, then locked until staff unlock", async () => {
        const other = await createSerialProgram(container)
        const batch = await generateBatch(container, program, 2)
        const [serial, banned] = await printedSerials(container, batch.id, 2)
        await staff.post("/admin/serial-numbers/blacklist", { ids: [banned?.id] })
        const sentences = {
          "": "This serial number is no longer valid. Contact the vendor.",
          "nl, de-AT;q=0.8": "Diese Seriennummer gilt nicht mehr. Wenden Sie sich an den Anbieter.",
        }
        for (const [language, message] of Object.entries(sentences)) {
          const headers = { ...buyer.headers, "accept-language": language }
          expect(await redeem({ ...buyer, headers }, typed(banned))).toMatchObject({
            status: 409,
            data: { code: "SERIAL_BLACKLISTED", message },
          })
        }
        expect(await redeem(buyer, { ...typed(serial), program: other.code })).toMatchObject({
          status: 400,
          data: { code: "SERIAL_WRONG_PROGRAM" },
        })
        const wrongs = [
          { ...typed(serial), verification_number: "000000" },
          { ...typed(serial), verification_number: undefined },
          { ...typed(serial), serial: "BOX-AAAAA-BBBBB-CCCCC-DDDDD-EEEEE" },
          { ...typed(serial), serial: "short" },
          { ...typed(serial), verification_number: "abc" },
        ]
        for (const body of wrongs) {
          expect(await redeem(buyer, body)).toMatchObject({
            status: 400,
            data: { code: "SERIAL_INVALID" },
          })
          if (body === wrongs[0]) {
            expect(await redeem(buyer, typed(serial))).toMatchObject({
              status: 429,
              data: { code: "RATE_LIMITED" },
            })
          }
          await waited()
        }
        expect(await redeem(buyer, typed(serial))).toMatchObject({
          status: 409,
          data: { code: "TASK_LOCKED" },
        })
        const id = `customer:${buyer.id}`
        expect(await staff.get("/admin/serial-locks")).toMatchObject({
          data: { serial_locks: [{ id, wrong: 5 }] },
        })
        const events = await staff.get<{ serial_events: { type: string; data: object }[] }>(
          `/admin/serial-numbers/${serial?.id}/events`
        )
        expect(
          events.data.serial_events.filter(
            ({ data }) => (data as { reason?: string })?.reason === "verification"
          )
        ).toHaveLength(3)
        expect(await staff.post("/admin/serial-locks/unlock", { id })).toMatchObject({
          status: 200,
        })
        expect(await redeem(buyer, typed(serial))).toMatchObject({ status: 200 })
        await licensing().programs.update([{ id: program.id, serial_self_service: false }])
        expect(await redeem(buyer, typed(serial))).toMatchObject({
          status: 409,
          data: { code: "SERIALS_OFF" },
        })
      })

      it("is locked after ten wrong verification numbers from any callers, until staff unlock it", async () => {
        const batch = await generateBatch(container, program, 2)
        const [serial, unharmed] = await printedSerials(container, batch.id, 2)
        const forget = async () =>
          await rowsOf(
            container,
            "delete from licensing_serial_try where id not like 'serial:%'",
            []
          )
        const unknown = "BOX-AAAAA-BBBBB-CCCCC-DDDDD-EEEEE"
        for (let attempt = 0; attempt < 10; attempt += 1) {
          for (const code of [serial?.code, unknown]) {
            const wrong = { ...typed(serial), serial: code, verification_number: `00000${attempt}` }
            expect(await redeem(buyer, wrong)).toMatchObject({ data: { code: "SERIAL_INVALID" } })
            await forget()
          }
        }
        // Right or wrong, known or unknown: the same answer.
        for (const body of [typed(serial), { ...typed(serial), serial: unknown }]) {
          expect(await redeem(buyer, body)).toMatchObject({
            status: 409,
            data: { code: "TASK_LOCKED" },
          })
        }
        expect(await redeem(buyer, typed(unharmed))).toMatchObject({ status: 200 })
        const { data } = await staff.get<{ serial_locks: { id: string; serial: string }[] }>(
          "/admin/serial-locks"
        )
        expect(data.serial_locks).toMatchObject([
          { wrong: 10, serial: expect.stringMatching(/…|•|\*/) },
        ])
        expect(JSON.stringify(data)).not.toContain(serial?.code)
        const [{ id } = { id: "" }] = data.serial_locks
        expect(await staff.post("/admin/serial-locks/unlock", { id })).toMatchObject({
          status: 200,
        })
        expect(await redeem(buyer, typed(serial))).toMatchObject({ status: 200 })
      })

      it("derives the program from the serial, and a guess learns nothing of it", async () => {
        const other = await createSerialProgram(container)
        const closed = await createSerialProgram(container)
        const [first] = await printedSerials(
          container,
          (await generateBatch(container, program, 1)).id,
          1
        )
        const [second] = await printedSerials(
          container,
          (await generateBatch(container, other, 1)).id,
          1
        )
        const [third] = await printedSerials(
          container,
          (await generateBatch(container, closed, 1)).id,
          1
        )
        await licensing().programs.update([{ id: closed.id, serial_self_service: false }])
        const bare = (serial: PrintedSerial | undefined, over: object = {}) => {
          const { program: _, ...rest } = typed(serial)
          return { ...rest, ...over }
        }
        const guesses = [
          bare(first, { verification_number: "000000" }),
          bare(second, { verification_number: "000000" }),
          bare(third, { verification_number: "000000" }),
          bare(first, { serial: "BOX-AAAAA-BBBBB-CCCCC-DDDDD-EEEEE" }),
        ]
        const answers = new Set<string>()
        for (const body of guesses) {
          const { status, data } = await redeem(buyer, body)
          answers.add(JSON.stringify([status, data]))
          await waited()
        }
        expect([...answers]).toEqual([expect.stringContaining("SERIAL_INVALID")])
        expect(
          await rowsOf(container, "select wrong from licensing_serial_try where id = ?", [
            `customer:${buyer.id}`,
          ])
        ).toEqual([{ wrong: 4 }])
        expect(await redeem(buyer, bare(third))).toMatchObject({
          status: 409,
          data: { code: "SERIALS_OFF" },
        })
        for (const serial of [first, second]) {
          expect(await redeem(buyer, bare(serial))).toMatchObject({ status: 200 })
        }
        await licensing().programs.update(
          [program, other].map(({ id }) => ({ id, serial_self_service: false }))
        )
        expect(await redeem(buyer, bare(first))).toMatchObject({ data: { code: "SERIALS_OFF" } })
      })

      it("is nobody's any more when the order is deleted, and stays used up", async () => {
        const batch = await generateBatch(container, program, 2)
        const [serial] = await printedSerials(container, batch.id, 1)
        const { order } = (await redeem(buyer, typed(serial))).data
        const [native] = await rowsOf<{ display_id: number }>(
          container,
          'select display_id from "order" where id = ?',
          [order.id]
        )
        expect(
          await staff.delete(`/admin/orders/${order.id}/licensing`, {
            order_number: String(native?.display_id),
          })
        ).toMatchObject({
          status: 200,
          data: { deletion: { licenses: 1, native_order: "deleted" } },
        })
        expect(await staff.get(`/admin/serial-numbers/${serial?.id}`)).toMatchObject({
          status: 200,
          data: { serial_number: { status: "claimed", order: null, customer: null } },
        })
        for (const who of [buyer, await customerLogin(container, shop)]) {
          expect(await redeem(who, typed(serial))).toMatchObject({
            status: 409,
            data: { code: "SERIAL_USED" },
          })
        }
        expect(await staff.delete(`/admin/serial-batches/${batch.id}`)).toMatchObject({
          data: { code: "SERIAL_BATCH_IN_USE" },
        })
        for (const name of ["blacklist", "allow"]) {
          expect(
            await staff.post(`/admin/serial-numbers/${name}`, { ids: [serial?.id] })
          ).toMatchObject({ data: { result: { changed: 1 } } })
        }
        await finishReservations(container)
        const left = await rowsOf<{ serial: string; profile: string }>(
          container,
          `select to_jsonb(s)::text as serial, to_jsonb(p)::text as profile
           from licensing_serial_number s join licensing_order_profile p on p.order_id = s.order_id
           where s.id = ?`,
          [serial?.id ?? ""]
        )
        expect(left).toHaveLength(1)
        expect(JSON.stringify(left)).not.toContain(buyer.id)
        expect(left[0]?.profile).not.toContain(serial?.id)
      })

      describe("whose redemption was killed", () => {
        let variant_id: string
        let serial: PrintedSerial | undefined

        beforeEach(async () => {
          variant_id = await createStockedVariant(container, 10)
          const batch = await generateBatch(container, program, 2, { variant_id })
          ;[serial] = await printedSerials(container, batch.id, 1)
        })

        const reserve = async () => {
          const { reserved } = await licensing().serials.reserve({
            ...typed(serial),
            serial: serial?.code ?? "",
            verification_number: serial?.verification_number ?? null,
            customer_id: buyer.id,
            redeemer: { account: `customer:${buyer.id}`, address: "address:test" },
          })
          return reserved as SerialReservation
        }
        const old = async () =>
          await rowsOf(
            container,
            "update licensing_serial_number set reserved_at = now() - interval '11 minutes' where status = 'reserved'",
            []
          )
        const draftOf = async (reserved: SerialReservation) => {
          const buyerOf = { customer_id: buyer.id, email: buyer.email, sales_channel_id: null }
          const { result } = await createOrderWorkflow(container).run({
            input: await serialOrderInput(container, reserved, buyerOf),
          })
          return { id: result.id, line_item_id: result.items?.[0]?.id ?? "" }
        }
        const bound = async (reserved: SerialReservation) => {
          const draft = await draftOf(reserved)
          const order = { ...draft, product_id: null, variant_id }
          await licensing().serials.bindOrder(reserved, order, buyer.id)
          return draft
        }
        const nothingIsLeft = async () => {
          await old()
          await finishReservations(container)
          expect((await search({ status: "available" })).count).toBe(2)
          for (const table of [
            '"order"',
            "licensing_order_profile",
            "licensing_line_entitlement",
          ]) {
            const left = await rowsOf(
              container,
              `select 1 from ${table} where deleted_at is null`,
              []
            )
            expect({ table, left }).toEqual({ table, left: [] })
          }
        }

        it("waits ten minutes, then has a serial that is free again", async () => {
          await reserve()
          expect(await redeem(buyer, typed(serial))).toMatchObject({
            status: 409,
            data: { code: "SERIAL_IN_PROGRESS" },
          })
          await finishReservations(container)
          expect((await search({ status: "reserved" })).count).toBe(1)
          await old()
          await finishReservations(container)
          expect((await search({ status: "available" })).count).toBe(2)
        })

        it("keeps nothing of a draft that was not bound yet", async () => {
          await draftOf(await reserve())
          await nothingIsLeft()
        })

        it("keeps nothing of a draft that was being taken back", async () => {
          const { id: unbound } = await bound(await reserve())
          await licensing().serials.unbindOrder(unbound)
          await nothingIsLeft()
        })

        it("keeps nothing of a draft that staff deleted meanwhile", async () => {
          const { id: deleted } = await bound(await reserve())
          await deleteDraftOrdersWorkflow(container).run({ input: { order_ids: [deleted] } })
          await nothingIsLeft()
        })

        it("gets the order once when the stock was reserved and the draft no order yet", async () => {
          const draft = await bound(await reserve())
          const [item] = await rowsOf<{ id: string; location_id: string }>(
            container,
            "select inventory_item_id as id, location_id from inventory_level",
            []
          )
          await container.resolve(Modules.INVENTORY).createReservationItems({
            inventory_item_id: item?.id ?? "",
            location_id: item?.location_id ?? "",
            line_item_id: draft.line_item_id,
            quantity: 1,
          })
          await old()
          await finishReservations(container)
          await finishReservations(container)
          expect(await search({ status: "claimed" })).toMatchObject({
            count: 1,
            serial_numbers: [{ order: { id: draft.id }, customer: { id: buyer.id } }],
          })
          expect(await staff.get(`/admin/licenses?order_id=${draft.id}`)).toMatchObject({
            data: { count: 1 },
          })
          expect(
            await rowsOf(
              container,
              "select quantity::int from reservation_item where line_item_id = ? and deleted_at is null",
              [draft.line_item_id]
            )
          ).toEqual([{ quantity: 1 }])
        })
      })
    })

    describe("Somebody without an account", () => {
      type Registered = { code: string; order: { id: string }; license_ids: string[] }
      const path = "/store/licensing/serial-registration"
      let newcomer: Client
      let serial: PrintedSerial | undefined
      let email: string

      beforeEach(async () => {
        newcomer = clientOf(api, await publishableHeaders(container))
        await createRegionsWorkflow(container).run({
          input: { regions: [{ name: "Europe", currency_code: "eur", payment_providers: [] }] },
        })
        const batch = await generateBatch(container, program, 3)
        ;[serial] = await printedSerials(container, batch.id, 1)
        email = `newcomer-${Date.now()}@shop.test`
      })

      const solved = async (challenge?: ProofChallenge) =>
        await solution(challenge ?? (await newcomer.get<ProofChallenge>(`${path}/challenge`)).data)
      const form = async (fields: object = {}) => ({
        program: program.code,
        serial: serial?.code,
        verification_number: serial?.verification_number,
        email,
        password: "correct horse battery",
        first_name: "Ada",
        altcha: await solved(),
        ...fields,
      })
      const register = async (body: object) => await newcomer.post<Registered>(path, body)
      const login = async () =>
        await newcomer.post<{ token?: string }>("/auth/customer/emailpass", {
          email,
          password: "correct horse battery",
        })
      const left = async () =>
        await rowsOf(
          container,
          `select id from customer where email = ? union all
           select id from provider_identity where entity_id = ? union all
           select id from "order" union all
           select id from licensing_serial_number where status <> 'available'`,
          [email, email]
        )

      it("gets account, order and licenses by a serial, once", async () => {
        const programs = await newcomer.get("/store/licensing/serial-programs")
        expect(programs).toMatchObject({ data: { programs: [{ code: program.code }] } })
        const { status, data } = await register(await form())
        expect({ status, data }).toMatchObject({ status: 200, data: { order: {} } })
        expect(data.license_ids).toHaveLength(1)
        const { token } = (await login()).data
        const account = clientOf(api, {
          ...(await publishableHeaders(container)),
          authorization: `Bearer ${token}`,
        })
        expect(await account.get("/store/customers/me")).toMatchObject({
          data: { customer: { email, first_name: "Ada" } },
        })
        expect(await account.get("/store/customers/me/licensing/orders")).toMatchObject({
          data: { count: 1, orders: [{ id: data.order.id }] },
        })
        expect(await register(await form())).toMatchObject({
          status: 409,
          data: { code: "SERIAL_USED" },
        })
      })

      it("makes one account of an address, however many serials come with it at once", async () => {
        const { id } = await generateBatch(container, program, 3)
        const printed = await printedSerials(container, id, 3)
        const forms = await Promise.all(
          printed.map(async ({ code, verification_number }) => {
            return await form({ serial: code, verification_number })
          })
        )
        const answers = await Promise.all(forms.map(register))
        expect(answers.map(({ status, data }) => [status, data.code]).sort()).toEqual([
          [200, undefined],
          [409, "EMAIL_TAKEN"],
          [409, "EMAIL_TAKEN"],
        ])
        const taken = "select id from licensing_serial_number where status <> 'available'"
        expect(await rowsOf(container, taken, [])).toHaveLength(1)
        expect((await login()).status).toBe(200)
      })

      it("needs a solved puzzle for each try, which counts once and not for long", async () => {
        const old = await licensing().serials.proofChallenge(new Date(Date.now() - 11 * 60_000))
        const stranger = JSON.parse(Buffer.from(await solved(), "base64").toString("utf8")) as {
          challenge: { parameters: object }
        }
        stranger.challenge.parameters = { ...stranger.challenge.parameters, expiresAt: 4e9 }
        const bad = [
          "",
          "bnVsbA==",
          Buffer.from("{}").toString("base64"),
          Buffer.from(JSON.stringify(stranger)).toString("base64"),
          await solved(old),
        ]
        for (const altcha of bad) {
          expect(await register(await form({ altcha }))).toMatchObject({
            status: 400,
            data: { code: "PROOF_INVALID" },
          })
        }
        expect((await register(await form({ altcha: undefined }))).status).toBe(400)
        const altcha = await solved()
        const off = await form({ altcha, program: "none" })
        const codes = (await Promise.all([1, 2, 3].map(async () => await register(off)))).map(
          ({ data }) => data.code
        )
        expect(codes.sort()).toEqual(["PROOF_INVALID", "PROOF_INVALID", "SERIALS_OFF"])
        expect(await left()).toEqual([])
      })

      it("leaves nothing behind when refused, and slows down wrong attempts", async () => {
        expect(await register(await form({ password: "short" }))).toMatchObject({ status: 400 })
        expect(await register(await form({ email: "nobody" }))).toMatchObject({ status: 400 })
        const wrong = await form({ verification_number: "000000" })
        expect(await register(wrong)).toMatchObject({
          status: 400,
          data: { code: "SERIAL_INVALID" },
        })
        expect(await register(await form())).toMatchObject({
          status: 429,
          data: { code: "RATE_LIMITED" },
        })
        await rowsOf(container, "delete from licensing_serial_try", [])
        await rowsOf(container, "update region set deleted_at = now()", [])
        expect(await register(await form())).toMatchObject({
          status: 409,
          data: {
            code: "SERIAL_NO_REGION",
            message:
              "The shop cannot create the order at present. Contact the vendor; your serial number stays valid.",
          },
        })
        await licensing().programs.update([{ id: program.id, serial_self_service: false }])
        expect(await register(await form())).toMatchObject({
          status: 409,
          data: { code: "SERIALS_OFF" },
        })
        expect(await newcomer.get("/store/licensing/serial-programs")).toMatchObject({
          data: { programs: [] },
        })
        expect(await left()).toEqual([])
      })

      it("goes on with the account that a killed process had made, the serial being free again", async () => {
        const shop = await publishableHeaders(container)
        await licensing().serials.reserve({
          program: program.code,
          serial: serial?.code ?? "",
          verification_number: serial?.verification_number ?? null,
          customer_id: null,
          redeemer: { account: `email:${email}`, address: "address:test" },
        })
        const password = "correct horse battery"
        const { data } = await newcomer.post<{ token: string }>(
          "/auth/customer/emailpass/register",
          { email, password }
        )
        const half = clientOf(api, { ...shop, authorization: `Bearer ${data.token}` })
        expect(await half.post("/store/customers", { email })).toMatchObject({ status: 200 })
        await rowsOf(
          container,
          "update licensing_serial_number set reserved_at = now() - interval '11 minutes' where status = 'reserved'",
          []
        )
        await finishReservations(container)
        expect(await register(await form())).toMatchObject({
          status: 409,
          data: { code: "EMAIL_TAKEN" },
        })
        const { token } = (await login()).data
        const account = clientOf(api, { ...shop, authorization: `Bearer ${token}` })
        const redeemed = await account.post<Registered>(
          "/store/customers/me/licensing/serial-orders",
          {
            program: program.code,
            serial: serial?.code,
            verification_number: serial?.verification_number,
          }
        )
        expect(redeemed.status).toBe(200)
        expect(redeemed.data.license_ids).toHaveLength(1)
      })

      it("logs in instead, where the address has a login, which only a valid serial learns", async () => {
        const shop = await publishableHeaders(container)
        const taken = { email: (await customerLogin(container, shop)).email }
        expect(await register(await form(taken))).toMatchObject({
          status: 409,
          data: { code: "EMAIL_TAKEN" },
        })
        expect(await register(await form({ ...taken, serial: "BOX-AAAAA" }))).toMatchObject({
          status: 400,
          data: { code: "SERIAL_INVALID" },
        })
        expect(await left()).toEqual([])
        await newcomer.post("/auth/customer/emailpass/register", {
          email,
          password: "correct horse battery",
        })
        expect(await register(await form({ password: "another password" }))).toMatchObject({
          status: 409,
          data: { code: "EMAIL_TAKEN" },
        })
        expect(await register(await form())).toMatchObject({ status: 200 })
      })
    })

    describe("Staff", () => {
      it("find serials by whole code, however it is typed, by its end and by what became of it", async () => {
        const batch = await generateBatch(container, program, 30)
        await generateBatch(container, program, 5, { with_verification: false })
        const [first, second] = await printedSerials(container, batch.id, 2)
        const typed = (first?.code ?? "").toLowerCase().replaceAll("-", " ")
        expect(await search({ q: typed })).toMatchObject({
          count: 1,
          serial_numbers: [{ id: first?.id, number: 1, has_verification: true }],
        })
        const tail = (second?.code ?? "").slice(-5)
        const byTail = await staff.get<Serials>(`/admin/serial-numbers?q=${tail}`)
        expect(byTail.data.serial_numbers.map(({ id }) => id)).toContain(second?.id)
        expect(await staff.get(`/admin/serial-numbers?q=${first?.code}`)).toMatchObject({
          status: 400,
          data: { code: "KEY_IN_URL" },
        })
        expect(await search({ batch_id: batch.id, limit: 5, order: "created_at" })).toMatchObject({
          count: 30,
          serial_numbers: [1, 2, 3, 4, 5].map((number) => ({ number, status: "available" })),
        })
        expect((await search({ status: "claimed" })).count).toBe(0)
        expect((await search({ program_id: program.id })).count).toBe(35)
        expect(JSON.stringify(await search({}))).not.toContain(first?.code)
        expect(await staff.get("/admin/serial-batches?q=box&limit=1")).toMatchObject({
          data: { count: 2, serial_batches: [{ with_verification: false, count: 5 }] },
        })
        expect(await staff.get("/admin/serial-numbers/lser_none")).toMatchObject({ status: 404 })
      })

      it("reveal and export codes, which is recorded, and the file prints them all", async () => {
        const batch = await generateBatch(container, program, 20)
        const [serial] = await printedSerials(container, batch.id, 1)
        const revealed = await staff.post<{ code: string; verification_number: string }>(
          `/admin/serial-numbers/${serial?.id}/reveal`
        )
        expect(revealed).toMatchObject({
          status: 200,
          data: {
            code: expect.stringMatching(/^BOX(-[0-9A-HJKMNP-TV-Z]{5}){5}$/),
            verification_number: expect.stringMatching(/^\d{6}$/),
          },
        })
        const masked = await staff.get<string>(`/admin/serial-batches/${batch.id}/export`)
        expect(masked.data).not.toContain(revealed.data.code)
        const file = await staff.get<string>(`/admin/serial-batches/${batch.id}/export?codes=true`)
        const { headers } = login
        for (const [query, start] of [
          ["", "efbbbf"],
          ["?bom=false", Buffer.from("ser").toString("hex")],
        ]) {
          const url = `${api.defaults.baseURL}/admin/serial-batches/${batch.id}/export${query}`
          const bytes = Buffer.from(await (await fetch(url, { headers })).arrayBuffer())
          expect(bytes.subarray(0, 3).toString("hex")).toBe(start)
        }
        const [header, ...rows] = parseCsv(file.data)
        expect(header?.slice(0, 3)).toEqual(["serial_number", "verification_number", "number"])
        expect(rows).toHaveLength(20)
        expect(rows[0]).toEqual([
          revealed.data.code,
          revealed.data.verification_number,
          "1",
          program.code,
          "Boxes",
          "available",
          "f",
          "",
        ])
        const { data } = await staff.get<{ serial_events: { type: string }[] }>(
          `/admin/serial-numbers/${serial?.id}/events`
        )
        expect(data.serial_events.map(({ type }) => type)).toEqual([
          "serial_batch.exported",
          "serial.revealed",
          "serial.revealed",
          "serial_batch.created",
        ])
        const stored = await rowsOf(
          container,
          "select to_jsonb(s) as row, to_jsonb(x) as secret, (select jsonb_agg(e) from licensing_event e) as events from licensing_serial_number s join licensing_serial_secret x on x.serial_id = s.id",
          []
        )
        expect(JSON.stringify(stored)).not.toContain(revealed.data.code)
      })

      it("blacklist one, many, a pasted list or a batch, and allow them again", async () => {
        const batch = await generateBatch(container, program, 6)
        const printed = await printedSerials(container, batch.id, 6)
        const act = async (name: "blacklist" | "allow", body: object) =>
          await staff.post<{ result: object; code: string }>(`/admin/serial-numbers/${name}`, body)
        const codes = [printed[0]?.code, "no such serial", printed[1]?.code.toLowerCase()]
        expect(await act("blacklist", { codes, reason: "Stolen" })).toMatchObject({
          status: 200,
          data: { result: { changed: 2, unchanged: 0, unknown: [2] } },
        })
        expect(await act("blacklist", { ids: [printed[0]?.id, printed[2]?.id] })).toMatchObject({
          data: { result: { changed: 1, unchanged: 1, unknown: [] } },
        })
        expect(await search({ blacklisted: true })).toMatchObject({ count: 3 })
        expect(await staff.get(`/admin/serial-numbers/${printed[0]?.id}`)).toMatchObject({
          data: {
            serial_number: {
              status: "available",
              blacklist_reason: "Stolen",
              blacklisted_by: { type: "staff", id: login.userId },
            },
          },
        })
        expect(await act("blacklist", { batch_id: batch.id })).toMatchObject({
          data: { result: { changed: 3, unchanged: 3 } },
        })
        expect(await act("allow", { batch_id: batch.id })).toMatchObject({
          data: { result: { changed: 6, unchanged: 0 } },
        })
        expect((await search({ blacklisted: true })).count).toBe(0)
        expect(await act("allow", { ids: ["lser_none"] })).toMatchObject({
          status: 404,
          data: { code: "SERIAL_NOT_FOUND" },
        })
        expect(await act("allow", { batch_id: "lsbat_none" })).toMatchObject({
          status: 404,
          data: { code: "SERIAL_BATCH_NOT_FOUND" },
        })
        for (const body of [{}, { ids: [printed[0]?.id], batch_id: batch.id }, { codes: [5] }]) {
          expect((await act("allow", body)).status).toBe(400)
        }
      })
    })
  },
})
