import { randomBytes } from "node:crypto"

import fc from "fast-check"

import {
  CROCKFORD_ALPHABET,
  MAX_KEY_LENGTH,
  generateLicenseKeys,
  isValidKeyFormat,
  isValidKeyPrefix,
  isWeakKey,
  keyFormatBits,
  lookupForms,
  normalizeLicenseKey,
  redactLicenseKey,
} from "../license-key"

const DEFAULT_SHAPE = new RegExp(`^(?:[${CROCKFORD_ALPHABET}]{5}-){4}[${CROCKFORD_ALPHABET}]{5}$`)

const generate = (input: { count?: number; format?: string | null; prefix?: string | null } = {}) =>
  generateLicenseKeys({ count: 1, randomBytes, ...input })

const one = (input: { format?: string | null; prefix?: string | null } = {}) => generate(input)[0]!

/** Valid formats: enough signs for 80 bits, cut into groups. */
const formats = fc
  .array(fc.constantFrom("X", "9", "A"), { minLength: 25, maxLength: 40 })
  .chain((signs) =>
    fc
      .array(fc.boolean(), { minLength: signs.length, maxLength: signs.length })
      .map((dashes) =>
        signs.map((sign, at) => (at > 0 && at % 3 === 0 && dashes[at] ? `-${sign}` : sign)).join("")
      )
  )
const prefixes = fc.stringMatching(/^[A-Z0-9]{1,12}$/)

describe("generateLicenseKeys", () => {
  it("draws five groups of five Crockford characters by default", () => {
    const keys = generate({ count: 500 })
    expect(keys).toHaveLength(500)
    expect(new Set(keys).size).toBe(500)
    keys.forEach((key) => expect(key).toMatch(DEFAULT_SHAPE))
  })

  it("puts the prefix before the key", () => {
    expect(one({ prefix: "PRO" })).toMatch(/^PRO-[0-9A-Z]{5}-/)
    expect(one({ prefix: "" })).toMatch(DEFAULT_SHAPE)
    expect(one({ prefix: null, format: null })).toMatch(DEFAULT_SHAPE)
  })

  it("follows every valid format", () => {
    fc.assert(
      fc.property(
        formats,
        fc.option(prefixes),
        fc.integer({ min: 0, max: 5 }),
        (format, prefix, count) => {
          const body = format
            .replace(/X/g, `[${CROCKFORD_ALPHABET}]`)
            .replace(/A(?![^[]*\])/g, `[${CROCKFORD_ALPHABET.slice(10)}]`)
            .replace(/9(?![^[]*\])/g, "[0-9]")
          const shape = new RegExp(`^${prefix ? `${prefix}-` : ""}${body}$`)
          const keys = generate({ count, format, prefix })
          expect(keys).toHaveLength(count)
          keys.forEach((key) => expect(key).toMatch(shape))
        }
      )
    )
  })

  it.each(["X", "9", "A"])("draws every symbol of %s equally often", (sign) => {
    const seen = new Map<string, number>()
    const drawn = generate({ count: 4_000, format: sign.repeat(40) }).join("")
    for (const symbol of drawn) {
      seen.set(symbol, (seen.get(symbol) ?? 0) + 1)
    }
    const symbols = { X: 32, "9": 10, A: 22 }[sign]!
    const expected = drawn.length / symbols
    expect(seen.size).toBe(symbols)
    // Seven standard deviations: fails by chance less than once in 10^10 runs.
    const tolerance = 7 * Math.sqrt(expected)
    seen.forEach((times) => expect(Math.abs(times - expected)).toBeLessThan(tolerance))
  })

  it("never uses a byte that would favor a symbol", () => {
    // 255 must be thrown away for digits (255 >= 250) and letters (255 >= 242); then comes 7.
    let calls = 0
    const keys = generateLicenseKeys({
      count: 2,
      format: "9".repeat(30),
      randomBytes: (n) => new Uint8Array(n).fill(calls++ === 0 ? 255 : 7),
    })
    expect(keys).toEqual(["7".repeat(30), "7".repeat(30)])
  })

  it.each([
    ["X".repeat(25), 10_000, [250_000]],
    // Of 256 values 250 are used, so a few more are asked for.
    ["9".repeat(25), 161, [4_122 + 64 + 11]],
    ["X".repeat(20), 0, []],
  ])("asks once for the random bytes of all keys of %s", (format, count, expected) => {
    const asked: number[] = []
    const draw = (n: number) => {
      asked.push(n)
      // Never a value that is thrown away.
      return new Uint8Array(n).fill(7)
    }
    expect(generateLicenseKeys({ count, format, randomBytes: draw })).toHaveLength(count)
    expect(asked).toEqual(expected)
  })

  it("refuses what would give guessable or malformed keys", () => {
    expect(() => generate({ format: "XXXX-XXXX" })).toThrow(/^key format or prefix ./)
    expect(() => generate({ prefix: "pro" })).toThrow(RangeError)
    expect(() => generate({ prefix: "P-RO" })).toThrow(RangeError)
    expect(() => generate({ count: -1 })).toThrow(/^count must be/)
    expect(() => generate({ count: 1.5 })).toThrow(/^count must be/)
    expect(() => generateLicenseKeys({ count: 1, randomBytes: () => new Uint8Array(0) })).toThrow(
      "fewer bytes"
    )
  })
})

describe("formats", () => {
  it.each([
    ["XXXXX-XXXXX-XXXXX-XXXXX-XXXXX", 125, true],
    ["XXXX-XXXX-XXXX-XXXX", 80, true],
    ["XXXX-XXXX-XXXX-XXX", 75, false],
    ["9".repeat(25), 83.05, true],
    ["9".repeat(24), 79.73, false],
    ["A".repeat(18), 80.27, true],
  ])("%s has %d bits", (format, bits, valid) => {
    expect(keyFormatBits(format)).toBeCloseTo(bits, 1)
    expect(isValidKeyFormat(format)).toBe(valid)
  })

  it.each(["", "-", "X".repeat(20) + "-", "-" + "X".repeat(20), "XXXXXXXXXX--XXXXXXXXXX"])(
    "refuses %p",
    (format) => expect(isValidKeyFormat(format)).toBe(false)
  )

  it("refuses unknown signs and overlong patterns", () => {
    expect(isValidKeyFormat("XXXXXXXXXXXXXXXXXXXXB")).toBe(false)
    expect(isValidKeyFormat("X".repeat(64))).toBe(true)
    expect(isValidKeyFormat("X".repeat(65))).toBe(false)
  })

  it("knows prefixes", () => {
    expect(["A", "PRO2", "ABCDEFGHIJKL"].every(isValidKeyPrefix)).toBe(true)
    expect(["", "pro", "A B", "A-B", "ABCDEFGHIJKLM"].some(isValidKeyPrefix)).toBe(false)
  })
})

describe("normalizeLicenseKey", () => {
  it.each([
    ["pro-abcde-fghjk", "PR0ABCDEFGHJK"],
    ["  ab o0 il1 ", "AB00111"],
    ["ＡＢ－１２", "AB12"],
    ["AB‐CD–EF—GH−IJ", "ABCDEFGH1J"],
    ["AB\u200bCD\u00a0EF\ufeff\n", "ABCDEF"],
  ])("reads %p as %p", (input, normalized) => {
    expect(normalizeLicenseKey(input)).toBe(normalized)
  })

  it("changes nothing the second time, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (input) => {
        const normalized = normalizeLicenseKey(input)
        expect(normalizeLicenseKey(normalized)).toBe(normalized)
      }),
      { numRuns: 2_000 }
    )
  })

  it("keeps keys of one format apart", () => {
    fc.assert(
      fc.property(formats, fc.option(prefixes), (format, prefix) => {
        const [a, b] = generate({ count: 2, format, prefix })
        expect(normalizeLicenseKey(a!)).not.toBe(normalizeLicenseKey(b!))
      })
    )
  })
})

describe("lookupForms", () => {
  /** What a hand may do to a key on its way from paper. */
  const typed = (key: string, seed: readonly number[]) =>
    Array.from(key)
      .map((sign, at) => {
        const turn = (seed[at % seed.length] ?? 0) % 5
        if (sign === "-") {
          return ["-", " ", "", "–", " - "][turn]!
        }
        if (sign === "0" || sign === "O") {
          return ["0", "O", "o", "0", "o"][turn]!
        }
        if ("1IL".includes(sign)) {
          return ["1", "I", "l", "L", "i"][turn]!
        }
        return turn % 2 ? sign.toLowerCase() : sign
      })
      .join("")

  it("finds a generated key, prefix with O, I or L included, however it is typed", () => {
    fc.assert(
      fc.property(
        formats,
        fc.constantFrom("PRO", "OIL", "L10", "1O", "DEMO", null),
        fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
        (format, prefix, seed) => {
          const key = one({ format, prefix })
          expect(lookupForms(`  ${typed(key, seed)}\t`)).toContain(normalizeLicenseKey(key))
        }
      )
    )
  })

  it("finds a foreign key as it is, before the normalised form", () => {
    expect(lookupForms(" abc-Oil-9 ")).toEqual(["abc-Oil-9", "ABC0119"])
    expect(lookupForms("ABC123")).toEqual(["ABC123"])
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (key) => {
        const stored = key.trim()
        expect(lookupForms(key)).toEqual(
          stored === "" || stored.length > MAX_KEY_LENGTH ? [] : expect.arrayContaining([stored])
        )
      })
    )
  })

  it("looks up nothing for what is no key", () => {
    expect(lookupForms("")).toEqual([])
    expect(lookupForms(" \n")).toEqual([])
    expect(lookupForms("A".repeat(MAX_KEY_LENGTH + 1))).toEqual([])
    expect(lookupForms("A".repeat(MAX_KEY_LENGTH))).toHaveLength(1)
    // Only separators: the trimmed form stays, the empty one is not looked up.
    expect(lookupForms("---")).toEqual(["---"])
  })
})

describe("redactLicenseKey", () => {
  it.each([
    ["ABCDE-FGHJK-MNPQR-STVWX-YZ012", "*****-YZ012"],
    ["PRO-ABCDE-FGHJK-MNPQR-STVWX-YZ012", "*****-YZ012"],
    ["ABCD-EFGH-JKMN-PQRS", "*****-PQRS"],
    ["ABCD-EFGH-JKMN-PQRS-TVWX", "*****-TVWX"],
    ["ABCDEFGHJKMNPQRSTVWXYZ", "*****-VWXYZ"],
    ["ABCDEFGHJKMNPQRS-", "*****-PQRS"],
    ["short-key", "*****-ey"],
    ["abc", "*****"],
    ["", "*****"],
  ])("masks %p as %p", (key, masked) => {
    expect(redactLicenseKey(key)).toBe(masked)
  })

  it("shows at most five characters and at most a quarter", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          formats.map((format) => one({ format }))
        ),
        (key) => {
          const masked = redactLicenseKey(key)
          expect(masked.startsWith("*****")).toBe(true)
          const shown = Array.from(masked.replace(/^\*{5}-?/, ""))
          expect(shown.length).toBeLessThanOrEqual(5)
          expect(shown.length * 4).toBeLessThanOrEqual(Array.from(key).length)
        }
      )
    )
  })

  it("hides at least 55 bits of every key of ours", () => {
    expect(keyFormatBits("XXXX-XXXX-XXXX-XXXX") - 4 * 5).toBeGreaterThanOrEqual(55)
    fc.assert(
      fc.property(formats, (format) => {
        const shown = redactLicenseKey(one({ format })).length - "*****-".length
        expect(keyFormatBits(format) - shown * 5).toBeGreaterThan(55)
      })
    )
  })
})

describe("isWeakKey", () => {
  it.each([
    ["1234567890ABCDE", true],
    ["1234567890ABCDEF", false],
    ["AAAA-BBBB-CCCC-DDDD-EEEE", true],
    ["AAAA-BBBB-CCCC-DDDD-EEEF", false],
    ["aAbBcCdDeEaAbBcC", true],
    ["---- ---- ---- ----", true],
    ["abcdefABCDEFabcd", false],
  ])("%p: %p", (key, weak) => {
    expect(isWeakKey(key)).toBe(weak)
  })

  it("finds no generated key weak", () => {
    expect(generate({ count: 1_000 }).some(isWeakKey)).toBe(false)
  })
})
