import { randomBytes } from "node:crypto"

import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { FeaturesTerms } from "../../src/modules/licensing/domain/policies/feature-terms"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { eventuallyEqual } from "../helpers/eventually"
import { createPolicy } from "../helpers/licensed-orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { PostOffice } from "../helpers/post"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const FEATURES = ["export", "print", "draw"]
const TERMS: FeaturesTerms = {
  export: { max_consumptions: 10, max_overages: 2, consumption_period: "monthly" },
  print: { max_consumptions: null },
}

type Counter = { feature?: string; used: number; left: number | null; overage: number }
type Answer = { code: string; retry_at: string | null; consumption: Counter | null }
type Sold = { id: string; order: string; key: string; program: string; fingerprint: string }
type History = { consumption: Counter | null; features: Counter[]; days: { used: number }[] }

const post = new PostOffice()

beforeAll(() => post.open())
afterAll(() => post.close())

/** Uses that are counted for single features of a license. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      await post.collect()
    })

    const call = runtimeCaller<Answer>(api)

    const ask = async (name: string, sold: Sold, more = {}, idempotencyKey?: string) => {
      const { key, program, fingerprint } = sold
      const headers = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }
      return await call(name, { key, program, fingerprint, ...more }, headers)
    }

    const sold = async (terms: Partial<NewPolicy> = {}): Promise<Sold> => {
      const { id, order, program, revealKey } = await sellLicenses(container, staff, {
        features: FEATURES,
        feature_terms: TERMS,
        ...terms,
      })
      const fingerprint = randomBytes(16).toString("hex")
      const license = { id, order, program, fingerprint, key: await revealKey() }
      expect((await ask("activate", license)).data.code).toBe("VALID")
      return license
    }

    const consume = async (license: Sold, feature: string, amount = 1, key?: string) => {
      const { code, consumption } = (await ask("consume", license, { feature, amount }, key)).data
      return { code, ...consumption }
    }

    const path = ({ id }: Sold) => `/admin/licenses/${id}/consumption`
    const history = async (license: Sold, feature = "") =>
      (await staff.get<History>(`${path(license)}${feature && `?feature=${feature}`}`)).data

    it("counts each feature apart, to its included uses and its overage", async () => {
      const license = await sold({ kind: "consumption", max_consumptions: 3 })
      expect(await consume(license, "export", 11)).toMatchObject({
        code: "VALID",
        feature: "export",
        used: 11,
        left: 0,
        overage: 1,
        resets_at: expect.any(String),
      })
      const exhausted = { code: "CONSUMPTION_EXHAUSTED", feature: "export", used: 11 }
      expect(await consume(license, "export", 2)).toMatchObject(exhausted)
      expect(await consume(license, "print", 500)).toMatchObject({
        code: "VALID",
        feature: "print",
        used: 500,
        left: null,
        resets_at: null,
      })
      const whole = (await ask("consume", license, { amount: 3 })).data
      expect(whole).toMatchObject({ code: "VALID", consumption: { used: 3, left: 0 } })
      expect(whole.consumption).not.toHaveProperty("feature")
      // A feature that counts nothing is only judged, and one that the license lacks is refused.
      expect(await ask("consume", license, { feature: "draw" })).toMatchObject({
        data: { code: "VALID", consumption: null },
      })
      expect(await ask("consume", license, { feature: "unheard-of" })).toMatchObject({
        status: 200,
        data: { code: "FEATURE_MISSING", consumption: null },
      })
      expect((await ask("consume", license, { feature: "NOT A CODE" })).status).toBe(400)
    })

    it("counts features of a license of any kind, and starts again with their own periods", async () => {
      const license = await sold()
      await dbConnection.raw(
        `insert into licensing_consumption (id, license_id, feature, period_starts_at, used)
         values ('lcon_old', ?, 'export', date_trunc('month', now() - interval '1 month', 'UTC'), 12)`,
        [license.id]
      )
      expect(await consume(license, "export", 12)).toMatchObject({ code: "VALID", used: 12 })
      expect((await ask("consume", license)).data.consumption).toBeNull()
    })

    it("counts a repeated call once, and takes its key for no other feature", async () => {
      const license = await sold()
      expect(await consume(license, "export", 2, "one")).toMatchObject({ used: 2 })
      expect(await consume(license, "export", 2, "one")).toMatchObject({ used: 2 })
      const body = { feature: "print", amount: 2 }
      expect(await ask("consume", license, body, "one")).toMatchObject({
        status: 409,
        data: { code: "IDEMPOTENCY_KEY_REUSED" },
      })
      const at = new Date().toISOString()
      const entries = [
        { id: "one", amount: 2, at },
        { id: "two", amount: 20, at },
      ]
      for (const counted of [1, 0]) {
        const batch = await ask("consume/batch", license, { feature: "export", entries })
        expect(batch.data).toMatchObject({
          code: "VALID",
          counted,
          consumption: { feature: "export", used: 22, overage: 12 },
        })
      }
      const lost = await ask("consume/batch", license, { feature: "unheard-of", entries })
      expect(lost.data).toMatchObject({ code: "FEATURE_MISSING", counted: 0 })
      expect(await consume(license, "export", 20, "two")).toMatchObject({ code: "VALID", used: 22 })
    })

    it("counts exactly to the maximum of a feature, however many write at once", async () => {
      const license = await sold({ feature_terms: { export: { max_consumptions: 200 } } })
      const { runtime } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const { key, program: program_code, fingerprint } = license
      let fitting = 0
      await Promise.all(
        Array.from({ length: 32 }, async (_, place) => {
          for (let turn = 0; turn < 10; turn++) {
            const use = { feature: "export", amount: 1 + (turn % 2), key: `${place}/${turn}` }
            const request = { key, program_code, computer: { fingerprint } }
            const send = async (): Promise<{ answer: { valid: boolean } }> =>
              await runtime.consume(request, use).catch(send)
            const { answer } = await send()
            fitting += answer.valid ? use.amount : 0
          }
        })
      )
      expect(fitting).toBe(200)
      expect((await history(license)).features).toMatchObject([{ feature: "export", used: 200 }])
    })

    it("is corrected and reset by staff, and charted, feature by feature", async () => {
      const license = await sold({ kind: "consumption", max_consumptions: 3 })
      await consume(license, "export", 9)
      await consume(license, "print", 4)
      await ask("consume", license)
      const correct = async (body: object) => await staff.post(`${path(license)}/correct`, body)
      expect((await correct({ feature: "export", amount: 4, reason: "Failed" })).status).toBe(200)
      for (const feature of ["export", "draw"]) {
        expect(await correct({ feature, amount: 6 })).toMatchObject({
          status: 409,
          data: { code: "CORRECTION_TOO_LARGE" },
        })
      }
      expect((await correct({ feature: "", amount: 1 })).status).toBe(400)
      const seen = await history(license, "print")
      expect(seen).toMatchObject({
        consumption: { used: 1 },
        features: [
          { feature: "export", used: 5, max_consumptions: 10, max_overages: 2 },
          { feature: "print", used: 4, max_consumptions: null, max_overages: 0 },
        ],
      })
      expect([seen.days.at(-1)!.used, (await history(license)).days.at(-1)!.used]).toEqual([4, 1])
      expect((await history(license, "export")).days.at(-1)!.used).toBe(9)
      await staff.post(`${path(license)}/correct`, { amount: 1 })
      // Only features are counted now: a reset begins these again too.
      await staff.post(`/admin/licenses/${license.id}/reset`, { parts: ["consumption"] })
      expect((await history(license)).features).toMatchObject([{ used: 0 }, { used: 0 }])
      const { data } = await staff.get<{ license_events: { type: string; data: object }[] }>(
        `/admin/licenses/${license.id}/events`
      )
      const corrected = data.license_events.filter(({ type }) => type === "license.uses_corrected")
      expect(corrected.at(-1)).toMatchObject({ data: { feature: "export", amount: 4 } })
    })

    it("shows owners the counters of features, and strangers none", async () => {
      const license = await sold()
      await consume(license, "export", 3)
      const shop = await publishableHeaders(container)
      const [buyer, stranger] = [
        await customerLogin(container, shop),
        await customerLogin(container, shop),
      ]
      await dbConnection.raw(`update "order" set customer_id = ? where id = ?`, [
        buyer.id,
        license.order,
      ])
      const own = `/store/customers/me/licensing/licenses/${license.id}/consumption`
      const seen = await clientOf(api, buyer.headers).get<History>(`${own}?feature=export`)
      expect(seen.data.features).toMatchObject([{ feature: "export", used: 3 }, { used: 0 }])
      expect(seen.data.days.at(-1)!.used).toBe(3)
      expect((await clientOf(api, buyer.headers).get(`${own}?feature=A B`)).status).toBe(400)
      expect((await clientOf(api, stranger.headers).get(own)).status).toBe(404)
    })

    it("says once in a period that the uses of a feature run low, naming it", async () => {
      const license = await sold()
      const heard: object[] = []
      const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
      const listen = (async ({ data }: { data: object }) => void heard.push(data)) as never
      bus.subscribe("license.consumption_low", listen)
      await Promise.all(Array.from({ length: 9 }, async () => await consume(license, "export")))
      await eventuallyEqual(async () => heard, [{ id: license.id, feature: "export" }])
      bus.unsubscribe("license.consumption_low", listen)
      await eventuallyEqual(async () => {
        const mails = await post.collect()
        return mails.some(({ mail }) => /\(Feature export\)/.test(mail.subject ?? ""))
      }, true)
    })

    it("refuses terms of features that the policy does not give, and edits those of a license", async () => {
      const refused = createPolicy(container, { features: ["export"], feature_terms: TERMS })
      await expect(refused).rejects.toThrow("feature_terms.print")
      const lonely = { export: { max_overages: 3 } }
      await expect(
        createPolicy(container, { features: ["export"], feature_terms: lonely })
      ).rejects.toThrow("max_consumptions")
      const license = await sold()
      const edit = async (feature_terms: unknown) =>
        await staff.post(`/admin/licenses/${license.id}`, { feature_terms })
      for (const bad of [{ export: { max_consumptions: -1 } }, { export: { floats: 3 } }, "x"]) {
        expect([bad, (await edit(bad)).status]).toEqual([bad, 400])
      }
      expect(await edit({ export: { max_consumptions: 1 } })).toMatchObject({
        status: 200,
        data: { license: { feature_terms: { export: { max_consumptions: 1 } } } },
      })
      expect(await consume(license, "export", 2)).toMatchObject({ code: "CONSUMPTION_EXHAUSTED" })
      expect((await edit(null)).status).toBe(200)
      expect(await ask("consume", license, { feature: "export" })).toMatchObject({
        data: { code: "VALID", consumption: null },
      })
    })
  },
})
