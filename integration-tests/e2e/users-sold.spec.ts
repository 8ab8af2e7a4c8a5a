import type { Page } from "playwright-core"

import { BUYER_EMAIL } from "../../demo/seed/people"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { expectAccessible } from "../helpers/accessible"
import { answer, choose, question, showing } from "../helpers/admin-page"
import { rowsOf } from "../helpers/database"
import { eventuallyEqual } from "../helpers/eventually"
import { story } from "../helpers/medusa"
import { checkOut, orderActs } from "../helpers/orders"
import {
  expectFit,
  followMail,
  MAILED_BACKEND,
  NEW_PASSWORD,
  openStaffAndBuyer,
  PORTAL_PATH,
} from "../helpers/portal-page"
import { PostOffice } from "../helpers/post"
import { createProductWithVariants } from "../helpers/products"
import { withShop, type RunningShop } from "../helpers/shop"

process.env.MEDUSA_BACKEND_URL = MAILED_BACKEND

jest.setTimeout(240_000)

const ADA = "ada@sold.test"
const PRICE = 40
const PROGRAM = "drafter-team"
const FINGERPRINT = "fingerprint-of-the-studio"

type Answer = { code: string; user_token?: string }

const post = new PostOffice()

beforeAll(() => post.open())
afterAll(() => post.close())

/** A license for named users from the form of its policy to the refund of its order. */
withShop((running) => {
  let shop: RunningShop
  let staff: Page
  let buyer: Page
  let licensing: LicensingModuleService
  let variant: string
  let order: string
  let license: string

  beforeAll(async () => {
    shop = running()
    licensing = shop.container.resolve<LicensingModuleService>(LICENSING_MODULE)
    Object.assign((await licensing.getOptions()).users, { setPasswords: true })
    await licensing.programs.create([{ code: PROGRAM, name: "Drafter Team" }])
    const product = await createProductWithVariants(shop.container, ["Team"], {
      salesChannelIds: [shop.shop.salesChannelId],
      prices: [{ amount: PRICE, currency_code: "eur" }],
    })
    variant = product.variants[0]!.id
    ;({ staff, buyer } = await openStaffAndBuyer(shop))
  }, 240_000)

  const call = async (name: string, body: object) =>
    (await shop.anyone.post<Answer>(`/licensing/v1/${name}`, { program: PROGRAM, ...body })).data
  const signIn = async (password: string) => await call("users/token", { email: ADA, password })

  story("a license for two named users", () => {
    it("is sold by a policy that staff make in its form", async () => {
      await staff.goto(`${shop.url}/app/licensing/policies/create`)
      const form = staff.getByRole("dialog")
      await form.getByRole("combobox").first().fill("Drafter Team")
      await staff.getByRole("option", { name: "Drafter Team" }).click()
      await form.getByLabel("Name", { exact: true }).fill("Team of two")
      await form.getByLabel("Authorization", { exact: true }).click()
      await staff.getByRole("option", { name: "Named users" }).click()
      await form.getByText("Seats of each user", { exact: true }).waitFor()
      await showing(form.getByText("Typed activation codes", { exact: true }), 0)
      await form.getByRole("switch", { name: "Named users: Unlimited" }).click()
      await form.getByRole("spinbutton", { name: "Named users", exact: true }).fill("2")
      await form.getByRole("button", { name: "Create", exact: true }).click()
      await staff.waitForURL(/\/licensing\/policies\/lpol_\w+$/)
      const policy = new URL(staff.url()).pathname.split("/").pop()!
      const linked = await shop.staff.post(`/admin/product-variants/${variant}/license-policies`, {
        add: [policy],
      })
      expect(linked.status).toBe(200)
    })

    it("is bought, and its owner assigns a user in the portal", async () => {
      const [customer] = await rowsOf<{ id: string }>(
        shop.container,
        "select id from customer where email = ? and has_account",
        [BUYER_EMAIL]
      )
      const basket = { items: [[variant, 1] as [string, number]], customer_id: customer!.id }
      order = await checkOut(shop.container, shop.shop, basket)
      await orderActs(shop.staff, shop.shop).capture(order)
      await eventuallyEqual(async () => {
        const { data } = await shop.staff.get<{ licenses: { id: string }[] }>(
          `/admin/orders/${order}/licenses`
        )
        license = data.licenses[0]?.id ?? ""
        return license !== ""
      }, true)
      await buyer.goto(`${shop.url}${PORTAL_PATH}#/orders/${order}`)
      const section = buyer.getByTestId("users")
      await section.getByText("0 of 2 places taken").waitFor()
      await buyer.getByText("Computers appear here once the users sign in").waitFor()
      await section.getByRole("button", { name: "Assign users" }).click()
      const dialog = buyer.getByRole("dialog")
      await dialog.getByLabel("E-mail").fill(ADA)
      await dialog.getByRole("button", { name: "Assign users" }).click()
      await section.getByText("1 of 2 places taken").waitFor()
    })

    it("is accepted by the user, whose program signs in and runs on a computer", async () => {
      const page = await shop.openPage()
      await page.emulateMedia({ reducedMotion: "reduce" })
      await followMail({ shop, page, post }, ADA, /^You can use /)
      await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD)
      await page.getByRole("button", { name: "Accept the invitation" }).click()
      await page.getByRole("button", { name: "Sign out" }).waitFor()
      await page.close()
      const { user_token } = await signIn(NEW_PASSWORD)
      const running = { user_token, fingerprint: FINGERPRINT }
      expect((await call("activate", { ...running, name: "Studio" })).code).toBe("VALID")
      expect((await call("validate", running)).code).toBe("VALID")
    })

    it("shows its owner the computer with its user, and acts that the license knows", async () => {
      await buyer.reload()
      const computers = buyer.getByRole("region", { name: "Computers" })
      await computers.getByText(`User: ${ADA}`).waitFor()
      await showing(computers.getByRole("button", { name: /^Activation code of/ }), 0)
      await showing(buyer.locator(".mpl-license-acts").getByRole("button", { name: "Activate" }), 0)
      await expectFit(buyer)
      await computers.getByRole("button", { name: "Manage Studio" }).click()
      const dialog = buyer.getByRole("dialog")
      await dialog.getByRole("button", { name: "Rename" }).waitFor()
      for (const name of ["Reactivate", "Transfer", "Remove", "Machine file"]) {
        await showing(dialog.getByRole("button", { name }), 0)
      }
      await buyer.keyboard.press("Escape")
      await dialog.waitFor({ state: "detached" })
    })

    it("shows staff the same, and in the history whom each fact is about", async () => {
      await staff.goto(`${shop.url}/app/licensing/licenses/${license}`)
      const row = staff.getByTestId("computer-row")
      await row.getByText(`User: ${ADA}`).waitFor()
      await row.getByRole("button", { name: "Actions: Studio" }).click()
      await showing(staff.getByRole("menuitem"), 3)
      await showing(staff.getByRole("menuitem", { name: /^(Reactivate|Replace)/ }), 0)
      await staff.keyboard.press("Escape")
      await staff.getByTestId("history-users").first().waitFor()
      for (const said of await staff.getByTestId("history-users").allTextContents()) {
        expect(said).toBe(ADA)
      }
      await staff.goto(`${shop.url}/app/licensing/computers`)
      await staff.getByTestId("computer-user").getByText(ADA).first().waitFor()
    })

    it("gets a password by hand, which its user changes before they sign in", async () => {
      await staff.goto(`${shop.url}/app/licensing/licenses/${license}`)
      await choose(staff, ADA, "Set a password")
      const dialog = question(staff)
      const set = dialog.getByRole("button", { name: "Set", exact: true })
      expect(await set.isDisabled()).toBe(true)
      const field = dialog.getByLabel("New password", { exact: true })
      expect(await field.evaluate((it) => it === document.activeElement)).toBe(true)
      await field.fill("given by staff")
      await expectAccessible(staff, "[role=alertdialog]")
      await answer(staff, "Set")
      expect(await signIn("given by staff")).toMatchObject({
        code: "USER_PASSWORD_CHANGE_REQUIRED",
      })
      await buyer.reload()
      const users = buyer.getByTestId("users")
      await users.getByRole("button", { name: `Set a password: ${ADA}` }).click()
      await buyer.getByRole("dialog").getByLabel("New password").fill("given by owner")
      await buyer.getByRole("dialog").getByRole("button", { name: "Set", exact: true }).click()
      await buyer.getByRole("dialog").waitFor({ state: "detached" })
      // The link of the first mail was replaced by that of the second.
      await post.nextTo(ADA, /^Your password for /)
      const page = await shop.openPage()
      await followMail({ shop, page, post }, ADA, /^Your password for /)
      await page.getByLabel("New password", { exact: true }).fill(`${NEW_PASSWORD}!`)
      await page.getByRole("button", { name: "Set the password" }).click()
      await page.getByRole("button", { name: "Sign out" }).waitFor()
      await page.close()
      expect((await signIn(`${NEW_PASSWORD}!`)).user_token).toEqual(expect.any(String))
    })

    it("is refused at the next call once its order is refunded", async () => {
      const { user_token } = await signIn(`${NEW_PASSWORD}!`)
      const running = { user_token, fingerprint: FINGERPRINT }
      expect((await call("validate", running)).code).toBe("VALID")
      const acts = orderActs(shop.staff, shop.shop)
      await acts.refund(order, (await acts.read(order)).total)
      await eventuallyEqual(async () => (await call("validate", running)).code, "REVOKED")
    })
  })
})
