import type { MedusaContainer } from "@medusajs/framework/types"
import {
  completeCartWorkflow,
  createCartCreditLinesWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"

import type { Shop } from "../../demo/seed/context"
import type { Answer, Client } from "./client"

/** The contents of a cart. */
export type Basket = {
  items: [variantId: string, quantity: number, metadata?: Record<string, unknown>][]
  currency?: "eur" | "jpy"
  customer_id?: string
  email?: string
  promo_codes?: string[]
  /** With promotion codes: something is left to pay. */
  pays?: boolean
  /** Store credit that pays so much of it. */
  credit?: number
}

/** A native order as the tests look at it. */
export type NativeOrder = {
  id: string
  total: number
  summary: { pending_difference: number }
  items: { id: string; variant_id: string; quantity: number }[]
  fulfillments: { id: string }[]
  payment_collections: {
    id: string
    status: string
    amount: number
    payments: { id: string; amount: number }[]
  }[]
}

const ADDRESS = { first_name: "Kim", last_name: "Guest", address_1: "Lindenallee 12" }
const ORDER_FIELDS =
  "+total,*summary,*items,*fulfillments,*payment_collections,*payment_collections.payments"

/** Checks out as a storefront does; the payment is authorized, not captured. Returns the order's id. */
export async function checkOut(
  container: MedusaContainer,
  shop: Shop,
  basket: Basket
): Promise<string> {
  const currency = basket.currency ?? "eur"
  const address = { ...ADDRESS, country_code: currency === "jpy" ? "jp" : "de" }
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.regions[currency],
      currency_code: currency,
      sales_channel_id: shop.salesChannelId,
      email: basket.email ?? "buyer@shop.test",
      ...(basket.customer_id ? { customer_id: basket.customer_id } : {}),
      shipping_address: address,
      billing_address: address,
      items: basket.items.map(([variant_id, quantity, metadata]) => ({
        variant_id,
        quantity,
        metadata,
      })),
      promo_codes: basket.promo_codes ?? [],
    },
  })
  if (basket.credit) {
    await createCartCreditLinesWorkflow(container).run({
      input: [
        {
          cart_id: cart.id,
          amount: basket.credit,
          reference: "store_credit",
          reference_id: "credit_1",
          metadata: null,
        },
      ],
    })
  }
  if (!basket.promo_codes || basket.pays) {
    const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
      input: { cart_id: cart.id },
    })
    await createPaymentSessionsWorkflow(container).run({
      input: { payment_collection_id: collection.id, provider_id: "pp_system_default" },
    })
  }
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart.id } })
  return result.id
}

/** The acts of staff on orders, through Medusa's own routes; a refusal fails the test. */
export function orderActs(staff: Client, shop: Shop) {
  const post = async <T>(url: string, body?: unknown): Promise<T> =>
    accepted(await staff.post<T>(`/admin/${url}`, body), url)

  const read = async (id: string): Promise<NativeOrder> =>
    accepted(
      await staff.get<{ order: NativeOrder }>(`/admin/orders/${id}?fields=${ORDER_FIELDS}`),
      id
    ).order

  const receive = async (
    return_id: string,
    items: Units,
    verb = "receive-items"
  ): Promise<void> => {
    await post(`returns/${return_id}/receive`)
    await post(`returns/${return_id}/${verb}`, { items })
    await post(`returns/${return_id}/receive/confirm`)
  }

  const edit = async (order_id: string, change: () => Promise<unknown>): Promise<void> => {
    await post("order-edits", { order_id })
    await change()
    await post(`order-edits/${order_id}/confirm`)
  }

  return {
    read,
    receive,

    capture: async (id: string, amount?: number): Promise<void> => {
      const [collection] = (await read(id)).payment_collections
      await post(`payments/${collection!.payments[0]!.id}/capture`, amount ? { amount } : {})
    },

    refund: async (id: string, amount: number): Promise<void> => {
      const [collection] = (await read(id)).payment_collections
      await post(`payments/${collection!.payments[0]!.id}/refund`, { amount })
    },

    /** Pays what an edit upward left open. */
    payRest: async (id: string): Promise<void> => {
      const { summary, payment_collections } = await read(id)
      const open =
        payment_collections.find(({ status }) => status === "not_paid") ??
        (
          await post<{ payment_collection: { id: string } }>("payment-collections", {
            order_id: id,
            amount: summary.pending_difference,
          })
        ).payment_collection
      await post(`payment-collections/${open.id}/mark-as-paid`, { order_id: id })
    },

    cancel: async (id: string): Promise<void> => {
      await post(`orders/${id}/cancel`)
    },

    fulfil: async (id: string, quantity?: number): Promise<void> => {
      const { items } = await read(id)
      await post(`orders/${id}/fulfillments`, {
        location_id: shop.locationId,
        shipping_option_id: shop.downloadOptionId,
        items: items.map((item) => ({ id: item.id, quantity: quantity ?? item.quantity })),
      })
    },

    cancelFulfilments: async (id: string): Promise<void> => {
      for (const { id: fulfillment } of (await read(id)).fulfillments) {
        await post(`orders/${id}/fulfillments/${fulfillment}/cancel`)
      }
    },

    setQuantity: async (id: string, line: string, quantity: number): Promise<void> => {
      await edit(id, () => post(`order-edits/${id}/items/item/${line}`, { quantity }))
    },

    addLine: async (id: string, variant_id: string, quantity: number): Promise<void> => {
      await edit(id, () => post(`order-edits/${id}/items`, { items: [{ variant_id, quantity }] }))
    },

    /** Asks the buyer to send something back; gives the return's id. */
    requestReturn: async (id: string, items: Units): Promise<string> => {
      const begun = await post<{ return: { id: string } }>("returns", {
        order_id: id,
        location_id: shop.locationId,
      })
      await post(`returns/${begun.return.id}/request-items`, { items })
      await post(`returns/${begun.return.id}/request`)
      return begun.return.id
    },

    /** One line's units for another variant; gives the id of the return. */
    exchange: async (id: string, inbound: Units, variant_id: string): Promise<string> => {
      const begun = await post<{ exchange: { id: string } }>("exchanges", { order_id: id })
      const url = `exchanges/${begun.exchange.id}`
      const { return: back } = await post<{ return: { id: string } }>(`${url}/inbound/items`, {
        items: inbound,
      })
      const quantity = inbound.reduce((sum, item) => sum + item.quantity, 0)
      await post(`${url}/outbound/items`, { items: [{ variant_id, quantity }] })
      await post(`${url}/request`)
      return back.id
    },

    /** The units are written off; with a variant they are replaced. */
    claim: async (id: string, items: Units, variant_id?: string): Promise<void> => {
      const begun = await post<{ claim: { id: string } }>("claims", {
        order_id: id,
        type: variant_id ? "replace" : "refund",
      })
      const url = `claims/${begun.claim.id}`
      await post(`${url}/claim-items`, { items })
      if (variant_id) {
        const quantity = items.reduce((sum, item) => sum + item.quantity, 0)
        await post(`${url}/outbound/items`, { items: [{ variant_id, quantity }] })
      }
      await post(`${url}/request`)
    },

    /** The units are written off and sent back, both by one claim; gives the id of the return. */
    claimAndReturn: async (id: string, items: Units): Promise<string> => {
      const begun = await post<{ claim: { id: string } }>("claims", {
        order_id: id,
        type: "refund",
      })
      const url = `claims/${begun.claim.id}`
      await post(`${url}/claim-items`, { items })
      const { return: back } = await post<{ return: { id: string } }>(`${url}/inbound/items`, {
        items,
      })
      await post(`${url}/request`)
      return back.id
    },

    /** A draft of the staff, not yet an order; gives its id. */
    draft: async (variant_id: string, quantity: number): Promise<string> => {
      const { draft_order } = await post<{ draft_order: { id: string } }>("draft-orders", {
        email: "buyer@shop.test",
        region_id: shop.regions.eur,
        sales_channel_id: shop.salesChannelId,
        items: [{ variant_id, quantity }],
      })
      return draft_order.id
    },

    convert: async (id: string): Promise<void> => {
      await post(`draft-orders/${id}/convert-to-order`)
    },
  }
}

/** Units of lines, as Medusa's routes take them. */
type Units = { id: string; quantity: number }[]

function accepted<T>({ status, data }: Answer<T>, what: string): T {
  if (status !== 200) {
    throw new Error(`${what} was refused (${status}): ${JSON.stringify(data)}`)
  }
  return data
}
