import { randomBytes } from "node:crypto"

import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { answerMailRequest } from "../../src/workflows/claims/lib/answer-mail-request"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { eventuallyEqual } from "../helpers/eventually"
import { PostOffice } from "../helpers/post"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const LOW = "license.consumption_low"
const EXHAUSTED = "license.consumption_exhausted"
const WEEK_MS = 7 * 24 * 3_600_000

type Sold = { id: string; order: string; key: string; program: string; fingerprint: string }

const post = new PostOffice()

beforeAll(() => post.open())
afterAll(() => post.close())

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConnection }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let staff: Client
    let emitted: string[]
    const listening: (() => void)[] = []

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      emitted = []
      const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
      for (const name of [LOW, EXHAUSTED]) {
        const heard = async ({ data }: { data: object }) => {
          expect(Object.keys(data)).toEqual(["id"])
          emitted.push(name)
        }
        bus.subscribe(name, heard as never)
        listening.push(() => void bus.unsubscribe(name, heard as never))
      }
      await post.collect()
    })

    afterEach(async () => {
      listening.splice(0).forEach((stop) => stop())
      Object.assign((await licensing.getOptions()).mail, { usesNotices: true })
    })

    const call = runtimeCaller<{ code: string }>(api)

    const sold = async (terms: Partial<NewPolicy>, locale?: string): Promise<Sold> => {
      const { id, order, program, revealKey } = await sellLicenses(container, staff, {
        kind: "consumption",
        ...terms,
      })
      if (locale) {
        await dbConnection.raw(`update "order" set locale = ? where id = ?`, [locale, order])
      }
      const license = {
        id,
        order,
        program,
        key: await revealKey(),
        fingerprint: randomBytes(16).toString("hex"),
      }
      expect(await codeOf("activate", license)).toBe("VALID")
      await subjects()
      return license
    }

    const codeOf = async (name: string, { key, program, fingerprint }: Sold, more = {}) =>
      (await call(name, { key, program, fingerprint, ...more })).data.code

    const batch = async (license: Sold, amount: number, at: Date) =>
      await codeOf("consume/batch", license, {
        entries: [{ id: randomBytes(8).toString("hex"), amount, at: at.toISOString() }],
      })

    const open = async () =>
      (
        (await dbConnection.raw(
          "select id from licensing_mail_request where kind = 'uses_notice'"
        )) as { rows: { id: string }[] }
      ).rows

    /** Subjects of the mails that have come, once nothing is left to be answered. */
    const subjects = async () => {
      await eventuallyEqual(async () => (await open()).length, 0)
      const come = await post.collect()
      return come.map(({ mail }) => mail.subject ?? "").filter((subject) => /uses/i.test(subject))
    }

    it("says once that few uses are left and that none are, however many call at once", async () => {
      const license = await sold({ max_consumptions: 100, consumption_period: "annually" })
      expect(await codeOf("consume", license, { amount: 79 })).toBe("VALID")
      expect([await subjects(), emitted]).toEqual([[], []])
      await Promise.all(Array.from({ length: 12 }, () => codeOf("consume", license)))
      expect([await subjects(), emitted]).toEqual([
        [expect.stringMatching(/^Most uses of .* are used up$/)],
        [LOW],
      ])
      await Promise.all(Array.from({ length: 12 }, () => codeOf("consume", license)))
      expect([await subjects(), emitted]).toEqual([
        [expect.stringMatching(/^The uses of .* are used up$/)],
        [LOW, EXHAUSTED],
      ])
      // Below the marks and past them again in the same period.
      await staff.post(`/admin/licenses/${license.id}/consumption/correct`, { amount: 60 })
      expect(await codeOf("consume", license, { amount: 60 })).toBe("VALID")
      await staff.post(`/admin/licenses/${license.id}/reset`, { parts: ["consumption"] })
      expect(await codeOf("consume", license, { amount: 100 })).toBe("VALID")
      expect([await subjects(), emitted.length]).toEqual([[], 2])
      // Another period.
      await dbConnection.raw(
        "update licensing_license set consumption_period = 'daily' where id = ?",
        [license.id]
      )
      expect(await codeOf("consume", license, { amount: 85 })).toBe("VALID")
      expect([(await subjects()).length, emitted]).toEqual([1, [LOW, EXHAUSTED, LOW]])
    })

    it("says it of batches, for the present period only, and skips the first mark with the second", async () => {
      const license = await sold({ max_consumptions: 10, consumption_period: "daily" })
      await batch(license, 50, new Date(Date.now() - WEEK_MS))
      expect([await subjects(), emitted]).toEqual([[], []])
      await Promise.all(Array.from({ length: 6 }, () => batch(license, 15, new Date())))
      expect([(await subjects()).length, emitted]).toEqual([1, [EXHAUSTED]])
    })

    it("says it of a use that no longer fits, not of one that never does", async () => {
      const license = await sold({ max_consumptions: 10, max_overages: 2 })
      expect(await codeOf("consume", license, { amount: 7 })).toBe("VALID")
      expect(await codeOf("consume", license, { amount: 13 })).toBe("CONSUMPTION_EXHAUSTED")
      expect([await subjects(), emitted]).toEqual([[], []])
      expect(await codeOf("consume", license, { amount: 6 })).toBe("CONSUMPTION_EXHAUSTED")
      expect(await codeOf("consume", license, { amount: 6 })).toBe("CONSUMPTION_EXHAUSTED")
      expect([(await subjects()).length, emitted]).toEqual([1, [EXHAUSTED]])
      const unlimited = await sold({ max_consumptions: null })
      expect(await codeOf("consume", unlimited, { amount: 1_000_000 })).toBe("VALID")
      expect([await subjects(), emitted.length]).toEqual([[], 1])
    })

    it("mails in the order's language, and not where the shop wants none", async () => {
      const license = await sold(
        { max_consumptions: 1_000, consumption_period: "monthly" },
        "de-DE"
      )
      await codeOf("consume", license, { amount: 801 })
      await eventuallyEqual(async () => (await open()).length, 0)
      const mail = await post.nextTo(
        "buyer@shop.test",
        /^Die meisten Nutzungen von .* sind verbraucht$/
      )
      expect(mail.text).toContain("801 der 1.000 Nutzungen")
      expect(mail.text).toContain("(UTC) wird neu gezählt")
      expect(mail.text).not.toContain(license.key)
      Object.assign((await licensing.getOptions()).mail, { usesNotices: false })
      await codeOf("consume", license, { amount: 199 })
      await eventuallyEqual(async () => emitted, [LOW, EXHAUSTED])
      await eventuallyEqual(async () => (await open()).length, 0)
      const others = (await post.collect()).map(({ mail: { subject } }) => subject)
      expect(others).not.toContainEqual(expect.stringContaining("Nutzungen"))
    })

    it("is found by the job if the process died, and not sent for a deleted license", async () => {
      const [license, gone] = [
        await sold({ max_consumptions: 1 }),
        await sold({ max_consumptions: 1 }),
      ]
      // Counted here: nothing announces it.
      const ids: string[] = []
      for (const { key, program: program_code, fingerprint } of [license, gone]) {
        const request = { key, program_code, computer: { fingerprint } }
        const use = { feature: "", amount: 1, key: null }
        ids.push((await licensing.runtime.consume(request, use)).notice_id ?? "")
      }
      await dbConnection.raw(
        "update licensing_mail_request set created_at = created_at - interval '11 minutes'"
      )
      const pending = await licensing.orders.pendingMailRequests(10)
      expect([...pending].sort()).toEqual([...ids].sort())
      await dbConnection.raw("update licensing_license set deleted_at = now() where id = ?", [
        gone.id,
      ])
      const find = jest
        .spyOn(licensing.licenses, "find")
        .mockRejectedValue(new Error("no database"))
      await expect(answerMailRequest(container, ids[0]!)).rejects.toMatchObject({
        message: "no database",
      })
      find.mockRestore()
      expect(await licensing.orders.pendingMailRequests(10)).toEqual([ids[1]])
      expect(await open()).toHaveLength(2)
      await dbConnection.raw(
        "update licensing_mail_request set taken_at = taken_at - interval '11 minutes'"
      )
      for (const id of [...pending, ...pending]) {
        await answerMailRequest(container, id)
      }
      expect((await subjects()).length).toBe(1)
      expect(emitted.filter((name) => name === EXHAUSTED).length).toBeGreaterThan(0)
    })
  },
})
