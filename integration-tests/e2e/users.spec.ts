import { readFile } from "node:fs/promises"

import type { Page } from "playwright-core"

import { expectAccessible } from "../helpers/accessible"
import { answer, choose, picture, showing } from "../helpers/admin-page"
import { rowsOf } from "../helpers/database"
import { story } from "../helpers/medusa"
import {
  expectFit,
  followMail,
  giveToBuyer,
  MAILED_BACKEND,
  NEW_PASSWORD,
  openStaffAndBuyer,
  PORTAL_PATH,
  signIn,
} from "../helpers/portal-page"
import { PostOffice } from "../helpers/post"
import { withShop, type RunningShop } from "../helpers/shop"
import { sellLicenses } from "../helpers/sold-licenses"

process.env.MEDUSA_BACKEND_URL = MAILED_BACKEND

jest.setTimeout(240_000)

const ADA = "ada@firm.test"
const LIST = "E-Mail;Name\nbob@firm.test;Bob\nnobody\ncleo@firm.test\ndora@firm.test"

type Polled = { error?: string; user?: { email: string } }

const post = new PostOffice()

beforeAll(() => post.open())
afterAll(() => post.close())

withShop((running) => {
  let shop: RunningShop
  let staff: Page
  let buyer: Page

  beforeAll(async () => {
    shop = running()
    ;({ staff, buyer } = await openStaffAndBuyer(shop))
  }, 240_000)

  story("a license for three named users", () => {
    let order: string
    let program: string

    it("is assigned by staff, who see what each line of a list came to", async () => {
      const sale = await sellLicenses(shop.container, shop.staff, {})
      ;({ order, program } = sale)
      // As if by a policy for named users.
      await rowsOf(
        shop.container,
        `update licensing_license set "authorization" = 'named_user', max_users = 3 where id = ?`,
        [sale.id]
      )
      await giveToBuyer(shop, order)
      await staff.goto(`${shop.url}/app/licensing/licenses/${sale.id}`)
      const section = staff.getByTestId("users")
      await section.getByText("Nobody is assigned yet.").waitFor()
      // Typed codes and requests do not say who of the users it is.
      await staff.getByText("Show ended").waitFor()
      expect(await staff.getByRole("button", { name: "Add computer" }).count()).toBe(0)
      expect(await staff.getByRole("button", { name: "Answer request" }).count()).toBe(0)
      await section.getByRole("button", { name: "Assign users" }).click()
      const drawer = staff.getByRole("dialog")
      await drawer.getByRole("button", { name: "Assign users" }).click()
      await drawer.getByText("Enter an address or a list.").waitFor()
      await drawer.getByLabel("List of users").fill(LIST)
      await drawer.getByLabel("E-mail").fill(ADA)
      await drawer.getByLabel("First name").fill("Ada")
      await drawer.getByRole("button", { name: "Assign users" }).click()
      await drawer.getByText("3 users assigned.").waitFor()
      await drawer.getByText("Line 3, –: holds no e-mail address").waitFor()
      await drawer.getByText(`Line 6, ${ADA}: no place is free`).waitFor()
      await drawer.getByRole("button", { name: "Close", exact: true }).last().click()
      await section.getByText("3 of 3 places taken").waitFor()
      await showing(section.getByTestId("user-row"), 3)
      const [file] = await Promise.all([
        staff.waitForEvent("download"),
        section.getByRole("button", { name: "Export as CSV" }).click(),
      ])
      expect(file.suggestedFilename()).toMatch(/^users-lic_\w+\.csv$/)
      expect(await readFile(await file.path(), "utf8")).toContain("bob@firm.test,,,invited,")
      await staff.getByText("The file was downloaded").waitFor()
      await picture(staff, "license-users", section)
      await expectAccessible(staff, "main .shadow-elevation-card-rest")
    })

    it("is taken from one user by staff, for another", async () => {
      const section = staff.getByTestId("users")
      await choose(staff, "dora@firm.test", "Take the license away")
      await answer(staff, "Take away")
      await section.getByText("2 of 3 places taken").waitFor()
      await choose(staff, "bob@firm.test", "Disable")
      await answer(staff, "Disable")
      await section.getByText("Disabled", { exact: true }).waitFor()
    })

    it("is managed by its owner in the portal, who assigns somebody", async () => {
      await post.collect()
      await buyer.goto(`${shop.url}${PORTAL_PATH}#/orders/${order}`)
      const show = buyer.getByRole("button", { name: /^Show computers of/ })
      // An order with one license is open at once.
      await show
        .or(buyer.getByRole("button", { name: /^Hide computers of/ }))
        .first()
        .waitFor()
      if ((await show.count()) > 0) {
        await show.click()
      }
      const section = buyer.getByTestId("users")
      await section.getByText("2 of 3 places taken").waitFor()
      await section.getByRole("button", { name: "Assign users" }).click()
      const dialog = buyer.getByRole("dialog")
      await dialog.getByLabel("E-mail").fill(ADA)
      await dialog.getByRole("button", { name: "Assign users" }).click()
      await section.getByText("3 of 3 places taken").waitFor()
      await showing(section.getByTestId("user-row"), 3)
      await picture(buyer, "portal-users", section)
      await expectFit(buyer)
      await section.getByRole("button", { name: `Send the invitation again: ${ADA}` }).click()
      await dialog.getByRole("button", { name: "Send again" }).click()
      await dialog.waitFor({ state: "detached" })
    })

    it("is accepted on the page of the mailed link, with a password", async () => {
      const page = await shop.openPage()
      await page.emulateMedia({ reducedMotion: "reduce" })
      // The first link was replaced by the second mail's.
      await post.nextTo(ADA, /^You can use /)
      const hash = await followMail({ shop, page, post }, ADA, /^You can use /)
      expect(page.url()).not.toContain(hash)
      await page.getByText(`Accept the license as ${ADA}.`).waitFor()
      await picture(page, "portal-user-link")
      await expectFit(page)
      await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD)
      await page.getByRole("button", { name: "Accept the invitation" }).click()
      await page.getByRole("button", { name: "Sign out" }).waitFor()
      await page.getByRole("button", { name: "Sign out" }).click()
      await staff.reload()
      const section = staff.getByTestId("users")
      await section.getByText("Active", { exact: true }).waitFor()
      await choose(staff, ADA, "Send a password link")
      await answer(staff, "Send")
      await followMail({ shop, page, post }, ADA, /^Set a new password for /)
      await page.getByRole("heading", { name: "Set a new password" }).waitFor()
      await expectFit(page)
      await page.getByLabel("New password", { exact: true }).fill(`${NEW_PASSWORD}!`)
      await page.getByRole("button", { name: "Set the password" }).click()
      await page.getByRole("button", { name: "Sign out" }).waitFor()
      await page.close()
    })

    it("signs a program in on a page that asks first, by the code that it shows", async () => {
      type Started = Record<"device_code" | "user_code" | "verification_uri_complete", string>
      const begin = async (name: string) =>
        (await shop.anyone.post<Started>("/licensing/v1/users/device", { program, name })).data
      const poll = async ({ device_code }: Started) => {
        const grant_type = "urn:ietf:params:oauth:grant-type:device_code"
        const body = { grant_type, device_code, program }
        const { data } = await shop.anyone.post<Polled>("/licensing/v1/users/token", body)
        return data.user?.email ?? data.error
      }
      const page = await shop.openPage()
      await page.emulateMedia({ reducedMotion: "reduce" })
      const laptop = await begin("Ada's laptop")
      const { hash } = new URL(laptop.verification_uri_complete)
      expect(hash).toBe(`#device=${laptop.user_code}`)
      await page.goto(`${shop.url}${PORTAL_PATH}${hash}`)
      // Who opens the link signs in first; the code stays out of the address.
      await signIn(page, ADA, `${NEW_PASSWORD}!`)
      const question = page.getByRole("heading", { name: /^Sign in to / })
      await question.waitFor()
      expect(page.url()).toMatch(/#\/device$/)
      await expect(question.evaluate((it) => it === document.activeElement)).resolves.toBe(true)
      await page.getByText("Ada's laptop").waitFor()
      await page.getByText(laptop.user_code).waitFor()
      await page.getByText("Continue only if you started this yourself.").waitFor()
      expect(await poll(laptop)).toBe("authorization_pending")
      await picture(page, "portal-device")
      await expectFit(page)
      await page.getByRole("button", { name: "Sign in", exact: true }).click()
      await page.getByRole("heading", { name: /^You are signed in to / }).waitFor()
      await expectFit(page)
      expect(await poll(laptop)).toBe(ADA)
      const desk = await begin("")
      await page.getByRole("button", { name: "Enter another code" }).click()
      const field = page.getByLabel("Code")
      await expect(field.evaluate((it) => it === document.activeElement)).resolves.toBe(true)
      await field.fill("bcdf ghjk")
      await page.keyboard.press("Enter")
      await page.getByText("No program waits with this code.").waitFor()
      await expectFit(page)
      await field.fill(desk.user_code.toLowerCase())
      await page.keyboard.press("Enter")
      await page.getByText("not named").waitFor()
      await page.getByRole("button", { name: "Refuse" }).click()
      await page.getByRole("heading", { name: /was refused$/ }).waitFor()
      expect(await poll(desk)).toBe("access_denied")
      await page.close()
    })
  })
})
