import type { Resolver } from "react-hook-form"

import { findMachineCodes } from "../../modules/licensing/domain/codecs/typed-entry"
import { readMachineCodes } from "../../modules/licensing/domain/codecs/machine-codes"
import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import type { ComputerBody, MachineCodesBody } from "../hooks/api/activations"
import { toApiError } from "./errors"
import { faultsToErrors, type Translate } from "./faults"

/** Longest label of a computer. */
export const MAX_COMPUTER_NOTE = 30

export type ComputerFormValues = { site_code: string; machine_id: string; note: string | null }

export const COMPUTER_FORM_FIELDS = ["site_code", "machine_id", "note"] as const

export const NEW_COMPUTER: ComputerFormValues = { site_code: "", machine_id: "", note: null }

const computerFaults = ({ site_code, machine_id }: ComputerFormValues): FieldFault[] => {
  const fault = (field: string, rule: string) => [{ field, rule, message: "" }]
  if (findMachineCodes(site_code, machine_id)) return []
  if (!site_code.trim()) return fault("site_code", "required")
  if (!machine_id.trim()) {
    // Any valid machine ID will do to check the site code alone.
    const isSiteCode = readMachineCodes(site_code, "0".repeat(16))
    return isSiteCode ? fault("machine_id", "required") : fault("site_code", "site_code")
  }
  return readMachineCodes("0".repeat(8), machine_id)
    ? fault("site_code", "site_code")
    : fault("machine_id", "machine_id")
}

/** Validates the form of typed codes; only the shop knows whether they belong to the program. */
export const computerResolver =
  (t: Translate): Resolver<ComputerFormValues> =>
  async (values) => {
    const faults = computerFaults(values)
    return faults.length
      ? { values: {}, errors: faultsToErrors(faults, t) }
      : { values, errors: {} }
  }

/** The codes in their written form, from either field, with or without labels. */
export const toMachineCodes = ({ site_code, machine_id }: ComputerFormValues): MachineCodesBody => {
  const codes = findMachineCodes(site_code, machine_id)
  return codes
    ? { site_code: codes.siteCode, machine_id: codes.machineId }
    : { site_code, machine_id }
}

export const toComputerBody = (values: ComputerFormValues): ComputerBody => ({
  ...toMachineCodes(values),
  note: values.note?.trim() || null,
})

/** Whether the shop refused because no seat is free. */
export const isOutOfSeats = (error: unknown): boolean =>
  toApiError(error).code === "SEATS_EXHAUSTED"
