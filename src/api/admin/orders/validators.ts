import { z } from "@medusajs/framework/zod"

import { MAX_KEY_LENGTH } from "../../../modules/licensing/domain/codecs/license-key"
import {
  booleanParam,
  featureCodesField,
  idField,
  expiryField,
  limitField,
  pageFields,
  reasonField,
  secretTextsField,
  linesField,
  textField,
} from "../../lib/schema-fields"
import { licenseDatesInput, overrideTermsInput } from "../../lib/term-fields"
import { AdminGetLicensesParams } from "../licenses/validators"

/** Filters, sorting and paging of an order's licenses. */
export const AdminGetOrderLicensesParams = AdminGetLicensesParams
export type AdminGetOrderLicensesParamsType = z.infer<typeof AdminGetOrderLicensesParams>

/** Paging of an order's license events, and of its joined history. */
export const AdminGetOrderHistoryParams = z.object(pageFields)
export type AdminGetOrderHistoryParamsType = z.infer<typeof AdminGetOrderHistoryParams>

/** As `AdminExportLicensesParams` has them. */
export const AdminExportOrderLicensesParams = z.object({ keys: booleanParam, bom: booleanParam })
export type AdminExportOrderLicensesParamsType = z.infer<typeof AdminExportOrderLicensesParams>

/** Licenses that one request issues at most; more are issued by several requests. */
const MAX_QUANTITY = 10_000

const keyList = secretTextsField("keys", MAX_QUANTITY, MAX_KEY_LENGTH * 2)

const firstLineIsKey = z
  .boolean()
  .optional()
  .describe("The first key is no name of a column, though it holds no digit.")

export const AdminCheckKeys = z.object({ keys: keyList, first_line_is_key: firstLineIsKey })
export type AdminCheckKeysType = z.infer<typeof AdminCheckKeys>

/** Licenses to be issued by hand: of a policy, of a bundle, or of all policies that a variant sells. */
export const AdminIssueOrderLicenses = z
  .object({
    policy_id: idField("policy_id").optional(),
    variant_id: idField("variant_id").optional(),
    license_bundle_id: idField("license_bundle_id").optional(),
    quantity: z.number().int().min(1).max(MAX_QUANTITY).optional(),
    keys: keyList.optional(),
    allow_weak_keys: z.boolean().optional(),
    first_line_is_key: firstLineIsKey,
    is_trial: z.boolean().optional(),
    is_test: z.boolean().optional(),
    overrides: z
      .strictObject({
        seats: limitField.optional(),
        ...licenseDatesInput,
        ...overrideTermsInput,
        features: featureCodesField.optional(),
        note: linesField("note", 1000).nullish(),
      })
      .refine(({ starts_at, expires_at }) => !starts_at || !expires_at || starts_at < expires_at, {
        path: ["expires_at"],
        message: "Field 'expires_at' must be later than 'starts_at'",
      })
      .optional(),
  })
  .refine(
    ({ policy_id, variant_id, license_bundle_id }) =>
      [policy_id, variant_id, license_bundle_id].filter((id) => id !== undefined).length === 1,
    {
      path: ["policy_id"],
      message:
        "Exactly one of the fields 'policy_id', 'variant_id' and 'license_bundle_id' is needed",
    }
  )
  .refine(({ keys, policy_id }) => !keys || policy_id !== undefined, {
    path: ["keys"],
    message: "Field 'keys' goes with 'policy_id' only",
  })
  .refine(({ keys, quantity }) => !keys || quantity === undefined || quantity === keys.length, {
    path: ["quantity"],
    message: "Field 'quantity' must be the number of 'keys', or absent",
  })
export type AdminIssueOrderLicensesType = z.infer<typeof AdminIssueOrderLicenses>

/** The licensing facts about an order that staff edit; absent = unchanged. */
export const AdminUpdateOrderLicensing = z.object({
  reference: textField("reference", 255).nullish(),
  campaign_params: textField("campaign_params", 2000).nullish(),
  download_id: textField("download_id", 255).nullish(),
  is_test: z.boolean().optional(),
  is_trial: z.boolean().optional(),
  active: z.boolean().optional().describe("An inactive order blocks its licenses."),
  visible_to_customer: z.boolean().optional(),
  customer_can_manage: z.boolean().optional(),
  subscription_expires_at: expiryField("subscription_expires_at").nullish(),
  features: featureCodesField.optional(),
  note: linesField("note", 2000).nullish(),
})
export type AdminUpdateOrderLicensingType = z.infer<typeof AdminUpdateOrderLicensing>

/** `order_number` is typed by a person, with or without `#`. */
export const AdminDeleteOrderLicensing = z.object({
  order_number: textField("order_number", 50),
  reason: reasonField,
})
export type AdminDeleteOrderLicensingType = z.infer<typeof AdminDeleteOrderLicensing>

/** An existing customer, or the e-mail of one that is created if missing. */
export const AdminSetOrderCustomer = z
  .object({
    customer_id: idField("customer_id").optional(),
    email: z.email({ error: "Field 'email' must be an e-mail address" }).max(320).optional(),
    first_name: textField("first_name", 255).optional(),
    last_name: textField("last_name", 255).optional(),
    company_name: textField("company_name", 255).optional(),
    phone: textField("phone", 50).optional(),
  })
  .refine(({ customer_id, email }) => (customer_id === undefined) !== (email === undefined), {
    path: ["customer_id"],
    message: "Exactly one of the fields 'customer_id' and 'email' is needed",
  })
export type AdminSetOrderCustomerType = z.infer<typeof AdminSetOrderCustomer>

/** The license that a line adds uses to. */
export const AdminNameTopUpLicense = z.object({ license_id: idField("license_id") })
export type AdminNameTopUpLicenseType = z.infer<typeof AdminNameTopUpLicense>
