/** A line of a text, without its end; null where it is longer than was asked for. */
export type TextLine = { number: number; text: string | null }

/** The bytes are no UTF-8. */
export class EncodingError extends Error {}

/**
 * The lines of a UTF-8 text as it arrives, whatever ends them: LF, CRLF, or the lone CR of old Macs. No more
 * than the longest line is held, whatever is sent: of a longer one only the fact is kept.
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
