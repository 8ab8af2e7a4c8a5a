import type { LicensingMessages } from "./types"

/** Some of the messages, at any depth. */
export type MessageOverrides<T = LicensingMessages> = {
  [K in keyof T]?: T[K] extends string ? string : MessageOverrides<T[K]>
}

/**
 * A language with some of its texts replaced: `defineMessages(de, { orders: { title: "Meine Käufe" } })`.
 * Neither of the two is changed.
 */
export function defineMessages(
  base: LicensingMessages,
  overrides: MessageOverrides
): LicensingMessages {
  return merged(base, overrides) as LicensingMessages
}

function merged(base: unknown, overrides: unknown): unknown {
  if (!isRecord(base) || !isRecord(overrides)) {
    return overrides === undefined ? base : overrides
  }
  const names = Object.keys({ ...base, ...overrides })
  return Object.fromEntries(names.map((name) => [name, merged(base[name], overrides[name])]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
