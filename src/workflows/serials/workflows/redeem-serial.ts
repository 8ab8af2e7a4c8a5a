import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { RedeemRefusal, SerialReservation } from "../../../modules/licensing/serials/types"
import { redeemerId } from "../../../modules/licensing/domain/serials/redeemer-id"
import { placeSerialOrderWorkflow } from "./place-serial-order"
import { reserveAndNotify } from "./reserve-serial"

export type RedeemSerialInput = {
  serial: string
  verification_number?: string
  /** Code of the program that it must be for; absent = of any that takes serials. */
  program?: string
  customer_id: string
  /** Network address from which it was typed: wrong tries are counted by it too. */
  address: string
  /** Of the order; null = the store's default. */
  sales_channel_id: string | null
}

/** What the serial became, or why it became nothing. */
export type RedeemSerialResult =
  | {
      redeemed: { order_id: string; display_id: number; serial_id: string; license_ids: string[] }
      refusal: null
    }
  | { redeemed: null; refusal: RedeemRefusal }

/** Id of {@link redeemSerialWorkflow}. */
export const redeemSerialWorkflowId = "redeem-serial"

/**
 * Redeems a serial that a customer typed: reserves it and makes its order and licenses. The result has
 * `redeemed`, or the `refusal`, of which wrong tries count against the customer. If anything fails,
 * a later step of a workflow that runs this one included, the serial is free again and neither order nor licenses
 * are left.
 * @throws SERIAL_USED if the reservation was taken over; SERIAL_NO_REGION
 */
export const redeemSerialWorkflow = createWorkflow(
  redeemSerialWorkflowId,
  (input: WorkflowData<RedeemSerialInput>) => {
    const result = reserveAndNotify(
      transform({ input }, ({ input }) => ({
        program: input.program ?? null,
        serial: input.serial,
        verification_number: input.verification_number ?? null,
        customer_id: input.customer_id,
        redeemer: {
          account: redeemerId.customer(input.customer_id),
          address: redeemerId.address(input.address),
        },
      }))
    )
    const placed = when(
      "serial-reserved",
      { result },
      ({ result }) => result.reserved !== null
    ).then(() => {
      const { data: customers } = useQueryGraphStep({
        entity: "customer",
        fields: ["email"],
        filters: { id: input.customer_id },
        options: { throwIfKeyNotFound: true },
      })
      return placeSerialOrderWorkflow.runAsStep({
        input: transform({ input, result, customers }, ({ input, result, customers }) => ({
          reserved: result.reserved as SerialReservation,
          buyer: {
            customer_id: input.customer_id,
            email: customers[0]?.email ?? "",
            sales_channel_id: input.sales_channel_id,
          },
        })),
      })
    })
    return new WorkflowResponse(
      transform(
        { placed, result },
        ({ placed, result }) =>
          ({ redeemed: placed ?? null, refusal: result.refusal }) as RedeemSerialResult
      )
    )
  }
)
