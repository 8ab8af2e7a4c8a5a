/**
 * The cells of one line of an imported list, split at the declared separator, else at any that spreadsheets use; null if a quote is
 * not closed.
 */
export function lineCells(text: string, separator: string | null): string[] | null {
  if (!text.includes('"')) {
    return text.split(separator ?? /[,;\t]/)
  }
  // `="…"` marks a code as text; its quotes are not CSV quotes.
  if (!text.replace(/="[^"]*"/g, "").includes('"')) {
    return text.split(separator ?? /[,;\t]/)
  }
  const line = text.replace(/="([^"]*)"/g, "$1")
  // Loaded here, so that starting does not need it.
  const { parse } = require("csv-parse/sync") as typeof import("csv-parse/sync")
  try {
    const [cells = []] = parse(line, {
      delimiter: separator ?? [",", ";", "\t"],
      relax_column_count: true,
      trim: true,
    }) as string[][]
    return cells
  } catch {
    return null
  }
}
