import { CODE_PATTERN, CODE_PATTERN_MESSAGE, type FieldFault } from "../field-fault"

/**
 * One feature that a program can switch on by license. `bit` is its place in the 16 feature bits of a
 * typed activation code; null keeps it out of typed codes. A retired feature can no longer be given but
 * keeps its code and bit, so that older licenses and programs never read it as another feature.
 */
export type ProgramFeature = { code: string; name: string; bit: number | null; retired: boolean }

/** Bits 0 to 15: all that an activation code carries. */
export const FEATURE_BITS = 16

/** Most features of one catalogue. */
export const MAX_FEATURES = 200

/** Longest name of a feature, in characters. */
export const MAX_FEATURE_NAME = 120

/** The names of the features with these codes, in the order of the catalogue. */
export function featureNames(
  codes: readonly string[],
  catalogue: readonly ProgramFeature[]
): string[] {
  return catalogue.filter(({ code }) => codes.includes(code)).map(({ name }) => name)
}

/** Faults of a catalogue by itself: form and uniqueness of codes and bits. Empty = none. */
export function catalogueFaults(features: readonly ProgramFeature[]): FieldFault<"features">[] {
  const faults: FieldFault<"features">[] = []
  if (features.length > MAX_FEATURES) {
    faults.push({
      field: "features",
      rule: "too_many",
      message: `may hold at most ${MAX_FEATURES} features`,
    })
  }
  const codes = new Set<string>()
  const bits = new Set<number>()
  features.forEach((feature, index) => {
    const fault = (part: string, rule: string, message: string) =>
      faults.push({ field: `features.${index}.${part}`, rule, message })
    if (!CODE_PATTERN.test(feature.code)) {
      fault("code", "code_pattern", CODE_PATTERN_MESSAGE)
    } else if (codes.has(feature.code)) {
      fault("code", "code_twice", `uses the code ${feature.code} a second time`)
    }
    codes.add(feature.code)
    if (feature.name.trim() === "" || feature.name.length > MAX_FEATURE_NAME) {
      fault("name", "name_length", `must have 1 to ${MAX_FEATURE_NAME} characters`)
    }
    if (feature.bit === null) {
      return
    }
    if (!Number.isInteger(feature.bit) || feature.bit < 0 || feature.bit >= FEATURE_BITS) {
      fault("bit", "bit_range", `must be a whole number from 0 to ${FEATURE_BITS - 1}, or null`)
    } else if (bits.has(feature.bit)) {
      fault("bit", "bit_twice", `uses bit ${feature.bit} a second time`)
    }
    bits.add(feature.bit)
  })
  return faults
}

/**
 * Faults in replacing one catalogue by another: a change may add, rename, retire and restore features; it may
 * not drop one or change its code or bit. Empty = none.
 */
export function catalogueChangeFaults(
  before: readonly ProgramFeature[],
  after: readonly ProgramFeature[]
): FieldFault<"features">[] {
  const faults = catalogueFaults(after)
  const indexes = new Map(after.map((feature, index) => [feature.code, index]))
  for (const old of before) {
    const index = indexes.get(old.code)
    const kept = index === undefined ? undefined : after[index]
    if (kept === undefined) {
      faults.push({
        field: "features",
        rule: "feature_removed",
        message: `must keep the feature ${old.code}: retire it instead of removing it`,
      })
    } else if (kept.bit !== old.bit) {
      faults.push({
        field: `features.${index}.bit`,
        rule: "bit_changed",
        message: `must stay ${old.bit ?? "null"}: the bit of the feature ${old.code} never changes`,
      })
    }
  }
  return faults
}

/** The codes of `features` that the catalogue does not offer: unknown ones and, unless `kept`, retired. */
export function unavailableFeatures(
  features: readonly string[],
  catalogue: readonly ProgramFeature[],
  kept: readonly string[] = []
): string[] {
  const offered = new Set(kept)
  for (const feature of catalogue) {
    if (!feature.retired) {
      offered.add(feature.code)
    }
  }
  return features.filter((code) => !offered.has(code))
}

/** {@link unavailableFeatures} as faults of a record's `features`. */
export function chosenFeatureFaults(
  features: readonly string[] | null,
  catalogue: readonly ProgramFeature[] | null,
  kept: readonly string[] | null = null
): FieldFault<"features">[] {
  const unknown = unavailableFeatures(features ?? [], catalogue ?? [], kept ?? [])
  return unknown.length === 0
    ? []
    : [
        {
          field: "features",
          rule: "unknown_feature",
          message: `names features that the program does not offer: ${unknown.join(", ")}`,
        },
      ]
}

/** The 16 feature bits of a typed activation code; features without a bit, and unknown ones, are left out. */
export function featureBits(
  codes: readonly string[],
  catalogue: readonly ProgramFeature[]
): number {
  return catalogue.reduce(
    (bits, { code, bit }) => (bit !== null && codes.includes(code) ? bits | (1 << bit) : bits),
    0
  )
}
