import type { Page } from "playwright-core"

import { BUYER_EMAIL, PASSWORD } from "../../demo/seed/people"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { expectAccessible } from "./accessible"
import { programOf } from "./computers"
import { rowsOf } from "./database"
import type { PostOffice } from "./post"
import type { RunningShop } from "./shop"

/** Where the portal of a test's shop is. */
export const PORTAL_PATH = "/licensing/portal/"

/** Mails lead to the portal below this address, which the shop of a test is not really at. */
export const MAILED_BACKEND = "https://shop.example/medusa"

/** A customer of the demo with an account. */
export const CUSTOMER_EMAIL = "it@arkadenbau.test"

/** The password of accounts that tests make. */
export const NEW_PASSWORD = "correct horse battery"

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 900 }

/** The parts of a walk through the portal; each test has a fresh page. */
export type PortalWalk = { shop: RunningShop; page: Page; post: PostOffice }

/** Fills in the login that the page shows, and sends it. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
}

/** A page of staff in the admin, and one of the demo's buyer in the portal, both signed in. */
export async function openStaffAndBuyer(shop: RunningShop): Promise<{ staff: Page; buyer: Page }> {
  const staff = await shop.openPage()
  await shop.logIn(staff)
  const buyer = await shop.openPage()
  await buyer.emulateMedia({ reducedMotion: "reduce" })
  await buyer.goto(`${shop.url}${PORTAL_PATH}`)
  await signIn(buyer, BUYER_EMAIL, PASSWORD)
  return { staff, buyer }
}

/** Gives an order to the demo's buyer. */
export async function giveToBuyer({ container }: RunningShop, order: string): Promise<void> {
  await rowsOf(
    container,
    `update "order" set customer_id =
       (select id from customer where email = ? and has_account) where id = ?`,
    [BUYER_EMAIL, order]
  )
}

/** Opens the link of the next mail to an address, where the shop really is, and gives its fragment. */
export async function followMail(
  { shop, page, post }: PortalWalk,
  address: string,
  subject: RegExp
): Promise<string> {
  const mail = await post.nextTo(address, subject)
  const portal = `${MAILED_BACKEND}${PORTAL_PATH}#`
  const found = (mail.text ?? "").split(/\s/).find((word) => word.startsWith(portal))
  expect({ text: mail.text, found }).toEqual({ text: mail.text, found: expect.any(String) })
  const { hash } = new URL(found ?? "")
  // From another page, as out of a mail program: a changed fragment alone loads nothing.
  await page.goto("about:blank")
  await page.goto(`${shop.url}${PORTAL_PATH}${hash}`)
  await expect(page.waitForURL((url) => url.hash.startsWith("#/"))).resolves.toBeUndefined()
  return hash
}

/** Nothing sticks out at the side of a phone, and nothing hinders people. */
export async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page, "body")
  await page.setViewportSize(PHONE)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(PHONE.width)
  await expectAccessible(page, "body")
  await page.setViewportSize(DESK)
}

/** The sold program of an order, which makes the codes of its computers. */
export async function soldProgram({ staff }: RunningShop, orderId: string) {
  const { data } = await staff.get<{ licenses: ListedLicense[] }>(
    `/admin/orders/${orderId}/licenses`
  )
  const program = data.licenses[0]?.program.id
  const revealed = await staff.post<{ signature: string }>(
    `/admin/license-programs/${program}/reveal-signature`
  )
  return programOf(revealed.data.signature)
}
