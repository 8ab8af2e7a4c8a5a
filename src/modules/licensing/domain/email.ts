/** Longest address, as Medusa's customers have it. */
export const MAX_EMAIL_LENGTH = 320

/** One sign between, nothing that ends an address in a header, a list or a page. */
const ADDRESS = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/

/** The one form in which addresses are stored and compared: by it alone is a person known. */
export function foldedEmail(text: string): string {
  return text.normalize("NFC").trim().toLowerCase()
}

/** Whether a folded text may be an address; only a mail to it could tell more. */
export function mayBeEmail(text: string): boolean {
  return text.length <= MAX_EMAIL_LENGTH && ADDRESS.test(text)
}
