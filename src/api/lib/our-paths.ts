import { PATHS } from "./paths.generated"
import { percentDecoded } from "./percent-decoded"

/** What is Medusa's in our paths: its two APIs, and its resources that some of our routes hang below. */
const MEDUSAS = ["admin", "store", "orders", "products", "product-variants", "customers", "me"]

/** Previews of mails: words only, never a key. */
const KEYLESS = "/licensing/mails"

/** Paths of other license servers, which a program that was moved from one may still call with a key in them. */
const FOREIGN = "/v1/licenses"

const CALLS = "/licensing/v1"

/** `//`, `/./` and backslashes, as addresses that were put together wrongly hold them. */
const SLASHES = /[/\\](?:\.?[/\\])*/g

/** The first segments of our own in paths below Medusa's APIs: `licenses`, `serial-batches` … */
const SEGMENTS = PATHS.filter((path) => /^\/(?:admin|store)\//.test(path)).flatMap(
  (path) =>
    path.split("/").find((segment) => /^[a-z]/.test(segment) && !MEDUSAS.includes(segment)) ?? []
)

/**
 * What our segments begin with, as a pattern: `licens|serial`. So a path that only looks like one of ours, such as
 * `/admin/license/…`, is known too.
 */
export const STEMS = stemsOf(SEGMENTS).join("|")

/** The pattern that all paths of our operations match but those without keys, and none of Medusa's. */
const KEYED = new RegExp(
  `^(?:/(?:admin|store)/(?:.*/)?(?:${STEMS})|(?:${CALLS}|${FOREIGN})(?:/|$))`,
  "i"
)

const WITHOUT_KEYS = new RegExp(`^${KEYLESS}(?:/|$)`, "i")

/**
 * Is this a path of ours below which somebody may have written a key? Also one that only looks like it, and
 * that nothing serves: the key is in it all the same.
 */
export const mayHoldKey = (path: string): boolean =>
  KEYED.test(percentDecoded(path).replace(SLASHES, "/"))

/** May an operation of ours serve this path? */
export const isOurs = (path: string): boolean => KEYED.test(path) || WITHOUT_KEYS.test(path)

const KNOWN_CALLS = new Set(PATHS.filter((path) => path.startsWith(`${CALLS}/`)))

/** Is this the path of a call of programs? As routers do, without regard to case and a slash at the end. */
export const isCall = (path: string): boolean =>
  KNOWN_CALLS.has(path.toLowerCase().replace(/\/$/, ""))

/** The longest beginnings that words share which begin with the same three letters. */
function stemsOf(words: readonly string[]): string[] {
  const stems = new Map<string, string>()
  for (const word of words) {
    const start = word.slice(0, 3)
    stems.set(start, sharedStart(stems.get(start) ?? word, word))
  }
  return [...stems.values()].map((stem) => stem.replace(/-$/, "")).sort()
}

function sharedStart(one: string, other: string): string {
  const end = [...one].findIndex((letter, at) => letter !== other[at])
  return end < 0 ? one : one.slice(0, end)
}
