/** Each copy of `value` in which one text is changed, with the path of that text. */
export function changedTexts(
  value: unknown,
  change: (text: string) => unknown
): [path: string, copy: unknown][] {
  if (typeof value === "string") {
    return [["", change(value)]]
  }
  if (typeof value !== "object" || value === null) {
    return []
  }
  const entries = Object.entries(value)
  return entries.flatMap(([name, part]) =>
    changedTexts(part, change).map(([path, changed]): [string, unknown] => {
      const copy = Object.fromEntries(
        entries.map(([key, each]) => [key, key === name ? changed : each])
      )
      return [`.${name}${path}`, Array.isArray(value) ? Object.values(copy) : copy]
    })
  )
}
