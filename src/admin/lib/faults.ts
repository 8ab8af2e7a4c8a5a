import { get, set, type FieldErrors, type FieldValues } from "react-hook-form"

import type { FieldFault } from "../../modules/licensing/domain/field-fault"

/** The translating function of `useTranslation`, as far as rules need it. */
export type Translate = (key: string | string[], options?: Record<string, unknown>) => string

/** What a rule's sentence may name: the bounds of its field. */
export type FaultBounds = Partial<Record<string, { min: number; max: number }>>

/** A broken rule as a sentence beside its field: translated, or the rule's own words. */
export const faultText = (fault: FieldFault, t: Translate, bounds: FaultBounds = {}): string =>
  t([`rules.${fault.field}.${fault.rule}`, `rules.${fault.rule}`], {
    defaultValue: fault.message,
    ...bounds[fault.field],
  })

/** Broken rules as the errors of a form, nested as its fields are; the first of a field wins. */
export const faultsToErrors = <T extends FieldValues>(
  faults: readonly FieldFault[],
  t: Translate,
  bounds?: FaultBounds
): FieldErrors<T> => {
  const errors: FieldErrors = {}
  for (const fault of faults) {
    if (get(errors, fault.field)) continue
    set(errors, fault.field, { type: fault.rule, message: faultText(fault, t, bounds) })
  }
  return errors as FieldErrors<T>
}
