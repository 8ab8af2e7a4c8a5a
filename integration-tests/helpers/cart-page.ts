import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import type { Page } from "playwright-core"

import { BUYER_EMAIL, PASSWORD } from "../../demo/seed/people"
import { ROOT } from "./child"
import type { RunningShop } from "./shop"

const FOLDER = "/storefront-with-cart/"
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
}

const run = promisify(execFile)

/** A storefront's page with the account area and a cart, where the demo's buyer is logged in. */
export type CartPage = {
  page: Page
  /** Begins a cart, and shows the licenses of the order. */
  open: (orderId: string) => Promise<void>
  /** Orders what is in the cart; gives the order's id. The payment is authorized, not captured. */
  checkOut: () => Promise<string>
  close: () => Promise<void>
}

/** Builds `preview/cart.html` of the account area and serves it to one page, on the origin of the shop. */
export async function openCartPage({ url, shop, openPage }: RunningShop): Promise<CartPage> {
  const folder = await mkdtemp(path.join(tmpdir(), "cart-page-"))
  const vite = path.join(ROOT, "node_modules/vite/bin/vite.js")
  const built = [vite, "build", "packages/storefront/preview", "--outDir", folder, "--base", FOLDER]
  await run(process.execPath, built, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "" },
  })
  const page = await openPage()
  await page.route(`${url}${FOLDER}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(FOLDER.length)
    const contentType = TYPES[path.extname(file)]
    await route.fulfill({ body: await readFile(path.join(folder, file)), contentType })
  })
  /** By the cookies of the page, as a storefront does. */
  const post = async <T>(route: string, data: object, headers: Record<string, string> = {}) => {
    const answer = await page.request.post(`${url}${route}`, {
      data,
      headers: { "x-publishable-api-key": shop.publishableKey, ...headers },
    })
    expect([route, answer.status()]).toEqual([route, 200])
    return (await answer.json()) as T
  }
  const account = { email: BUYER_EMAIL, password: PASSWORD }
  const { token } = await post<{ token: string }>("/auth/customer/emailpass", account)
  await post("/auth/session", {}, { authorization: `Bearer ${token}` })

  let cart = ""
  return {
    page,
    open: async (orderId) => {
      const begun = { region_id: shop.regions.eur, email: BUYER_EMAIL }
      cart = (await post<{ cart: { id: string } }>("/store/carts", begun)).cart.id
      const query = new URLSearchParams({ key: shop.publishableKey, cart }).toString()
      await page.goto(`${url}${FOLDER}cart.html?${query}#${orderId}`)
    },
    checkOut: async () => {
      type Collection = { payment_collection: { id: string } }
      const { payment_collection } = await post<Collection>("/store/payment-collections", {
        cart_id: cart,
      })
      await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
        provider_id: "pp_system_default",
      })
      return (await post<{ order: { id: string } }>(`/store/carts/${cart}/complete`, {})).order.id
    },
    close: async () => {
      await page.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
