import type { Page } from "playwright-core"

import { BUYER_EMAIL, PASSWORD } from "../../demo/seed/people"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { expectAccessible } from "../helpers/accessible"
import { choose, picture, save, section } from "../helpers/admin-page"
import { rowsOf } from "../helpers/database"
import { licensedVariant } from "../helpers/distributors"
import { eventuallyEqual } from "../helpers/eventually"
import { story } from "../helpers/medusa"
import { expectFit, PORTAL_PATH, signIn } from "../helpers/portal-page"
import { type RunningShop, withShop } from "../helpers/shop"

jest.setTimeout(240_000)

withShop((running) => {
  story("distribution, from the switch to the report", () => {
    let shop: RunningShop
    let page: Page
    let portal: Page
    let manager: string
    let policy: string

    beforeAll(async () => {
      shop = running()
      const sold = await licensedVariant(shop.container)
      policy = sold.policy_ids[0] ?? ""
      const { managers } = shop.container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const [buyer] = await rowsOf<{ id: string }>(
        shop.container,
        "select id from customer where email = ? and has_account",
        [BUYER_EMAIL]
      )
      const { manager_id, token } = await managers.create({ email: BUYER_EMAIL }, [], SYSTEM_ACTOR)
      await managers.acceptInvitation(token, { id: buyer?.id ?? "", email: BUYER_EMAIL })
      manager = manager_id
      page = await shop.openPage()
      await shop.logIn(page)
      portal = await shop.openPage()
      await portal.emulateMedia({ reducedMotion: "reduce" })
      await portal.goto(`${shop.url}${PORTAL_PATH}`)
      await signIn(portal, BUYER_EMAIL, PASSWORD)
      await portal.getByRole("heading", { level: 1 }).first().waitFor()
    }, 120_000)

    const dialog = () => portal.getByRole("dialog")
    const next = async () => await dialog().getByRole("button", { name: "Next" }).click()

    it("staff switch it on, and grant a manager the right and a quota", async () => {
      expect(await portal.getByRole("button", { name: "Distribution" }).count()).toBe(0)
      await page.goto(`${shop.url}/app/settings/licensing`)
      const box = section(page, "License managers")
      await box.getByLabel("Distribution").click()
      await box.getByLabel("Give quota back for").fill("14")
      await box.getByRole("button", { name: "Save", exact: true }).click()
      await page.getByText("The settings were saved").first().waitFor()
      await page.goto(`${shop.url}/app/licensing/managers/${manager}`)
      await choose(page, "Usual permissions", "Edit")
      await page.getByRole("dialog").getByLabel("Create orders").click()
      await page.getByRole("dialog").getByLabel("Manage managers").click()
      await save(page)
      await choose(page, "Quotas", "Edit quotas")
      await page.getByRole("dialog").getByLabel("Add a policy").click()
      await page.getByRole("option").first().click()
      await page.getByRole("dialog").getByRole("spinbutton").fill("5")
      await save(page)
      await eventuallyEqual(
        async () =>
          (
            await rowsOf(
              shop.container,
              "select granted from licensing_manager_quota where policy_id = ?",
              [policy]
            )
          ).length,
        1
      )
    })

    it("the distributor makes an order for a new customer, and is refused beyond the quota", async () => {
      await portal.reload()
      await portal.getByRole("button", { name: "Distribution" }).click()
      await portal.getByRole("heading", { name: "Distribution" }).waitFor()
      await portal.getByRole("button", { name: "New order" }).click()
      await dialog().getByLabel("E-mail").fill("ada@engines.test")
      await dialog().getByLabel("Company").fill("Engines")
      await expectAccessible(portal, "[role=dialog], dialog[open]")
      await next()
      await dialog().getByRole("spinbutton").fill("3")
      await next()
      await dialog().getByLabel("Order reference").fill("PO-1")
      await next()
      await dialog().getByText("ada@engines.test").waitFor()
      await picture(portal, "distribution-review")
      await dialog().getByRole("button", { name: "Create order" }).click()
      await dialog().getByText("its licenses were issued").waitFor()
      await dialog().getByRole("button", { name: "Close" }).last().click()
      await portal.getByText("Engines").first().waitFor()
      await portal.getByRole("button", { name: "New order" }).click()
      await dialog().getByLabel("Customer").selectOption({ index: 1 })
      await next()
      await dialog().getByText("2 left").waitFor()
      await dialog().getByRole("spinbutton").fill("3")
      await dialog().getByText("Between 1 and 2.").waitFor()
      await portal.keyboard.press("Escape")
    })

    it("the distributor gives a share to a sub-manager", async () => {
      await portal.getByRole("button", { name: "Add sub-manager" }).click()
      await dialog().getByLabel("E-mail").fill("sub@engines.test")
      await dialog().getByLabel("Create orders").click()
      await dialog().getByRole("spinbutton").fill("3")
      await dialog().locator("button[type=submit]").click()
      await dialog().getByText("That is more than you have left.").waitFor()
      await dialog().getByRole("spinbutton").fill("2")
      await dialog().locator("button[type=submit]").click()
      await portal.getByText("sub@engines.test").waitFor()
      await picture(portal, "distribution")
      await expectFit(portal)
    })

    it("staff see the report, and take the right away, which works at the next click", async () => {
      await page.goto(`${shop.url}/app/licensing/distribution`)
      await page.getByTestId("issued-row").getByText(BUYER_EMAIL).waitFor()
      await picture(page, "distribution-report")
      await expectAccessible(page, "main")
      await page.goto(`${shop.url}/app/licensing/managers/${manager}`)
      await choose(page, "Usual permissions", "Edit")
      await page.getByRole("dialog").getByLabel("Create orders").click()
      await save(page)
      await portal.getByRole("button", { name: "New order" }).click()
      await dialog().getByText("You may not do this any more.").waitFor()
      await portal.keyboard.press("Escape")
      await portal.reload()
      await portal.getByRole("heading", { name: "Sub-managers" }).waitFor()
      expect(await portal.getByRole("button", { name: "New order" }).count()).toBe(0)
    })
  })
})
