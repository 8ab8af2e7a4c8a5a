import { networkOf, senderNetwork } from "../network-address"

describe("the network of an address", () => {
  it.each<[string, string[]]>([
    [
      "203.0.113.7",
      ["203.0.113.7", " 203.0.113.7:4711 ", "::ffff:203.0.113.7", "::FFFF:cb00:7107"],
    ],
    ["127.0.0.1", ["127.0.0.1", "[::ffff:127.0.0.1]:80", "0:0:0:0:0:ffff:7f00:1"]],
    [
      "2001:db8:0:12::/64",
      [
        "2001:db8:0:12::1",
        "2001:0DB8:0000:0012:ffff:ffff:ffff:ffff",
        "[2001:db8:0:12::5]:443",
        '"[2001:db8:0:12::5]"',
      ],
    ],
    ["fe80:0:0:0::/64", ["fe80::1%eth0", "fe80::2"]],
    ["0:0:0:0::/64", ["::1", "::"]],
    ["64:ff9b:0:0::/64", ["64:ff9b::203.0.113.7"]],
  ])("%s is one, however it is written", (network, spellings) => {
    expect(spellings.map(networkOf)).toEqual(spellings.map(() => network))
  })

  it.each([
    "",
    "unknown",
    "_hidden",
    "1.2.3",
    "1.2.3.256",
    "x1.2.3.4:80",
    "1.2.3.4:80x",
    "x[::1]",
    "[::1]x",
    '1.2"3.4',
    "1:2:3:4:5:6:7::8",
    "1.2.3.4::",
    "1:1.2.3.4:2::",
    "1.2.3.4.5",
    "1::2::3",
    "12345::",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "::g",
    "a' or 1=1",
    "x".repeat(10_000),
  ])("%p is none", (text) => expect(networkOf(text)).toBeNull())
})

describe("the network that a request counts for", () => {
  const SOCKET = "::ffff:192.0.2.1"

  it.each<[string, string | undefined, number, string]>([
    ["no proxy: what is forwarded is anybody's word", "203.0.113.7", 0, "192.0.2.1"],
    ["one proxy", "203.0.113.7", 1, "203.0.113.7"],
    ["one proxy, and what the caller made up before it", "10.0.0.1, 203.0.113.7", 1, "203.0.113.7"],
    ["one of two proxies", "10.0.0.1, 198.51.100.9", 1, "198.51.100.9"],
    ["two proxies", "10.0.0.1, 203.0.113.7, 198.51.100.9", 2, "203.0.113.7"],
    ["fewer entries than proxies", "203.0.113.7", 3, "203.0.113.7"],
    ["IPv6 by its network", "2001:db8::1", 1, "2001:db8:0:0::/64"],
    ["what is no address is the socket's", "unknown", 1, "192.0.2.1"],
    ["an empty entry is the socket's", "203.0.113.7,", 1, "192.0.2.1"],
    ["no header", undefined, 1, "192.0.2.1"],
  ])("is what the last trusted proxy reports: %s", (_, forwarded, proxies, network) => {
    expect(senderNetwork(SOCKET, forwarded, proxies)).toBe(network)
  })

  it("is one for all whose socket is gone", () => {
    expect(senderNetwork(undefined, undefined, 1)).toBe("unknown")
  })
})
