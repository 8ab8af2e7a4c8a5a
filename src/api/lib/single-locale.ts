import { percentDecoded } from "./percent-decoded"

/** `locale` in the forms that the query parser makes a list or an object of. */
const NESTED = /^\[*locale[[\]]|^\[+locale/

/**
 * The address with at most one plain `locale` in its query. Medusa reads the parameter of every request to the
 * store as a text, outside of what catches errors: given twice, or as `locale[]`, it would end the whole process.
 */
export function singleLocale(url: string): string {
  const [, before = "", query, behind = ""] = /^([^?#]*\?)([^#]*)(#.*)?$/s.exec(url) ?? []
  if (query === undefined) {
    return url
  }
  let isSeen = false
  const pairs = query.split("&")
  const kept = pairs.filter((pair) => {
    const name = nameOf(pair)
    if (name !== "locale") {
      return !NESTED.test(name)
    }
    const isFirst = !isSeen
    isSeen = true
    return isFirst
  })
  return kept.length === pairs.length ? url : before + kept.join("&") + behind
}

function nameOf(pair: string): string {
  const [name = ""] = pair.split("=")
  return percentDecoded(name)
}
