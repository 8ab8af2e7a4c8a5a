/** Consonants: no code spells a word, and none of them looks like a digit or like another one (RFC 8628, 6.1). */
export const USER_CODE_ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"

/** Characters of a code: 25 billion codes, of which a few are in use at a time. */
export const USER_CODE_LENGTH = 8

/** Longest text that is read as a code: signs between its characters are left out. */
export const MAX_USER_CODE_LENGTH = 40

const CODE = new RegExp(`^[${USER_CODE_ALPHABET}]{${USER_CODE_LENGTH}}$`)

/** A code as people read and type it. */
export function shownUserCode(code: string): string {
  const half = USER_CODE_LENGTH / 2
  return `${code.slice(0, half)}-${code.slice(half)}`
}

/** The code that somebody typed, in any case and with or without signs between; null = it is none. */
export function typedUserCode(text: string): string | null {
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
  return CODE.test(code) ? code : null
}
