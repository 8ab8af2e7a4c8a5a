/** Shortest text that is taken for a whole license key or serial number. */
const CODE_LENGTH = 16

/** Could somebody search for a whole code by this? URLs end up in logs and histories. */
export function mayBeWholeCode(text: string): boolean {
  return text.replace(/[\s-]/g, "").length >= CODE_LENGTH
}
