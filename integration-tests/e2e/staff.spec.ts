import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Page } from "playwright-core"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { EXPORT_COLUMNS } from "../../src/modules/licensing/licenses/license-export"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { expectAccessible } from "../helpers/accessible"
import {
  answer,
  arrowTo,
  choose,
  downloaded,
  filterBy,
  picture,
  question,
  save,
  section,
  showing,
  tabTo,
  typeMoment,
} from "../helpers/admin-page"
import { eventuallyEqual } from "../helpers/eventually"
import { checkOut, orderActs } from "../helpers/orders"
import { createProductWithVariants } from "../helpers/products"
import { story } from "../helpers/medusa"
import { withShop, type RunningShop } from "../helpers/shop"

// Only a shop with a mail provider can send mails again.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(240_000)

type Made = { id: string; number: number }
type Licenses = { licenses: ListedLicense[]; count: number }
type Event = { type: string; data: Record<string, unknown> | null }
type Profile = Record<string, unknown>

const POLICY = "One year, two computers"
const POLICY_OPTION = `Pixelmoor – ${POLICY}`
/** The boxes of a page that is all our own. */
const OURS = "main .shadow-elevation-card-rest"
/** More licenses than a page shows. */
const MANY = 45

withShop((running) => {
  let shop: RunningShop
  let page: Page
  let policy: string
  /** Three units, paid, of a customer with an account. */
  let paid: Made
  /** Two units, paid, of nobody, as an order from elsewhere may be. */
  let guest: Made
  /** Not paid, with licenses by hand. */
  let manual: Made

  beforeAll(async () => {
    shop = running()
    const { container, staff } = shop
    const sold = await licensedVariant(shop)
    policy = sold.policy
    const signe = await customerId(shop, "kontor@fjordlys.test")
    const acts = orderActs(staff, shop.shop)
    paid = await made(
      shop,
      await checkOut(container, shop.shop, { items: [[sold.variant, 3]], customer_id: signe })
    )
    guest = await made(shop, await checkOut(container, shop.shop, { items: [[sold.variant, 2]] }))
    await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order")
      .where({ id: guest.id })
      .update({ customer_id: null })
    for (const { id } of [paid, guest]) {
      await acts.capture(id)
    }
    const draft = await acts.draft(sold.variant, 1)
    await acts.convert(draft)
    manual = await made(shop, draft)
    await post(`orders/${manual.id}/licenses`, { policy_id: policy, quantity: MANY })
    await eventuallyEqual(async () => (await licensesOf(paid)).length, 3)
    await eventuallyEqual(async () => (await licensesOf(guest)).length, 2)
    page = await shop.openPage()
    await shop.logIn(page)
  }, 120_000)

  /* ------------------------------------------------------------------------ what the API says ---- */

  const get = async <T>(url: string): Promise<T> => {
    const { status, data } = await shop.staff.get<T>(`/admin/${url}`)
    expect({ url, status }).toEqual({ url, status: 200 })
    return data
  }
  const post = async <T>(url: string, body: unknown): Promise<T> => {
    const { status, data } = await shop.staff.post<T>(`/admin/${url}`, body)
    expect({ url, status, data }).toMatchObject({ status: 200 })
    return data
  }
  /** In the order in which they were issued. */
  const licensesOf = async ({ id }: Made): Promise<ListedLicense[]> =>
    (await get<Licenses>(`orders/${id}/licenses?limit=100&order=created_at`)).licenses
  const license = async (id: string) =>
    (await get<{ license: ListedLicense & Profile }>(`licenses/${id}`)).license
  const eventsOf = async (id: string): Promise<Event[]> =>
    (await get<{ license_events: Event[] }>(`licenses/${id}/events`)).license_events
  const profileOf = async ({ id }: Made): Promise<Profile> =>
    (await get<{ order_licensing: { profile: Profile } }>(`orders/${id}/licensing`)).order_licensing
      .profile

  /* ------------------------------------------------------------------------------- in the page ---- */

  const openOrder = async ({ id }: Made) => {
    await page.goto(`${shop.url}/app/orders/${id}`)
    await page.getByTestId("license-row").first().waitFor()
  }
  const rowOf = ({ key_redacted }: ListedLicense) =>
    page.getByTestId("license-row").filter({ hasText: key_redacted ?? "" })
  const act = (of: ListedLicense, item: string) => choose(page, of.key_redacted ?? "", item)

  it("shows an order's licenses in the first screen, with a way to all of them", async () => {
    await openOrder(paid)
    const card = page.getByTestId("order-licenses-card")
    await card.getByText("Not activated: 3").waitFor()
    const box = await card.boundingBox()
    expect(box!.y + box!.height).toBeLessThan(page.viewportSize()!.height)
    const all = page.locator("#order-licenses")
    expect(await all.evaluate((element) => element === document.activeElement)).toBe(false)
    await card.getByRole("button", { name: "Show all", exact: true }).click()
    expect(await all.evaluate((element) => element === document.activeElement)).toBe(true)
    expect((await all.boundingBox())!.y).toBeLessThan(page.viewportSize()!.height)
    await card.getByRole("button", { name: "Issue", exact: true }).click()
    const modal = page.getByRole("dialog")
    await modal.getByLabel("Quantity").waitFor()
    await modal.getByRole("button", { name: "Cancel" }).click()
    await modal.waitFor({ state: "detached" })
  })

  it("issues two more and edits the licensing details", async () => {
    await openOrder(paid)
    await section(page, "Licenses").getByText("3 issued, 3 in force").waitFor()
    await picture(page, "order-licenses", section(page, "Licenses"))

    await choose(page, "Licenses", "Issue new licenses")
    const modal = page.getByRole("dialog")
    await modal.getByRole("combobox").fill("One year")
    await page.getByRole("option", { name: POLICY_OPTION }).click()
    await modal.getByLabel("Quantity").fill("2")
    await modal.getByRole("switch", { name: "Mail the owner" }).click()
    await picture(page, "issue-licenses")
    await modal.getByRole("button", { name: "Issue", exact: true }).dblclick()
    await modal.waitFor({ state: "detached" })
    await page.getByText("The mail was sent to the owner", { exact: true }).first().waitFor()
    await section(page, "Licenses").getByText("5 issued, 5 in force").waitFor()
    await showing(page.getByTestId("license-row"), 5)
    const issued = await licensesOf(paid)
    expect(issued.map(({ source }) => source)).toEqual([
      ...Array(3).fill("order"),
      "admin",
      "admin",
    ])

    await choose(page, "Licensing details", "Edit")
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Reference").fill("INV-2040-17")
    await drawer.getByRole("combobox").fill("Raw")
    await page.getByRole("option", { name: "Pixelmoor – Raw development" }).click()
    await drawer.getByLabel("Note").fill("Pays by bank transfer.")
    await picture(page, "order-details")
    await save(page)
    const details = section(page, "Licensing details")
    await details.getByText("INV-2040-17").waitFor()
    await details.getByText("Raw development").waitFor()
    expect(await profileOf(paid)).toMatchObject({
      reference: "INV-2040-17",
      features: ["raw"],
      note: "Pays by bank transfer.",
    })
  })

  story("three licenses of an order", () => {
    let first: ListedLicense
    let second: ListedLicense
    let third: ListedLicense

    beforeAll(async () => {
      ;[first, second, third] = (await licensesOf(paid)) as [
        ListedLicense,
        ListedLicense,
        ListedLicense,
      ]
      await openOrder(paid)
    })

    it("are suspended by the keyboard alone, and reinstated", async () => {
      await tabTo(page, page.getByRole("button", { name: `Actions: ${first.key_redacted}` }))
      await page.keyboard.press("Enter")
      const suspend = page.getByRole("menuitem", { name: "Suspend", exact: true })
      await arrowTo(page, suspend)
      await page.keyboard.press("Enter")
      await tabTo(page, question(page).getByLabel("Reason"))
      await page.keyboard.type("Chargeback asked")
      await picture(page, "suspend-license")
      await tabTo(page, question(page).getByRole("button", { name: "Suspend", exact: true }))
      await page.keyboard.press("Enter")
      await question(page).waitFor({ state: "detached" })
      await rowOf(first).getByText("Suspended").waitFor()
      await rowOf(first).getByText("Chargeback asked").waitFor()
      expect(await license(first.id)).toMatchObject({
        status: "suspended",
        state_cause: "staff",
        state_reason: "Chargeback asked",
      })

      await act(first, "Reinstate")
      await answer(page, "Reinstate")
      await rowOf(first).getByText("Not activated").waitFor()
      expect((await license(first.id)).status).toBe("inactive")
    })

    it("are reset, renewed until a date and extended by a period", async () => {
      await act(second, "Reset")
      await question(page).getByLabel("Expiry", { exact: true }).click()
      await question(page).getByLabel("Reason").fill("New computer")
      await answer(page, "Reset")
      await page.getByText("The license was reset").first().waitFor()
      expect((await eventsOf(second.id))[0]).toMatchObject({
        type: "license.reset",
        data: { reason: "New computer" },
      })

      const until = new Date(2041, 10, 23, 16, 45)
      await act(second, "Renew or extend")
      await question(page).getByRole("radio", { name: "Until a date" }).click()
      await typeMoment(question(page).getByRole("group", { name: "Expires on" }), until)
      await picture(page, "renew-license")
      await answer(page, "Renew")
      await rowOf(second).getByText("2041").waitFor()
      expect((await license(second.id)).expires_at).toBe(until.toISOString())

      await act(second, "Renew or extend")
      await question(page).getByRole("radio", { name: "By a period" }).click()
      await question(page).getByLabel("Extend by").fill("2")
      await answer(page, "Renew")
      await rowOf(second).getByText("2043").waitFor()
      const later = new Date((await license(second.id)).expires_at ?? 0)
      expect(later.getUTCFullYear()).toBe(2043)
    })

    it("are revoked, and the history of the order shows each act", async () => {
      await act(third, "Revoke")
      await question(page).getByLabel("Reason").fill("Sold on against the terms")
      await answer(page, "Revoke")
      await rowOf(third).getByText("Revoked").waitFor()
      await rowOf(third).getByText("Sold on against the terms").waitFor()
      await section(page, "Licenses").getByText("3 issued, 2 in force").waitFor()
      expect(await license(third.id)).toMatchObject({ status: "revoked", state_cause: "staff" })

      await choose(page, "Licenses", "History")
      const history = page.getByRole("dialog").getByTestId("timeline-item")
      await history.filter({ hasText: "1 license revoked" }).getByText("Alex Admin").waitFor()
      await picture(page, "order-history")
      const entries = await history.allTextContents()
      for (const what of [
        "suspended",
        "reinstated",
        "reset",
        "renewed",
        "issued",
        "Payment captured",
      ]) {
        expect(entries.some((text) => text.includes(what))).toBe(true)
      }
    })
  })

  it("hands out the order's data as CSV, masked and with keys", async () => {
    const listed = await licensesOf(paid)
    await openOrder(paid)
    const masked = await downloaded(page, () => choose(page, "Licenses", "Export order data"))
    expect(masked[0]).toEqual(EXPORT_COLUMNS)
    expect(masked).toHaveLength(4)
    const cell = (row: string[], column: string) => row[EXPORT_COLUMNS.indexOf(column)]
    expect(
      masked
        .slice(1)
        .map((row) => cell(row, "license__id"))
        .sort()
    ).toEqual(listed.map(({ id }) => id).sort())
    for (const row of masked.slice(1)) {
      expect(cell(row, "license__license_key")).toMatch(/^\*{5}-\w{5}$/)
      expect(cell(row, "order__number")).toBe(String(paid.number))
      expect(cell(row, "customer__email")).toBe("kontor@fjordlys.test")
      expect(cell(row, "program__code")).toBe("pixelmoor")
    }

    const whole = await downloaded(page, async () => {
      await choose(page, "Licenses", "Export with keys")
      await answer(page, "Export with keys")
    })
    expect(whole).toHaveLength(4)
    for (const row of whole.slice(1)) {
      expect(cell(row, "license__license_key")).toMatch(/^(\w{5}-){4}\w{5}$/)
    }
    await choose(page, "Licenses", "History")
    await page.getByRole("dialog").getByText("Keys of 3 licenses exported").waitFor()
  })

  it("gives an order without a customer to one", async () => {
    await openOrder(guest)
    const owner = section(page, "License owner")
    await owner.getByText("This order has no customer, so nobody owns its licenses.").waitFor()
    await owner.getByRole("button", { name: "Add a customer" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("combobox").fill("Signe")
    await page.getByRole("option", { name: /kontor@fjordlys\.test/ }).click()
    await save(page)
    await owner.getByRole("link", { name: "Signe Holt" }).waitFor()
    await owner.getByText("1 other order.").waitFor()
    await picture(page, "order-owner", owner)
    await expectAccessible(page, ".divide-y:has([data-testid=license-row])")
    const signe = await customerId(shop, "kontor@fjordlys.test")
    expect((await get<Licenses>(`licenses?customer_id=${signe}`)).count).toBe(5)

    await page.goto(`${shop.url}/app/customers/${signe}`)
    await section(page, "Licenses").getByRole("link", { name: "View all 5" }).waitFor()
  })

  it("shows an order's licensing within a second of the page", async () => {
    const loads = await timeOrderPage(shop, page, paid)
    const best = loads.reduce((one, other) => (other.behind < one.behind ? other : one))
    // On a machine so busy that the page itself needs more than two seconds, half of that is allowed.
    expect(best.behind).toBeLessThanOrEqual(Math.max(1000, best.page / 2))
  })

  it("deletes an order's licenses after its number was typed", async () => {
    await openOrder(paid)
    await choose(page, "Licenses", "Delete order and licenses")
    await question(page).getByText("3 licenses are deleted; their keys never work again.").waitFor()
    await question(page).getByText("The order itself stays, because of its payment.").waitFor()
    const typed = question(page).getByLabel(`Type the order number ${paid.number} to confirm`)
    const confirm = question(page).getByRole("button", { name: "Delete", exact: true })
    await typed.fill(`${paid.number}0`)
    expect(await confirm.isDisabled()).toBe(true)
    await typed.fill(`#${paid.number}`)
    await question(page).getByLabel("Reason").fill("Asked for by the buyer")
    await picture(page, "delete-licenses")
    await answer(page, "Delete")
    await page.getByText("The licenses of this order were deleted. Nothing is issued").waitFor()
    await showing(page.getByTestId("license-row"), 0)
    expect(await licensesOf(paid)).toEqual([])
    expect((await profileOf(paid)).licensing_deleted_at).toEqual(expect.any(String))
    expect((await shop.staff.get(`/admin/orders/${paid.id}`)).status).toBe(200)

    await openOrder(manual)
    await choose(page, "Licenses", "Delete order and licenses")
    await question(page).getByText("The order itself is deleted too.").waitFor()
    await question(page)
      .getByLabel(`Type the order number ${manual.number} to confirm`)
      .fill(String(manual.number))
    await answer(page, "Delete")
    await page.waitForURL(`${shop.url}/app/orders`)
    expect((await shop.staff.get(`/admin/orders/${manual.id}`)).status).toBe(404)
  })

  it("finds licenses, shows one, and suspends all that are found", async () => {
    await page.goto(`${shop.url}/app/licensing/licenses`)
    const search = page.getByPlaceholder("Key, owner, order or computer")
    const pages = page.getByRole("navigation", { name: "Pages" })
    await pages.getByText(`1 – 20 of ${MANY + 5}`).waitFor()
    await picture(page, "licenses")
    await expectAccessible(page, OURS)

    const [some] = (await licensesOf(guest)) as [ListedLicense]
    await search.fill((some.key_redacted ?? "").slice(-5))
    await pages.getByText("1 – 1 of 1").waitFor()
    await page.getByRole("link", { name: `License ${some.key_redacted}` }).click()
    await page.waitForURL(`**/licensing/licenses/${some.id}`)
    await page.getByRole("heading", { name: "License", exact: true }).waitFor()
    await page.getByRole("link", { name: `Order #${guest.number}` }).waitFor()
    await page.getByTestId("timeline-item").filter({ hasText: "Issued" }).waitFor()
    await picture(page, "license")

    await page.goBack()
    await pages.getByText("1 – 1 of 1").waitFor()
    await search.fill(`#${manual.number}`)
    await pages.getByText(`1 – 20 of ${MANY}`).waitFor()
    await filterBy(page, "Status", "Not activated")
    await pages.getByText(`1 – 20 of ${MANY}`).waitFor()
    expect(new URL(page.url()).searchParams.get("status")).toBe('["inactive"]')

    await page.getByLabel("Select all licenses of this page").click()
    await page.getByRole("button", { name: `Select all ${MANY}` }).click()
    await page.getByText(`All ${MANY} selected`).waitFor()
    await page.getByRole("button", { name: "Acts", exact: true }).click()
    await page.getByRole("menuitem", { name: "Suspend", exact: true }).click()
    await question(page).getByText(`Suspend ${MANY} licenses?`).waitFor()
    await question(page).getByLabel("Reason").fill("Invoice is overdue")
    // The answer is held back until the progress was seen.
    let proceed = () => {}
    const seen = new Promise<void>((resolve) => (proceed = resolve))
    await page.route("**/admin/licenses/batch", async (route) => {
      await seen
      await route.continue()
    })
    await question(page).getByRole("button", { name: "Suspend", exact: true }).click()
    await question(page).getByText(`0 of ${MANY} done`).waitFor()
    await picture(page, "bulk-progress")
    proceed()
    await question(page).getByText(`All ${MANY} done`).waitFor()
    const bar = question(page).getByRole("progressbar", { name: "Progress" })
    expect(await bar.getAttribute("aria-valuenow")).toBe(String(MANY))
    expect(await page.getByTestId("bulk-figures").textContent()).toContain(`${MANY} changed`)
    await answer(page, "Close")
    await page.unroute("**/admin/licenses/batch")
    await page.getByText("No results").waitFor()
    expect((await get<Licenses>("licenses?status=suspended")).count).toBe(MANY)
    expect((await get<Licenses>(`licenses?status=suspended&order_id=${manual.id}`)).count).toBe(
      MANY
    )
  })

  it("shows the settings and asks before keys go into mails", async () => {
    await page.goto(`${shop.url}/app/settings/licensing`)
    const mails = section(page, "Mails with licenses")
    await mails.getByText("Connected").waitFor()
    await mails.getByText("Now: No keys, as the shop's configuration says").waitFor()
    await section(page, "Encryption of keys").getByText("Secret last changed").waitFor()
    await section(page, "Revealing keys").getByText("All staff").waitFor()
    await picture(page, "settings")
    await expectAccessible(page, OURS)
    await mails.getByRole("combobox").click()
    await page.getByRole("option", { name: "Whole keys" }).click()
    await answer(page, "Send keys")
    await mails.getByText("Now: Whole keys").waitFor()
    expect(await get("licensing/settings")).toMatchObject({
      licensing_settings: { mail: { include_keys: true, include_keys_source: "setting" } },
    })
  })

  it("sends the mail of a license again", async () => {
    const [first] = (await licensesOf(paid)) as [ListedLicense]
    const mails = async () =>
      (
        await shop.container
          .resolve(Modules.NOTIFICATION)
          .listNotifications({ channel: "email" }, { take: 100 })
      ).filter(({ to }) => to === "kontor@fjordlys.test").length
    await openOrder(paid)
    const before = await mails()
    await act(first, "Send mail again")
    await answer(page, "Send")
    await page.getByText("The mail was sent").first().waitFor()
    expect(await mails()).toBe(before + 1)
    expect((await eventsOf(first.id))[0]).toMatchObject({
      type: "license.mail_resent",
      data: { count: 1, to: "kontor@fjordlys.test" },
    })
  })

  it("issues pasted keys, weak ones only after confirmation, with their own features", async () => {
    await openOrder(paid)
    await choose(page, "Licenses", "Issue new licenses")
    const modal = page.getByRole("dialog")
    await modal.getByRole("combobox").fill("One year")
    await page.getByRole("option", { name: POLICY_OPTION }).click()
    await modal.getByRole("radio", { name: "Own keys" }).click()
    await modal
      .getByLabel("Own keys")
      .last()
      .fill(`Key of the voucher\n="K7Q2M-9XWVB-4TRNE-5HJZP-8CDFG"\nAAAA-1111\nAAAA-1111`)
    await modal.getByRole("button", { name: "Check keys" }).click()
    const faults = modal.getByTestId("key-faults")
    await faults.getByText("Line 1: has no digit and may be the name of a column").waitFor()
    await faults.getByText("Line 3: weak").waitFor()
    await faults.getByText("Line 4: is in the list twice").waitFor()
    await modal.getByTestId("key-repairs").getByText('Line 2: without the =""').waitFor()
    await modal.getByRole("switch", { name: "The first line is a key" }).waitFor()
    await picture(page, "own-keys")
    await modal.getByRole("button", { name: "Issue", exact: true }).click()
    await modal.getByText("Correct or remove the lines listed below").waitFor()
    expect(await licensesOf(paid)).toHaveLength(3)

    await modal.getByLabel("Own keys").last().fill("AAAA-1111\nK7Q2M-9XWVB-4TRNE-5HJZP-8CDFG")
    await modal.getByRole("switch", { name: "Accept weak keys" }).click()
    await modal.getByLabel("Features", { exact: true }).click()
    await modal.getByLabel("Batch export").click()
    await modal.getByRole("button", { name: "Issue", exact: true }).click()
    await modal.waitFor({ state: "detached" })
    await section(page, "Licenses").getByText("5 issued, 5 in force").waitFor()
    for (const { id, source } of (await licensesOf(paid)).filter(
      ({ source }) => source === "admin"
    )) {
      expect(source).toBe("admin")
      expect((await license(id)).features).toEqual(["batch"])
    }
  })

  it("edits a license with fields of the shop's own", async () => {
    const [first] = (await licensesOf(paid)) as [ListedLicense]
    await page.goto(`${shop.url}/app/licensing/licenses/${first.id}`)
    await choose(page, "License", "Edit")
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Additional seats").fill("3")
    await drawer.getByRole("button", { name: "Add a field" }).click()
    await drawer.getByLabel("Name of field 1").fill("dongle")
    await drawer.getByLabel("Value of field 1").fill("D-77")
    await picture(page, "edit-license")
    await save(page)
    await page.getByText("2 bought, 3 granted").waitFor()
    await page.getByText("D-77", { exact: true }).waitFor()
    expect(await license(first.id)).toMatchObject({ seats: 5, custom_fields: { dongle: "D-77" } })
  })

  it("pages through a long history", async () => {
    const [first] = (await licensesOf(paid)) as [ListedLicense]
    for (let round = 0; round < 12; round++) {
      await post(`licenses/${first.id}/suspend`, {})
      await post(`licenses/${first.id}/reinstate`, {})
    }
    await post(`licenses/${first.id}/resend`, {})
    await openOrder(paid)
    await choose(page, "Licenses", "History")
    const items = page.getByRole("dialog").getByTestId("timeline-item")
    await items.first().waitFor()
    const shown = await items.count()
    await page.getByRole("dialog").getByRole("button", { name: "Show more" }).click()
    await items.filter({ hasText: "Order placed" }).waitFor()
    expect(await items.count()).toBeGreaterThan(Math.max(24, shown))
    // Every entry in words, none by the name that the shop gives it.
    for (const text of await items.allTextContents()) {
      expect(text).not.toMatch(/^[a-z_]+\.[a-z_]+/)
    }
  })

  it("speaks German and fits a narrow screen", async () => {
    const narrow = await shop.openPage()
    await shop.logIn(narrow)
    await narrow.context().addCookies([{ name: "lng", value: "de", url: shop.url }])
    await narrow.evaluate(() => localStorage.setItem("lng", "de"))
    await narrow.setViewportSize({ width: 375, height: 812 })
    const [first] = (await licensesOf(paid)) as [ListedLicense]
    const pages = {
      [`orders/${paid.id}`]: "Lizenzen",
      "licensing/licenses": "Lizenzen",
      [`licensing/licenses/${first.id}`]: "Lizenz",
      "settings/licensing": "Lizenzierung",
    }
    for (const [address, heading] of Object.entries(pages)) {
      await narrow.goto(`${shop.url}/app/${address}`)
      await narrow.getByRole("heading", { name: heading, exact: true }).first().waitFor()
      await narrow.locator('[role="status"]').first().waitFor({ state: "detached" })
      const { wide, text } = await narrow.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        text: document.body.innerText,
      }))
      expect({ address, wide }).toEqual({ address, wide: 375 })
      expect(text).not.toMatch(/\b(License|Not activated|Expires|Unlimited)\b/)
    }
    await narrow.context().close()
  })
})

/* ---------------------------------------------------------------------------------- the shop ---- */

/** A variant for 10 EUR whose units issue one license each when they are paid. */
async function licensedVariant({ container, shop }: RunningShop) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [program] = await licensing.programs.create([
    {
      code: "pixelmoor",
      name: "Pixelmoor",
      features: [
        { code: "raw", name: "Raw development", bit: 0, retired: false },
        { code: "layers", name: "Layers and masks", bit: 1, retired: false },
        { code: "batch", name: "Batch export", bit: 2, retired: false },
      ],
    },
  ])
  const [policy] = await licensing.policies.create([
    {
      code: "pixelmoor-year",
      name: POLICY,
      program_id: program!.id,
      kind: "time_limited",
      valid_duration: "P1Y",
      issue_on: "payment_captured",
      max_activations: 2,
      features: ["raw", "layers"],
    },
  ])
  const { variants } = await createProductWithVariants(container, ["Standard"], {
    salesChannelIds: [shop.salesChannelId],
  })
  const variant_id = variants[0]!.id
  await updateVariantLicensePoliciesWorkflow(container).run({
    input: { variants: [{ variant_id, add: [policy!.id] }] },
  })
  return { variant: variant_id, policy: policy!.id }
}

async function customerId({ container }: RunningShop, email: string): Promise<string> {
  const [customer] = await container.resolve(Modules.CUSTOMER).listCustomers({ email })
  return customer!.id
}

async function made({ staff }: RunningShop, id: string): Promise<Made> {
  const { data } = await staff.get<{ order: { display_id: number } }>(
    `/admin/orders/${id}?fields=display_id`
  )
  return { id, number: data.order.display_id }
}

/* ---------------------------------------------------------------------------------- the page ---- */

type Shown = { page?: number; licensing?: number }

/** The quickest of these counts: whatever else the machine does only makes a load slower. */
const LOADS = 4

/**
 * When the order page shows the order, since each load began, and how long after that all three licensing
 * widgets show what they have to say. Noted inside the page with each change of it, so that no delay between
 * this process and the browser counts.
 */
async function timeOrderPage({ url, openPage }: RunningShop, loggedIn: Page, { id, number }: Made) {
  const page = await openPage()
  await page.context().addCookies(await loggedIn.context().cookies())
  await page.addInitScript((heading) => {
    const shown: Shown = {}
    Object.assign(window, { shown })
    const texts = ["Visible to the customer", "kontor@fjordlys.test", "*****-"]
    new MutationObserver(() => {
      const main = document.querySelector("main")
      const now = performance.now()
      const headings = [...(main?.querySelectorAll("h1") ?? [])]
      if (headings.some(({ textContent }) => textContent === heading)) {
        shown.page ??= now
      }
      if (texts.every((text) => main?.textContent?.includes(text))) {
        shown.licensing ??= now
      }
    }).observe(document, { childList: true, subtree: true, characterData: true })
  }, `#${number}`)
  const loads = []
  for (let load = 0; load < LOADS; load++) {
    await page.goto(`${url}/app/orders/${id}`)
    const handle = await page.waitForFunction(() => {
      const { shown } = window as unknown as { shown: Shown }
      return shown.page && shown.licensing ? [shown.page, shown.licensing] : null
    })
    const [core, licensing] = (await handle.jsonValue()) as [number, number]
    loads.push({ page: core, behind: licensing - core })
  }
  await page.context().close()
  return loads
}
