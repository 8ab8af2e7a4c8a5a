import { Readable } from "node:stream"

import { readJson } from "../read-json"

const KEY = "KHXJP-CQ7KB-33Y0N-0J2QS-KWAKV"

/** What the middleware makes of a request: the body that it read, or its refusal. */
async function outcome(text: string, headers: Record<string, string> = {}, given?: unknown) {
  const req = Object.assign(Readable.from([Buffer.from(text)]), { headers, body: given })
  return await new Promise<{ body?: unknown; status?: number; answer?: unknown }>((resolve) => {
    const res = {
      status: (status: number) => ({ json: (answer: unknown) => resolve({ status, answer }) }),
    }
    readJson({ maxBytes: 100, orElse: {} })(
      req as never,
      res as never,
      (() => resolve({ body: req.body })) as never
    )
  })
}

describe("the body of a request", () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['\ufeff{"a":1}', { a: 1 }],
    ["", {}],
    ["null", null],
  ])("%j is read as %j", async (text, body) => {
    expect(await outcome(text)).toEqual({ body })
  })

  it("is left alone when it is already parsed", async () => {
    expect(await outcome("x", {}, { read: true })).toEqual({ body: { read: true } })
  })

  it.each([
    [KEY, {}, 400, "INVALID_JSON"],
    [`{"serial":"${KEY}`, {}, 400, "INVALID_JSON"],
    [`"${KEY.repeat(10)}"`, {}, 413, "BODY_TOO_LARGE"],
    [`{"key":"${KEY}"}`, { "content-encoding": "gzip" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ])("%j is refused, and the answer repeats nothing of it", async (text, headers, status, code) => {
    const refused = await outcome(text, headers)
    expect(refused).toMatchObject({ status, answer: { code, type: "invalid_data" } })
    expect(JSON.stringify(refused)).not.toContain(KEY.slice(0, 5))
  })
})
