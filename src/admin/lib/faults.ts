import { get, set, type FieldErrors, type FieldValues } from "react-hook-form"

import type { FieldFault } from "../../modules/licensing/domain/field-fault"

/** The translating function of `useTranslation`, as far as rules need it. */
export type Translate = (key: string | string[], options?: Record<string, unknown>) => string

/** Placeholders of a rule's message: the bounds of its field. */
export type FaultBounds = Partial<Record<string, { min: number; max: number }>>

/** The message of a broken rule: translated, or the rule's own text. */
const faultText = (fault: FieldFault, t: Translate, bounds: FaultBounds = {}): string =>
  t([`rules.${fault.field}.${fault.rule}`, `rules.${fault.rule}`], {
    defaultValue: fault.message,
    ...bounds[fault.field],
  })

/** Broken rules as form errors, nested like its fields; the first of a field wins. */
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
