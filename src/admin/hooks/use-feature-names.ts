import { useLicensePrograms } from "./api/license-programs"

/** A shop has few programs; the features of the first hundred by name are offered. */
const PROGRAMS = { limit: 100, order: "name" }

export type NamedFeature = { code: string; name: string; programs: string[]; retired: boolean }

/**
 * The features of all catalogues. Two programs may use the same code: an order's features apply to all
 * of its programs that have them.
 */
export const useFeatureNames = (enabled = true) => {
  const { license_programs = [] } = useLicensePrograms(PROGRAMS, enabled)
  const byCode = new Map<string, NamedFeature>()
  for (const { name: program, features } of license_programs) {
    for (const { code, name, retired } of features ?? []) {
      const known = byCode.get(code)
      byCode.set(code, {
        code,
        name: known?.name ?? name,
        programs: [...(known?.programs ?? []), program],
        retired: retired && (known?.retired ?? true),
      })
    }
  }
  return {
    features: [...byCode.values()],
    nameOf: (code: string) => byCode.get(code)?.name ?? code,
  }
}
