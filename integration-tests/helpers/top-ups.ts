import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { Shop } from "../../demo/seed/context"
import { makeShop } from "../../demo/seed/shop"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { adminHeaders } from "./admin"
import { type Api, clientOf, type Client, runtimeCaller } from "./client"
import { eventually } from "./eventually"
import { computer } from "./floating"
import { createPolicy } from "./licensed-orders"
import { checkOut, orderActs } from "./orders"
import { createProductWithVariants } from "./products"
import { withoutTaskLimits } from "./task-limits"

/** What one unit of a top-up costs. */
export const PRICE = 10

/** A line that adds uses, as staff see it. */
export type TopUpLine = {
  line_item_id: string
  product_title: string | null
  license: { id: string } | null
  units: number
  uses: number
  added: number
  taken_back: number
  state: string
  waiting_for: string | null
  code: string | null
}
/** The licensing of an order, as staff see it. */
export type Licensing = {
  problems: { code: string; line_item_id: string }[]
  top_ups: TopUpLine[]
  owed: number
  issued: number
}
/** Who buys; the same guest by default. */
export type By = { email?: string; customer_id?: string }
type License = { id: string; program: { code: string } }
/** A license that was bought, and a computer that it is activated on. */
export type Sold = { id: string; policy: string; order: string; seat: Seat }
type Seat = { key: string; program: string; fingerprint: string }
type Answer = { code: string; consumption: { used: number; left: number; overage: number } }

/**
 * A shop that sells licenses of counted uses, and more uses of them.
 * @param getContainer read once the server runs; call `open` before all tests
 */
export function topUpShop(api: Api, getContainer: () => MedusaContainer) {
  let container: MedusaContainer
  let staff: Client
  let shop: Shop
  let acts: ReturnType<typeof orderActs>

  const open = async () => {
    container = getContainer()
    staff = clientOf(api, (await adminHeaders(container)).headers)
    shop = await makeShop(container)
    acts = orderActs(staff, shop)
    await withoutTaskLimits(container)
    return { container, staff, shop, acts }
  }

  const call = runtimeCaller<Answer>(api)
  const consume = async ({ seat }: Sold, amount: number, feature?: string) => {
    const { data } = await call("consume", { ...seat, amount, feature })
    return { code: data.code, ...data.consumption }
  }
  const counter = async ({ seat }: Sold) => (await call("validate", { ...seat })).data.consumption

  const query = async <Row extends object>(text: string, values: unknown[] = []) => {
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return ((await connection.raw(text, values as never)) as unknown as { rows: Row[] }).rows
  }

  const variantOf = async () =>
    (
      await createProductWithVariants(container, ["Standard"], {
        salesChannelIds: [shop.salesChannelId],
        prices: [{ amount: PRICE, currency_code: "eur" }],
      })
    ).variants[0]!.id

  const licensing = async (order: string) =>
    (await staff.get<{ order_licensing: Licensing }>(`/admin/orders/${order}/licensing`)).data
      .order_licensing

  /** A license of 10 uses a month, bought by the guest with this address. */
  const sold = async (terms: Partial<NewPolicy> = {}, by: By = {}): Promise<Sold> => {
    const policy = await createPolicy(container, {
      kind: "consumption",
      max_consumptions: 10,
      consumption_period: "monthly",
      issue_on: "payment_captured",
      max_activations: 1,
      ...terms,
    })
    const variant = await variantOf()
    await updateVariantLicensePoliciesWorkflow(container).run({
      input: { variants: [{ variant_id: variant, add: [policy] }] },
    })
    const order = await checkOut(container, shop, { items: [[variant, 1]], ...by })
    await acts.capture(order)
    let licenses: License[] = []
    await eventually(async () => {
      const url = `/admin/orders/${order}/licenses`
      licenses = (await staff.get<{ licenses: License[] }>(url)).data.licenses
      expect(licenses).toHaveLength(1)
    })
    const { id, program } = licenses[0]!
    const { key } = (await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)).data
    const seat = { key, program: program.code, fingerprint: computer() }
    // The first call of a program may find a busy machine.
    await eventually(async () => expect((await call("activate", seat)).data.code).toBe("VALID"))
    return { id, policy, order, seat }
  }

  /** A variant whose unit adds uses to licenses of the policy. */
  const topUpVariant = async (
    policy: string,
    uses: number,
    until: "period" | "used" = "used",
    feature?: string
  ) => {
    const variant = await variantOf()
    const { status } = await staff.post(`/admin/product-variants/${variant}/license-policies`, {
      top_ups: [{ policy_id: policy, uses, until, feature }],
    })
    expect(status).toBe(200)
    return variant
  }

  /** An order of the top-up that is paid and reconciled. */
  const topUp = async (
    variant: string,
    license: string | null,
    quantity = 1,
    by: By = {}
  ): Promise<string> => {
    const metadata = license === null ? undefined : { licensing_license_id: license }
    const order = await checkOut(container, shop, {
      items: [[variant, quantity, metadata]],
      ...by,
    })
    await acts.capture(order)
    await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
    return order
  }

  const addedTo = async (order: string) =>
    (await licensing(order)).top_ups.map(({ units, added, taken_back, license }) => ({
      units,
      added,
      taken_back,
      license: license?.id ?? null,
    }))

  return {
    open,
    call,
    consume,
    counter,
    query,
    licensing,
    sold,
    variantOf,
    topUpVariant,
    topUp,
    addedTo,
  }
}
