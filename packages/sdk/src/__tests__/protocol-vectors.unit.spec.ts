import { protocolVectorsText } from "../../../../scripts/protocol-vectors/index"
import { readFileSync } from "node:fs"
import path from "node:path"

import { createLicensing } from "../node"
import { protocol, runCase } from "./protocol"

const DOCS = path.join(__dirname, "../../../../docs")

describe("docs/protocol-vectors.json", () => {
  it("is what `npm run protocol-vectors` writes", () => {
    expect(readFileSync(path.join(DOCS, "protocol-vectors.json"), "utf8")).toBe(
      protocolVectorsText()
    )
  })

  it("has 150 cases or more, each with a name of its own", () => {
    const names = protocol.cases.map(({ about }) => about)
    expect(names.length).toBeGreaterThanOrEqual(150)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it.each(protocol.cases)("$call: $about", async (vector) => {
    const { request, decision, remembered } = await runCase(createLicensing, vector)
    expect(request).toEqual(vector.request)
    expect(decision).toEqual(vector.decision)
    expect(remembered).toEqual(vector.remembered)
  })
})
