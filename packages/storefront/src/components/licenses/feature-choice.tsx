import type { CustomerLicense } from "../../client/types"
import { SelectField } from "../ui/field"

/**
 * Of what something is shown: of the license as a whole (empty), or of a feature. A field where there are several
 * choices; the name where there is one feature.
 * @param whole what the license as a whole is called here
 */
export function FeatureChoice({
  license,
  label,
  whole,
  choices,
  value,
  onChange,
}: {
  license: CustomerLicense
  label: string
  whole: string
  choices: readonly string[]
  value: string
  onChange: (feature: string) => void
}) {
  const nameOf = (code: string) =>
    license.feature_names[license.features.indexOf(code)] ?? (code || whole)
  if (choices.length > 1) {
    return (
      <SelectField label={label} value={value} onChange={onChange}>
        {choices.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </SelectField>
    )
  }
  return value === "" ? null : <p className="mpl-muted mpl-feature">{nameOf(value)}</p>
}
