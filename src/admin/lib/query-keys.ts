/** Cache keys of one resource; invalidating `all` reaches every list, detail and part of it. */
const queryKeys = (resource: string) => {
  const all = ["licensing", resource] as const
  return {
    all,
    lists: () => [...all, "list"] as const,
    list: (query?: object) => [...all, "list", query ?? {}] as const,
    details: () => [...all, "detail"] as const,
    detail: (id: string, part?: string, query?: object) =>
      [...all, "detail", id, ...(part ? [part] : []), ...(query ? [query] : [])] as const,
  }
}

export const programKeys = queryKeys("programs")
export const policyKeys = queryKeys("policies")
export const bundleKeys = queryKeys("bundles")
/** The policies of a product's variants; details are by product or by variant id. */
export const variantPolicyKeys = queryKeys("variant-policies")
/** All data of one order's licensing: its state, its licenses, its history. */
export const orderLicensingKeys = queryKeys("orders")
/** Lists of licenses outside an order's page. */
export const licenseKeys = queryKeys("licenses")
export const managerKeys = queryKeys("managers")
export const serialKeys = queryKeys("serial-numbers")
export const serialBatchKeys = queryKeys("serial-batches")
export const serialLockKeys = queryKeys("serial-locks")
export const signingKeyKeys = queryKeys("signing-keys")
/** The one row of settings. */
export const settingsKeys = queryKeys("settings")
