/** What units of a line that were added together have, see the model `top_up`. */
export type TopUpLot = {
  id: string
  units: number
  /** Uses that one unit added. */
  uses: number
  used: number
  /** Uses for a period: those of the lot that its period has. */
  given: number
  ended_units: number
  taken_back: number
}

/** How many units of a lot change, and by how many uses. */
export type LotChange = { id: string; units: number; uses: number }

/**
 * Takes units out of lots, and with them what is left, never what was used: the newest lots, which are the least used
 * ones, come first, and of a lot the least used units.
 * @param lots the newest first
 * @param leftOf what is left of a lot
 * @param most the most uses to take of all lots
 */
export function takeUnits(
  lots: readonly TopUpLot[],
  count: number,
  leftOf: (lot: TopUpLot) => number,
  most = Infinity
): LotChange[] {
  let room = most
  return changeUnits(
    lots,
    count,
    (lot) => lot.units - lot.ended_units,
    (lot, units) => {
      const taken = Math.min(units * lot.uses, leftOf(lot), room)
      room -= taken
      return taken
    }
  )
}

/**
 * Gives units back to lots, and with them what was taken: the last ones taken come first, of which the least was left.
 * @param lots the oldest first
 */
export function restoreUnits(lots: readonly TopUpLot[], count: number): LotChange[] {
  return changeUnits(
    lots,
    count,
    (lot) => lot.ended_units,
    (lot, units) => Math.max(0, lot.taken_back - (lot.ended_units - units) * lot.uses)
  )
}

/** What is left of a lot that stays until it is used. */
export function leftUntilUsed({ units, uses, used, taken_back }: TopUpLot): number {
  return units * uses - used - taken_back
}

function changeUnits(
  lots: readonly TopUpLot[],
  count: number,
  unitsOf: (lot: TopUpLot) => number,
  usesOf: (lot: TopUpLot, units: number) => number
): LotChange[] {
  let left = count
  return lots.flatMap((lot) => {
    const units = Math.min(left, unitsOf(lot))
    left -= units
    return units > 0 ? [{ id: lot.id, units, uses: usesOf(lot, units) }] : []
  })
}
