import type { IApiKeyModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Page } from "playwright-core"

import { BUYER_EMAIL, PASSWORD } from "../../demo/seed/people"
import { ensurePortalKeyWorkflow, PORTAL_KEY_TITLE } from "../../src/workflows/portal"
import { expectAccessible } from "../helpers/accessible"
import { withShop, type RunningShop } from "../helpers/shop"

jest.setTimeout(240_000)

const PORTAL = "/licensing/portal/"

withShop((running) => {
  let shop: RunningShop
  let page: Page

  beforeAll(async () => {
    shop = running()
    page = await shop.openPage()
  }, 120_000)

  it("makes one publishable key for all who come first, and another when it is revoked", async () => {
    const keys = shop.container.resolve<IApiKeyModuleService>(Modules.API_KEY)
    const made = async () =>
      await keys.listApiKeys({ title: PORTAL_KEY_TITLE }, { order: { created_at: "ASC" } })
    const ensure = async () => {
      const runs = Array.from({ length: 5 }, () => ensurePortalKeyWorkflow(shop.container).run())
      return [...new Set((await Promise.all(runs)).map(({ result }) => result))]
    }
    const [first, ...others] = await ensure()
    expect(others).toEqual([])
    expect((await made()).map(({ token }) => token)).toEqual([first])
    const [key] = await made()
    await keys.revoke(key?.id ?? "", { revoked_by: "staff" })
    const [second] = await ensure()
    expect(second).not.toBe(first)
    expect((await made()).map(({ token }) => token)).toEqual([first, second])
  })

  it("signs in, tells what is wrong, and speaks the language that is chosen", async () => {
    await page.goto(`${shop.url}${PORTAL}`)
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByText("Fill this in.").first().waitFor()
    await page.getByLabel("E-mail").fill(BUYER_EMAIL)
    await page.getByLabel("Password", { exact: true }).fill("wrong-wrong")
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByText("E-mail or password is wrong.").waitFor()
    await expectAccessible(page, "body")
    await page.emulateMedia({ colorScheme: "dark" })
    await expectAccessible(page, "body")
    await page.emulateMedia({ colorScheme: "light" })
    await page.getByLabel("Language").selectOption("de")
    await page.getByRole("heading", { name: "Anmelden" }).waitFor()
    await page.goto(`${shop.url}${PORTAL}#invitation=abc`)
    await page.getByText("Diese Einladung gilt nicht mehr").waitFor()
    expect(page.url()).toBe(`${shop.url}${PORTAL}#/invitation`)
    await page.goto(`${shop.url}${PORTAL}`)
    await page.getByLabel("E-Mail").fill(BUYER_EMAIL)
    await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD)
    await page.getByRole("button", { name: "Anmelden" }).click()
    await page.getByRole("button", { name: "Abmelden" }).waitFor()
  })
})
