import { gzipSync } from "node:zlib"

import { loginOf, type Operation } from "../../../src/api/lib/operation"
import type { RawRequest } from "../raw-http"
import { anyValue, mutated, written } from "./bodies"
import { Random } from "./random"

/** What a shop knows of one of its buyers: requests made of it are right in parts. */
export type Known = {
  /** Values by the name of the field, or of the parameter of a path. */
  values: Record<string, readonly unknown[]>
  /** With which somebody is logged in, and finds the shop. */
  authorization: string
  publishableKey: string
  licenseKey: string
}

/** A request, and which parts of it were left as they should be. */
export type RandomRequest = RawRequest & {
  /** Served by the operation: neither its method nor the form of its path was touched. */
  isServed: boolean
  /** The login and the shop's publishable key are as they should be. */
  isLetIn: boolean
}

const LONG = [300, 2_000, 9_000, 20_000]

/** The request that the seed, the operation and its number make, the same each time. */
export function randomRequest(
  seed: number,
  number: number,
  operation: Operation,
  known: Known
): RandomRequest {
  const random = new Random(seed + number * 7_919, operation.id)
  const isGet = operation.method === "GET"
  const body = isGet && random.chance(0.9) ? Buffer.alloc(0) : bodyOf(random, operation, known)
  const { target, isWhole } = targetOf(random, operation, known)
  const method = random.chance(0.98)
    ? operation.method
    : random.pick([
        "PUT",
        "PATCH",
        "DELETE",
        "HEAD",
        "OPTIONS",
        "TRACE",
        "get",
        "GET",
        "POST",
        "QUERY",
      ])
  const login = loginHeaders(random, operation, known)
  const { headers, sent, isCutOff } = framing(random, body, isGet && body.length === 0)
  return {
    method,
    target,
    headers: [
      [
        "host",
        random.chance(0.97) ? "127.0.0.1" : random.pick(["", "x".repeat(300), "a b", "[::1"]),
      ],
      ["connection", "close"],
      ["x-forwarded-for", addressOf(random)],
      ...login.headers,
      ...otherHeaders(random),
      ...headers,
    ],
    body: sent,
    isCutOff,
    isServed: isWhole && method === operation.method,
    isLetIn: login.isWhole,
  }
}

/** Every request may come from another address, as those of a real shop do. */
const addressOf = (random: Random): string =>
  random.chance(0.98)
    ? `10.${random.below(4)}.${random.below(256)}.${random.below(256)}`
    : String(
        random.pick([
          "",
          "unknown",
          "::1%lo",
          "1.2.3.4:80, x",
          "999.1.1.1",
          ",,,",
          "[2001:db8::1]:1",
        ])
      )

/** A body as documented, with values of the shop, or any. */
function bodyOf(random: Random, { examples, textBody }: Operation, known: Known): Buffer {
  if (textBody || random.chance(0.05)) {
    return written(random, anyValue(random))
  }
  const example = random.pick(Object.values(examples ?? { none: {} })) as Record<string, unknown>
  const filled = Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      const values = known.values[name]
      return [name, values && random.chance(0.8) ? random.pick(values) : value]
    })
  )
  return written(random, random.chance(0.2) ? filled : mutated(random, filled))
}

function targetOf(
  random: Random,
  { path, query }: Operation,
  known: Known
): { target: string; isWhole: boolean } {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    random.chance(0.75)
      ? String(random.pick(known.values[parameterOf(path, name)] ?? ["x"]))
      : segment(random, known)
  )
  const asked = query || random.chance(0.1) ? queryOf(random, known) : ""
  if (random.chance(0.9)) {
    // An empty parameter makes another path.
    return { target: filled + asked, isWhole: !/\/(\/|$)/.test(filled) }
  }
  return { target: bent(random, filled, known) + asked, isWhole: false }
}

/** The parameter of a path by the thing that it names. */
const parameterOf = (path: string, name: string): string =>
  name === "id" ? `${/\/(\w+)s\/:id/.exec(path)?.[1] ?? ""}_id` : name

function segment(random: Random, known: Known): string {
  return random.one([
    () => "lic_01K8Z0V5N3",
    () => "%00",
    () => `x%00y`,
    () =>
      random.pick(["%zz", "%", "%ff", "%c0%af", "%2e%2e", "%2f", "%5c", "..", ".", "%F0%9F%98%80"]),
    () => percent(random.text(10)),
    () => "a".repeat(random.pick(LONG)),
    () => known.licenseKey,
    () =>
      random.pick([
        "__proto__",
        "constructor",
        "undefined",
        "null",
        "*",
        ":id",
        "-1",
        "'",
        "\u00e9",
        ";a=b",
        "(.*)",
      ]),
  ])
}

/** The path in another form, which may be another path. */
function bent(random: Random, path: string, known: Known): string {
  const at = path.indexOf("/", 1 + random.below(path.length))
  const [before, after] = at < 0 ? [path, ""] : [path.slice(0, at), path.slice(at)]
  return random.one([
    () => `${path}/`,
    () => `/${path}`,
    () => `${before}/${after}`,
    () => `${before}/.${after}`,
    () => `${before}/x/..${after}`,
    () => path.toUpperCase(),
    () => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    () => `${path}%00`,
    () => `${path}/${segment(random, known)}`,
    () => `http://shop.test${path}`,
    () => `https://${random.pick(["", "a@b", "[::1]", "x:99999"])}${path}`,
    () => `${path}#${random.pick(["", "x", known.licenseKey])}`,
    () => path.slice(1),
    () => path.replaceAll("/", "\\"),
    () => `${path};${segment(random, known)}`,
    () => path + "/a".repeat(random.pick(LONG)),
  ])
}

function queryOf(random: Random, known: Known): string {
  const pairs = Array.from({ length: random.below(5) }, () => {
    const name = random.pick([
      "q",
      "limit",
      "offset",
      "order",
      "fields",
      "ended",
      "status",
      "locale",
      "__proto__",
      "a[b][c]",
      "limit[]",
      "q[$ne]",
      "%00",
      "constructor[prototype]",
      "a.b.c",
      "__proto__.x",
      "limit.x",
      "",
    ])
    const value = random.one<string>([
      () =>
        String(
          random.pick([
            "1",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "true",
            "%00",
            "%zz",
            "%ed%a0%80",
            "",
            "+",
            "*",
            "id,*",
            "-created_at",
            "Infinity",
          ])
        ),
      () => percent(random.text(20)),
      () => "a".repeat(random.pick(LONG)),
      () => known.licenseKey,
    ])
    return random.chance(0.9) ? `${name}=${value}` : name
  })
  return random.chance(0.05) ? `?${"a=1&".repeat(1_500)}` : `?${pairs.join("&")}`
}

function loginHeaders(
  random: Random,
  operation: Operation,
  known: Known
): { headers: [string, string][]; isWhole: boolean } {
  const isStore = operation.path.startsWith("/store/")
  const isWhole = random.chance(0.9)
  if (isWhole) {
    const login: [string, string][] =
      loginOf(operation) === "customer" ? [["authorization", known.authorization]] : []
    return {
      headers: isStore ? [["x-publishable-api-key", known.publishableKey], ...login] : [],
      isWhole,
    }
  }
  const [, token = ""] = known.authorization.split(" ")
  const authorization = random.one<string>([
    () => `bearer ${token}`,
    () => `Bearer  ${token}`,
    () => `Bearer ${token.slice(0, random.below(token.length))}`,
    () => `Bearer ${token}, Bearer ${token}`,
    () => `Bearer ${"e30.".repeat(random.below(2_000))}`,
    () => `License ${known.licenseKey}`,
    () => `license\t${known.licenseKey} `,
    () => `License ${known.licenseKey.toLowerCase()}${"x".repeat(random.below(5_000))}`,
    () => "License ",
    () => `Basic ${random.bytes(20).toString("base64")}`,
    () => random.text(20).replace(/[^\x20-\xff]/g, "\xe9"),
  ])
  const shop = random.chance(0.7)
    ? known.publishableKey
    : random.pick(["pk_x", "", "\xff", "a".repeat(3_000), "__proto__"])
  return {
    headers: [
      ["x-publishable-api-key", shop],
      ["authorization", authorization],
    ],
    isWhole,
  }
}

function otherHeaders(random: Random): [string, string][] {
  const others: (() => [string, string])[] = [
    () => [
      "accept-language",
      random.pick([
        "de",
        "fr-CA;q=0.9,*;q=0.1",
        "*",
        "",
        "x".repeat(3_000),
        "en;q=9e9",
        "__proto__",
        "\xe9",
      ]),
    ],
    () => [
      "x-medusa-locale",
      random.pick(["de-DE", "", "zz-ZZ", "constructor", "../de", "x".repeat(500), "\xff"]),
    ],
    () => [
      "idempotency-key",
      random.pick(["1", "", "\xe9", "k".repeat(255), "k".repeat(256), "__proto__"]),
    ],
    () => ["accept", random.pick(["text/html", "image/*", "", "*/*;q=x"])],
    () => ["accept-encoding", random.pick(["gzip", "br;q=0", "identity;q=0, *;q=0", "zip"])],
    () => ["origin", random.pick(["null", "http://localhost:8000", "x", "http://[", "*"])],
    () => [
      "cookie",
      random.pick(["connect.sid=s%3Ax.y", "connect.sid=%zz", "__proto__=1", "a".repeat(3_000)]),
    ],
    () => ["range", "bytes=0-0"],
    () => ["if-none-match", random.pick(["*", 'W/"x"', "x".repeat(500)])],
    () => ["expect", "100-continue"],
    () => ["x-http-method-override", "DELETE"],
    () => ["referer", random.pick(["http://shop.test/licenses?q=1", "x", "\xff"])],
    () => [
      random.pick(["x-a", "forwarded", "upgrade", "te", "trailer", "__proto__"]),
      random.pick(["1", "h2c", "for=x", "\xe9"]),
    ],
  ]
  return Array.from({ length: random.chance(0.5) ? random.below(4) : 0 }, () => random.one(others))
}

/** How the body is announced: its type, its coding and its length. */
function framing(
  random: Random,
  body: Buffer,
  isNone: boolean
): { headers: [string, string][]; sent: Buffer; isCutOff: boolean } {
  if (isNone) {
    return { headers: [], sent: body, isCutOff: false }
  }
  const type: [string, string][] = random.chance(0.88)
    ? [["content-type", "application/json"]]
    : random.pick<[string, string][]>([
        [],
        [["content-type", "application/json; charset=utf-16"]],
        [["content-type", "application/json; charset=latin1"]],
        [["content-type", 'application/json; charset="x']],
        [["content-type", "APPLICATION/JSON;charset=UTF-8"]],
        [["content-type", "application/vnd.api+json"]],
        [["content-type", "application/jsonp"]],
        [["content-type", "text/plain"]],
        [["content-type", "application/x-www-form-urlencoded"]],
        [["content-type", "multipart/form-data; boundary="]],
        [["content-type", ""]],
        [
          ["content-type", "application/json"],
          ["content-type", "text/plain"],
        ],
        [["content-type", "/".repeat(500)]],
      ])
  if (random.chance(0.9)) {
    return {
      headers: [...type, ["content-length", String(body.length)]],
      sent: body,
      isCutOff: false,
    }
  }
  const plain = (headers: [string, string][], sent = body, isCutOff = false) => ({
    headers: [...type, ...headers],
    sent,
    isCutOff,
  })
  const chunks = (sent: Buffer) =>
    Buffer.concat([
      Buffer.from(`${sent.length.toString(16)}\r\n`),
      sent,
      Buffer.from("\r\n0\r\n\r\n"),
    ])
  const coded = (coding: string, sent: Buffer) =>
    plain(
      [
        ["content-encoding", coding],
        ["content-length", String(sent.length)],
      ],
      sent
    )
  return random.one([
    () => coded("gzip", gzipSync(body)),
    () => coded("gzip", gzipSync(Buffer.alloc(2_000_000, " "))),
    () => coded(random.pick(["gzip", "deflate", "br", "zstd", "identity", "gzip, gzip", ""]), body),
    () =>
      plain(
        [["transfer-encoding", "chunked"]],
        body.length ? chunks(body) : Buffer.from("0\r\n\r\n")
      ),
    () => plain([["transfer-encoding", "chunked"]], body, true),
    () =>
      plain(
        [
          ["transfer-encoding", "chunked"],
          ["content-length", "5"],
        ],
        body,
        true
      ),
    () => plain([["content-length", String(body.length + 1 + random.below(1_000))]], body, true),
    () => plain([["content-length", String(Math.floor(body.length / 2))]], body, true),
    () =>
      plain(
        [["content-length", random.pick(["-1", "abc", "1e3", "99999999999", "0x10", "", "1, 2"])]],
        body,
        true
      ),
    () => plain([], body, true),
  ])
}

/** Every byte of the text's UTF-8 as `%XX`; halves of surrogate pairs become question marks. */
const percent = (text: string): string => Buffer.from(text).toString("hex").replace(/../g, "%$&")
