import type { UpdateProfileBody } from "../hooks/api/order-licenses"
import type { OrderProfile } from "./types"

export const PROFILE_FORM_FIELDS = [
  "reference",
  "campaign_params",
  "download_id",
  "subscription_expires_at",
  "features",
  "note",
  "is_test",
  "is_trial",
  "active",
  "visible_to_customer",
  "customer_can_manage",
] as const

export type ProfileFormValues = Pick<OrderProfile, (typeof PROFILE_FORM_FIELDS)[number]>

export const PROFILE_SWITCHES = [
  "active",
  "visible_to_customer",
  "customer_can_manage",
  "is_test",
  "is_trial",
] as const

/** Maximum lengths that the shop accepts. */
export const PROFILE_LENGTHS = {
  reference: 255,
  campaign_params: 2000,
  download_id: 255,
  note: 2000,
} as const

/** The details of an order before staff edited them. */
const NEW_PROFILE: ProfileFormValues = {
  reference: null,
  campaign_params: null,
  download_id: null,
  subscription_expires_at: null,
  features: null,
  note: null,
  is_test: false,
  is_trial: false,
  active: true,
  visible_to_customer: true,
  customer_can_manage: true,
}

export const profileToForm = (profile: OrderProfile | null): ProfileFormValues =>
  profile
    ? {
        ...NEW_PROFILE,
        ...Object.fromEntries(PROFILE_FORM_FIELDS.map((field) => [field, profile[field]])),
      }
    : NEW_PROFILE

/** Only changed fields, so that changes by others in the meantime stay. */
export const profileChanges = (
  before: ProfileFormValues,
  after: ProfileFormValues
): UpdateProfileBody => ({
  ...Object.fromEntries(
    PROFILE_FORM_FIELDS.filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])
    ).map((field) => [field, after[field]])
  ),
})
