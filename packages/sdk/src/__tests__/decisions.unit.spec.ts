import { KEY, SIGNATURE } from "../../../../scripts/protocol-vectors/world"
import { keySpellings } from "../key-spellings"
import { de } from "../messages/de"
import { en } from "../messages/en"
import { es } from "../messages/es"
import { fr } from "../messages/fr"
import { memoryStorage } from "../storage/storage"
import { protocol } from "./protocol"
import { answerTo, program } from "./world"

const CATALOGUES = { en, de, es, fr }

describe("the texts", () => {
  it("exist in four languages, and differ", () => {
    for (const code of Object.keys(en) as (keyof typeof en)[]) {
      const texts = Object.values(CATALOGUES).map((catalogue) => catalogue[code])
      expect(texts.every(({ message, next }) => message.endsWith(".") && next.endsWith("."))).toBe(
        true
      )
      expect(new Set(texts.map(({ message }) => message)).size).toBe(4)
    }
  })

  it.each([
    ["de-AT", de.NO_LICENSE],
    ["es", es.NO_LICENSE],
    ["fr-CA", fr.NO_LICENSE],
    ["ja", en.NO_LICENSE],
  ])("are in the language of %s", async (language, { message, next }) => {
    const { licensing } = program(() => null, { language })
    expect(await licensing.validate()).toMatchObject({ message, next })
  })

  it("of verdicts are ours, whatever the answer says beside what is signed", async () => {
    const { licensing } = program((request) =>
      answerTo(
        request,
        { valid: false, code: "SUSPENDED", keep_until: null },
        { message: "Send money", next: "Now" }
      )
    )
    expect(await licensing.activate(KEY)).toMatchObject({
      code: "SUSPENDED",
      message: "The license is suspended.",
    })
  })

  it("of verdicts that a newer shop has are the shop's", async () => {
    const { licensing } = program((request) =>
      answerTo(
        request,
        { valid: false, code: "MOON_PHASE", keep_until: null },
        { message: "Not tonight.", next: "Wait." }
      )
    )
    expect(await licensing.activate(KEY)).toMatchObject({
      ok: false,
      code: "MOON_PHASE",
      message: "Not tonight.",
      next: "Wait.",
    })
  })

  it("say how many locks differ", async () => {
    const { licensing } = program((request) =>
      answerTo(
        request,
        { valid: false, code: "TOO_MANY_LOCKS_CHANGED", keep_until: null },
        { differing_locks: 3 }
      )
    )
    expect((await licensing.reactivate(KEY)).message).toContain("3")
  })
})

describe("a computer that cannot be recognized", () => {
  it.each([
    ["a reader that fails", { locks: () => Promise.reject(new Error("no rights")) }],
    ["one lock", { locks: () => ({ os: "b1f4c7" }) }],
    ["no hardware lock", { locks: () => ({ os: "b1f4c7", hd_volume: "9C2F" }) }],
    ["a short fingerprint", { fingerprint: "short" }],
    ["a fingerprint of the shop's own", { fingerprint: "locks:2a00000000004d" }],
    ["a fingerprint that fails", { fingerprint: () => Promise.reject(new Error("none")) }],
  ])("by %s is refused, without asking", async (_, computer) => {
    const { licensing, shop } = program(() => null, { computer })
    expect(await licensing.activate(KEY)).toMatchObject({ ok: false, code: "COMPUTER_UNKNOWN" })
    expect(await licensing.openFile("x")).toMatchObject({ code: "COMPUTER_UNKNOWN" })
    expect(await licensing.licenseRequest()).toBeNull()
    expect(shop.requests).toEqual([])
  })
})

describe("options that only the developer can mend", () => {
  it.each([
    ["an address without encryption", { shop: "http://shop.example" }],
    ["no address", { shop: "shop" }],
    ["a program that is no code", { program: "Photo Studio" }],
    ["no public key", { publicKeys: { keys: [] } }],
    ["a public key of another kind", { publicKeys: { keys: [{ kid: "k", x: "AAAA" }] } }],
    ["half a signature", { signature: SIGNATURE.slice(2) }],
    ["locks without a signature", { signature: undefined, computer: { locks: () => ({}) } }],
    ["a release that is no time", { releasedAt: "yesterday" }],
  ])("throw for %s", (_, options) => {
    expect(() => program(() => null, options)).toThrow(TypeError)
  })

  it("accept the own computer without encryption", () => {
    expect(() => program(() => null, { shop: "http://127.0.0.1:9000/" })).not.toThrow()
    expect(protocol.public_keys.keys).toHaveLength(2)
    expect(memoryStorage().read()).toBeNull()
  })
})

describe("the spellings of a key", () => {
  it.each([
    [KEY, [KEY]],
    ["7q2mxk9d4bozt5rhv8wc3nej6", ["7q2mxk9d4bozt5rhv8wc3nej6", KEY]],
    [`pro ${KEY.toLowerCase()}`, [`pro ${KEY.toLowerCase()}`, `PRO-${KEY}`]],
    [" own-key-0001 ", ["own-key-0001"]],
  ])("of %j are those in which it may have been issued", (typed, spellings) => {
    expect(keySpellings(typed)).toEqual(spellings)
  })
})
