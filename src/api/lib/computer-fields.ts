import { z } from "@medusajs/framework/zod"

import { textField } from "./schema-fields"

/** Longest label of a computer. */
export const MAX_NOTE = 30

/** The label of a computer. */
export const computerNote = textField("note", MAX_NOTE)

/** Longest text in which a typed code is looked for. */
const MAX_ENTRY = 256

/**
 * As people bring them: with their labels, in the other field, or both in one of the fields. What cannot be
 * made out is INVALID_MACHINE_CODES.
 */
export const typedCodes = {
  site_code: z.string().max(MAX_ENTRY),
  machine_id: z.string().max(MAX_ENTRY).optional(),
}
