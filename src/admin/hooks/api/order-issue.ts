import { sdk } from "../../lib/sdk"
import type { Answer, Body } from "../../lib/types"

export type IssueBody = Body<"issueOrderLicenses">
/** What the new licenses have instead of what their policy says. */
export type IssueOverrides = NonNullable<IssueBody["overrides"]>

/** Issues on an order; sent again with the same key it issues nothing more and answers the same. */
export const issueLicenses = (orderId: string, body: IssueBody, idempotencyKey: string) =>
  sdk.client.fetch<Answer<"issueOrderLicenses">>(`/admin/orders/${orderId}/licenses`, {
    method: "POST",
    body,
    headers: { "Idempotency-Key": idempotencyKey },
  })

/** What is wrong with keys from outside, by line. */
export const checkKeys = (orderId: string, keys: string[]) =>
  sdk.client.fetch<Answer<"checkOrderKeys">>(`/admin/orders/${orderId}/licenses/check-keys`, {
    method: "POST",
    body: { keys },
  })
