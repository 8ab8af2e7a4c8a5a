import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { LineToFulfill } from "../../../modules/licensing/domain/reconcile/fulfill-when-issued"
import type { OrderFacts } from "../../../modules/licensing/domain/reconcile/order-facts"
import { type Actor, SYSTEM_ACTOR } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type {
  AppliedTopUp,
  LicenseChanges,
  ReconcileTicket,
  Resize,
} from "../../../modules/licensing/issuing/types"
import { LicensingEvents } from "../events"
import { newEntitlements } from "../lib/new-entitlements"
import { factsOfGoneOrder, readLicensedOrder } from "../lib/order-facts"

export type ReconcileOrderLicensesInput = {
  order_id: string
  /** The order was placed this moment: every policy that its variants have now counts. */
  placed?: boolean
  /**
   * Staff ask: lines without policies get those that their variants have now, and licenses withheld while
   * policy or program was inactive are issued if both are active now.
   */
  apply_policies?: boolean
  /** The order's row has been gone too long to come back. */
  gone?: boolean
  /** Who asked; the system by default. */
  actor?: Actor
}

export type ReconcileOrderLicensesResult = {
  order_id: string
  /**
   * False if newer facts overtook this run (their own run settles the order), or if the checkout still runs.
   */
  settled: boolean
  /** False if nothing was ever owed. */
  licensed: boolean
  changes: LicenseChanges
  /** The seats that the licenses of `changes.resized` had and have. */
  resizes: Resize[]
  /** Uses that were added to licenses, or taken back. */
  top_ups: AppliedTopUp[]
  /** Units claimed to be marked as fulfilled in Medusa because their licenses are issued. */
  fulfill: LineToFulfill[]
}

/** Id of {@link reconcileOrderLicensesStep}. */
export const reconcileOrderLicensesStepId = "reconcile-order-licenses-step"

/**
 * Brings an order's licenses in line with what it is owed, chunk by chunk, and sends an event for every
 * committed chunk. A committed chunk is a fact, so nothing is undone when a later step fails: the compensation
 * requests another reconcile and gives back the units that nobody will mark as fulfilled.
 */
export const reconcileOrderLicensesStep = createStep(
  { name: reconcileOrderLicensesStepId },
  async (input: ReconcileOrderLicensesInput, { container }) => {
    const result = await reconcile(input, container)
    return new StepResponse(result, { order_id: input.order_id, fulfill: result.fulfill })
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    if (done.fulfill.length > 0) {
      await licensing.issuing.giveBackFulfillment(done.order_id, done.fulfill, null)
    }
    await licensing.issuing.requestReconcile(done.order_id)
  }
)

async function reconcile(
  input: ReconcileOrderLicensesInput,
  container: MedusaContainer
): Promise<ReconcileOrderLicensesResult> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const result: ReconcileOrderLicensesResult = {
    order_id: input.order_id,
    settled: true,
    licensed: false,
    changes: { issued: [], resized: [], suspended: [], revoked: [], reinstated: [] },
    resizes: [],
    top_ups: [],
    fulfill: [],
  }
  const prepared = await prepare(input, container, licensing)
  if (!prepared) {
    return result
  }
  for (;;) {
    const { status, changes, resizes, topUps, mails, fulfill } =
      await licensing.issuing.reconcileChunk(
        prepared.facts,
        prepared.ticket,
        input.actor ?? SYSTEM_ACTOR
      )
    result.resizes.push(...resizes)
    result.top_ups.push(...topUps)
    await emitChanges(container, input.order_id, changes, topUps, mails)
    for (const kind of Object.keys(changes) as (keyof LicenseChanges)[]) {
      result.changes[kind].push(...changes[kind])
    }
    if (status !== "more") {
      return { ...result, settled: status === "done", licensed: true, fulfill }
    }
  }
}

/** Freezes what is new and reads the facts under a ticket; null where nothing is owed. */
async function prepare(
  input: ReconcileOrderLicensesInput,
  container: MedusaContainer,
  licensing: LicensingModuleService
): Promise<{ facts: OrderFacts; ticket: ReconcileTicket } | null> {
  let ticket = await licensing.issuing.requestReconcile(input.order_id, input.placed)
  const order = await readLicensedOrder(container, input.order_id)
  if (!order) {
    return ticket && input.gone ? { facts: factsOfGoneOrder(input.order_id), ticket } : null
  }
  const anyLink = input.placed === true || input.apply_policies === true
  const entitlements = await newEntitlements(container, order, anyLink)
  if (entitlements.length > 0) {
    await licensing.issuing.freezeEntitlements(input.order_id, entitlements)
  }
  if (input.apply_policies) {
    await licensing.issuing.takeUpEntitlements(input.order_id)
  }
  if (ticket) {
    return { facts: order.facts, ticket }
  }
  // The first reconcile has just made the profile: facts count only if read after a ticket was taken.
  ticket = await licensing.issuing.requestReconcile(input.order_id, input.placed)
  const again = ticket ? await readLicensedOrder(container, input.order_id) : null
  return ticket && again ? { facts: again.facts, ticket } : null
}

const EVENT_OF_CHANGE = {
  issued: LicensingEvents.LICENSE_ISSUED,
  resized: LicensingEvents.LICENSE_RESIZED,
  suspended: LicensingEvents.LICENSE_SUSPENDED,
  revoked: LicensingEvents.LICENSE_REVOKED,
  reinstated: LicensingEvents.LICENSE_REINSTATED,
} as const

const EVENT_OF_TOP_UP = {
  added: LicensingEvents.LICENSE_USES_ADDED,
  taken_back: LicensingEvents.LICENSE_USES_TAKEN_BACK,
} as const

async function emitChanges(
  container: MedusaContainer,
  order_id: string,
  changes: LicenseChanges,
  topUps: AppliedTopUp[],
  mails: string[]
): Promise<void> {
  const ofLicenses = (Object.keys(changes) as (keyof LicenseChanges)[]).map((kind) => ({
    name: EVENT_OF_CHANGE[kind],
    ids: changes[kind],
  }))
  const ofUses = (Object.keys(EVENT_OF_TOP_UP) as AppliedTopUp["change"][]).map((kind) => ({
    name: EVENT_OF_TOP_UP[kind],
    ids: [
      ...new Set(
        topUps.filter(({ change }) => change === kind).map(({ license_id }) => license_id)
      ),
    ],
  }))
  const events = [...ofLicenses, ...ofUses]
    .filter(({ ids }) => ids.length > 0)
    .map(({ name, ids }) => ({ name, data: { ids, order_id } }))
  const requests = mails.map((id) => ({ name: LicensingEvents.USES_BOUGHT, data: { id } }))
  const all: { name: string; data: object }[] = [...events, ...requests]
  if (all.length > 0) {
    await container.resolve(Modules.EVENT_BUS).emit(all)
  }
}
