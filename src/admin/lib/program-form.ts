import type { Resolver } from "react-hook-form"

import { CODE_PATTERN, type FieldFault } from "../../modules/licensing/domain/field-fault"
import {
  DEFAULT_FLEXIBLE_LOCKING,
  HARDWARE_LOCKS,
} from "../../modules/licensing/domain/seats/flexible-locking"
import { faultsToErrors, type Translate } from "./faults"
import type { FlexibleLocking, LicenseProgram } from "./types"

export type ProgramFormValues = Pick<
  LicenseProgram,
  "code" | "name" | "flexible_locking" | "serials_enabled" | "serial_self_service"
>

export const PROGRAM_FORM_FIELDS = [
  "code",
  "name",
  "flexible_locking",
  "serials_enabled",
  "serial_self_service",
] as const

/** The initial rule of a program that leaves the shop's rule: the shop's default. */
export const DEFAULT_LOCKING: FlexibleLocking = DEFAULT_FLEXIBLE_LOCKING

export const NEW_PROGRAM: ProgramFormValues = {
  code: "",
  name: "",
  flexible_locking: null,
  serials_enabled: false,
  serial_self_service: false,
}

export const programToForm = (program: LicenseProgram): ProgramFormValues => ({
  code: program.code,
  name: program.name,
  flexible_locking: program.flexible_locking,
  serials_enabled: program.serials_enabled,
  serial_self_service: program.serial_self_service,
})

const programFaults = ({ code, name, flexible_locking }: ProgramFormValues): FieldFault[] => {
  const faults: FieldFault[] = []
  if (!CODE_PATTERN.test(code)) faults.push({ field: "code", rule: "code_pattern", message: "" })
  if (!name.trim()) faults.push({ field: "name", rule: "required", message: "" })
  const changes = flexible_locking?.max_hardware_changes ?? 0
  if (!Number.isInteger(changes) || changes < 0 || changes > HARDWARE_LOCKS.length) {
    faults.push({ field: "flexible_locking.max_hardware_changes", rule: "range", message: "" })
  }
  return faults
}

/** Validates the form by the shop's rules. Without serials, self-service is off too. */
export const programResolver =
  (t: Translate): Resolver<ProgramFormValues> =>
  async (values) => {
    const faults = programFaults(values)
    const bounds = {
      "flexible_locking.max_hardware_changes": { min: 0, max: HARDWARE_LOCKS.length },
    }
    if (faults.length) return { values: {}, errors: faultsToErrors(faults, t, bounds) }
    const { serials_enabled, serial_self_service } = values
    return {
      values: { ...values, serial_self_service: serials_enabled && serial_self_service },
      errors: {},
    }
  }
