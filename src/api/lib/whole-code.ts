/** Shortest text that is taken for a whole license key or serial number. */
const CODE_LENGTH = 16

/** Could somebody search for a whole code by this? URLs end up in logs and histories. */
export function mayBeWholeCode(text: string): boolean {
  return text.replace(/[\s-]/g, "").length >= CODE_LENGTH
}

/** Three groups or more, behind a prefix of any length. */
const GROUPS = /^(?:\S+\s+)?\S{4,8}(?:\s+\S{4,8}){2,}$/

/**
 * The same where computers and programs are searched for by name as well, which may be long: is it one word,
 * or are these groups, and is there a digit?
 */
export function looksLikeWholeCode(text: string): boolean {
  const words = text.trim()
  return mayBeWholeCode(words) && /\d/.test(words) && (!/\s/.test(words) || GROUPS.test(words))
}
