import { TOP_UP_LICENSE_KEY } from "../../../../src/modules/licensing/domain/codecs/top-up-line"
import type { CustomerTopUp } from "./types"

/** A line of a cart that adds uses to a license, as Medusa's own cart routes take it. */
export type TopUpLine = {
  variant_id: string
  quantity: number
  metadata: Record<string, string>
}

/** The line of the cart that buys more uses of a license. */
export function topUpLine(
  { variant, license }: Pick<CustomerTopUp, "variant" | "license">,
  quantity = 1
): TopUpLine {
  return {
    variant_id: variant.id,
    quantity,
    metadata: { [TOP_UP_LICENSE_KEY]: license.id },
  }
}
