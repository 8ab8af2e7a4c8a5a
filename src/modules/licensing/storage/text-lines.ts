/** A line of a text, without its end; null if it is longer than the limit. */
export type TextLine = { number: number; text: string | null }

/** The bytes are not UTF-8. */
export class EncodingError extends Error {}

/**
 * The lines of a UTF-8 text as it arrives, whatever ends them: LF, CRLF, or the lone CR of old Macs. Memory is
 * bounded by the longest line, whatever is sent: an overlong line is dropped and reported as null.
 * @param maxLength longest line, in characters
 * @throws EncodingError
 */
export async function* textLines(
  bytes: AsyncIterable<Uint8Array>,
  maxLength: number
): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let number = 0
  let rest: string | null = ""
  // A CR at the end of a chunk: the LF that may come next belongs to it.
  let returned = false
  for await (const chunk of bytes) {
    const text = decoded(() => decoder.decode(chunk, { stream: true }))
    const pieces = (returned && text.startsWith("\n") ? text.slice(1) : text).split(/\r\n|\r|\n/)
    returned = text === "" ? returned : text.endsWith("\r")
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        yield { number: ++number, text: rest }
        rest = ""
      }
      rest = rest === null || rest.length + piece.length > maxLength ? null : rest + piece
    }
  }
  decoded(() => decoder.decode())
  if (rest !== "") {
    yield { number: ++number, text: rest }
  }
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new EncodingError("The text is no UTF-8")
  }
}
