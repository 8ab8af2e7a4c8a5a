/**
 * The key of limits by network address. A household or server has a whole /64 of IPv6 addresses, and an address
 * has many spellings: each /64 is one key, in one spelling.
 */

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/
const GROUP = /^[0-9a-f]{1,4}$/
const GROUPS = 8
/** Groups of the /64. */
const NETWORK = 4

/** The one spelling of an address: IPv4 as it is, IPv6 by its /64; null = not an address. */
export function networkOf(text: string): string | null {
  const address = withoutDecoration(text)
  if (IPV4.test(address)) {
    return address
  }
  const groups = groupsOf(address)
  if (groups === null) {
    return null
  }
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) {
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join(".")
  }
  const network = groups.slice(0, NETWORK).map((group) => group.toString(16))
  return `${network.join(":")}::/64`
}

/**
 * The network that a request counts for.
 * @param socket the address that the connection comes from
 * @param forwarded `X-Forwarded-For`: each proxy appends the address of its caller
 * @param proxies number of the shop's own proxies; addresses before theirs can be forged
 */
export function senderNetwork(
  socket: string | undefined,
  forwarded: string | undefined,
  proxies: number
): string {
  const hops = (forwarded ?? "").split(",").reverse()
  const claimed = proxies > 0 && forwarded ? (hops[Math.min(proxies, hops.length) - 1] ?? "") : ""
  return networkOf(claimed) ?? networkOf(socket ?? "") ?? "unknown"
}

/** Strips what proxies write around an address: spaces, quotes, brackets, a port, a zone. */
function withoutDecoration(text: string): string {
  const trimmed = text.trim().toLowerCase().replace(/^"|"$/g, "")
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(trimmed)
  const withPort = /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(trimmed)
  return (bracketed?.[1] ?? withPort?.[1] ?? trimmed).replace(/%.*$/, "")
}

/** The eight groups of an IPv6 address; null = not an address. */
function groupsOf(address: string): number[] | null {
  const [head = "", tail, ...more] = address.split("::")
  // An IPv4 address is the end of an address, not of what stands before the gap.
  const isMisplaced = tail !== undefined && head.includes(".")
  if (!address.includes(":") || more.length > 0 || isMisplaced) {
    return null
  }
  const [before, after] = [partsOf(head), partsOf(tail ?? "")]
  if (before === null || after === null) {
    return null
  }
  const missing = GROUPS - before.length - after.length
  const fits = tail === undefined ? missing === 0 : missing > 0
  return fits ? [...before, ...Array<number>(missing).fill(0), ...after] : null
}

/** Groups between colons, the last of them perhaps an IPv4 address; null = anything else. */
function partsOf(text: string): number[] | null {
  if (text === "") {
    return []
  }
  const parts = text.split(":")
  const numbers = parts.flatMap((part, at) => {
    if (at === parts.length - 1 && IPV4.test(part)) {
      const [a = 0, b = 0, c = 0, d = 0] = part.split(".").map(Number)
      return [a * 256 + b, c * 256 + d]
    }
    return GROUP.test(part) ? [parseInt(part, 16)] : [NaN]
  })
  return numbers.some(Number.isNaN) ? null : numbers
}
