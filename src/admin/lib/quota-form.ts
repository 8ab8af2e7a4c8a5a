import type { Resolver } from "react-hook-form"

import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import { faultsToErrors, type Translate } from "./faults"

/** A manager's quota of one policy; null = unlimited. */
export type QuotaRow = {
  policy_id: string
  name: string
  granted: number | null
  used: number
  reset_used: boolean
}
export type QuotaValues = { quotas: QuotaRow[] }

/** The request body. */
const MAX_QUOTA = 1_000_000

/** Validates the numbers as the shop does. */
export const quotaResolver =
  (t: Translate): Resolver<QuotaValues> =>
  async (values) => {
    const faults: FieldFault[] = values.quotas.flatMap(({ granted }, index) =>
      granted === null || (Number.isInteger(granted) && granted >= 0 && granted <= MAX_QUOTA)
        ? []
        : [{ field: `quotas.${index}.granted`, rule: "range", message: "" }]
    )
    const bounds = Object.fromEntries(
      faults.map(({ field }) => [field, { min: 0, max: MAX_QUOTA }])
    )
    return faults.length
      ? { values: {}, errors: faultsToErrors(faults, t, bounds) }
      : { values, errors: {} }
  }
