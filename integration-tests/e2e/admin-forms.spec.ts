import type { Page } from "playwright-core"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { withShop, type RunningShop } from "../helpers/shop"

jest.setTimeout(240_000)

/** What hands notice in the forms of the admin: where the focus is, what a key closes, what covers what. */
withShop((running) => {
  let shop: RunningShop
  let page: Page
  let program: string
  let policy: string

  beforeAll(async () => {
    shop = running()
    const licensing = shop.container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const [made] = await licensing.programs.create([{ code: "pixelmoor", name: "Pixelmoor" }])
    program = made!.id
    const [created] = await licensing.policies.create([
      { code: "pixelmoor-pro", name: "Pixelmoor Pro", program_id: program },
    ])
    policy = created!.id
    page = await shop.openPage()
    await shop.logIn(page)
  }, 120_000)

  const openForm = async () => {
    await page.goto(`${shop.url}/app/licensing/policies/create`)
    const form = page.getByRole("dialog")
    await form.getByLabel("Name", { exact: true }).waitFor()
    return form
  }

  it("begins in its first field, and proposes the code of a policy from its name", async () => {
    const form = await openForm()
    const first = form.getByRole("combobox").first()
    expect(await first.evaluate((field) => field === document.activeElement)).toBe(true)
    await form.getByLabel("Name", { exact: true }).fill("Three years, site license")
    expect(await form.getByLabel("Code", { exact: true }).inputValue()).toBe(
      "three-years-site-license"
    )
  })

  it("shows what is wrong above the list of options, which Escape closes alone", async () => {
    const form = await openForm()
    await form.getByRole("button", { name: "Create" }).click()
    const combobox = form.getByRole("combobox").first()
    const message = form.getByText("Choose the program that checks these licenses").first()
    await message.waitFor()
    await combobox.click()
    const option = page.getByRole("option", { name: "Pixelmoor" })
    await option.waitFor()
    const [said, list] = [await message.boundingBox(), await option.boundingBox()]
    expect(said!.y + said!.height).toBeLessThanOrEqual(list!.y)
    await page.keyboard.press("Escape")
    await option.waitFor({ state: "detached" })
    expect(await combobox.isVisible()).toBe(true)
    await page.keyboard.press("Escape")
    await form.waitFor({ state: "detached" })
  })

  it("leads from a policy to the licenses that it issued", async () => {
    await page.goto(`${shop.url}/app/licensing/policies/${policy}`)
    const row = page.getByText("Licenses issued", { exact: true }).locator("..")
    await row.getByRole("link", { name: "0", exact: true }).click()
    await page.waitForURL("**/licensing/licenses?*")
    expect(new URL(page.url()).searchParams.get("policy_id")).toBe(JSON.stringify([policy]))
    await page.getByRole("heading", { name: "Licenses", exact: true }).waitFor()
  })

  it.each([
    ["licenses", "Search finds a whole key or its last characters"],
    ["computers", "Search finds the beginning of a computer's name or note"],
    ["serials", "Search finds a whole code in any spelling"],
  ])("says where a search among %s found nothing what it searches", async (list, words) => {
    await page.goto(`${shop.url}/app/licensing/${list}?q=nothing-like-it`)
    await page.getByText("No results").waitFor()
    const said = page.getByText("No results").locator("..")
    expect(await said.textContent()).toContain(words)
  })

  it("marks the list in the sidebar on the page of one of its entries", async () => {
    await page.goto(`${shop.url}/app/licensing/programs/${program}`)
    await page.getByRole("heading", { name: "Pixelmoor" }).first().waitFor()
    const marked = page.locator("aside a[aria-current]")
    expect(await marked.allTextContents()).toContain("License programs")
    expect(await marked.allTextContents()).not.toContain("License policies")
  })
})
