import type { FieldFault } from "../field-fault"
import {
  AUTHORIZATIONS,
  LICENSE_KINDS,
  type Authorization,
  type ConsumptionPeriod,
  type LicenseKind,
} from "../vocabulary"

/** What the tables can hold and nothing acts on yet. */
type Reserved = {
  kind: LicenseKind
  authorization: Authorization
  max_users: number | null
  floating_seats: number | null
  floating_timeout_minutes: number | null
  max_borrow_hours: number | null
  max_consumptions: number | null
  max_overages: number | null
  consumption_period: ConsumptionPeriod | null
}

export type ReservedField = keyof Reserved

const EVERY_VALUE = "every value"

/**
 * The one list of what is not in force yet: a field, or some values of one. The API refuses it with
 * NOT_OFFERED, forms hide it and the API's description leaves it out; a stored row that has it goes on.
 * Whoever builds one takes it out of here and names its test in `__tests__/effects.unit.spec.ts`.
 */
const NOT_OFFERED: { [F in ReservedField]?: readonly Reserved[F][] | typeof EVERY_VALUE } = {
  kind: ["consumption"],
  authorization: ["named_user"],
  max_users: EVERY_VALUE,
  floating_seats: EVERY_VALUE,
  floating_timeout_minutes: EVERY_VALUE,
  max_borrow_hours: EVERY_VALUE,
  max_consumptions: EVERY_VALUE,
  max_overages: EVERY_VALUE,
  consumption_period: EVERY_VALUE,
}

/** Fields of which no value is in force. */
export const HIDDEN_FIELDS: readonly string[] = Object.entries(NOT_OFFERED)
  .filter(([, values]) => values === EVERY_VALUE)
  .map(([field]) => field)

/** Whether anything acts on the field. */
export function isOffered(field: string): boolean {
  return !HIDDEN_FIELDS.includes(field)
}

const offered = <F extends ReservedField>(field: F, all: readonly Reserved[F][]) =>
  all.filter((value) => !(NOT_OFFERED[field] as readonly unknown[] | undefined)?.includes(value))

/** The kinds that may be chosen. */
export const OFFERED_KINDS = offered("kind", LICENSE_KINDS)

/** The ways of proving one's right that may be chosen. */
export const OFFERED_AUTHORIZATIONS = offered("authorization", AUTHORIZATIONS)

/**
 * What `patch` asks for that is not in force. A field's emptiness is always taken, and so is the value
 * that the row has already.
 */
export function notOfferedFaults(
  patch: Partial<Record<ReservedField, unknown>>,
  current: Partial<Record<ReservedField, unknown>> = {}
): FieldFault<ReservedField>[] {
  return (Object.keys(NOT_OFFERED) as ReservedField[])
    .filter((field) => {
      const value = patch[field]
      const values = NOT_OFFERED[field] as readonly unknown[] | typeof EVERY_VALUE
      const isSet = value !== undefined && value !== null && value !== current[field]
      return isSet && (values === EVERY_VALUE || values.includes(value))
    })
    .map((field) => ({
      field,
      rule: "not_offered",
      message:
        NOT_OFFERED[field] === EVERY_VALUE
          ? "is not offered yet and has no effect"
          : `does not offer '${String(patch[field])}' yet`,
    }))
}
