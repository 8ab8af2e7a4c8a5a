import { percentDecoded } from "./percent-decoded"

/**
 * The pattern that all paths of our operations match, and none of Medusa's. It is written out because the table
 * of operations holds hundreds of schemas, which no request to Medusa shall load; a test holds it to the table.
 */
const KEYED =
  /^\/(?:(?:admin|store)\/(?:.*\/)?(?:licens|serial)|licensing\/v1(?:\/|$)|v1\/licenses(?:\/|$))/i

/** Previews of mails: words only, never a key. */
const KEYLESS = /^\/licensing\/mails(?:\/|$)/i

/** `//`, `/./` and backslashes, as addresses that were put together wrongly hold them. */
const SLASHES = /[/\\](?:\.?[/\\])*/g

/**
 * Is this a path of ours below which somebody may have written a key? Also one that only looks like it, and
 * that nothing serves: the key is in it all the same.
 */
export const mayHoldKey = (path: string): boolean =>
  KEYED.test(percentDecoded(path).replace(SLASHES, "/"))

/** May an operation of ours serve this path? */
export const isOurs = (path: string): boolean => KEYED.test(path) || KEYLESS.test(path)
