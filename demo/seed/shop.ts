import { writeFile } from "node:fs/promises"
import path from "node:path"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

import { find, required, type CurrencyCode, type Row, type Shop } from "./context"
import { makeDelivery } from "./delivery"

const STORE_NAME = "Northfold Software"
const CHANNEL = "Northfold web shop"
const API_KEY = "Northfold storefront"

/** Prices in Europe and Japan are shown with tax, in the United States without. */
const REGIONS: {
  name: string
  currency_code: CurrencyCode
  countries: string[]
  is_tax_inclusive: boolean
}[] = [
  {
    name: "Europe",
    currency_code: "eur",
    countries: ["de", "fr", "nl", "it", "es", "dk", "se"],
    is_tax_inclusive: true,
  },
  { name: "United States", currency_code: "usd", countries: ["us"], is_tax_inclusive: false },
  { name: "Japan", currency_code: "jpy", countries: ["jp"], is_tax_inclusive: true },
]

const TAXES: Record<string, { rate: number; code: string; name: string } | undefined> = {
  de: { rate: 19, code: "vat-de", name: "USt" },
  fr: { rate: 20, code: "vat-fr", name: "TVA" },
  nl: { rate: 21, code: "vat-nl", name: "Btw" },
  it: { rate: 22, code: "vat-it", name: "IVA" },
  es: { rate: 21, code: "vat-es", name: "IVA" },
  dk: { rate: 25, code: "vat-dk", name: "Moms" },
  se: { rate: 25, code: "vat-se", name: "Moms" },
  jp: { rate: 10, code: "jct-jp", name: "Consumption tax" },
}

/**
 * Everything a shop needs before it can sell. Each part is found by its name and created only
 * if missing; links are created again, which changes nothing if they exist.
 */
export async function makeShop(container: MedusaContainer): Promise<Shop> {
  const salesChannelId = await makeSalesChannel(container)
  const regions = await makeRegions(container)
  await makeTaxRegions(container)
  const delivery = await makeDelivery(container, salesChannelId)
  const publishableKey = await makePublishableKey(container, salesChannelId)
  const [store] = await find(container, "store", ["id"])
  const storeId = required(store, "store").id
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: storeId },
      update: {
        name: STORE_NAME,
        default_sales_channel_id: salesChannelId,
        default_region_id: regions.eur,
        default_location_id: delivery.locationId,
        supported_currencies: REGIONS.map(({ currency_code, is_tax_inclusive }) => ({
          currency_code,
          is_default: currency_code === "eur",
          is_tax_inclusive,
        })),
      },
    },
  })
  return { storeId, salesChannelId, publishableKey, regions, ...delivery }
}

/** Writes the publishable key for a storefront of the demo, if `DEMO_DIR` is set. */
export async function writePublishableKey(shop: Shop): Promise<void> {
  if (process.env.DEMO_DIR) {
    const file = path.join(process.env.DEMO_DIR, "publishable-key")
    await writeFile(file, `${shop.publishableKey}\n`)
  }
}

/** The channel that Medusa created at its first start, renamed. */
async function makeSalesChannel(container: MedusaContainer): Promise<string> {
  const [store] = await find<{ default_sales_channel_id: string | null }>(container, "store", [
    "default_sales_channel_id",
  ])
  const id = required(store?.default_sales_channel_id, "sales channel")
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id },
      update: { name: CHANNEL, description: "Licenses, downloads and boxes" },
    },
  })
  return id
}

async function makeRegions(container: MedusaContainer): Promise<Record<CurrencyCode, string>> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const made: Partial<Record<CurrencyCode, string>> = {}
  for (const region of REGIONS) {
    const [existing] = await find(container, "region", ["id"], { name: region.name })
    if (existing) {
      made[region.currency_code] = existing.id
    } else {
      const { result } = await createRegionsWorkflow(container).run({
        input: { regions: [{ ...region, payment_providers: ["pp_system_default"] }] },
      })
      made[region.currency_code] = required(result[0], "region").id
    }
    await link.create({
      [Modules.REGION]: { region_id: made[region.currency_code] },
      [Modules.PAYMENT]: { payment_provider_id: "pp_system_default" },
    })
  }
  return {
    eur: required(made.eur, "region with euros"),
    usd: required(made.usd, "region with dollars"),
    jpy: required(made.jpy, "region with yen"),
  }
}

async function makeTaxRegions(container: MedusaContainer): Promise<void> {
  const existing = await find<{ country_code: string }>(container, "tax_region", ["country_code"])
  const known = new Set(existing.map(({ country_code }) => country_code))
  const missing = REGIONS.flatMap(({ countries }) => countries).filter((code) => !known.has(code))
  if (missing.length > 0) {
    await createTaxRegionsWorkflow(container).run({
      input: missing.map((country_code) => ({
        country_code,
        provider_id: "tp_system",
        default_tax_rate: TAXES[country_code],
      })),
    })
  }
}

/** The publishable key that Medusa created at its first start, renamed. */
async function makePublishableKey(
  container: MedusaContainer,
  salesChannelId: string
): Promise<string> {
  const keys = await find<Row & { token: string }>(container, "api_key", ["id", "token"], {
    type: "publishable",
  })
  const { id, token } = required(keys[0], "publishable key")
  await updateApiKeysWorkflow(container).run({
    input: { selector: { id }, update: { title: API_KEY } },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  return token
}
