import { z } from "@medusajs/framework/zod"

import { describingText, freeText, freeTexts } from "../../modules/licensing/domain/free-text"
import { CODE_PATTERN, CODE_PATTERN_MESSAGE } from "../../modules/licensing/domain/field-fault"
import { type DayEdge, writtenInstant } from "../../modules/licensing/domain/typed-dates"
import { isStorable } from "./unstorable"

/** Most rows of one page. */
const MAX_LIMIT = 100

const DEFAULT_LIMIT = 20

const cleanedField = (field: string, max: number, multiline: boolean) =>
  z
    .string()
    .refine(isStorable, { message: `Field '${field}' holds characters that cannot be stored` })
    .overwrite((text) => freeText(text, { multiline }))
    .min(1)
    .max(max)

/** Free text of 1 to `max` characters in one line, kept as `freeText` makes it. `field` is named in errors. */
export const textField = (field: string, max: number) => cleanedField(field, max, false)

/** {@link textField} in which lines are kept. */
export const linesField = (field: string, max: number) => cleanedField(field, max, true)

/**
 * A text that only describes, and so never refuses: empty, null or none is absent, and a longer one is cut
 * to `max` characters.
 */
export const describingField = (max: number) =>
  z
    .unknown()
    .transform((value) => describingText(value, max))
    .optional()
    .meta({
      type: ["string", "null"],
      description: `Only describes: empty is absent, and more than ${max} characters are cut.`,
    })

/** Shortest password that an account is given here. */
const MIN_PASSWORD = 8

/** A new password of an account. */
export const passwordField = z
  .custom<string>(
    (value) => typeof value === "string" && value.length >= MIN_PASSWORD && value.length <= 200,
    {
      error: `Field 'password' must be a text of ${MIN_PASSWORD} to 200 characters`,
    }
  )
  .meta({ type: "string", minLength: MIN_PASSWORD, maxLength: 200 })

/** A code that a merchant chooses, see `CODE_PATTERN`. */
export const codeField = z
  .string()
  .regex(CODE_PATTERN, { message: `Field 'code' ${CODE_PATTERN_MESSAGE}` })

/** Free data: an object, or null for none. It replaces what is stored. `field` is named in errors. */
export const recordField = (field: string) =>
  z
    .record(z.string(), z.unknown())
    .refine(isStorable, { message: `Field '${field}' holds characters that cannot be stored` })
    .overwrite((record) => freeTexts(record) as Record<string, unknown>)
    .nullable()

/** Most bytes of a license's custom fields: programs get them with each answer and in each file. */
const MAX_CUSTOM_FIELDS_BYTES = 4_096

/** A merchant's notes for the program, as {@link recordField} has it, and of limited size. */
export const customFieldsField = recordField("custom_fields").refine(
  (value) => Buffer.byteLength(JSON.stringify(value)) <= MAX_CUSTOM_FIELDS_BYTES,
  { message: `Field 'custom_fields' must have at most ${MAX_CUSTOM_FIELDS_BYTES} bytes of JSON` }
)

/** true or false in a query string. */
export const booleanParam = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean().optional()
)

/** The id of something. `field` is named in errors. */
export const idField = (field: string) =>
  z
    .string()
    .min(1)
    .max(255)
    .refine(isStorable, { message: `Field '${field}' holds characters that no id has` })

/** One id or several, in a query string. */
export const idsParam = (field: string) =>
  z.union([idField(field), z.array(idField(field))]).optional()

/** Most values of one filter. */
const MAX_VALUES = 100

/** One value or several. */
export const anyOf = <T extends z.ZodType>(value: T) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(value).min(1).max(MAX_VALUES).optional()
  )

/** Paging alone. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  offset: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
}

/**
 * The query of a list: `q`, `fields`, `limit` (1 to {@link MAX_LIMIT}), `offset`, and `order` by one of
 * `columns`, descending with a dash before it.
 */
export const listParams = <const TColumn extends string>(columns: readonly TColumn[]) => {
  const orders = columns.flatMap((column) => [column, `-${column}` as const])
  return z.object({
    q: z.string().optional(),
    fields: z.string().optional(),
    ...pageFields,
    order: z.enum(orders).optional(),
  })
}

/** Longest text that is read as a date. */
const MAX_DATE_LENGTH = 40

/**
 * An instant as ISO 8601 text, or a day, which is that day in UTC: see `writtenInstant`. `field` is named in
 * errors; `edge` says which instant of a day is meant.
 */
export const instantField = (field: string, edge: DayEdge = "start") => {
  const error = `Field '${field}' must be a day such as 2030-01-31 (in UTC) or an ISO 8601 instant such as 2030-01-31T00:00:00Z`
  return z
    .string({ error })
    .max(MAX_DATE_LENGTH, { error })
    .transform((text, context) => {
      const instant = writtenInstant(text, edge)
      if (instant === null) {
        context.addIssue({ code: "custom", message: error })
        return z.NEVER
      }
      return instant
    })
}

/** A day as {@link instantField} has it, to its end: what expires on it runs through it. */
export const expiryField = (field: string) => instantField(field, "end")

/** A whole number that a license or policy may carry; null = unlimited. */
export const limitField = z.number().int().min(0).max(1_000_000).nullable()

/** Feature codes; null = none. */
export const featureCodesField = z.array(codeField).max(1000).nullable()

/** Why people did something, for the timeline. */
export const reasonField = linesField("reason", 500).nullish()

/**
 * A text that may be a secret. Medusa's own errors repeat a value of the wrong type, and its log repeats
 * the errors; this one's never do.
 */
export const secretTextField = (field: string, max: number) =>
  z
    .custom<string>(
      (value) => typeof value === "string" && value.length <= max && isStorable(value),
      {
        error: `Field '${field}' must be a text of at most ${max} characters`,
      }
    )
    .meta({ type: "string", maxLength: max })
    .transform((text) => text.trim())

/** A list of texts that may be secrets, which errors name as little as {@link secretTextField}. */
export const secretTextsField = (field: string, most: number, max: number) =>
  z
    .custom<string[]>(
      (value) =>
        Array.isArray(value) &&
        value.length >= 1 &&
        value.length <= most &&
        value.every((each) => typeof each === "string" && each.length <= max && isStorable(each)),
      {
        error: `Field '${field}' must be a list of 1 to ${most} texts of at most ${max} characters`,
      }
    )
    .meta({
      type: "array",
      minItems: 1,
      maxItems: most,
      items: { type: "string", maxLength: max },
    })
