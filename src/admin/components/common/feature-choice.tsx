import { Select } from "@medusajs/ui"

import { useLicenseProgram } from "../../hooks/api/license-programs"
import type { LicenseDetail } from "../../lib/types"

/** Radix has no empty value; no feature has a code like this one. */
const WHOLE = "__whole__"

/** Of what something is shown: of the license as a whole (empty), or of a feature. */
export const FeatureChoice = ({
  license,
  label,
  whole,
  choices,
  value,
  onChange,
}: {
  license: LicenseDetail
  label: string
  /** What the license as a whole is called here. */
  whole: string
  choices: readonly string[]
  value: string
  onChange: (feature: string) => void
}) => {
  const { license_program } = useLicenseProgram(license.program.id)
  const nameOf = (code: string) =>
    license_program?.features?.find((feature) => feature.code === code)?.name ?? code
  return (
    <Select
      size="small"
      value={value || WHOLE}
      onValueChange={(next) => onChange(next === WHOLE ? "" : next)}
    >
      <Select.Trigger aria-label={label} className="w-fit">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {choices.map((code) => (
          <Select.Item key={code} value={code || WHOLE}>
            {code ? nameOf(code) : whole}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
