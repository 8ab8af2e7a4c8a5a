import type { Page } from "playwright-core"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { picture, section, showing } from "../helpers/admin-page"
import { eventuallyEqual } from "../helpers/eventually"
import { createProductWithVariants, type ProductWithVariants } from "../helpers/products"
import { withShop, type RunningShop } from "../helpers/shop"

type Cart = { cart: { id: string; total: number } }
type Licensing = { order_licensing: { in_force: number } }
type Collection = { payment_collection: { id: string } }
type Order = {
  order: {
    id: string
    items: { id: string }[]
    summary: { pending_difference: number }
    payment_collections: { payments: { id: string }[] }[]
  }
}

const UNIT_PRICE = 40
const KEY = /^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/
const MASKED = /^\*{5}-[0-9A-HJKMNP-TV-Z]{5}$/

withShop((running) => {
  it("sells, shows, reveals and takes back licenses", async () => {
    const shop = running()
    const product = await sellableProduct(shop)
    const page = await shop.openPage()
    await shop.logIn(page)

    await linkPolicy(page, shop, product)
    const order = await checkOut(shop, product.variants[0]!.id, 3)
    await capture(shop, order)
    await settled(shop, order, 3)
    await showsThreeMaskedLicenses(page, shop, order)
    await revealsOneKey(page)

    await takeOneUnitOff(shop, order)
    await settled(shop, order, 2)
    await showsOneRevoked(page)
    await showsProgramAndPolicy(page, shop)
  }, 180_000)

  it("shows its mails to people who write their texts", async () => {
    const page = await running().openPage()
    await page.goto(`${running().url}/licensing/mails?mail=license-issued&locale=de`)
    await page.getByText("Ihre 1.201 Lizenzen zur Bestellung #1042").waitFor()
    await picture(page, "mail-licenses")
  })
})

/* ------------------------------------------------------------------------------- in the page ---- */

async function linkPolicy(page: Page, shop: RunningShop, product: ProductWithVariants) {
  const [variant] = product.variants
  await page.goto(`${shop.url}/app/products/${product.id}/variants/${variant!.id}`)
  const widget = section(page, "License policies")
  await widget.getByText("Not licensed").waitFor()
  await widget.getByRole("button", { name: "Actions: License policies" }).click()
  await page.getByRole("menuitem", { name: "Edit" }).click()
  const drawer = page.getByRole("dialog")
  await drawer.getByRole("combobox").fill("Two computers")
  await page.getByRole("option", { name: "Drafter – Two computers" }).click()
  await drawer.getByRole("button", { name: "Save" }).click()
  await drawer.waitFor({ state: "detached" })
  await widget.getByRole("link", { name: "Drafter – Two computers" }).waitFor()
  await picture(page, "variant-policies", widget)
}

async function showsThreeMaskedLicenses(page: Page, shop: RunningShop, order: string) {
  await page.goto(`${shop.url}/app/orders/${order}`)
  await section(page, "Licenses").getByText("3 issued, 3 in force").waitFor()
  const rows = page.getByTestId("license-row")
  await showing(rows, 3)
  for (const key of await page.getByTestId("license-key").allTextContents()) {
    expect(key).toMatch(MASKED)
  }
  for (const text of await rows.allTextContents()) {
    expect(text).toContain("Not activated")
    expect(text).toContain("0 / 2")
  }
}

async function revealsOneKey(page: Page) {
  const keys = page.getByTestId("license-key")
  const [masked] = await keys.allTextContents()
  await page
    .getByTestId("license-row")
    .first()
    .getByRole("button", { name: "Reveal the key (this is recorded)" })
    .click()
  await keys.filter({ hasNotText: "*" }).waitFor()
  const [first, ...others] = await keys.allTextContents()
  expect(first).toMatch(KEY)
  expect(first!.slice(-5)).toBe(masked!.slice(-5))
  for (const key of others) {
    expect(key).toMatch(MASKED)
  }
}

async function showsOneRevoked(page: Page) {
  await page.reload()
  await section(page, "Licenses").getByText("3 issued, 2 in force").waitFor()
  await showing(page.getByTestId("license-row"), 3)
  const texts = await page.getByTestId("license-row").allTextContents()
  expect(texts.filter((text) => text.includes("Revoked"))).toEqual([
    expect.stringContaining("Unit removed by an edit of the order"),
  ])
  expect(texts.filter((text) => text.includes("Not activated"))).toHaveLength(2)
}

/** From the one to the other by their links; the number of issued licenses leads to their list. */
async function showsProgramAndPolicy(page: Page, { url }: RunningShop) {
  await page.goto(`${url}/app/licensing/programs`)
  await page.getByRole("cell", { name: "Drafter", exact: true }).click()
  const policy = page.getByRole("cell", { name: "Two computers" })
  await policy.waitFor()
  await picture(page, "program")
  await policy.click()
  await section(page, "Two computers").getByText("drafter-two").waitFor()
  await page.getByRole("link", { name: /Standard · / }).waitFor()
  await picture(page, "policy")
  await page.getByRole("link", { name: "3", exact: true }).click()
  await showing(page.getByRole("row"), 4)
}

/* --------------------------------------------------------------------------- through the API ---- */

/** A product for 40 EUR, and a policy that nothing is linked to. */
async function sellableProduct({ container, shop }: RunningShop): Promise<ProductWithVariants> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [program] = await licensing.programs.create([
    {
      code: "drafter",
      name: "Drafter",
      features: [
        { code: "layers", name: "Layers and masks", bit: 0, retired: false },
        { code: "cloud", name: "Cloud album", bit: null, retired: true },
      ],
    },
  ])
  await licensing.policies.create([
    {
      code: "drafter-two",
      name: "Two computers",
      program_id: program!.id,
      issue_on: "payment_captured",
      max_activations: 2,
    },
  ])
  return createProductWithVariants(container, ["Standard"], {
    salesChannelIds: [shop.salesChannelId],
    prices: [{ amount: UNIT_PRICE, currency_code: "eur" }],
  })
}

async function checkOut({ buyer, shop }: RunningShop, variant_id: string, quantity: number) {
  const send = sender(buyer)
  const address = {
    first_name: "Kim",
    last_name: "Guest",
    address_1: "Lindenallee 12",
    city: "Leipzig",
    postal_code: "04109",
    country_code: "de",
  }
  const { cart } = await send<Cart>("/store/carts", {
    region_id: shop.regions.eur,
    email: "kim@guest.test",
    shipping_address: address,
    billing_address: address,
    items: [{ variant_id, quantity }],
  })
  await send(`/store/carts/${cart.id}/shipping-methods`, { option_id: shop.parcelOptionId })
  const { payment_collection } = await send<Collection>("/store/payment-collections", {
    cart_id: cart.id,
  })
  await send(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const { order } = await send<Order>(`/store/carts/${cart.id}/complete`)
  return order.id
}

async function capture(shop: RunningShop, order: string) {
  await sender(shop.staff)(`/admin/payments/${await paymentOf(shop, order)}/capture`)
}

/** By an order edit, with the money given back, as staff do it. */
async function takeOneUnitOff(shop: RunningShop, id: string) {
  const send = sender(shop.staff)
  const { order } = await orderOf(shop, id)
  await send("/admin/order-edits", { order_id: id })
  await send(`/admin/order-edits/${id}/items/item/${order.items[0]!.id}`, { quantity: 2 })
  await send(`/admin/order-edits/${id}/request`)
  await send(`/admin/order-edits/${id}/confirm`)
  const { summary } = (await orderOf(shop, id)).order
  expect(summary.pending_difference).toBe(-UNIT_PRICE)
  await send(`/admin/payments/${await paymentOf(shop, id)}/refund`, { amount: UNIT_PRICE })
}

/** Waits until the events of the order have brought this number of licenses into force. */
async function settled({ staff }: RunningShop, id: string, inForce: number) {
  await eventuallyEqual(
    async () =>
      (await staff.get<Licensing>(`/admin/orders/${id}/licensing`)).data.order_licensing.in_force,
    inForce
  )
}

async function orderOf({ staff }: RunningShop, id: string): Promise<Order> {
  const { data } = await staff.get<Order>(
    `/admin/orders/${id}?fields=summary,*items,*payment_collections.payments`
  )
  return data
}

async function paymentOf(shop: RunningShop, id: string): Promise<string> {
  return (await orderOf(shop, id)).order.payment_collections[0]!.payments[0]!.id
}

/** Posts, and fails with the answer when it is a refusal. */
function sender(client: RunningShop["staff"]) {
  return async <T = unknown>(url: string, body?: unknown): Promise<T> => {
    const { status, data } = await client.post<T>(url, body)
    expect({ url, status, data }).toMatchObject({ status: 200 })
    return data
  }
}
