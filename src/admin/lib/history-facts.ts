type Data = Record<string, unknown> | null

const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null)

/** What a row tells besides its changes; the names are those of the texts. */
const TOLD: Readonly<Record<string, string>> = {
  policy: "policy",
  permissions: "permissions",
  fields: "edited",
  parts: "parts",
  grace_hours: "old_key_hours",
  expires_at: "expires_at",
  counts_as: "counts_as",
}

/** Mails whose row names the address. */
const MAILED = /^(license\.mail_resent|(activation\.code|order\.(claim|lost_keys))_mailed)$/

/**
 * What the data of a timeline row says beside what it is about and what it changed: the policy of an issue,
 * the parts of a reset, to which address a mail went. Each fact only where the row has it.
 */
export const historyFacts = (
  type: string,
  data: Data,
  changed: readonly string[]
): { field: string; to: unknown }[] => {
  const facts = Object.entries(TOLD).flatMap(([key, field]) => {
    const to = data?.[key]
    const isEmpty = to === undefined || to === null || (Array.isArray(to) && to.length === 0)
    // `from` and `to` of a row say the same in other words, and so do fields with their values.
    if (isEmpty || changed.includes(field) || (key === "fields" && changed.length > 0)) return []
    return [{ field, to }]
  })
  return MAILED.test(type) && text(data?.to) ? [...facts, { field: "email", to: data?.to }] : facts
}

/** Why it was done: the shop's own reason in the reader's language, and what the doer wrote. */
export const historyReason = (data: Data, say: (reason: string) => string): string | null => {
  const reason = text(data?.reason)
  return [reason && say(reason), text(data?.because)].filter(Boolean).join(" – ") || null
}
