import type { MedusaContainer } from "@medusajs/framework/types"
import type { Client } from "./client"

import type { Shop } from "../../demo/seed/context"
import { makeShop } from "../../demo/seed/shop"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { eventually } from "./eventually"
import { checkOut, orderActs } from "./orders"
import { createProductWithVariants } from "./products"

/** A shop with the program `photo`, its policies `photo` and `video`, and the bundle `studio` of both. */
export type BundleShop = {
  shop: Shop
  acts: ReturnType<typeof orderActs>
  photo: string
  video: string
  /** The id of the bundle, and of the variant that sells it. */
  bundle: string
  variant: string
  /** A variant that sells nothing. */
  plain: string
  policy: (code: string, terms?: Partial<NewPolicy>) => Promise<string>
  licensesOf: (order: string) => Promise<ListedLicense[]>
  /** Buys units of a variant (default: of the bundle) and waits until that number of licenses is there. */
  buy: (quantity: number, licenses?: number, of?: string) => Promise<string>
  /** The states of the units, by what they hold: `["photo active", "video active"]` each. */
  units: (order: string) => Promise<string[][]>
  expectUnits: (order: string, expected: string[][]) => Promise<void>
  giveBack: (order: string, quantity: number) => Promise<void>
}

/** A whole unit of the bundle in one state. */
export const whole = (state: string): string[] => [`photo ${state}`, `video ${state}`]

export async function makeBundleShop(
  container: MedusaContainer,
  staff: Client
): Promise<BundleShop> {
  const shop = await makeShop(container)
  const acts = orderActs(staff, shop)
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [program] = await licensing.programs.create([{ code: "photo", name: "Photo Studio" }])
  const policy = async (code: string, terms: Partial<NewPolicy> = {}): Promise<string> => {
    const [made] = await licensing.policies.create([
      {
        code,
        name: code,
        program_id: program!.id,
        issue_on: "order_placed",
        max_activations: 2,
        ...terms,
      },
    ])
    return made!.id
  }
  const photo = await policy("photo")
  const video = await policy("video")
  const product = await createProductWithVariants(container, ["Studio", "Plain"], {
    salesChannelIds: [shop.salesChannelId],
  })
  const [variant, plain] = product.variants.map(({ id }) => id) as [string, string]
  const [bundle] = await licensing.bundles.create([
    {
      code: "studio",
      name: "Studio",
      items: [
        { policy_id: video, seats: 5 },
        { policy_id: photo, seats: null },
      ],
    },
  ])
  await licensing.bundles.setOfVariant(variant, bundle!.id)
  const tools = orderTools(container, staff, shop, acts, variant)
  return { shop, acts, photo, video, bundle: bundle!.id, variant, plain, policy, ...tools }
}

function orderTools(
  container: MedusaContainer,
  staff: Client,
  shop: Shop,
  acts: ReturnType<typeof orderActs>,
  variant: string
) {
  const licensesOf = async (order: string): Promise<ListedLicense[]> =>
    (await staff.get<{ licenses: ListedLicense[] }>(`/admin/orders/${order}/licenses?limit=100`))
      .data.licenses
  const units = async (order: string): Promise<string[][]> => {
    const byUnit: string[][] = []
    for (const { unit_index, policy, state } of await licensesOf(order)) {
      ;(byUnit[unit_index!] ??= []).push(`${policy.code} ${state}`)
    }
    return byUnit.map((unit) => unit.sort())
  }
  return {
    licensesOf,
    units,
    buy: async (quantity: number, licenses = quantity * 2, of = variant): Promise<string> => {
      const order = await checkOut(container, shop, { items: [[of, quantity]] })
      await eventually(async () => {
        expect(await licensesOf(order)).toHaveLength(licenses)
      })
      return order
    },
    expectUnits: async (order: string, expected: string[][]): Promise<void> => {
      await eventually(async () => expect(await units(order)).toEqual(expected))
    },
    giveBack: async (order: string, quantity: number): Promise<void> => {
      const [line] = (await acts.read(order)).items
      const items = [{ id: line!.id, quantity }]
      await acts.receive(await acts.requestReturn(order, items), items)
    },
  }
}
