import { TOP_UP_LICENSE_KEY } from "../codecs/top-up-line"
import { ownValue } from "../own-value"
import type { FeaturesTerms } from "../policies/feature-terms"
import type { LicenseKind, TopUpUntil } from "../vocabulary"
import { MOST_AT_ONCE } from "./consumption"

/**
 * Top-ups: a variant sells more uses of a license that the buyer has. Its link to the policy of such licenses says how
 * many; the order line names the license. What a line names is no right: the license must be the buyer's own.
 */

/** The form of a license's id: a prefix and a ULID. */
const LICENSE_ID = /^lic_[0-9A-HJKMNP-TV-Z]{26}$/

/** Most uses that one sold unit adds. */
export const MOST_BOUGHT = MOST_AT_ONCE

/** Most uses that one line adds. */
export const MOST_BOUGHT_OF_LINE = 1_000_000_000

/**
 * Most purchases of a license that are left until they are used: what a program waits for grows with them (1,000 of them
 * double the time of a use that the period includes).
 */
export const MOST_PURCHASES_LEFT = 1_000

/** What one sold unit adds. */
export type TopUpTerms = {
  uses: number
  /** Code of the feature whose uses they are; empty = the license as a whole. */
  feature: string
  until: TopUpUntil
}

/**
 * Whether licenses with these terms limit uses of the feature (empty = of the license as a whole), so that more can be
 * sold.
 */
export function limitsUses(
  terms: {
    kind: LicenseKind
    max_consumptions: number | null
    feature_terms: FeaturesTerms | null
  },
  feature: string
): boolean {
  return feature === ""
    ? terms.kind === "consumption" && terms.max_consumptions !== null
    : typeof ownValue(terms.feature_terms, feature)?.max_consumptions === "number"
}

/**
 * The license that a line names in its metadata, which anybody may write; null = none. No other text is kept: it may be a
 * key, by mistake.
 */
export function namedLicense(metadata: Record<string, unknown> | null | undefined): string | null {
  const id = metadata?.[TOP_UP_LICENSE_KEY]
  return typeof id === "string" && LICENSE_ID.test(id.trim()) ? id.trim() : null
}

/** Why uses are not added. Stable: pages translate it. */
export const TOP_UP_PROBLEM_CODES = [
  "TOP_UP_LICENSE_NOT_NAMED",
  "TOP_UP_LICENSE_NOT_FOUND",
  "TOP_UP_LICENSE_FOREIGN",
  "TOP_UP_LICENSE_OTHER_POLICY",
  "TOP_UP_LICENSE_REVOKED",
  "TOP_UP_LICENSE_EXPIRED",
  "TOP_UP_NOT_COUNTED",
  "TOP_UP_TOO_MANY_USES",
  "TOP_UP_TOO_MANY_PURCHASES",
] as const
export type TopUpProblemCode = (typeof TOP_UP_PROBLEM_CODES)[number]

/** The license that a line names, as it is now. */
export type TopUpTarget = {
  license_id: string
  /** It belongs to the customer of the order; a guest's orders have one customer as well. */
  owned: boolean
  policy_id: string
  revoked: boolean
  /** First instant at which it counts no more: the end of its grace; null = never. */
  ends_at: Date | null
  /** The counters of the license that have a maximum: codes of features; empty = the license as a whole. */
  limited: readonly string[]
  /** Purchases of uses until used of which some are left. */
  purchases_left: number
}

/** A policy whose licenses a line tops up. */
export type TopUpOffer = TopUpTerms & { id: string; policy_id: string }

/** Which of the offers of a line applies, or why none does. */
export type TopUpChoice =
  { offer_id: string; problem: null } | { offer_id: null; problem: TopUpProblemCode }

/**
 * Chooses what a line adds to the license that it names. Policies of one variant may offer different things; the
 * license's own policy decides.
 * @param named the line names a license
 * @param target that license; null = it does not exist
 * @param units units of the line
 */
export function chooseTopUp(
  offers: readonly TopUpOffer[],
  named: boolean,
  target: TopUpTarget | null,
  units: number,
  now: Date
): TopUpChoice {
  const refused = (problem: TopUpProblemCode): TopUpChoice => ({ offer_id: null, problem })
  if (!named) {
    return refused("TOP_UP_LICENSE_NOT_NAMED")
  }
  if (!target) {
    return refused("TOP_UP_LICENSE_NOT_FOUND")
  }
  if (!target.owned) {
    return refused("TOP_UP_LICENSE_FOREIGN")
  }
  const offer = offers.find(({ policy_id }) => policy_id === target.policy_id)
  if (!offer) {
    return refused("TOP_UP_LICENSE_OTHER_POLICY")
  }
  if (target.revoked) {
    return refused("TOP_UP_LICENSE_REVOKED")
  }
  if (target.ends_at !== null && target.ends_at.getTime() <= now.getTime()) {
    return refused("TOP_UP_LICENSE_EXPIRED")
  }
  if (!target.limited.includes(offer.feature)) {
    return refused("TOP_UP_NOT_COUNTED")
  }
  if (offer.uses * units > MOST_BOUGHT_OF_LINE) {
    return refused("TOP_UP_TOO_MANY_USES")
  }
  return offer.until === "used" && target.purchases_left >= MOST_PURCHASES_LEFT
    ? refused("TOP_UP_TOO_MANY_PURCHASES")
    : { offer_id: offer.id, problem: null }
}

/** A counter that uses were bought for, see the model `consumption`. */
export type BoughtCounter = {
  /** Null = unlimited. */
  max_consumptions: number | null
  used: number
  /** Bought for the period. */
  bought: number
  /** Of the used ones: those taken from uses that were bought until used. */
  drawn: number
}

/**
 * What can be taken back of uses that were bought for a period: those left of it, the included ones being used first.
 * Never what was used.
 */
export function takeableOfPeriod({ max_consumptions, used, bought, drawn }: BoughtCounter): number {
  if (max_consumptions === null) {
    return bought
  }
  return Math.max(0, Math.min(bought, max_consumptions + bought - (used - drawn)))
}
