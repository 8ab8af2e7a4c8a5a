import type { CustomerLicense } from "../../client/types"

/** The licenses of a page with those of one unit of a bundle together. */
export function byUnit(licenses: CustomerLicense[]): [CustomerLicense, ...CustomerLicense[]][] {
  const units = new Map<string, [CustomerLicense, ...CustomerLicense[]]>()
  for (const license of licenses) {
    const key = license.bundle?.unit ?? license.id
    const unit = units.get(key)
    if (unit) {
      unit.push(license)
    } else {
      units.set(key, [license])
    }
  }
  return [...units.values()]
}
