import { type Channel, channel, type ChannelListener } from "node:diagnostics_channel"
import type { IncomingMessage } from "node:http"

import type { Operation } from "./operation"
import { mayHoldKey, STEMS } from "./our-paths"
import { singleLocale } from "./single-locale"

/** The replacement for anything that may be a key. */
const MASK = "***"

/** Pages of ours, in the admin and elsewhere, which a browser names as the one that asks. */
const OUR_PAGES = new RegExp(`/(?:${STEMS})`, "i")

/** An id of ours or of what a license belongs to, whatever its form, or anything in the form of Medusa's ids. */
const ID_FORM =
  "(?:l[a-z]{2,5}|order|cus|prod|variant|user)_\\w{1,40}|[a-z]{2,12}_[0-9A-HJKMNP-TV-Z]{26}"
const ID = new RegExp(`^(?:${ID_FORM})$`)
const NUL = /%00/
const NAME = /^[a-z_]{1,30}(?:\[\]|%5B%5D)?$/
/** Words as fields and choices have them: shorter than a key that is not easy to guess. */
const WORDS = "[-+*]?[a-z]{1,15}(?:[_.][*a-z]{1,15}){0,5}|\\*"
/** Numbers, words and lists of them, ids, instants and languages: what parameters hold, and no key does. */
const VALUE = new RegExp(
  `^(?:-?\\d{1,10}|(?:${WORDS})(?:(?:,|%2C)(?:${WORDS}))*|${ID_FORM}` +
    "|\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.%A-Z+-]{1,30})?|[A-Za-z]{2,3}-[A-Za-z0-9]{2,4})?$"
)

/** An address: as it is routed by, and as logs may repeat it. */
export type MaskedUrl = { url: string; shown: string }

/**
 * Takes out of an address of ours whatever may be a license key, serial number or signature: path segments
 * that are neither a word of a route nor an id, and what parameters hold besides numbers, words, ids and
 * dates. Routes still get a search (`q`), which they may refuse; logs do not. Other addresses stay.
 *
 * @param isWord is this a segment of one of our routes?
 */
export function maskedUrl(given: string, isWord: (segment: string) => boolean): MaskedUrl {
  const [, origin = "", path = "", , query, rest = ""] =
    /^(https?:\/\/[^/?#]*)?([^?#]*)(\?([^#]*))?(#.*)?$/is.exec(given) ?? []
  if (!mayHoldKey(path)) {
    return { url: given, shown: given }
  }
  const masked = origin + path.split("/").map(segmentOf(isWord)).join("/")
  const end = rest === "" ? "" : `#${MASK}`
  if (query === undefined) {
    return { url: masked + end, shown: masked + end }
  }
  const pairs = query.split("&")
  return {
    url: `${masked}?${pairs.map((pair) => (/^q=/.test(pair) ? pair : maskedPair(pair))).join("&")}${end}`,
    shown: `${masked}?${pairs.map(maskedPair).join("&")}${end}`,
  }
}

const segmentOf = (isWord: (segment: string) => boolean) => (segment: string) => {
  if (segment === "" || ID.test(segment) || isWord(segment.toLowerCase())) {
    return segment
  }
  // A path that holds NUL is refused as such.
  return NUL.test(segment) ? "%00" : MASK
}

function maskedPair(pair: string): string {
  // A value that holds NUL is refused as such, and an empty pair is none.
  if (pair === "" || pair.endsWith("=%00")) {
    return pair
  }
  const [name = "", value] = pair.split(/=(.*)/s)
  const shownName = NAME.test(name) ? name : MASK
  return value === undefined
    ? shownName
    : `${shownName}=${name !== "q" && VALUE.test(value) ? value : MASK}`
}

/** The page that asked, without anything behind its path. */
export function maskedReferrer(referrer: string): string {
  return OUR_PAGES.test(referrer) ? referrer.replace(/([?#]).*$/s, `$1${MASK}`) : referrer
}

/**
 * Masks the addresses of all requests to this process before anything sees them: the log, which writes a
 * request down even where nobody is logged in, and everything that Medusa logs while it routes. No
 * middleware comes early enough for that.
 *
 * @param load our operations, which hold hundreds of schemas: called with the first request to one of them
 */
export function maskUrls(load: () => readonly Operation[]): void {
  let words: ReadonlySet<string> | undefined
  const isWord = (segment: string) => {
    words ??= new Set(
      load().flatMap(({ path }) => path.split("/").filter((each) => !each.startsWith(":")))
    )
    return words.has(segment)
  }
  listen((message) => {
    const { request } = message as { request: IncomingMessage & { originalUrl?: string } }
    request.url = singleLocale(request.url ?? "")
    const { url, shown } = maskedUrl(request.url, isWord)
    if (shown !== request.url) {
      request.url = url
      // Express keeps what is there, and Medusa's log shows it.
      request.originalUrl = shown
    }
    const { referer } = request.headers
    if (referer !== undefined) {
      request.headers.referer = maskedReferrer(referer)
    }
  })
}

const LISTENER = Symbol.for("medusa-plugin-licensing/mask-urls")

/** Replaces the earlier listener: in development this file is loaded again with every change. */
function listen(listener: ChannelListener): void {
  const requests: Channel & { [LISTENER]?: ChannelListener } = channel("http.server.request.start")
  const previous = requests[LISTENER]
  if (previous) {
    requests.unsubscribe(previous)
  }
  requests[LISTENER] = listener
  requests.subscribe(listener)
}
