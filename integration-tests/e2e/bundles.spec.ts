import type { Page } from "playwright-core"

import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { expectAccessible } from "../helpers/accessible"
import { answer, choose, question, showing } from "../helpers/admin-page"
import { type BundleShop, makeBundleShop, whole } from "../helpers/bundle-shop"
import { eventuallyEqual } from "../helpers/eventually"
import { giveToBuyer, openStaffAndBuyer, PORTAL_PATH } from "../helpers/portal-page"
import { withShop, type RunningShop } from "../helpers/shop"

jest.setTimeout(300_000)

/** A bundle from the sale to the refund: staff see a unit as one, and so does its buyer. */
withShop((running) => {
  let shop: RunningShop
  let bundles: BundleShop
  let page: Page
  let buyer: Page

  beforeAll(async () => {
    shop = running()
    bundles = await makeBundleShop(shop.container, shop.staff)
    ;({ staff: page, buyer } = await openStaffAndBuyer(shop))
  }, 240_000)

  const unit = (index: number) => page.getByTestId("unit-row").nth(index)
  const states = (order: string) => bundles.units(order)
  const seatsOf = async (order: string): Promise<(number | null)[]> =>
    (await bundles.licensesOf(order)).map(({ seats }: ListedLicense) => seats).sort()

  it("is bought, shown as units, acted on as a whole, and refunded", async () => {
    const order = await bundles.buy(2)
    await giveToBuyer(shop, order)
    await bundles.acts.capture(order)
    await page.goto(`${shop.url}/app/orders/${order}`)
    await showing(page.getByTestId("unit-row"), 2)
    await unit(0).getByText("Studio, unit 1").waitFor()
    await expectAccessible(page, "#order-licenses")

    await choose(page, "Studio, unit 2", "Suspend")
    await question(page).getByText("Suspend: Studio, unit 2").waitFor()
    await expectAccessible(page, "[role=alertdialog]")
    await answer(page, "Suspend")
    await bundles.expectUnits(order, [whole("active"), whole("suspended")])
    await choose(page, "Studio, unit 2", "Reinstate")
    await answer(page, "Reinstate")
    await bundles.expectUnits(order, [whole("active"), whole("active")])

    await choose(page, "Studio, unit 1", "Edit seats")
    await question(page).getByLabel("Additional seats").fill("-1")
    await question(page).getByRole("button", { name: "Save", exact: true }).click()
    await question(page).getByText("Enter a whole number from 0 to 1000000").waitFor()
    await question(page).getByLabel("Additional seats").fill("3")
    await answer(page, "Save")
    await eventuallyEqual(async () => await seatsOf(order), [2, 5, 5, 8])

    await buyer.goto(`${shop.url}${PORTAL_PATH}#/orders/${order}`)
    await showing(buyer.getByText("Bundle Studio", { exact: true }), 2)
    await expectAccessible(buyer, "main")

    await bundles.acts.refund(order, 20)
    await bundles.expectUnits(order, [whole("revoked"), whole("revoked")])
    await page.reload()
    await unit(1).waitFor()
    await showing(page.getByTestId("license-row").getByText("Revoked", { exact: true }), 4)
    expect(await states(order)).toEqual([whole("revoked"), whole("revoked")])
  })

  it("is issued by hand as a whole, and found in the list of licenses by its name", async () => {
    const order = await bundles.buy(1)
    await page.goto(`${shop.url}/app/orders/${order}`)
    await unit(0).waitFor()
    await page.getByRole("button", { name: "Issue", exact: true }).first().click()
    const modal = page.getByRole("dialog")
    await modal.getByRole("radio", { name: /bundle/i }).click()
    await modal.getByLabel("Bundle", { exact: true }).click()
    await page.getByRole("option", { name: /Studio/ }).click()
    await modal.getByLabel("Quantity").fill("2")
    await modal.getByRole("button", { name: "Issue", exact: true }).click()
    await modal.waitFor({ state: "detached" })
    await showing(page.getByTestId("unit-row"), 3)
    expect(await bundles.licensesOf(order)).toHaveLength(6)
    await page.goto(`${shop.url}/app/licensing/bundles/${bundles.bundle}`)
    await page.getByRole("heading", { name: "Studio" }).first().waitFor()
    await expectAccessible(page, "main")
    await page.getByRole("main").getByRole("link", { name: "6", exact: true }).click()
    await showing(
      page.getByRole("main").locator("tbody tr").getByText("Studio", { exact: true }),
      6
    )
    await page.reload()
    await page.getByRole("main").locator("tbody tr").first().waitFor()
  })
})
