import type { Page } from "playwright-core"

import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { expectAccessible } from "../helpers/accessible"
import { answer, choose, picture, question, save } from "../helpers/admin-page"
import { placePaidOrder } from "../helpers/licensed-orders"
import { withShop, type RunningShop } from "../helpers/shop"

// Invitations lead there; without a mail provider staff hand the link over themselves.
process.env.ACCOUNT_URL = "http://localhost:8000/account"

jest.setTimeout(240_000)

type Managers = { license_managers: { email: string; status: string; permissions: string[] }[] }

withShop((running) => {
  let shop: RunningShop
  let page: Page

  beforeAll(async () => {
    shop = running()
    page = await shop.openPage()
    await shop.logIn(page)
  }, 120_000)

  it("adds, changes, invites again and removes a license manager of an order", async () => {
    const order = await placePaidOrder(shop.container, 1)
    await reconcileOrderLicensesWorkflow(shop.container).run({
      input: { order_id: order, placed: true },
    })
    const managers = async () =>
      (await shop.staff.get<Managers>(`/admin/orders/${order}/license-managers`)).data
        .license_managers
    const box = page.getByTestId("order-managers")
    const drawer = page.getByRole("dialog")
    const row = page.getByTestId("manager-row")

    await page.goto(`${shop.url}/app/orders/${order}`)
    await box.getByText("Nobody besides the owner manages these licenses.").waitFor()
    await box.getByRole("button", { name: "Add" }).click()
    await drawer.getByLabel("E-mail").fill("not an address")
    await drawer.getByRole("button", { name: "Add", exact: true }).click()
    await drawer.getByText("must be an e-mail address").first().waitFor()
    await drawer.getByLabel("E-mail").fill("it@fjordlys.test")
    await drawer.getByLabel("First name").fill("Ida")
    expect(await drawer.getByLabel("Reset devices").isChecked()).toBe(true)
    expect(await drawer.getByLabel("Revoke devices").isChecked()).toBe(false)
    await drawer.getByLabel("Revoke devices").click()
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
    await drawer.getByLabel("Reset devices").click()
    await save(page)
    await row.getByText("Reset licenses, Revoke devices").waitFor()
    expect((await managers())[0]?.permissions).toEqual(["reset_license", "revoke_device"])

    await choose(page, "it@fjordlys.test", "Remove")
    await answer(page, "Remove")
    await box.getByText("Nobody besides the owner manages these licenses.").waitFor()
    expect(await managers()).toEqual([])
  })
})
