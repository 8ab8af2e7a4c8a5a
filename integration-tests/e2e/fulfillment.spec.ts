import type { Page } from "playwright-core"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { expectAccessible } from "../helpers/accessible"
import { answer, choose, question, save, section } from "../helpers/admin-page"
import { eventuallyEqual } from "../helpers/eventually"
import { checkOut, orderActs } from "../helpers/orders"
import { createProductWithVariants } from "../helpers/products"
import { withShop, type RunningShop } from "../helpers/shop"

jest.setTimeout(240_000)

const SETTING = "Mark as fulfilled when issued"

/** Staff have issued units marked as fulfilled, and take that back where they need to. */
withShop((running) => {
  let shop: RunningShop
  let page: Page
  let policy: string
  let variant: string

  beforeAll(async () => {
    shop = running()
    const licensing = shop.container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const [program] = await licensing.programs.create([{ code: "pixelmoor", name: "Pixelmoor" }])
    const [made] = await licensing.policies.create([
      { program_id: program!.id, code: "one", name: "One", max_activations: 1 },
    ])
    policy = made!.id
    const { variants } = await createProductWithVariants(shop.container, ["Standard"], {
      salesChannelIds: [shop.shop.salesChannelId],
    })
    variant = variants[0]!.id
    await updateVariantLicensePoliciesWorkflow(shop.container).run({
      input: { variants: [{ variant_id: variant, add: [policy] }] },
    })
    page = await shop.openPage()
    await shop.logIn(page)
  }, 120_000)

  it("is switched on in the form of a policy, where it says what Medusa refuses", async () => {
    await page.goto(`${shop.url}/app/licensing/policies/${policy}`)
    await page.getByText(SETTING).waitFor()
    await choose(page, "One", "Edit")
    const drawer = page.getByRole("dialog")
    const setting = drawer.getByRole("switch", { name: SETTING })
    await drawer.getByText(/Medusa refuses to cancel the order/).waitFor()
    await drawer.getByRole("combobox", { name: "Issued" }).click()
    await page.getByRole("option", { name: "When the unit is fulfilled" }).click()
    await setting.waitFor({ state: "detached" })
    await drawer.getByRole("combobox", { name: "Issued" }).click()
    await page.getByRole("option", { name: "When the order is paid" }).click()
    await setting.click()
    await save(page)
    await eventuallyEqual(async () => {
      const { data } = await shop.staff.get<{ license_policy: { fulfill_when_issued: boolean } }>(
        `/admin/license-policies/${policy}`
      )
      return data.license_policy.fulfill_when_issued
    }, true)
  })

  it("is shown and undone on the order page", async () => {
    await shop.staff.post(`/admin/license-policies/${policy}`, { fulfill_when_issued: true })
    const acts = orderActs(shop.staff, shop.shop)
    const order = await checkOut(shop.container, shop.shop, { items: [[variant, 2]] })
    await acts.capture(order)
    await eventuallyEqual(async () => (await acts.read(order)).fulfillments.length, 1)
    await page.goto(`${shop.url}/app/orders/${order}`)
    const licenses = section(page, "Licenses")
    const notice = licenses.getByText(/2 units were marked as fulfilled/)
    await notice.waitFor()
    await expectAccessible(page, ".divide-y:has([data-testid=license-row])")
    await licenses.getByRole("button", { name: "Cancel fulfillment" }).click()
    await question(page)
      .getByText(/2 units are unfulfilled again/)
      .waitFor()
    await answer(page, "Cancel fulfillment")
    await notice.waitFor({ state: "detached" })
    await page.getByRole("heading", { name: "Unfulfilled Items" }).waitFor()
    await choose(page, "Licenses", "History")
    await page.getByText("Marked as fulfilled: 2 units").waitFor()
    await acts.cancel(order)
  })
})
