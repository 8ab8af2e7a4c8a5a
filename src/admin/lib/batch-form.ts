import type { Resolver } from "react-hook-form"

import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import { keyFormatFault, keyPrefixFault } from "../../modules/licensing/domain/policies/key-pattern"
import { MAX_SERIALS } from "../../modules/licensing/domain/serials/serial-codes"
import type { SerialBatchSource } from "../../modules/licensing/domain/vocabulary"
import type { CreateSerialBatchBody } from "../hooks/api/serial-batches"
import { faultsToErrors, type Translate } from "./faults"

export type BatchFormValues = Required<CreateSerialBatchBody> & { source: SerialBatchSource }

/** The fields that can show a refusal of the shop. */
export const BATCH_FORM_FIELDS = [
  "name",
  "program_id",
  "policy_id",
  "variant_id",
  "features",
  "note",
  "generate.count",
  "generate.format",
  "generate.prefix",
] as const

export const NEW_BATCH: BatchFormValues = {
  source: "generated",
  name: "",
  program_id: "",
  policy_id: "",
  variant_id: null,
  features: null,
  note: null,
  generate: { count: 100, format: null, prefix: null, verification_numbers: true },
}

const BOUNDS = { "generate.count": { min: 1, max: MAX_SERIALS } }

const batchFaults = ({ source, generate, ...values }: BatchFormValues): FieldFault[] => {
  const faults: FieldFault[] = []
  const fault = (field: string, rule: string) => faults.push({ field, rule, message: "" })
  for (const field of ["name", "program_id", "policy_id"] as const) {
    if (!values[field].trim()) fault(field, "required")
  }
  if (source === "imported") return faults
  const { count, format, prefix } = generate
  if (!Number.isInteger(count) || count < 1 || count > MAX_SERIALS) fault("generate.count", "range")
  if (format && keyFormatFault(format)) fault("generate.format", "key_format")
  if (prefix && keyPrefixFault(prefix)) fault("generate.prefix", "key_prefix")
  return faults
}

/** Validates the form by the shop's rules. */
export const batchResolver =
  (t: Translate): Resolver<BatchFormValues> =>
  async (values) => {
    const faults = batchFaults(values)
    if (faults.length) return { values: {}, errors: faultsToErrors(faults, t, BOUNDS) }
    return { values, errors: {} }
  }

/** The body of the request; generation fields only for generated batches. */
export const toBatchBody = ({
  source,
  generate,
  ...terms
}: BatchFormValues): CreateSerialBatchBody => ({
  ...terms,
  ...(source === "generated" && { generate }),
})
