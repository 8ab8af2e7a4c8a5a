import { sdk } from "../../lib/sdk"
import type { Answer, Body } from "../../lib/types"

export type IssueBody = Body<"issueOrderLicenses">
/** The fields in which the new licenses differ from their policy. */
export type IssueOverrides = NonNullable<IssueBody["overrides"]>

/** Issues on an order; repeated with the same key it issues nothing more and returns the same answer. */
export const issueLicenses = (orderId: string, body: IssueBody, idempotencyKey: string) =>
  sdk.client.fetch<Answer<"issueOrderLicenses">>(`/admin/orders/${orderId}/licenses`, {
    method: "POST",
    body,
    headers: { "Idempotency-Key": idempotencyKey },
  })

/** The errors and repairs of keys from elsewhere, by line. */
export const checkKeys = (orderId: string, body: Body<"checkOrderKeys">) =>
  sdk.client.fetch<Answer<"checkOrderKeys">>(`/admin/orders/${orderId}/licenses/check-keys`, {
    method: "POST",
    body,
  })
