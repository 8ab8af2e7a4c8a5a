import type { Random } from "./random"

/** Values that programs stumble over. */
const NASTY: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53 + 2,
  1e308,
  -1e308,
  5e-324,
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "\ufeff",
  "\u202e\u200b",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "NaN",
  "-1",
  "1e9",
  "%00",
  "%s%n${7*7}{{7*7}}",
  "' or 1=1; --",
  "../../etc/passwd",
  "9999-99-99",
  "+275760-09-13T00:00:00.001Z",
  "-000001-01-01T00:00:00Z",
  "P99999999999Y",
  "🧑‍🚀".repeat(20),
  [],
  {},
  [null],
  { length: 1e9 },
  { toString: 1, valueOf: null, toJSON: "x", then: 1 },
  { $ne: null },
]

const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "",
  "0",
  "\u0000",
  "\ud800",
  "length",
  "then",
  "key",
  "id",
]

/** Any value at all. */
export function anyValue(random: Random, depth = 0): unknown {
  return random.one<unknown>([
    () => random.pick(NASTY),
    () => random.pick(NASTY),
    () => random.text(40),
    () =>
      random
        .pick(["a", "9", " ", "é", "\u0000", "-"])
        .repeat(random.pick([16, 64, 256, 5_000, 30_000])),
    () => (random.next() - 0.5) * 10 ** random.below(300),
    () =>
      depth > 3 ? null : Array.from({ length: random.below(5) }, () => anyValue(random, depth + 1)),
    () => (depth > 3 ? null : objectOf(random, depth)),
  ])
}

function objectOf(random: Random, depth: number): object {
  const pairs = Array.from({ length: random.below(4) }, () => [
    random.chance(0.5) ? random.pick(NAMES) : random.text(12),
    anyValue(random, depth + 1),
  ])
  // Unlike an assignment this makes a member of `__proto__`, too.
  return Object.fromEntries(pairs) as object
}

/** The same body with something of another type, missing, surplus or deeper. */
export function mutated(random: Random, body: Record<string, unknown>): unknown {
  const changed: Record<string, unknown> = { ...body }
  for (let times = random.below(3) + 1; times > 0; times--) {
    const name = random.pick(Object.keys(changed).concat("id"))
    const change = random.one<() => void>([
      () => () => void delete changed[name],
      () => () => void (changed[name] = anyValue(random)),
      () => () => void (changed[name] = [changed[name]]),
      () => () => void (changed[name] = { [random.pick(NAMES)]: changed[name] }),
      () => () => void (changed[name] = nudged(random, changed[name])),
      () => () =>
        Object.defineProperty(changed, random.pick(NAMES), {
          value: anyValue(random),
          enumerable: true,
          configurable: true,
          writable: true,
        }),
    ])
    change()
  }
  return random.chance(0.03) ? [changed] : changed
}

/** The same value, a little different. */
function nudged(random: Random, value: unknown): unknown {
  if (typeof value === "number") {
    return random.pick([-value, value + 0.5, value * 1e12, String(value)])
  }
  if (typeof value !== "string") {
    return anyValue(random)
  }
  const at = random.below(value.length + 1)
  return random.one<unknown>([
    () => value.slice(0, at),
    () => value.slice(0, at) + random.text(3) + value.slice(at),
    () => value.toLowerCase(),
    () => ` ${value}\t`,
    () => value.repeat(random.below(100)),
    () => [...value].reverse().join(""),
    () =>
      value
        .normalize("NFKD")
        .replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    () => Number(value),
  ])
}

/** JSON, or what once was JSON. */
export function written(random: Random, body: unknown): Buffer {
  const text = JSON.stringify(body) ?? ""
  if (random.chance(0.7)) {
    return Buffer.from(text)
  }
  const at = random.below(text.length + 1)
  return random.one<Buffer>([
    () => Buffer.from(text.slice(0, at)),
    () => Buffer.from(`\ufeff${text}`),
    () =>
      Buffer.from(
        text.replace(
          "{",
          `{${JSON.stringify(random.pick(NAMES))}:${JSON.stringify(anyValue(random)) ?? 1},`
        )
      ),
    () => Buffer.from(text.replace(/^\{(.+)\}$/s, "{$1,$1}")),
    () =>
      Buffer.from(
        text.replace(
          /:("[^"]*"|\d+)/,
          `:${random.pick(["1e999", "-1e999", "-0", "00", "NaN", "9".repeat(400), "0x1f", "'a'", '"\\ud800"', '"\\u0000"'])}`
        )
      ),
    () => Buffer.from(`${text}${random.pick(["}", ",", "\u0000", " {}", text])}`),
    () => Buffer.from(`${"[".repeat(5_000)}${text}${"]".repeat(5_000)}`),
    () => Buffer.from(`{"a":`.repeat(1_000) + text + "}".repeat(1_000)),
    () =>
      Buffer.concat([
        Buffer.from(text.slice(0, at)),
        random.bytes(20),
        Buffer.from(text.slice(at)),
      ]),
    () => Buffer.from(text, "utf16le"),
    () => Buffer.from(text, "latin1"),
    () => Buffer.from(encodeURIComponent(text)),
    () => random.bytes(400),
    () => Buffer.from(" ".repeat(random.pick([10, 17_000, 120_000])) + text),
    () => Buffer.alloc(0),
  ])
}
