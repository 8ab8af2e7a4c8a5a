/**
 * Free text as it is kept, from whomever it comes: programs, buyers, managers, staff. One rule for all, so
 * that no text turns a line of a page, a file or a terminal into another than was written.
 */

/** Line ends of any system, and what Unicode has beside them. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g
/** Turn the direction of what follows, far beyond the text itself. Marks, which turn nothing, stay. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g
/** Controls other than line feeds, byte order marks, and halves of surrogate pairs. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Cs}\ufeff]/gu

/**
 * NFC, without controls and direction overrides, and without the white space around it.
 * @param multiline whether line ends are kept; else each is a space, and so is a tab
 */
export function freeText(text: string, { multiline = false } = {}): string {
  const lines = text.normalize("NFC").replace(LINE_ENDS, "\n").replace(/\t/g, " ")
  return (multiline ? lines : lines.replace(/\n/g, " "))
    .replace(DIRECTIONS, "")
    .replace(CONTROLS, "")
    .trim()
}

/** As {@link freeText}, all texts within a value of JSON, in which lines are kept; names of members too. */
export function freeTexts(value: unknown): unknown {
  if (typeof value === "string") {
    return freeText(value, { multiline: true })
  }
  if (Array.isArray(value)) {
    return value.map(freeTexts)
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, within]) => [freeText(name), freeTexts(within)])
  )
}

/**
 * A text that only describes, which is never a reason to refuse anything: what is no text, or empty, is
 * absent, and a longer one is cut. `max` counts UTF-16 units; no character is cut in two.
 */
export function describingText(value: unknown, max: number): string | undefined {
  const text = typeof value === "number" ? String(value) : value
  if (typeof text !== "string") {
    return undefined
  }
  // A text may be as long as a whole body; more than this of it is not looked at.
  const clean = freeText(text.slice(0, max * 8))
  const cut = clean.slice(0, max).replace(/[\ud800-\udbff]$/, "")
  return cut.trim() || undefined
}
