/** A shipping option at a stock location. */
export type FulfillmentOption = { id: string; provider_id: string | null; location_id: string }

/**
 * Prefix of the ids of Medusa's own provider. It does nothing, so no parcel service hears of units that nobody
 * sends.
 */
export const MANUAL_PROVIDER = "manual_"

/** Whether fulfilling by the option notifies nobody outside the shop. */
function isManual({ provider_id }: FulfillmentOption): boolean {
  return provider_id?.startsWith(MANUAL_PROVIDER) ?? false
}

/**
 * The option that fulfills units nobody ships. As in Medusa's dashboard the order's own shipping method comes
 * first, but not a parcel service's if the order has something to ship: the shop would pay for a parcel that is
 * never sent. Then any manual one of the shop, preferably at a location of the sales channel.
 *
 * @param ships some unit of the order is shipped
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
