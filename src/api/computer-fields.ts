import { textField } from "./schema-fields"

/** Longest label of a computer. */
export const MAX_NOTE = 30

/** The label of a computer. */
export const computerNote = textField("note", MAX_NOTE)

/** As people type them: the two fields, or both in the merged form in `site_code`. */
export const typedCodes = {
  site_code: textField("site_code", 64),
  machine_id: textField("machine_id", 64).optional(),
}
