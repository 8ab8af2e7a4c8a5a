import type { FieldFault } from "../field-fault"
import { AUTHORIZATIONS, type Authorization } from "../vocabulary"

/** Fields that the tables can hold and that have no effect yet. */
type Reserved = {
  authorization: Authorization
  max_users: number | null
}

export type ReservedField = keyof Reserved

const EVERY_VALUE = "every value"

/**
 * The one list of fields, or values of fields, that are not offered yet. The API refuses them with NOT_OFFERED,
 * forms hide them and the API's description omits them; stored rows keep them. To offer one, remove it here and
 * name its test in `__tests__/effects.unit.spec.ts`.
 */
const NOT_OFFERED: { [F in ReservedField]?: readonly Reserved[F][] | typeof EVERY_VALUE } = {
  authorization: ["named_user"],
  max_users: EVERY_VALUE,
}

/** Fields of which no value is offered. */
export const HIDDEN_FIELDS: readonly string[] = Object.entries(NOT_OFFERED)
  .filter(([, values]) => values === EVERY_VALUE)
  .map(([field]) => field)

/** Whether the field is offered. */
export function isOffered(field: string): boolean {
  return !HIDDEN_FIELDS.includes(field)
}

const offered = <F extends ReservedField>(field: F, all: readonly Reserved[F][]) =>
  all.filter((value) => !(NOT_OFFERED[field] as readonly unknown[] | undefined)?.includes(value))

/** The kinds of proof that may be chosen. */
export const OFFERED_AUTHORIZATIONS = offered("authorization", AUTHORIZATIONS)

/**
 * The fields of `patch` that are not offered. An empty value is always accepted, and so is the row's present
 * one.
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
