import { sdk } from "../../lib/sdk"
import type { OwnKeyFault } from "../../lib/own-keys"

/** What the new licenses have instead of what their policy says. */
export type IssueOverrides = {
  seats?: number | null
  starts_at?: string | null
  expires_at?: string | null
  maintenance_until?: string | null
  max_transfers?: number | null
  allow_offline?: boolean
  features?: string[] | null
  note?: string | null
}

export type IssueBody = {
  policy_id?: string
  variant_id?: string
  quantity?: number
  keys?: string[]
  allow_weak_keys?: boolean
  is_trial: boolean
  is_test: boolean
  overrides?: IssueOverrides
}

/** Issues on an order; sent again with the same key it issues nothing more and answers the same. */
export const issueLicenses = (orderId: string, body: IssueBody, idempotencyKey: string) =>
  sdk.client.fetch<{ license_ids: string[]; count: number }>(`/admin/orders/${orderId}/licenses`, {
    method: "POST",
    body,
    headers: { "Idempotency-Key": idempotencyKey },
  })

/** What is wrong with keys from outside, by line. */
export const checkKeys = (orderId: string, keys: string[]) =>
  sdk.client.fetch<{ faults: OwnKeyFault[] }>(`/admin/orders/${orderId}/licenses/check-keys`, {
    method: "POST",
    body: { keys },
  })
