/** What staff may change of an order's profile; absent = unchanged. See the model `order_profile`. */
export type OrderProfilePatch = {
  /** The merchant's own reference number of the order. */
  reference?: string | null
  campaign_params?: string | null
  download_id?: string | null
  /** Labels, and defaults of licenses issued later. */
  is_test?: boolean
  is_trial?: boolean
  /** False blocks the order's licenses. */
  active?: boolean
  visible_to_customer?: boolean
  customer_can_manage?: boolean
  /** null = no subscription. */
  subscription_expires_at?: Date | null
  /** Feature codes; null = none of its own. */
  features?: string[] | null
  note?: string | null
}
