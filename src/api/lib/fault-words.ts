import type { z } from "@medusajs/framework/zod"

import { licensingError } from "../../modules/licensing/errors"

const MAX_FAULTS = 3

/** The name of a field or parameter. No license key looks like this. */
const FIELD_NAME = /^[a-z][a-zA-Z_]{0,39}$/

/**
 * The refusal of a body or a query, with the fields and what they must be. Unlike Medusa's it repeats no value and
 * no name that is unlike a field's: a license key may be in the wrong place, and the log keeps the message.
 */
export function invalidRequest(issues: readonly z.core.$ZodIssue[], given: unknown) {
  const words = issues.slice(0, MAX_FAULTS).map((issue) => wordsOf(issue, given))
  return licensingError("INVALID_REQUEST", `Invalid request: ${words.join("; ")}`)
}

function wordsOf(issue: z.core.$ZodIssue, given: unknown): string {
  const field = issue.path.map((each) => shownName(each)).join(", ")
  switch (issue.code) {
    case "unrecognized_keys":
      return `Unrecognized fields: '${issue.keys.map(shownName).join(", ")}'`
    case "invalid_type":
      return isMissing(issue, given)
        ? `Field '${field}' is required`
        : `Expected type: '${issue.expected}' for field '${field}'`
    case "invalid_value":
      return isMissing(issue, given)
        ? `Field '${field}' is required`
        : `Expected: '${issue.values.join(", ")}' for field '${field}'`
    case "invalid_union":
      return unionWords(issue, given)
    case "too_small":
      return `Value for field '${field}' too small, expected at least: '${issue.minimum}'`
    case "too_big":
      return `Value for field '${field}' too big, expected at most: '${issue.maximum}'`
    default:
      return issue.message
  }
}

/** What the first of the alternatives requires. */
function unionWords(issue: z.core.$ZodIssueInvalidUnion, given: unknown): string {
  const [first] = issue.errors.flat()
  return first
    ? wordsOf({ ...first, path: [...issue.path, ...first.path] } as z.core.$ZodIssue, given)
    : issue.message
}

function isMissing({ path }: z.core.$ZodIssue, given: unknown): boolean {
  const found = path.reduce<unknown>(
    (value, name) => (value as Record<PropertyKey, unknown> | null | undefined)?.[name],
    given
  )
  return path.length > 0 && found === undefined
}

function shownName(name: PropertyKey): string {
  return typeof name === "number" || FIELD_NAME.test(String(name)) ? String(name) : "…"
}
