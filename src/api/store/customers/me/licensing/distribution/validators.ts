import { z } from "@medusajs/framework/zod"

import { idField, limitField, pageFields, textField } from "../../../../../lib/schema-fields"

/** Most different variants of one order. */
const MAX_ITEMS = 50

/** Most units of one item, and so licenses of each of its policies. */
const MAX_UNITS = 1000

/** `q` is a part of a name, a company or an address. */
export const StoreGetEndCustomersParams = z.object({
  ...pageFields,
  q: textField("q", 100).optional().describe("Part of a name, a company or an address."),
})
export type StoreGetEndCustomersParamsType = z.infer<typeof StoreGetEndCustomersParams>

const email = z.email({ error: "Field 'email' must be an e-mail address" }).max(320)

/** One of the manager's end customers, or anybody by e-mail; names are kept of a new customer alone. */
const customer = z
  .strictObject({
    customer_id: idField("customer_id").optional(),
    email: email.optional(),
    first_name: textField("first_name", 255).nullish(),
    last_name: textField("last_name", 255).nullish(),
    company_name: textField("company_name", 255).nullish(),
  })
  .refine(({ customer_id, email }) => (customer_id === undefined) !== (email === undefined), {
    path: ["customer_id"],
    message: "Exactly one of the fields 'customer_id' and 'email' must be given",
  })

export const StoreCreateManagerOrder = z.object({
  customer,
  items: z
    .array(
      z.strictObject({
        variant_id: idField("variant_id"),
        quantity: z.number().int().min(1).max(MAX_UNITS).default(1),
      })
    )
    .min(1)
    .max(MAX_ITEMS)
    .refine((items) => new Set(items.map(({ variant_id }) => variant_id)).size === items.length, {
      message: "Field 'items' names a variant twice",
    }),
  reference: textField("reference", 255).nullish(),
  campaign_params: textField("campaign_params", 2000).nullish(),
  download_id: textField("download_id", 255).nullish(),
  is_test: z.boolean().optional(),
  is_trial: z.boolean().optional(),
})
export type StoreCreateManagerOrderType = z.infer<typeof StoreCreateManagerOrder>

const permissions = z.array(textField("permissions", 100)).max(50)

/** Shares of the granter's quotas; null = no limit, where the granter has none. */
const shares = z
  .array(z.strictObject({ policy_id: idField("policy_id"), granted: limitField }))
  .max(1000)
  .refine((quotas) => new Set(quotas.map(({ policy_id }) => policy_id)).size === quotas.length, {
    message: "Field 'quotas' names a policy twice",
  })

export const StoreCreateSubManager = z.object({
  email,
  permissions: permissions.default([]),
  quotas: shares.default([]),
})
export type StoreCreateSubManagerType = z.infer<typeof StoreCreateSubManager>

/** Absent = unchanged; a policy that `quotas` does not name keeps its share. */
export const StoreUpdateSubManager = z.object({
  permissions: permissions.optional(),
  quotas: shares.optional(),
})
export type StoreUpdateSubManagerType = z.infer<typeof StoreUpdateSubManager>
