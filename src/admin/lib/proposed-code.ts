const MAX_LENGTH = 64

/** A code from a name: lower case, without accents, dashes between words; empty if nothing is left. */
export const codeOfName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, "")
