import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

import { find, required, type Row, type Shop } from "./context"

const LOCATION = "Northfold warehouse"
const FULFILLMENT_SET = "Northfold delivery"
const ZONE = "Everywhere we sell"
const PROVIDER = "manual_manual"
const COUNTRIES = ["de", "fr", "nl", "it", "es", "dk", "se", "us", "jp"]

type Delivery = Pick<Shop, "locationId" | "parcelProfileId" | "parcelOptionId" | "downloadOptionId">

/** The warehouse and its shipping options: parcels, and downloads that "ship" at once. */
export async function makeDelivery(
  container: MedusaContainer,
  salesChannelId: string
): Promise<Delivery> {
  const locationId = await makeLocation(container, salesChannelId)
  const zoneId = await makeServiceZone(container, locationId)
  const parcelProfileId = await makeProfile(container, "Parcels")
  const downloadProfileId = await makeProfile(container, "Downloads")
  const parcelOptionId = await makeOption(container, zoneId, parcelProfileId, {
    name: "Parcel",
    label: "Standard",
    description: "Three to five working days",
    amounts: { eur: 6, usd: 7, jpy: 900 },
  })
  const downloadOptionId = await makeOption(container, zoneId, downloadProfileId, {
    name: "Download",
    label: "Immediate",
    description: "Licenses and downloads, at once",
    amounts: { eur: 0, usd: 0, jpy: 0 },
  })
  return { locationId, parcelProfileId, parcelOptionId, downloadOptionId }
}

async function makeLocation(container: MedusaContainer, salesChannelId: string): Promise<string> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const [existing] = await find(container, "stock_location", ["id"], { name: LOCATION })
  const created = existing
    ? []
    : (
        await createStockLocationsWorkflow(container).run({
          input: {
            locations: [
              {
                name: LOCATION,
                address: {
                  address_1: "Speicherweg 4",
                  city: "Hamburg",
                  postal_code: "20457",
                  country_code: "de",
                },
              },
            ],
          },
        })
      ).result
  const { id } = required(existing ?? created[0], "stock location")
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  return id
}

async function makeServiceZone(container: MedusaContainer, locationId: string): Promise<string> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  let [set] = await find(container, "fulfillment_set", ["id"], { name: FULFILLMENT_SET })
  if (!set) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: {
        location_id: locationId,
        fulfillment_set_data: { name: FULFILLMENT_SET, type: "shipping" },
      },
    })
    set = (await find(container, "fulfillment_set", ["id"], { name: FULFILLMENT_SET }))[0]
  }
  const setId = required(set, "fulfillment set").id
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: setId },
  })
  const [existing] = await find(container, "service_zone", ["id"], { name: ZONE })
  if (existing) {
    return existing.id
  }
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: ZONE,
          fulfillment_set_id: setId,
          geo_zones: COUNTRIES.map((country_code) => ({ type: "country" as const, country_code })),
        },
      ],
    },
  })
  return required(result[0], "service zone").id
}

async function makeProfile(container: MedusaContainer, name: string): Promise<string> {
  const [existing] = await find(container, "shipping_profile", ["id"], { name })
  if (existing) {
    return existing.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name, type: name.toLowerCase() }] },
  })
  return required(result[0], "shipping profile").id
}

interface OptionPlan {
  name: string
  label: string
  description: string
  amounts: Record<string, number>
}

async function makeOption(
  container: MedusaContainer,
  serviceZoneId: string,
  profileId: string,
  plan: OptionPlan
): Promise<string> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const options = await find<Row & { prices?: unknown[] }>(
    container,
    "shipping_option",
    ["id", "prices.id"],
    { name: plan.name, service_zone_id: serviceZoneId }
  )
  const complete = options.find(({ prices }) => prices && prices.length > 0)
  if (complete) {
    return complete.id
  }
  // Options without prices are leftovers of a killed run.
  for (const { id } of options) {
    await container.resolve(Modules.FULFILLMENT).deleteShippingOptions(id)
    await link.delete({ [Modules.FULFILLMENT]: { shipping_option_id: id } })
  }
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: plan.name,
        price_type: "flat",
        provider_id: PROVIDER,
        service_zone_id: serviceZoneId,
        shipping_profile_id: profileId,
        type: { label: plan.label, description: plan.description, code: plan.label.toLowerCase() },
        prices: Object.entries(plan.amounts).map(([currency_code, amount]) => ({
          currency_code,
          amount,
        })),
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  return required(result[0], "shipping option").id
}
