import type { MedusaContainer } from "@medusajs/framework/types"
import {
  beginOrderEditOrderWorkflow,
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  confirmOrderEditRequestWorkflow,
  createOrderCreditLinesWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderPaymentCollectionWorkflow,
  markPaymentCollectionAsPaid,
  orderEditUpdateItemQuantityWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"

import { required, type Shop } from "./context"
import { dropPendingChange, returnGoods } from "./order-returns"
import { completeAccount, money, payments, readOrder, sum, type OrderState } from "./order-state"
import type { Act } from "./orders-plan"

/**
 * Performs the planned acts of an order. Each act first checks whether it was already done, so that
 * the list can be repeated after a killed run.
 */
export async function doActs(
  container: MedusaContainer,
  shop: Shop,
  orderId: string,
  acts: Act[]
): Promise<void> {
  for (const act of acts) {
    const order = await readOrder(container, orderId)
    await completeAccount(container, order)
    await doAct(container, shop, order, act)
  }
}

async function doAct(
  container: MedusaContainer,
  shop: Shop,
  order: OrderState,
  act: Act
): Promise<void> {
  switch (act.do) {
    case "capture":
      return capture(container, order, act.part ?? 1)
    case "refund":
      return refund(container, order, act.share)
    case "refund_owed":
      return refundOwed(container, order)
    case "pay_rest":
      return payRest(container, order)
    case "cancel":
      return cancel(container, order)
    case "edit":
      return edit(container, order, act.sku, act.quantity)
    case "fulfil":
      return fulfil(container, shop, order, act.sku, act.quantity)
    case "cancel_fulfilment":
      return cancelFulfilments(container, order)
    case "return":
      return returnGoods(container, shop, order, act.sku, act.quantity)
  }
}

/** Captures up to this share of every payment. */
async function capture(container: MedusaContainer, order: OrderState, part: number): Promise<void> {
  for (const payment of payments(order)) {
    const target = money(Number(payment.amount) * part, order.currency_code)
    const amount = money(target - sum(payment.captures), order.currency_code)
    if (amount > 0) {
      await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id, amount } })
    }
  }
}

/** Refunds up to this share of the captured amount. */
async function refund(container: MedusaContainer, order: OrderState, share: number): Promise<void> {
  for (const payment of payments(order)) {
    const target = money(sum(payment.captures) * share, order.currency_code)
    const amount = money(target - sum(payment.refunds), order.currency_code)
    if (amount > 0) {
      await refundPaymentWorkflow(container).run({ input: { payment_id: payment.id, amount } })
    }
  }
  await completeCredit(container, order)
}

/**
 * Medusa books a refund without a return as a credit line, in a step after the refund: repeated
 * here if a run was killed between the two.
 */
async function completeCredit(container: MedusaContainer, order: OrderState): Promise<void> {
  const refunded = payments(order).reduce((total, { refunds }) => total + sum(refunds), 0)
  const amount = money(refunded - sum(order.credit_lines), order.currency_code)
  if (amount > 0) {
    await dropPendingChange(container, order.id)
    const reference_id = required(order.payment_collections[0], "payment collection").id
    await createOrderCreditLinesWorkflow(container).run({
      input: {
        id: order.id,
        credit_lines: [{ amount, reference: "payment_collection", reference_id }],
      },
    })
  }
}

async function refundOwed(container: MedusaContainer, order: OrderState): Promise<void> {
  const amount = money(-Number(order.summary.pending_difference), order.currency_code)
  const payment = payments(order).find(({ captures, refunds }) => sum(captures) - sum(refunds) > 0)
  if (amount > 0) {
    await refundPaymentWorkflow(container).run({
      input: { payment_id: required(payment, "captured payment").id, amount },
    })
  }
}

async function payRest(container: MedusaContainer, order: OrderState): Promise<void> {
  const amount = money(Number(order.summary.pending_difference), order.currency_code)
  if (amount <= 0) {
    return
  }
  const authorized = payments(order).filter(({ captures }) => captures.length === 0)
  if (authorized.length > 0) {
    return capture(container, order, 1)
  }
  const open = order.payment_collections.find(({ status }) => status === "not_paid")
  const created = open
    ? []
    : (
        await createOrderPaymentCollectionWorkflow(container).run({
          input: { order_id: order.id, amount },
        })
      ).result
  const { id } = required(open ?? created[0], "open payment collection")
  await markPaymentCollectionAsPaid(container).run({
    input: { order_id: order.id, payment_collection_id: id },
  })
}

async function cancel(container: MedusaContainer, order: OrderState): Promise<void> {
  if (order.status !== "canceled") {
    await completeCredit(container, order)
    await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
  }
}

async function edit(
  container: MedusaContainer,
  order: OrderState,
  sku: string,
  quantity: number
): Promise<void> {
  const item = order.items.find(({ variant_sku }) => variant_sku === sku)
  if (!item || Number(item.quantity) === quantity) {
    return
  }
  await dropPendingChange(container, order.id)
  await beginOrderEditOrderWorkflow(container).run({ input: { order_id: order.id } })
  await orderEditUpdateItemQuantityWorkflow(container).run({
    input: { order_id: order.id, items: [{ id: item.id, quantity }] },
  })
  await confirmOrderEditRequestWorkflow(container).run({ input: { order_id: order.id } })
}

/** Ships the goods in one parcel; a canceled one counts as sent. */
async function fulfil(
  container: MedusaContainer,
  shop: Shop,
  order: OrderState,
  sku: string | undefined,
  quantity: number | undefined
): Promise<void> {
  if (order.fulfillments.length > 0) {
    return
  }
  const items = order.items.filter(({ variant_sku }) => !sku || variant_sku === sku)
  const physical = items.some(({ requires_shipping }) => requires_shipping)
  await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: order.id,
      location_id: shop.locationId,
      shipping_option_id: physical ? shop.parcelOptionId : shop.downloadOptionId,
      items: items.map((item) => ({ id: item.id, quantity: quantity ?? Number(item.quantity) })),
    },
  })
}

async function cancelFulfilments(container: MedusaContainer, order: OrderState): Promise<void> {
  for (const fulfillment of order.fulfillments.filter(({ canceled_at }) => !canceled_at)) {
    await cancelOrderFulfillmentWorkflow(container).run({
      input: { order_id: order.id, fulfillment_id: fulfillment.id },
    })
  }
}
