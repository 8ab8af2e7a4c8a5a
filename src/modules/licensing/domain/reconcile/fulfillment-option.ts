/** A shipping option at a stock location. */
export type FulfillmentOption = { id: string; provider_id: string | null; location_id: string }

/** Ids of Medusa's own provider begin so. It does nothing: no parcel service is told of what nobody sends. */
export const MANUAL_PROVIDER = "manual_"

/** Whether nobody outside of the shop hears of what is fulfilled by the option. */
export function isManual({ provider_id }: FulfillmentOption): boolean {
  return provider_id?.startsWith(MANUAL_PROVIDER) ?? false
}

/**
 * By which option units are fulfilled that nobody ships. As in Medusa's dashboard the order's own shipping
 * method comes first, but not a parcel service's where the order has something to ship: it would be paid for
 * a parcel that is never sent. Then any manual one of the shop, best at a location of the sales channel.
 *
 * @param ships something of the order is shipped
 * @returns null if the shop has none
 */
export function chooseOption(
  ships: boolean,
  own: FulfillmentOption[],
  shop: FulfillmentOption[],
  channelLocations: string[]
): FulfillmentOption | null {
  const fit = own.find((option) => !ships || isManual(option))
  const manual = shop.filter(isManual)
  return (
    fit ??
    manual.find(({ location_id }) => channelLocations.includes(location_id)) ??
    manual[0] ??
    null
  )
}
