import type { Page } from "playwright-core"

import { BUYER_EMAIL } from "../../demo/seed/people"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { expectAccessible } from "../helpers/accessible"
import { answer, choose, question, save, section, showing } from "../helpers/admin-page"
import { type BundleShop, makeBundleShop, whole } from "../helpers/bundle-shop"
import { rowsOf } from "../helpers/database"
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

  it("is reset as a whole by its manager in the portal, who sees why not without the permission", async () => {
    const order = await bundles.buy(1)
    const grant = async (permissions: string[]) => {
      await rowsOf(
        shop.container,
        `insert into licensing_manager (id, email, customer_id, status, permissions)
         select 'lmgr_bundles', c.email, c.id, 'active', '{}' from customer c
         where c.email = ? and c.has_account on conflict do nothing`,
        [BUYER_EMAIL]
      )
      await rowsOf(
        shop.container,
        `insert into licensing_manager_assignment (id, manager_id, order_id, permissions, granted_by_type)
         values ('lmas_bundles', 'lmgr_bundles', ?, ?::text[], 'staff')
         on conflict (id) do update set permissions = excluded.permissions`,
        [order, `{${permissions.join()}}`]
      )
    }
    for (const { id, policy } of await bundles.licensesOf(order)) {
      const { data } = await shop.staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)
      await shop.anyone.post("/licensing/v1/activate", {
        key: data.key,
        program: "photo",
        fingerprint: `a-computer-with-${policy.code}`,
      })
    }
    const used = async () =>
      (await bundles.licensesOf(order)).map(({ seats_used }: ListedLicense) => seats_used)
    expect(await used()).toEqual([1, 1])

    await grant([])
    await buyer.setViewportSize({ width: 1280, height: 900 })
    await buyer.goto(`${shop.url}${PORTAL_PATH}#/orders/${order}`)
    const reset = buyer.getByRole("button", { name: "Reset all", exact: true })
    await reset.waitFor()
    expect(await reset.getAttribute("aria-disabled")).toBe("true")

    await grant(["reset_license"])
    await buyer.reload()
    await reset.click()
    const dialog = buyer.getByRole("dialog")
    await dialog.getByText("Reset all licenses of this bundle?").waitFor()
    await expectAccessible(buyer, "dialog")
    await dialog.getByRole("button", { name: "Reset all computers" }).click()
    await dialog.waitFor({ state: "detached" })
    await eventuallyEqual(used, [0, 0])
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

  it("takes the place of a variant's own policies, and they take its place", async () => {
    await shop.staff.post(`/admin/product-variants/${bundles.plain}/license-policies`, {
      add: [bundles.photo],
    })
    const [row] = await rowsOf<{ product_id: string }>(
      shop.container,
      "select product_id from product_variant where id = ?",
      [bundles.plain]
    )
    await page.goto(`${shop.url}/app/products/${row!.product_id}/variants/${bundles.plain}`)
    const widget = section(page, "License policies")
    const drawer = page.getByRole("dialog")
    await choose(page, "Plain", "Choose bundle")
    await drawer.getByLabel("Bundle", { exact: true }).click()
    await page.getByRole("option", { name: /Studio/ }).click()
    await drawer.getByRole("button", { name: "Save" }).click()
    await drawer.getByText("confirm that the bundle replaces them").first().waitFor()
    await drawer.getByRole("switch", { name: "Replace its own policies" }).click()
    await save(page)
    await widget.getByRole("link", { name: "Studio", exact: true }).waitFor()
    await showing(widget.getByRole("link"), 1)

    await choose(page, "License policies", "Edit")
    await drawer.getByRole("combobox").fill("photo")
    await page.getByRole("option", { name: "Photo Studio – photo" }).click()
    await drawer.getByRole("switch", { name: "Replace the bundle Studio" }).click()
    await save(page)
    await widget.getByRole("link", { name: "Photo Studio – photo" }).waitFor()
    await showing(widget.getByRole("link"), 1)
  })

  it("has its policies changed together, where one alone is refused", async () => {
    await page.goto(`${shop.url}/app/licensing/policies/${bundles.photo}/edit`)
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("When a unit is given back").click()
    await page.getByRole("option", { name: "Suspend" }).click()
    await drawer.getByRole("button", { name: "Save" }).click()
    const together = drawer.getByRole("switch", { name: "Change it for all policies" })
    await together.click()
    await save(page)
    const rows = await rowsOf<{ on_refund: string }>(
      shop.container,
      "select on_refund from licensing_policy where id = ? or id = ?",
      [bundles.photo, bundles.video]
    )
    expect(rows.map(({ on_refund }) => on_refund)).toEqual(["suspend", "suspend"])
  })
})
