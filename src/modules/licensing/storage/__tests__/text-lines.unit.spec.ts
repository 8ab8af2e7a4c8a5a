import { EncodingError, textLines } from "../text-lines"

const MAX = 10

/** The lines of bytes that arrive in chunks of this size. */
async function linesOf(bytes: Uint8Array, size: number): Promise<(string | null)[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) {
      yield bytes.subarray(at, at + size)
    }
  }
  const lines: (string | null)[] = []
  for await (const { number, text } of textLines(chunks(), MAX)) {
    lines.push(text)
    expect(number).toBe(lines.length)
  }
  return lines
}

/** However the network cuts it. */
const SIZES = [1, 2, 3, 1000]

describe("textLines", () => {
  it.each<[string, string, (string | null)[]]>([
    ["LF", "a\nb\nc", ["a", "b", "c"]],
    ["CRLF", "a\r\nb\r\nc\r\n", ["a", "b", "c"]],
    ["CR", "a\rb\rc\r", ["a", "b", "c"]],
    ["all of them", "a\rb\r\nc\nd\r\r\n\re", ["a", "b", "c", "d", "", "", "e"]],
    ["nothing behind the last", "a\n", ["a"]],
    ["empty lines", "\n\na", ["", "", "a"]],
    ["nothing at all", "", []],
    ["a byte order mark", "\ufeffa\nb", ["a", "b"]],
    ["characters of many bytes", "é\n🔑\n字", ["é", "🔑", "字"]],
    ["the longest line", `${"x".repeat(MAX)}\na`, ["x".repeat(MAX), "a"]],
    ["a line that is too long", `${"x".repeat(MAX + 1)}\na`, [null, "a"]],
    ["a last line that is too long", `a\n${"x".repeat(5 * MAX)}`, ["a", null]],
    ["NUL bytes", "a\u0000\nb", ["a\u0000", "b"]],
  ])("reads lines with %s, however they are cut", async (_, text, lines) => {
    for (const size of SIZES) {
      expect({ size, lines: await linesOf(Buffer.from(text), size) }).toEqual({ size, lines })
    }
  })

  it.each([
    ["UTF-16", Buffer.from("\ufeffa\nb", "utf16le")],
    ["Latin-1", Buffer.from("M\u00fcller\n", "latin1")],
    ["a character that is cut off", Buffer.from([0x61, 0x0a, 0xf0, 0x9f])],
    ["an overlong form", Buffer.from([0xc0, 0xaf])],
    ["half of a surrogate pair", Buffer.from([0xed, 0xa0, 0x80])],
  ])("refuses %s", async (_, bytes) => {
    for (const size of SIZES) {
      await expect(linesOf(bytes, size)).rejects.toBeInstanceOf(EncodingError)
    }
  })
})
