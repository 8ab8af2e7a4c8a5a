/**
 * Typed codes as people enter them: with their labels, in the wrong field, or both in one. The form of a code
 * is in `machine-codes.ts` and `removal-code.ts`; this file only finds the code in the text.
 */

import { type MachineCodes, readMachineCodes, writeMachineCodes } from "./machine-codes"
import { readTypedHex, SEPARATORS, writeTypedHex } from "./typed-text"

/** Longest text that is searched. */
const MAX_ENTRY = 256

const DIGIT = "[0-9A-FOIL]"
/** Separators between two groups of digits. */
const GAP = "[ -]{0,3}"

/** Matches wherever the pattern stands by itself, also where another match does: the group is what was found. */
const alone = (pattern: string) => new RegExp(`(?<![0-9A-Z-])(?=(${pattern})(?![0-9A-Z-]))`, "g")

/** Groups of four digits, with a dash or space between them or none. */
const groups = (count: number) => alone(`${DIGIT}{4}(?:${GAP}${DIGIT}{4}){${count - 1}}`)

const MACHINE_ID = groups(4)
const SITE_CODE = groups(2)
const BOTH = groups(6)

/**
 * Both codes from the fields of a form, in any arrangement: clean, with labels around them, swapped, or both in
 * one field. Null if they cannot be determined. It never guesses: a text with too many codes gives null.
 */
export function findMachineCodes(siteCode: string, machineId = ""): MachineCodes | null {
  for (const [site, machine] of [
    [siteCode, machineId],
    [machineId, siteCode],
  ] as const) {
    const codes = readMachineCodes(site, machine)
    if (codes) {
      return writeMachineCodes(codes)
    }
  }
  const text = [siteCode, machineId].map(plain).join("\n")
  const both = only(text, BOTH)
  if (both) {
    const merged = hasNoCode(text.replace(both, "\n")) ? readMachineCodes(both) : null
    return merged && writeMachineCodes(merged)
  }
  const machine = only(text, MACHINE_ID)
  const site = machine && only(text.replace(machine, "\n"), SITE_CODE)
  if (!machine || !site) {
    return null
  }
  const found = readMachineCodes(site, machine)
  return found && writeMachineCodes(found)
}

/**
 * The one code of `size` bytes (a multiple of two) in a text that may have a label around it, as the digits
 * of that code; null unless there is just one.
 */
export function findTypedCode(input: string, size: number): string | null {
  const bytes = readTypedHex(input, size)
  if (bytes) {
    return writeTypedHex(bytes, size * 2)
  }
  const code = only(plain(input), groups(size / 2))
  const found = code === null ? null : readTypedHex(code, size)
  return found && writeTypedHex(found, size * 2)
}

/** Compatibility characters and dashes of any script folded; white space within a line is a space. */
function plain(input: string): string {
  return input
    .slice(0, MAX_ENTRY)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\r\n?|\n/g, "\n")
    .replace(SEPARATORS, (each) =>
      each === "\n" ? each : /\p{Pd}|\u2212/u.test(each) ? "-" : /\s/.test(each) ? " " : ""
    )
}

/** The one word of labels, in any of our languages, whose letters are read as digits. */
const LABEL = /^CODE/

/** A place in the text where a code may be. */
type Place = { code: string; from: number; to: number }

function hasNoCode(text: string): boolean {
  return !placesOf(text, SITE_CODE).some(hasFigure)
}

/**
 * The one code in the text; null = none, or any of several. A word of letters is not a code: groups without a
 * figure are considered only if there is nothing else.
 */
function only(text: string, pattern: RegExp): string | null {
  const all = placesOf(text, pattern)
  const withFigures = all.filter(hasFigure)
  const [place, ...more] = withFigures.length > 0 ? withFigures : all
  return place !== undefined && more.length === 0 ? place.code : null
}

/**
 * Where a code may be. In "Code 9F8E 7D6C" the label looks like the first group of one: a place that begins with it
 * is none if another begins behind it.
 */
function placesOf(text: string, pattern: RegExp): Place[] {
  const all = Array.from(text.matchAll(pattern), ({ 1: code = "", index: from }) => ({
    code,
    from,
    to: from + code.length,
  }))
  return all.filter(
    ({ code, from, to }) =>
      !LABEL.test(code) || !all.some((other) => other.from > from && other.from < to)
  )
}

const hasFigure = ({ code }: Place) => /[0-9]/.test(code)
