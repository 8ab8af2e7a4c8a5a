/** One fault in one field of an input record. */
export type FieldFault<TField extends string = string> = {
  /** Name of the field, with the path inside it if any (`features.2.code`). */
  field: TField | `${TField}.${string}`
  /** The broken rule: stable, for translations. */
  rule: string
  /** What is wrong, to be read after the field's name: "is required for …". */
  message: string
}

/** Identifiers that merchants choose: of programs, policies and features. Never changed once stored. */
export const CODE_PATTERN = /^[a-z0-9][a-z0-9._-]{1,63}$/

/** The rule of {@link CODE_PATTERN}, to be read after the field's name. */
export const CODE_PATTERN_MESSAGE =
  "must be 2 to 64 characters of a-z, 0-9, dot, dash and underscore, and begin with a letter or digit"

/** The fault as one sentence that names its field. */
export function faultSentence(fault: FieldFault): string {
  return `Field '${fault.field}' ${fault.message}`
}
