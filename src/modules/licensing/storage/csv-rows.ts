import { Transform, type TransformCallback } from "node:stream"

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const COMMA = 0x2c

/**
 * PostgreSQL ends the rows of `COPY … (FORMAT csv)` with LF; RFC 4180 requires CRLF. Line breaks inside quoted
 * cells stay as they are.
 */
export class CrlfRows extends Transform {
  private quoted = false

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    const out = Buffer.allocUnsafe(chunk.length * 2)
    let length = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (byte === QUOTE) {
        this.quoted = !this.quoted
      } else if (byte === LF && !this.quoted) {
        out[length++] = CR
      }
      out[length++] = byte
    }
    done(null, out.subarray(0, length))
  }
}

/**
 * Rewrites the first cell of every row to one or more cells, and ends rows with CRLF. The first cell must be
 * one that needs no quotes.
 */
export class FirstCellRows extends Transform {
  private rest: Buffer = Buffer.alloc(0)
  private header = true

  /**
   * @param names of the new cells, for the header
   * @param cells makes the new cells from the old one; they are quoted here where needed
   */
  constructor(
    private readonly names: readonly string[],
    private readonly cells: (old: string) => readonly string[]
  ) {
    super()
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    const out: string[] = []
    let start = 0
    let quoted = false
    try {
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at]
        if (byte === QUOTE) {
          quoted = !quoted
        } else if (byte === LF && !quoted) {
          out.push(this.row(bytes, start, at))
          start = at + 1
        }
      }
    } catch (error) {
      done(error as Error)
      return
    }
    this.rest = bytes.subarray(start)
    done(null, out.join(""))
  }

  private row(bytes: Buffer, start: number, end: number): string {
    const comma = bytes.indexOf(COMMA, start)
    const cut = comma === -1 || comma > end ? end : comma
    const first = this.header ? this.names : this.cells(bytes.toString("latin1", start, cut))
    this.header = false
    return `${first.map(csvCell).join(",")}${bytes.toString("utf8", cut, end)}\r\n`
  }
}

/** A text as a cell: no spreadsheet runs it as a formula, and it is quoted as RFC 4180 demands. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** {@link csvCell}'s formula guard as an SQL expression; PostgreSQL itself adds the quotes. */
export function guardedSql(expression: string): string {
  return `case when left(${expression}, 1) in ('=', '+', '-', '@', e'\\t', e'\\r')
    then '''' || ${expression} else ${expression} end`
}

/** An instant as files have it, ISO 8601 in UTC to the second, as an SQL expression. */
export function instantSql(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}
