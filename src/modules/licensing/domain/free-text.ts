/**
 * Free text as it is stored, from any source: programs, buyers, managers, staff. One rule for all, so that no
 * text distorts a page, a file or a terminal.
 */

/** Line ends of any system, and Unicode's own. */
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

/** {@link freeText} of all texts in a JSON value, names of members included; lines are kept. */
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
 * A text that only describes, so it is never a reason to refuse: a value that is empty or not a text becomes
 * absent, and a longer text is cut. `max` counts UTF-16 units; no character is cut in two.
 */
export function describingText(value: unknown, max: number): string | undefined {
  const text = typeof value === "number" ? String(value) : value
  if (typeof text !== "string") {
    return undefined
  }
  // A text may be as long as a whole body; the rest beyond this is ignored.
  const clean = freeText(text.slice(0, max * 8))
  const cut = clean.slice(0, max).replace(/[\ud800-\udbff]$/, "")
  return cut.trim() || undefined
}
