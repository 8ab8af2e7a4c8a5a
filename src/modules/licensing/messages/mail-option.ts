import { z } from "@medusajs/framework/zod"

import {
  MAIL_TEXTS,
  type MailTextOverrides,
  PLURAL_CATEGORIES,
  placesIn,
  type TextShape,
} from "./shape"
import { canonicalLocale, MAIL_LANGUAGES } from "./mail-language"

const MAX_TEXT = 2_000

const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ")

/** An object with known names only; the error lists them. */
const strictObjectOf = (kind: string, schemas: Record<string, z.ZodType>) =>
  z.strictObject(schemas, {
    error: ({ code, keys }) =>
      code === "unrecognized_keys"
        ? `has no ${kind} ${(keys as string[]).join(", ")}; there are ${Object.keys(schemas).join(", ")}`
        : undefined,
  })

const wording = ({ places }: TextShape) =>
  z
    .string()
    .trim()
    .min(1, { error: "must not be empty" })
    .max(MAX_TEXT)
    .superRefine((text, { addIssue }) => {
      const unknown = placesIn(text).filter((name) => !places.includes(name))
      if (unknown.length > 0) {
        const there = places.length > 0 ? `are ${braced(places)}` : "is no value here"
        addIssue({ code: "custom", message: `cannot fill ${braced(unknown)}; there ${there}` })
      }
    })

/** One wording for every number, or one for each plural category. */
const pluralWording = (shape: TextShape) =>
  z.preprocess(
    (given) => (typeof given === "string" ? { other: given } : given),
    strictObjectOf("plural category", {
      ...Object.fromEntries(
        PLURAL_CATEGORIES.map((category) => [category, wording(shape).optional()])
      ),
      other: wording(shape),
    })
  )

const textsOfMail = (texts: Record<string, TextShape>) =>
  strictObjectOf(
    "text",
    Object.fromEntries(
      Object.entries(texts).map(([name, shape]) => [
        name,
        (shape.plural ? pluralWording(shape) : wording(shape)).optional(),
      ])
    )
  )

/** Hundreds of schemas: made when a shop has texts of its own, not with every start. */
const textsOfLanguage = z.lazy(() =>
  strictObjectOf(
    "mail",
    Object.fromEntries(
      Object.entries(MAIL_TEXTS).map(([mail, texts]) => [mail, textsOfMail(texts).optional()])
    )
  )
)

/** Texts that a language lacks, as `mail.text`. */
function missingTexts(given: Readonly<Record<string, object | undefined>>): string[] {
  return Object.entries(MAIL_TEXTS).flatMap(([mail, texts]) =>
    Object.keys(texts)
      .filter((name) => !Object.keys(given[mail] ?? {}).includes(name))
      .map((name) => `${mail}.${name}`)
  )
}

function missingSuffix(missing: readonly string[]): string {
  const named = missing.slice(0, 3).join(", ")
  const more = missing.length > 3 ? ` … (${missing.length})` : ""
  return missing.length > 0 ? `; missing: ${named}${more}` : ""
}

/**
 * The option `mail.texts`: own texts by language tag, mail and text. A language that the plugin speaks takes
 * the rest from there; another one has to bring every text. Unknown mails, texts and `{places}` are refused.
 */
export const mailTextsSchema = z
  .record(z.string(), textsOfLanguage)
  .superRefine((languages, { addIssue }) => {
    for (const [tag, given] of Object.entries(languages)) {
      const refuse = (message: string) => addIssue({ code: "custom", path: [tag], message })
      if (canonicalLocale(tag) !== tag) {
        refuse("is no language tag, like de or pt-BR")
      } else if (!MAIL_LANGUAGES[tag.split("-")[0] ?? ""]) {
        const missing = missingTexts(given as Record<string, object | undefined>)
        if (tag.includes("-") || missing.length > 0) {
          refuse(
            `the plugin speaks ${Object.keys(MAIL_LANGUAGES).join(", ")}; another language is named ` +
              `without a region and brings every text${missingSuffix(missing)}`
          )
        }
      }
    }
  })
  .transform((languages) => languages as Record<string, MailTextOverrides>)
