import { gzipSync } from "node:zlib"

import { bundle } from "./bundles"
import { protocol, runCase } from "./protocol"

/** Most that an entry adds to a program, compressed. */
const MOST_BYTES = 40_000

describe("the published bundles", () => {
  const bundles = bundle()
  afterAll(() => bundles.remove())

  it.each([
    ["esm", "index"],
    ["cjs", "index"],
    ["esm", "node"],
    ["cjs", "node"],
  ] as const)("%s/%s.js has at most 40 kB compressed", (kind, entry) => {
    expect(gzipSync(bundles.text(kind, entry)).length).toBeLessThanOrEqual(MOST_BYTES)
  })

  it("need nothing but Node, and in a browser nothing at all", () => {
    const imported = (entry: string) =>
      [...bundles.text("esm", entry).matchAll(/\bfrom\s*"([^"]+)"|\bimport\("([^"]+)"\)/g)].map(
        ([, name, loaded]) => name ?? loaded
      )
    expect(imported("index")).toEqual([])
    expect(imported("node").length).toBeGreaterThan(0)
    expect(imported("node").filter((name) => !name?.startsWith("node:"))).toEqual([])
  })

  it.each(["index", "node"])("%s.js decides all protocol vectors as published", async (entry) => {
    const { createLicensing } = bundles.load<typeof import("../index")>(entry)
    for (const vector of protocol.cases) {
      const { request, decision, remembered } = await runCase(createLicensing, vector)
      const { about } = vector
      expect({ about, request, decision, remembered }).toEqual({
        about,
        request: vector.request,
        decision: vector.decision,
        remembered: vector.remembered,
      })
    }
  })
})
