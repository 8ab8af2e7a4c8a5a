import { createCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { transform, when } from "@medusajs/framework/workflows-sdk"

import { confirmInvitedAddressStep } from "../steps/confirm-invited-address"

/**
 * Somebody who answers a mailed link: as an existing customer, or as a new one for a login without one.
 * `auth_identity_id`: of a login by the invited address, which the token proves to be its owner's; absent = the
 * customer is logged in already.
 */
export type AcceptInvitationInput = {
  token: string
  email: string
  customer_id?: string
  auth_identity_id?: string
  first_name?: string
  last_name?: string
}

/**
 * The part of a workflow that finds the customer who accepts, whose account is created first if missing. Their
 * address counts as confirmed where the shop requires that.
 * @param invited whom the token was mailed to
 * @returns what uses the token up
 */
export function invitedAccount(input: AcceptInvitationInput, invited: "manager" | "user") {
  when(
    "login-is-by-the-invited-address",
    { input },
    ({ input: { auth_identity_id } }) => auth_identity_id !== undefined
  ).then(() =>
    confirmInvitedAddressStep(
      transform(
        { input, invited },
        ({ input: { token, email, auth_identity_id = "" }, invited }) => ({
          invited,
          token,
          email,
          auth_identity_id,
        })
      )
    )
  )
  const created = when(
    "invited-has-no-customer",
    { input },
    ({ input: { customer_id } }) => customer_id === undefined
  ).then(() =>
    createCustomerAccountWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        authIdentityId: input.auth_identity_id ?? "",
        customerData: {
          email: input.email,
          first_name: input.first_name,
          last_name: input.last_name,
        },
      })),
    })
  )
  return transform({ input, created }, ({ input, created }) => ({
    token: input.token,
    customer: {
      id: input.customer_id ?? (created as { id: string } | undefined)?.id ?? "",
      email: input.email,
    },
  }))
}
