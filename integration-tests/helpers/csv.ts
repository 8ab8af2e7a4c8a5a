/** Reads RFC 4180: rows of cells, without a byte order mark. Throws where a row does not end with CRLF. */
export function parseCsv(given: string): string[][] {
  const text = given.replace(/^\ufeff/, "")
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ""
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        cell += text[at]
        if (text[at] === '"') {
          at++
        }
      }
      at++
    } else {
      while (at < text.length && !/[,\r\n]/.test(text[at] as string)) {
        cell += text[at++]
      }
    }
    cells.push(cell)
    if (text[at] === ",") {
      at++
    } else if (text.startsWith("\r\n", at)) {
      at += 2
      rows.push(cells)
      cells = []
    } else {
      throw new Error(`Row ${rows.length + 1} does not end with CRLF`)
    }
  }
  return rows
}
