const ENCODED = /%([2-7][0-9a-f])/gi

/** The text with its percent-encoded printable ASCII decoded. Never throws; any other encoding stays as it is. */
export function percentDecoded(text: string): string {
  return text.replace(ENCODED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
