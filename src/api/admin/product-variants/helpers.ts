/**
 * The policies of a variant as the query graph read it, sorted by code. A link outlives what it links to,
 * which then reads as null or undefined.
 */
export function policiesOfVariant<T extends { code: string }>(variant: {
  license_policies?: (T | null | undefined)[] | null
}): T[] {
  return (variant.license_policies ?? [])
    .filter((policy): policy is T => Boolean(policy))
    .sort((one, other) => one.code.localeCompare(other.code))
}
