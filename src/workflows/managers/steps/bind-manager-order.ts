import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { permissionsOnMadeOrder } from "../../../modules/licensing/domain/permissions/permissions"
import type { IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import type { ActingManager, ManagerOrderDetails } from "../../../modules/licensing/managers/types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { newEntitlements } from "../../issuing/lib/new-entitlements"

export type BindManagerOrderInput = {
  manager: ActingManager
  order: {
    id: string
    items?:
      | {
          id: string
          quantity: unknown
          product_id?: string | null
          variant_id?: string | null
        }[]
      | null
  }
  details: ManagerOrderDetails
  /** The order's customer, if made for it. */
  new_customer_id: string | null
  claim?: IdempotencyClaim
}

/** Id of {@link bindManagerOrderStep}. */
export const bindManagerOrderStepId = "bind-manager-order-step"

/**
 * Issues the licenses of a manager's draft order and charges their quotas, in one transaction. Compensation: the
 * licenses are wiped and the quotas get back what they took.
 * @throws QUOTA_EXCEEDED, POLICY_INACTIVE, PROGRAM_INACTIVE
 */
export const bindManagerOrderStep = createStep(
  bindManagerOrderStepId,
  async (
    { manager, order, details, new_customer_id, claim }: BindManagerOrderInput,
    { container }
  ) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const now = new Date()
    const items = order.items ?? []
    const entitlements = await newEntitlements(
      container,
      {
        created_at: now,
        facts: { order_id: order.id },
        lines: items.map(({ id, variant_id, product_id }) => ({
          line_item_id: id,
          variant_id: variant_id ?? null,
          product_id: product_id ?? null,
          created_at: now,
          license_id: null,
        })),
      },
      true
    )
    const bound = await licensing.issuing.bindManagerOrder(
      manager,
      {
        order_id: order.id,
        lines: items.map(({ id, quantity }) => ({ line_item_id: id, units: Number(quantity) })),
        entitlements: entitlements.map((entitlement) => ({
          ...entitlement,
          issue_on: "order_placed" as const,
        })),
        details,
        permissions: permissionsOnMadeOrder(manager.permissions, new_customer_id !== null),
        new_customer_id,
      },
      claim
    )
    return new StepResponse(bound, bound.own ? order.id : null)
  },
  async (orderId, { container }) => {
    if (orderId) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.issuing.unbindManagerOrder(orderId)
    }
  }
)
