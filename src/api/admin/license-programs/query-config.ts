/** The fields of a program in answers. */
const programFields = [
  "id",
  "code",
  "name",
  "active",
  "features",
  "flexible_locking",
  "serials_enabled",
  "serial_self_service",
  "metadata",
  "created_at",
  "updated_at",
]

/** The columns by which lists may be sorted. */
export const programColumns = ["code", "name", "active", "created_at", "updated_at"] as const

export const retrieveProgramConfig = {
  entity: "license_program",
  defaults: programFields,
  isList: false,
}

export const listProgramsConfig = { ...retrieveProgramConfig, isList: true }
