import { findMachineCodes, findTypedCode } from "../typed-entry"

const SITE = "941ABB99"
const MACHINE = "A305-8474-C241-B462"
const FOUND = { siteCode: SITE, machineId: MACHINE }

describe("typed codes are understood", () => {
  it.each<[string, string, string]>([
    ["in their fields", SITE, MACHINE],
    ["in any writing", " 941a bb99 ", "a305 8474 c241 b462"],
    ["swapped", MACHINE, SITE],
    ["merged in the first field", "941ABB99A3058474C241B462", ""],
    ["merged in the second field", "", "941ABB99A3058474C241B462"],
    ["both in the first field", `${SITE} ${MACHINE}`, ""],
    ["both in the second field", "", `${SITE}\n${MACHINE}`],
    ["each with its label", `Site code: ${SITE}`, `Machine ID: ${MACHINE}`],
    ["labelled and swapped", `Machine ID: ${MACHINE}`, `Site code = ${SITE}`],
    ["labelled in one field", `Site code: ${SITE}\r\nMachine ID: ${MACHINE}`, ""],
    ["the other way round in one field", `Machine ID: ${MACHINE}, Site code: ${SITE}`, ""],
    ["in German", `Standortcode: ${SITE}; Maschinen-ID: ${MACHINE}`, ""],
    ["in French", `Code du site : ${SITE} – ID machine : A305–8474–C241–B462`, ""],
    ["with letters for digits", "94lABB99", "A3O5-8474-C24I-B462"],
    ["with a zero-width space", `\u200b${SITE}`, `${MACHINE}\ufeff`],
    ["labelled, in groups", "Site code: 941A-BB99", "ID A305 8474 C241 B462"],
    ["in groups behind a label that looks like one", "Site code 941A BB99", MACHINE],
    ["both in groups behind such a label", "Code 941A BB99 A305 8474 C241 B462", ""],
    ["in groups of two", "94 1A BB 99", "A3 05 84 74 C2 41 B4 62"],
    ["swapped, in groups of two", "A3 05 84 74 C2 41 B4 62", "94 1A BB 99"],
    ["merged behind a label", "Codes: 941ABB99A3058474C241B462", ""],
    ["merged, beside words that look like a code", "Face cafe: 941ABB99A3058474C241B462", ""],
  ])("%s", (_, site, machine) => {
    expect(findMachineCodes(site, machine)).toEqual(FOUND)
  })

  it.each<[string, string, string]>([
    ["none", "", ""],
    ["half of it", SITE, ""],
    ["the machine ID alone", "", MACHINE],
    ["two site codes", `${SITE} ${MACHINE} 00000001`, ""],
    ["a digit too many", SITE, `${MACHINE}0`],
    ["only words", "decade face", "cafe"],
    ["a third code beside merged ones", "Codes: 941ABB99A3058474C241B462; 00000001", ""],
    ["a third beside words", "Codes: 941ABB99A3058474C241B462; face cafe; 00000001", ""],
  ])("but not guessed at: %s", (_, site, machine) => {
    expect(findMachineCodes(site, machine)).toBeNull()
  })

  it.each<[string, number, string | null]>([
    ["9F8E7D6C", 4, "9F8E7D6C"],
    ["Removal code: 9f8e 7d6c", 4, "9F8E7D6C"],
    ["Entfernungscode 9F8E-7D6C.", 4, "9F8E7D6C"],
    ["Receipt: 1701-EA06-C06D-E773", 8, "1701EA06C06DE773"],
    ["9f 8e 7d 6c", 4, "9F8E7D6C"],
    ["Code 9F8E7D6C", 4, "9F8E7D6C"],
    ["Removal code 9F8E 7D6C", 4, "9F8E7D6C"],
    ["Code\u20039F8E\t7D6C", 4, "9F8E7D6C"],
    ["Code: 9F8E\u200b7D6C", 4, "9F8E7D6C"],
    ["Room 1234\n941A BB99", 4, "941ABB99"],
    ["Face cafe: 9F8E7D6C", 4, "9F8E7D6C"],
    ["Code: FACECAFE", 4, "FACECAFE"],
    ["Code 9F8E FACE", 4, "9F8EFACE"],
    ["FACE 9F8E 2024", 4, null],
    ["code 9F8E", 4, "C0DE9F8E"],
    ["9F8E7D6C or 00000001", 4, null],
    ["9F8E7D6C or FACE0001", 4, null],
    [`${" ".repeat(256)}Code: 9F8E7D6C`, 4, null],
    ["Removal code: 9F8E7D6", 4, null],
    ["", 4, null],
  ])("one code with its label: %s", (text, size, found) => {
    expect(findTypedCode(text, size)).toBe(found)
  })
})
