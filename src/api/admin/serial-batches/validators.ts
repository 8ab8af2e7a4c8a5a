import { z } from "@medusajs/framework/zod"

import {
  keyFormatFault,
  keyPrefixFault,
} from "../../../modules/licensing/domain/policies/key-pattern"
import { MAX_SERIALS } from "../../../modules/licensing/domain/serials/serial-codes"
import { SERIAL_BATCH_STATES } from "../../../modules/licensing/domain/vocabulary"
import {
  booleanParam,
  featureCodesField,
  idField,
  pageFields,
  linesField,
  textField,
} from "../../lib/schema-fields"

/** A text that a rule of the domain judges; `field` is named in errors. */
const ruledField = (field: string, faultOf: (text: string) => string | null) =>
  z
    .string()
    .superRefine((text, context) => {
      const fault = faultOf(text)
      if (fault !== null) {
        context.addIssue({ code: "custom", message: `Field '${field}' ${fault}` })
      }
    })
    .nullish()

/** `q` is a part of the name. */
export const AdminGetSerialBatchesParams = z.object({
  ...pageFields,
  q: textField("q", 200).optional(),
  program_id: idField("program_id").optional(),
  state: z.enum(SERIAL_BATCH_STATES).optional(),
})
export type AdminGetSerialBatchesParamsType = z.infer<typeof AdminGetSerialBatchesParams>

/** How many serials are generated, and how they look. */
const GenerateSerials = z.strictObject({
  count: z.number().int().min(1).max(MAX_SERIALS),
  /** As of license keys; absent or null = five groups of five. */
  format: ruledField("generate.format", keyFormatFault),
  prefix: ruledField("generate.prefix", keyPrefixFault),
  verification_numbers: z.boolean().default(true),
})

/** With `generate` its serials are generated, without they are imported. */
export const AdminCreateSerialBatch = z.object({
  name: textField("name", 200),
  program_id: idField("program_id"),
  policy_id: idField("policy_id"),
  variant_id: idField("variant_id").nullish(),
  features: featureCodesField.optional(),
  note: linesField("note", 1000).nullish(),
  generate: GenerateSerials.optional(),
})
export type AdminCreateSerialBatchType = z.infer<typeof AdminCreateSerialBatch>

/**
 * `allow_weak`: take serials that are easy to guess all the same; `first_line_is_code`: the first line is no
 * name of a column, although it holds no digit.
 */
export const AdminImportSerialsParams = z.object({
  allow_weak: booleanParam,
  first_line_is_code: booleanParam,
})
export type AdminImportSerialsParamsType = z.infer<typeof AdminImportSerialsParams>

/**
 * `codes`: whole codes and verification numbers instead of masked codes; `bom` = false: no byte order mark
 * before the file.
 */
export const AdminExportSerialsParams = z.object({ codes: booleanParam, bom: booleanParam })
export type AdminExportSerialsParamsType = z.infer<typeof AdminExportSerialsParams>
