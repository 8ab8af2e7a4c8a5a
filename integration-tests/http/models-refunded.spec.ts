import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { Shop } from "../../demo/seed/context"
import { makeShop } from "../../demo/seed/shop"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { SignedInUser } from "../../src/modules/licensing/users/types"
import { EXPORT_COLUMNS } from "../../src/modules/licensing/licenses/license-export"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { parseCsv } from "../helpers/csv"
import { eventually } from "../helpers/eventually"
import { computer } from "../helpers/floating"
import { createPolicy } from "../helpers/licensed-orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { checkOut, orderActs } from "../helpers/orders"
import { createProductWithVariants } from "../helpers/products"
import { namedUser } from "../helpers/signed-in-users"
import { withoutTaskLimits } from "../helpers/task-limits"

jest.setTimeout(240_000)

const PRICE = 10

type License = { id: string; state: string; program: { code: string } }
type Counter = { used: number; left: number | null }
type Answer = { code: string; consumption: Counter | null; session: { id: string } | null }
type Seat = { key: string; program: string; fingerprint: string }

/** Each model on an order that was bought: it works, and ends with the money. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let shop: Shop
    let acts: ReturnType<typeof orderActs>

    beforeAll(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      shop = await makeShop(container)
      acts = orderActs(staff, shop)
      await withoutTaskLimits(container)
    })

    const call = runtimeCaller<Answer>(api)
    const ask = async (name: string, seat: Seat, more = {}) =>
      (await call(name, { ...seat, ...more })).data

    const licensesOf = async (order: string) =>
      (await staff.get<{ licenses: License[] }>(`/admin/orders/${order}/licenses`)).data.licenses

    const states = async (order: string) => {
      const counts: Record<string, number> = {}
      for (const { state } of await licensesOf(order)) {
        counts[state] = (counts[state] ?? 0) + 1
      }
      return counts
    }
    const become = async (order: string, expected: Record<string, number>) =>
      await eventually(async () => expect(await states(order)).toEqual(expected))

    /** Buys units through a cart and pays them. */
    const bought = async (terms: Partial<NewPolicy>, quantity: number) => {
      const policy = await createPolicy(container, { issue_on: "payment_captured", ...terms })
      const product = await createProductWithVariants(
        container,
        [`variant-${randomBytes(3).toString("hex")}`],
        {
          salesChannelIds: [shop.salesChannelId],
          prices: [{ amount: PRICE, currency_code: "eur" }],
        }
      )
      const variant = product.variants[0]!.id
      await updateVariantLicensePoliciesWorkflow(container).run({
        input: { variants: [{ variant_id: variant, add: [policy] }] },
      })
      const order = await checkOut(container, shop, { items: [[variant, quantity]] })
      expect(await states(order)).toEqual({})
      await acts.capture(order)
      await become(order, { active: quantity })
      return order
    }

    const computerOn = async ({ id, program }: License): Promise<Seat> => {
      const { key } = (await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)).data
      const seat = { key, program: program.code, fingerprint: computer() }
      expect((await ask("activate", seat)).code).toBe("VALID")
      return seat
    }

    const returnOne = async (order: string) => {
      await acts.fulfil(order)
      const [line] = (await acts.read(order)).items
      const units = [{ id: line!.id, quantity: 1 }]
      await acts.receive(await acts.requestReturn(order, units), units)
      await acts.refund(order, PRICE)
    }

    it("counts the uses of what was paid, and none of what was given back", async () => {
      const order = await bought(
        {
          kind: "consumption",
          max_consumptions: 10,
          max_overages: 2,
          consumption_period: "monthly",
          max_activations: 1,
        },
        2
      )
      const licenses = await licensesOf(order)
      const [one, other] = [await computerOn(licenses[0]!), await computerOn(licenses[1]!)]
      expect(await ask("consume", one, { amount: 11 })).toMatchObject({
        code: "VALID",
        consumption: { used: 11, left: 0 },
      })
      expect(await ask("consume", other, { amount: 4 })).toMatchObject({ code: "VALID" })

      const csv = await staff.get<string>(`/admin/orders/${order}/licenses/export`)
      const [, ...rows] = parseCsv(csv.data)
      const cells = (id: string, ...names: string[]) => {
        const row = rows.find((each) => each[EXPORT_COLUMNS.indexOf("license__id")] === id)!
        return names.map((name) => row[EXPORT_COLUMNS.indexOf(`license__${name}`)])
      }
      const now = new Date()
      const nextMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1))
      expect(
        cells(
          licenses[0]!.id,
          "total_consumptions",
          "max_consumptions",
          "max_overages",
          "consumption_period",
          "consumption_resets_at"
        )
      ).toEqual(["11", "10", "2", "monthly", nextMonth.toISOString().replace(".000", "")])
      expect(cells(licenses[1]!.id, "total_consumptions")).toEqual(["4"])

      await returnOne(order)
      await become(order, { active: 1, revoked: 1 })
      const answers = [await ask("consume", one), await ask("consume", other)]
      const lost = answers.findIndex(({ code }) => code === "REVOKED")
      expect(answers[lost]).toMatchObject({ code: "REVOKED" })
      const gone = [one, other][lost]!
      // What is refused is not counted, in a batch neither.
      const entries = [{ id: "late", amount: 5, at: new Date().toISOString() }]
      expect(await ask("consume/batch", gone, { entries })).toMatchObject({
        code: "REVOKED",
        counted: 0,
      })
      const history = await staff.get<{ consumption: Counter }>(
        `/admin/licenses/${licenses[lost]!.id}/consumption`
      )
      expect(history.data.consumption.used).toBe(lost === 0 ? 11 : 4)

      await acts.refund(order, PRICE)
      await become(order, { revoked: 2 })
      expect(await ask("consume", one)).toMatchObject({ code: "REVOKED" })
      expect(await ask("consume", other)).toMatchObject({ code: "REVOKED" })
    })

    it("lets the users of what was paid in, and nobody on what was given back", async () => {
      const order = await bought(
        { authorization: "named_user", max_users: 2, max_activations: 1 },
        2
      )
      const licenses = await licensesOf(order)
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const seats: object[] = []
      for (const { id, program } of licenses) {
        const { customer_id } = await namedUser(container, database, [id])
        const signIn = { customer_id, program: program.code, license_id: id }
        const outcome = (await licensing.users.signIn(signIn)) as { signed_in: SignedInUser }
        const { user_token } = outcome.signed_in
        const seat = { user_token, program: program.code, fingerprint: computer() }
        expect((await call("activate", seat)).data.code).toBe("VALID")
        seats.push(seat)
      }
      const beats = async () => {
        const answers = await Promise.all(seats.map((seat) => call("heartbeat", seat)))
        return answers.map(({ data }) => data.code)
      }
      await returnOne(order)
      await become(order, { active: 1, revoked: 1 })
      const codes = await beats()
      expect([...codes].sort()).toEqual(["REVOKED", "VALID"])
      // Who had a place of it is still to be seen.
      const { id: gone } = licenses[codes.indexOf("REVOKED")]!
      const { data } = await staff.get<{ count: number }>(`/admin/licenses/${gone}/users`)
      expect(data.count).toBe(1)
      await acts.refund(order, PRICE)
      await become(order, { revoked: 2 })
      expect(await beats()).toEqual(["REVOKED", "REVOKED"])
    })

    it("seats computers on what was paid, and nobody on what was given back", async () => {
      const order = await bought({ floating_seats: 1, max_activations: null }, 2)
      const licenses = await licensesOf(order)
      const sitters = [await computerOn(licenses[0]!), await computerOn(licenses[1]!)]
      for (const sitter of sitters) {
        expect(await ask("sessions", sitter)).toMatchObject({ code: "VALID" })
      }
      expect(await ask("sessions", await computerOn(licenses[0]!))).toMatchObject({
        code: "FLOATING_FULL",
      })
      await returnOne(order)
      await become(order, { active: 1, revoked: 1 })
      const beats = await Promise.all(sitters.map((sitter) => ask("heartbeat", sitter)))
      expect(beats.map(({ code }) => code).sort()).toEqual(["REVOKED", "VALID"])
      await acts.refund(order, PRICE)
      await become(order, { revoked: 2 })
      for (const sitter of sitters) {
        expect(await ask("heartbeat", sitter)).toMatchObject({ code: "REVOKED" })
        expect(await ask("sessions", sitter)).toMatchObject({ code: "REVOKED" })
      }
    })
  },
})
