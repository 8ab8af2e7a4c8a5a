/** The fragment (`#…`) of a mailed link or of one that a program shows, which browsers send to no server. */
export type MailLink =
  | { kind: "invitation"; token: string }
  | { kind: "user"; token: string }
  | { kind: "password"; token: string }
  | { kind: "address"; token: string }
  /** `token`: the code that a program shows; empty = to be typed. */
  | { kind: "device"; token: string }
  | { kind: "claim"; orderId: string; token: string }

/** Reads the fragment of a mail's link; null if it is not one. */
export function mailLinkOf(fragment: string): MailLink | null {
  const [kind = "", ...rest] = fragment.replace(/^#/, "").split("=")
  const value = decode(rest.join("="))
  if (isTokenKind(kind)) {
    return { kind, token: value }
  }
  if (kind === "claim") {
    const dot = value.indexOf(".")
    return { kind, orderId: value.slice(0, Math.max(dot, 0)), token: value.slice(dot + 1) }
  }
  return null
}

const TOKEN_KINDS = ["invitation", "user", "password", "address", "device"] as const

function isTokenKind(kind: string): kind is (typeof TOKEN_KINDS)[number] {
  return (TOKEN_KINDS as readonly string[]).includes(kind)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
