import { chooseOption, type FulfillmentOption } from "../fulfillment-option"

const option = (
  id: string,
  provider_id: string | null,
  location_id = "hall"
): FulfillmentOption => ({
  id,
  provider_id,
  location_id,
})

const MANUAL = option("manual", "manual_manual")
const AT_CHANNEL = option("near", "manual_other", "channel")
const PARCEL = option("parcel", "parcels_parcels")
const DOWNLOAD = option("download", "digital_digital")

type Case = [string, boolean, FulfillmentOption[], FulfillmentOption[], string | null]

describe("chooseOption", () => {
  it.each<Case>([
    [
      "the order's own, by whatever provider, where nothing is shipped",
      false,
      [DOWNLOAD],
      [MANUAL],
      "download",
    ],
    [
      "the order's own manual one, though something is shipped",
      true,
      [PARCEL, MANUAL],
      [AT_CHANNEL],
      "manual",
    ],
    ["never the parcel service of what is shipped", true, [PARCEL], [AT_CHANNEL], "near"],
    [
      "without a shipping method one at the channel's location",
      false,
      [],
      [MANUAL, AT_CHANNEL],
      "near",
    ],
    ["otherwise the first manual one", false, [], [MANUAL], "manual"],
    [
      "none of a parcel service that the order does not have",
      false,
      [],
      [PARCEL, option("x", null)],
      null,
    ],
    ["none where there is none", true, [PARCEL], [], null],
  ])("%s", (_, ships, own, shop, expected) => {
    expect(chooseOption(ships, own, shop, ["channel"])?.id ?? null).toBe(expected)
  })
})
