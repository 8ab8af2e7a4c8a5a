type Data = Record<string, unknown> | null

const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null)

/** Further facts of a row; the names are keys of the texts. */
const FACT_FIELDS: Readonly<Record<string, string>> = {
  policy: "policy",
  scope: "scope",
  permissions: "permissions",
  fields: "edited",
  parts: "parts",
  grace_hours: "old_key_hours",
  expires_at: "expires_at",
  counts_as: "counts_as",
}

/** Further facts of rows about uses; where the counter before and after is shown, it says how many. */
const USES_FIELDS: Readonly<Record<string, string>> = { amount: "uses", feature: "feature" }
const USES = /^license\.uses_/

/** Mails whose row names the address. */
const MAILED = /^(license\.mail_resent|(activation\.code|order\.(claim|lost_keys))_mailed)$/

/**
 * Facts of a timeline row besides its subject and changes: the policy of an issue,
 * the parts of a reset, the recipient of a mail. Only facts that the row has.
 */
export const historyFacts = (
  type: string,
  data: Data,
  changed: readonly string[]
): { field: string; to: unknown }[] => {
  const showsUses = USES.test(type) && !changed.includes("consumption_count")
  const fields = showsUses ? { ...FACT_FIELDS, ...USES_FIELDS } : FACT_FIELDS
  const facts = Object.entries(fields).flatMap(([key, field]) => {
    const to = data?.[key]
    const isEmpty = to === undefined || to === null || (Array.isArray(to) && to.length === 0)
    // `from` and `to`, and fields with values, already say the same.
    if (isEmpty || changed.includes(field) || (key === "fields" && changed.length > 0)) return []
    return [{ field, to }]
  })
  return MAILED.test(type) && text(data?.to) ? [...facts, { field: "email", to: data?.to }] : facts
}

/** The reason: the shop's own in the reader's language, and the text that the person entered. */
export const historyReason = (data: Data, say: (reason: string) => string): string | null => {
  const reason = text(data?.reason)
  return [reason && say(reason), text(data?.because)].filter(Boolean).join(" – ") || null
}
