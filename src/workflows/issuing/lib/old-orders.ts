import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import { EMPTY_LEDGER } from "../../../modules/licensing/domain/reconcile/line-ledger"
import { planOrder } from "../../../modules/licensing/domain/reconcile/reconcile-plan"
import type LicensingModuleService from "../../../modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../workflows/reconcile-order-licenses"
import { forEachOrder } from "./for-each-order"
import { newEntitlements } from "./new-entitlements"
import { readLicensedOrder } from "./order-facts"

/** Orders placed at `from` or later, and before `until`. */
export type OrderRange = { from: Date; until: Date }

/** The forecast of applying policies to the orders of a range. */
export type OldOrdersPlan = {
  /** Orders that would get policies. */
  orders: number
  /** Licenses that would be issued at once. */
  licenses: number
  /** Orders with units that would wait for payment, fulfilment or the staff. */
  waiting: number
}

/** The result of applying policies to the orders of a range. */
export type OldOrdersResult = { orders: number; licenses: number; failed: string[] }

/** Called after every page of orders. */
export type OldOrdersProgress = (ordersSoFar: number) => void

const DAY_MS = 24 * 60 * 60_000
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Reads a range of ISO 8601 dates or times. A date means the whole day in UTC, as the first day and as the
 * last; a time needs its offset, since the machine's zone is unknown to the reader.
 *
 * @throws MedusaError DATE_RANGE_INVALID that names the wrong value
 */
export function parseOrderRange(from: string | undefined, to: string | undefined): OrderRange {
  const range = { from: parseTime(from, "from", 0), until: parseTime(to, "to", DAY_MS) }
  if (range.from >= range.until) {
    throw licensingError("DATE_RANGE_INVALID", `"${from}" is not before "${to}"`)
  }
  return range
}

function parseTime(value: string | undefined, name: string, wholeDay: number): Date {
  const time = new Date(value ?? "")
  if (value && !Number.isNaN(time.getTime())) {
    if (ISO_TIME.test(value)) {
      return time
    }
    // A day that the month does not have would roll over into the next one.
    if (ISO_DATE.test(value) && time.toISOString().startsWith(value)) {
      return new Date(time.getTime() + wholeDay)
    }
  }
  throw licensingError(
    "DATE_RANGE_INVALID",
    `"${name}" must be an ISO date like 2026-01-31, or a time like 2026-01-31T12:00Z, not ${value ? `"${value}"` : "missing"}`
  )
}

/** Counts what {@link applyPoliciesToOrders} would do, without writing. */
export async function planPoliciesOfOrders(
  container: MedusaContainer,
  range: OrderRange,
  progress?: OldOrdersProgress
): Promise<OldOrdersPlan> {
  const plan: OldOrdersPlan = { orders: 0, licenses: 0, waiting: 0 }
  await forEachOrder(
    finder(container, range),
    async (orderId) => {
      const due = await dueByPolicies(container, orderId)
      if (due) {
        plan.orders += 1
        plan.licenses += due.licenses
        plan.waiting += due.waits ? 1 : 0
      }
    },
    () => progress?.(plan.orders)
  )
  return plan
}

/**
 * Applies the policies that variants have now to the orders of a range whose lines have none, as staff do on an
 * order page. Finished orders are not found again, so an interrupted run is simply repeated; a failing order
 * does not stop the others and is found again.
 */
export async function applyPoliciesToOrders(
  container: MedusaContainer,
  range: OrderRange,
  progress?: OldOrdersProgress
): Promise<OldOrdersResult> {
  const done: OldOrdersResult = { orders: 0, licenses: 0, failed: [] }
  await forEachOrder(
    finder(container, range),
    async (order_id) => {
      const { result, errors } = await reconcileOrderLicensesWorkflow(container).run({
        input: { order_id, apply_policies: true },
        throwOnError: false,
      })
      if (errors.length > 0) {
        done.failed.push(order_id)
      } else if (result.licensed) {
        done.orders += 1
        done.licenses += result.changes.issued.length
      }
    },
    () => progress?.(done.orders)
  )
  return done
}

function finder(container: MedusaContainer, { from, until }: OrderRange) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  return (after: string, limit: number) =>
    licensing.orders.findUnlicensed(from, until, after, limit)
}

/**
 * What one order would get at once, from policies of its open lines or from an unfinished run; null = nothing.
 */
async function dueByPolicies(
  container: MedusaContainer,
  orderId: string
): Promise<{ licenses: number; waits: boolean } | null> {
  const order = await readLicensedOrder(container, orderId)
  if (!order) {
    return null
  }
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [unfinished] = await licensing.listOrderProfiles({ order_id: orderId, dirty: true })
  const entitlements = await newEntitlements(container, order, true)
  if (!unfinished && entitlements.length === 0) {
    return null
  }
  const due = { licenses: 0, waits: false }
  if (unfinished) {
    const { owed, issued, waiting_for } = await licensing.orders.totals(order.facts)
    due.licenses = Math.max(0, owed - issued)
    due.waits = waiting_for !== null
  }
  const plans = planOrder(
    order.facts,
    entitlements.map((entitlement, index) => ({
      entitlement: {
        ...entitlement,
        id: String(index),
        bundle_id: null,
        whole_units: false,
        paid_units: 0,
        fulfilled_units: 0,
      },
      ledger: EMPTY_LEDGER,
    }))
  )
  plans.forEach((plan, index) => {
    const onePerLine = entitlements[index]?.quantity_mode === "seats_per_line"
    if (!entitlements[index]?.top_up) {
      due.licenses += onePerLine ? Math.min(plan.issue, 1) : plan.issue
    }
    due.waits ||= plan.problem === null && plan.units > plan.owed
  })
  return due
}
