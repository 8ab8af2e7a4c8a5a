/** The fields of a bundle in answers. */
export const bundleFields = [
  "id",
  "code",
  "name",
  "active",
  "metadata",
  "created_at",
  "updated_at",
  "items.position",
  "items.seats",
  "items.policy.id",
  "items.policy.code",
  "items.policy.name",
  "items.policy.active",
  "items.policy.program.id",
  "items.policy.program.code",
  "items.policy.program.name",
]

/** The columns by which lists may be sorted. */
export const bundleColumns = ["code", "name", "active", "created_at", "updated_at"] as const
