import type { Page } from "playwright-core"

import { expectAccessible } from "../helpers/accessible"
import { answer, choose, picture, question, save, section, showing } from "../helpers/admin-page"
import { eventuallyEqual } from "../helpers/eventually"
import { placeLicensedOrder } from "../helpers/licensed-orders"
import { story } from "../helpers/medusa"
import { withShop, type RunningShop } from "../helpers/shop"

// Invitations lead there; without a mail provider staff hand the link over themselves.
process.env.ACCOUNT_URL = "http://localhost:8000/account"

jest.setTimeout(240_000)

type Manager = { id: string; email: string; status: string; permissions: string[] }
type Managers = { license_managers: Manager[] }
type Settings = {
  licensing_settings: { managers: { permissions: string[]; distribution: boolean } }
}

withShop((running) => {
  let shop: RunningShop
  let page: Page

  beforeAll(async () => {
    shop = running()
    page = await shop.openPage()
    await shop.logIn(page)
  }, 120_000)

  const issuedOrder = async () => {
    const id = await placeLicensedOrder(shop.container, 1)
    return id
  }

  it("adds, changes, invites again and removes a license manager of an order", async () => {
    const order = await issuedOrder()
    const managers = async () =>
      (await shop.staff.get<Managers>(`/admin/orders/${order}/license-managers`)).data
        .license_managers
    const box = page.getByTestId("order-managers")
    const drawer = page.getByRole("dialog")
    const row = page.getByTestId("manager-row")

    await page.goto(`${shop.url}/app/orders/${order}`)
    await box.getByText("Only the owner manages these licenses.").waitFor()
    await box.getByRole("button", { name: "Add" }).click()
    await drawer.getByLabel("E-mail").fill("not an address")
    await drawer.getByRole("button", { name: "Add", exact: true }).click()
    await drawer.getByText("Enter an e-mail address", { exact: true }).waitFor()
    expect(await drawer.getByRole("alert").count()).toBe(0)
    await drawer.getByLabel("E-mail").fill("it@fjordlys.test")
    await drawer.getByLabel("First name").fill("Ida")
    await eventuallyEqual(async () => await drawer.getByLabel("Reset computers").isChecked(), true)
    await eventuallyEqual(
      async () => await drawer.getByLabel("Revoke computers").isChecked(),
      false
    )
    await drawer.getByLabel("Revoke computers").click()
    await picture(page, "add-manager")
    await expectAccessible(page, "[role=dialog]")
    await drawer.getByRole("button", { name: "Add", exact: true }).click()
    const link = question(page).locator("code")
    await link.getByText(/#invitation=/).waitFor()
    const first = await link.textContent()
    await answer(page, "Done")
    await row.getByText("Ida").waitFor()
    await row.getByText("Invited", { exact: true }).waitFor()
    await picture(page, "order-managers", box)
    await expectAccessible(page, "[data-testid=order-managers]")
    expect(await managers()).toMatchObject([
      {
        email: "it@fjordlys.test",
        status: "invited",
        permissions: ["reset_device", "reset_license", "revoke_device"],
      },
    ])

    await choose(page, "it@fjordlys.test", "Invite again")
    await link.getByText(/#invitation=/).waitFor()
    expect(await link.textContent()).not.toBe(first)
    await answer(page, "Done")

    await choose(page, "it@fjordlys.test", "Edit permissions")
    await drawer.getByLabel("Reset computers").click()
    await save(page)
    await row.getByText("Reset licenses, Revoke computers").waitFor()
    expect((await managers())[0]?.permissions).toEqual(["reset_license", "revoke_device"])

    await choose(page, "it@fjordlys.test", "Remove")
    await answer(page, "Remove")
    await box.getByText("Only the owner manages these licenses.").waitFor()
    expect(await managers()).toEqual([])
    await choose(page, "Licenses", "History")
    await drawer.getByText("Order removed from the license manager").waitFor()
    await drawer.getByText("it@fjordlys.test").first().waitFor()
    await page.keyboard.press("Escape")
    await drawer.waitFor({ state: "detached" })
  })

  it("sets what new managers may do, and switches distribution on", async () => {
    await page.goto(`${shop.url}/app/settings/licensing`)
    const box = section(page, "License managers")
    await box.getByLabel("Reset computers").waitFor()
    expect(await box.getByLabel("Issue licenses").count()).toBe(0)
    await box.getByLabel("Distribution").click()
    await box.getByLabel("Issue licenses").click()
    await box.getByLabel("Reset computers").click()
    await picture(page, "manager-settings", box)
    await box.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText("The settings were saved").first().waitFor()
    await expectAccessible(page, "main")
    const { data } = await shop.staff.get<Settings>("/admin/licensing/settings")
    expect(data.licensing_settings.managers).toMatchObject({
      permissions: ["reset_license", "issue_license"],
      distribution: true,
    })
  })

  story("the section of license managers", () => {
    let number: number

    beforeAll(async () => {
      const { staff } = shop
      await staff.post("/admin/licensing/settings", {
        distribution: true,
        manager_permissions: ["reset_license", "issue_license"],
      })
      await staff.post("/admin/license-managers", { email: "it@fjordlys.test", first_name: "Ida" })
      const order = await issuedOrder()
      const { data: placed } = await staff.get<{ order: { display_id: number } }>(
        `/admin/orders/${order}?fields=display_id`
      )
      number = placed.order.display_id
    })

    const managers = async (query = "") =>
      (await shop.staff.get<Managers>(`/admin/license-managers?q=bergen${query}`)).data
        .license_managers
    const drawer = () => page.getByRole("dialog")
    const rows = () => page.getByRole("main").locator("tbody tr")

    it("fits a phone, where each row is a card", async () => {
      await page.goto(`${shop.url}/app/licensing/licenses`)
      await page.getByRole("link", { name: "License managers" }).click()
      await showing(rows(), 1)
      await expectAccessible(page, "main")
      const desk = page.viewportSize()
      await page.setViewportSize({ width: 390, height: 844 })
      await page.getByTestId("list-cards").getByText("it@fjordlys.test").waitFor()
      await showing(rows(), 0)
      await expectAccessible(page, "main")
      await page.setViewportSize(desk ?? { width: 1280, height: 900 })
      await showing(rows(), 1)
    })

    it("invites a manager with an address of their own", async () => {
      await page.getByRole("link", { name: "Invite" }).click()
      await drawer().getByLabel("E-mail").fill("it@fjordlys.test")
      await drawer().getByRole("button", { name: "Invite", exact: true }).click()
      await drawer().getByText("A license manager already has this e-mail address").waitFor()
      await drawer().getByLabel("E-mail").fill("drift@bergen.test")
      await drawer().getByLabel("First name").fill("Nils")
      await drawer().getByLabel("Last name").fill("Bergen")
      await eventuallyEqual(
        async () => await drawer().getByLabel("Issue licenses").isChecked(),
        true
      )
      await eventuallyEqual(
        async () => await drawer().getByLabel("Reset computers").isChecked(),
        false
      )
      await expectAccessible(page, "[role=dialog]")
      await drawer().getByRole("button", { name: "Invite", exact: true }).click()
      await question(page)
        .getByText(/#invitation=/)
        .waitFor()
      await answer(page, "Done")
      await page.getByRole("heading", { name: "Nils Bergen" }).waitFor()
    })

    it("gives them an order, found by its number, with the usual permissions ticked", async () => {
      const orders = page.getByTestId("manager-orders")
      await orders.getByRole("button", { name: "Add order" }).click()
      await drawer().getByLabel("Order", { exact: true }).fill(String(number))
      await page.getByRole("option", { name: `#${number} ` }).click()
      await drawer().getByRole("button", { name: "Add", exact: true }).click()
      await drawer().waitFor({ state: "detached" })
      await showing(orders.getByTestId("managed-order"), 1)
      await orders.getByText("Reset licenses, Issue licenses").waitFor()
      await section(page, "Licenses").getByRole("link", { name: "View all 1" }).waitFor()
      await choose(page, `Order #${number}`, "Edit permissions")
      await drawer().getByLabel("Manage managers").click()
      await save(page)
      await orders.getByText("Reset licenses, Manage managers, Issue licenses").waitFor()
    })

    it("gives them a quota, and edits their phone and permissions", async () => {
      const quotas = page.getByTestId("manager-quotas")
      await choose(page, "Quotas", "Edit quotas")
      await drawer().getByLabel("Add a policy").click()
      await page.getByRole("option").first().click()
      await drawer().getByRole("spinbutton").fill("25")
      await picture(page, "manager-quotas")
      await expectAccessible(page, "[role=dialog]")
      await save(page)
      await showing(quotas.getByTestId("manager-quota"), 1)
      await quotas.getByRole("cell", { name: "25" }).first().waitFor()

      await choose(page, "Usual permissions", "Edit")
      await drawer().getByLabel("Phone").fill("+47 55 12 34 56")
      await drawer().getByLabel("Reset computers").click()
      await save(page)
      await page.getByText("+47 55 12 34 56").waitFor()
      expect(await managers()).toMatchObject([
        { permissions: ["reset_device", "reset_license", "issue_license"] },
      ])
      await section(page, "Activity").getByText("License manager edited").first().waitFor()
      await picture(page, "manager")
      await expectAccessible(page, "main")
    })

    it("disables, enables and deletes them", async () => {
      await choose(page, "drift@bergen.test", "Disable")
      await answer(page, "Disable")
      await page.getByText("Disabled", { exact: true }).waitFor()
      await page.goto(`${shop.url}/app/licensing/managers`)
      await showing(rows(), 2)
      await picture(page, "managers")
      await expectAccessible(page, "main")
      await page.getByPlaceholder("Search").fill("bergen")
      await showing(rows(), 1)
      expect(page.url()).toContain("q=bergen")
      expect(await managers("&status=disabled")).toHaveLength(1)

      await rows().getByText("drift@bergen.test").click()
      await page.getByRole("heading", { name: "Nils Bergen" }).waitFor()
      await choose(page, "drift@bergen.test", "Enable")
      await answer(page, "Enable")
      await page.getByText("Invited", { exact: true }).waitFor()
      await choose(page, "drift@bergen.test", "Delete")
      await question(page).getByText("they lose 1 order").waitFor()
      await answer(page, "Delete")
      await page.waitForURL(`${shop.url}/app/licensing/managers`)
      await showing(rows(), 1)
      expect(await managers()).toEqual([])
    })
  })
})
