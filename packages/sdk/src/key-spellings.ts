import { foldTypedText, SEPARATORS } from "../../../src/modules/licensing/domain/codecs/typed-text"

/** Characters of the random part of a key in the shop's own format, in groups of five. */
const OWN_LENGTH = 25

/**
 * The spellings in which a key may have been issued, for files, which only the issued one opens: as it was typed, and in the
 * shop's own format with its prefix.
 */
export function keySpellings(typed: string): string[] {
  const trimmed = typed.trim()
  const plain = trimmed.normalize("NFKC").toUpperCase().replace(SEPARATORS, "")
  const groups = foldTypedText(plain.slice(-OWN_LENGTH)).match(/.{5}/g) ?? []
  const prefix = plain.slice(0, -OWN_LENGTH)
  const own = [...(prefix === "" ? [] : [prefix]), ...groups].join("-")
  return plain.length < OWN_LENGTH || own === trimmed ? [trimmed] : [trimmed, own]
}
