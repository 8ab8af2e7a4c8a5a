import type { License } from "./types"
import type { Translate } from "./faults"

/** What the licenses of one unit of a bundle have in common; null = sold alone. */
const unitOf = ({ bundle, bundle_id, unit_index }: License): string | null =>
  bundle && unit_index !== null ? `${bundle_id}/${unit_index}` : null

/** The licenses of a page with those of one unit together; a page may begin or end within a unit. */
export const byUnit = (licenses: License[]): [License, ...License[]][] => {
  const units = new Map<string, [License, ...License[]]>()
  for (const license of licenses) {
    const key = unitOf(license) ?? license.id
    const unit = units.get(key)
    if (unit) unit.push(license)
    else units.set(key, [license])
  }
  return [...units.values()]
}

/** The bundle of a license and which unit of it, as people read it. */
export const unitName = ({ bundle, unit_index }: License, t: Translate): string =>
  t("bundles.unit.name", { name: bundle?.name ?? "", number: (unit_index ?? 0) + 1 })
