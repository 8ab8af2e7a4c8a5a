import {
  digitsTyped,
  splitCodes,
  writtenMachineId,
  writtenRemovalCode,
  writtenSiteCode,
} from "../typed-codes"

const PAIR = { site_code: "1A2B3C4D", machine_id: "0011-2233-4455-6677" }

describe("splitCodes", () => {
  it.each([
    ["merged", "1A2B3C4D0011223344556677"],
    ["lower case", "1a2b3c4d0011223344556677"],
    ["with dashes", "1A2B3C4D-0011-2233-4455-6677"],
    ["with spaces and other dashes", " 1A2B 3C4D – 0011 2233 4455 6677 "],
    ["two lines", "1A2B3C4D\r\n0011-2233-4455-6677"],
    ["O, I and L for 0 and 1", "IA2B3C4DOOll223344556677"],
    ["labelled", "Site code: 1A2B3C4D\nMachine ID: 0011-2233-4455-6677"],
    ["labelled, the other way round", "Machine ID 0011223344556677, site code 1a2b3c4d."],
  ])("reads both codes: %s", (_, text) => {
    expect(splitCodes(text)).toEqual(PAIR)
  })

  it.each([
    ["one code", "1A2B3C4D"],
    ["a digit too few", "1A2B3C4D001122334455667"],
    ["a digit too many", "1A2B3C4D00112233445566778"],
    ["no hexadecimal digits", "GHJK3C4D0011223344556677"],
    ["a machine ID alone", "Machine ID: 0011-2233-4455-6677"],
    ["nothing", ""],
    ["very long text", "1".repeat(100_000)],
  ])("leaves other text alone: %s", (_, text) => {
    expect(splitCodes(text)).toBeNull()
  })
})

describe("single codes", () => {
  it("are brought to their written form", () => {
    expect(writtenSiteCode(" 1a2b-3c4d ")).toBe("1A2B3C4D")
    expect(writtenMachineId("0011 2233 4455 6677")).toBe("0011-2233-4455-6677")
    expect(writtenRemovalCode("9f8e 7d6c")).toBe("9F8E7D6C")
  })

  it("are nothing with a digit too few or too many", () => {
    expect(writtenSiteCode("1A2B3C4")).toBeNull()
    expect(writtenMachineId("0011-2233-4455-66778")).toBeNull()
    expect(writtenRemovalCode("")).toBeNull()
  })

  it("count by their digits", () => {
    expect(digitsTyped("1a2b-3c 4d")).toBe(8)
  })
})
