import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core"

import { expectAccessible } from "../helpers/accessible"
import { showing } from "../helpers/admin-page"
import { eventuallyEqual } from "../helpers/eventually"
import { openBrowser } from "../helpers/browser"

jest.setTimeout(180_000)

const ROOT = path.resolve(__dirname, "../..")
const ADDRESS = "http://storefront.test/"
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
}

const CODES = { merged: "1a2b3c4d 0011-2233-4455-6677", removal: "9f8e-7d6c" }

const run = promisify(execFile)

/** The account area with the made-up shop of its preview, in both versions of React that it supports. */
describe.each([
  ["18", path.join(ROOT, "node_modules")],
  ["19", path.join(ROOT, "integration-tests/react-19/node_modules")],
])("the account area with React %s", (version, react) => {
  let folder: string
  let browser: Browser

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "storefront-"))
    const vite = path.join(ROOT, "node_modules/vite/bin/vite.js")
    await run(
      process.execPath,
      [vite, "build", "packages/storefront/preview", "--outDir", folder],
      {
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", PREVIEW_REACT: react },
      }
    )
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** A page of the preview; whatever it complains about fails the test. */
  const visiting = async (
    address: string,
    options: BrowserContextOptions,
    visit: (page: Page) => Promise<void>
  ) => {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const complaints: string[] = []
    page.on("pageerror", ({ message }) => complaints.push(message))
    page.on("console", (said) => {
      if (said.type() === "error" || said.type() === "warning") {
        complaints.push(said.text())
      }
    })
    await page.route(`${ADDRESS}**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      const file = pathname === "/" ? "index.html" : pathname.slice(1)
      const body = await readFile(path.join(folder, file)).catch(() => null)
      const contentType = TYPES[path.extname(file)]
      await route.fulfill(body ? { body, contentType } : { status: 204 })
    })
    await page.goto(ADDRESS + address)
    await visit(page)
    expect(complaints).toEqual([])
    await context.close()
  }

  const isFocused = async (element: Locator) =>
    await element.evaluate((found) => found === document.activeElement)

  const expectNoOverflow = async (page: Page) =>
    expect(
      await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    ).toBeLessThanOrEqual(0)

  it("finds an order, activates and removes by typed codes", async () => {
    await visiting("", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const row = page.getByRole("row")
      const dialog = page.getByRole("dialog")
      await showing(row, 21)
      await page.getByLabel("Search orders").fill("1038")
      await showing(row, 2)
      const open = page.getByRole("button", { name: "Licenses of order #1038" })
      await open.press("Enter")
      await page.getByRole("heading", { name: "Order #1038" }).waitFor()
      await page.getByText("Reception").waitFor()
      expect(await page.evaluate("document.documentElement.dataset.react ?? ''")).toBe(version)

      const activate = page.getByRole("button", { name: "Activate a computer" }).first()
      await activate.click()
      await dialog.getByLabel("Site code").fill(CODES.merged)
      await dialog.getByText("These codes are right.").waitFor()
      expect(await dialog.getByLabel("Site code").inputValue()).toBe("1A2B3C4D")
      expect(await dialog.getByLabel("Machine ID").inputValue()).toBe("0011-2233-4455-6677")
      await dialog.getByLabel("Machine ID").fill("EEEE223344556677")
      await dialog.getByText("do not belong together").waitFor()
      await dialog.getByLabel("Machine ID").fill("0011223344556677")
      await dialog.getByText("These codes are right.").waitFor()
      await dialog.getByLabel("Name of the computer").fill("Front desk")
      await dialog.getByRole("button", { name: "Activate", exact: true }).click()
      await dialog.getByText("0A1B2C3D-4E5F6071-8293A4B5-C6D7E8F9").waitFor()
      const indent = await dialog
        .getByText("0 of 2 seats free")
        .evaluate((element) => getComputedStyle(element).paddingInlineStart)
      expect(parseFloat(indent)).toBeGreaterThan(16)
      await dialog.getByRole("button", { name: "Show as QR code" }).click()
      await dialog.getByAltText("QR code of the activation code").waitFor()
      await dialog.getByLabel("Send by mail to").fill("ada@shop.test")
      await dialog.getByRole("button", { name: "Send" }).click()
      await dialog.getByText("The code was sent to ada@shop.test").waitFor()
      await expectAccessible(page, "dialog")
      await page.keyboard.press("Escape")
      await dialog.waitFor({ state: "detached" })
      expect(await activate.evaluate((element) => element === document.activeElement)).toBe(true)

      await page.getByRole("button", { name: "Manage Front desk" }).click()
      await dialog.getByRole("button", { name: "Remove", exact: true }).click()
      await dialog.getByLabel("Removal code").fill("00000000")
      await dialog.getByRole("button", { name: "Remove for good" }).click()
      await dialog.getByText("The removal code is wrong.").waitFor()
      await expectAccessible(page, "dialog")
      await dialog.getByLabel("Removal code").fill(CODES.removal)
      await dialog.getByRole("button", { name: "Remove for good" }).click()
      await dialog.getByText("1 of 2 seats free").waitFor()
      await dialog.getByRole("button", { name: "Done" }).click()
      await page.getByText("Front desk").waitFor({ state: "detached" })
    })
  })

  it("takes a serial number, and asks for an order that was placed without an account", async () => {
    await visiting("", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const dialog = page.getByRole("dialog")
      const press = (name: string) => dialog.getByRole("button", { name, exact: true }).click()
      const missing = page.getByRole("button", { name: "An order is missing?" })
      await missing.click()
      await dialog.getByLabel("Order number").fill("#1042")
      await press("Send the e-mail")
      await dialog.getByText("If order #1042 was placed without an account").waitFor()
      await expectAccessible(page, "dialog")
      await press("Done")
      expect(await missing.evaluate((element) => element === document.activeElement)).toBe(true)

      await page.getByRole("button", { name: "+ New order" }).click()
      await dialog.getByLabel("Serial number").fill("BOX-K7QXD-3MZ8A")
      await dialog.getByLabel("Verification number").fill("48291")
      await press("Add")
      await dialog.getByText("A verification number has six digits.").waitFor()
      await dialog.getByLabel("Verification number").fill("482 913")
      await press("Add")
      await dialog.getByText("This serial number was added to another account.").waitFor()
      await showing(dialog.getByRole("alert"), 0)
      const serial = dialog.getByLabel("Serial number")
      expect(await isFocused(serial)).toBe(true)
      await serial.fill("RAW-K7QXD-3MZ8A")
      await press("Add")
      await page.getByRole("heading", { name: "Order #1042" }).waitFor()
    })
  })

  it("says why an act is not possible, and shows a key only after a question", async () => {
    await visiting("#order_1", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const dialog = page.getByRole("dialog")
      await page.getByText("Studio, left desk").waitFor()
      const blocked = page
        .locator(".mpl-license-acts")
        .getByRole("button", { name: "Activate a computer" })
        .first()
      const why = page.getByText("All seats are in use. Remove a license")
      const before = await blocked.boundingBox()
      const top = () => why.first().evaluate((element) => element.matches(":popover-open *"))
      expect(await top()).toBe(false)
      await blocked.hover()
      await eventuallyEqual(top, true)
      expect(await blocked.boundingBox()).toEqual(before)
      const box = await why.first().boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0))
      await page.mouse.move(0, 0)
      await eventuallyEqual(top, false)
      await blocked.focus()
      await eventuallyEqual(top, true)
      await page.keyboard.press("Escape")
      await eventuallyEqual(top, false)
      await blocked.click({ force: true })
      await dialog.waitFor({ state: "detached" })
      await eventuallyEqual(top, true)
      await page.getByRole("heading", { name: "Order #1042" }).click()
      await page.getByRole("button", { name: "Manage Studio, left desk" }).click()
      await dialog.getByText("Too many wrong codes were entered today.").waitFor()
      await expectAccessible(page, "dialog")
      await dialog.getByRole("button", { name: "Close" }).click()
      await page.getByRole("button", { name: /^Show key: .*7KQ2M/ }).click()
      await dialog.getByText("The vendor can see that you viewed it").waitFor()
      await dialog.getByRole("button", { name: "Show key" }).click()
      await dialog.getByText("9WXYZ-4T7QK-PR2MA-HC5VD-7KQ2M").waitFor()
      await expectAccessible(page, "dialog")
      await dialog.getByRole("button", { name: "Done" }).click()
      await showing(page.getByText("9WXYZ"), 0)
      await expectAccessible(page, ".mpl")
    })
  })

  it("shows a key on a phone in a dialog that it fits, and leaves its row as it was", async () => {
    await visiting("#order_1", { viewport: { width: 390, height: 844 } }, async (page) => {
      const row = page.locator(".mpl-license").filter({ hasText: "7KQ2M" })
      const dialog = page.getByRole("dialog")
      await row.waitFor()
      const before = await row.boundingBox()
      await page.getByRole("button", { name: /^Show key: .*7KQ2M/ }).click()
      await dialog.getByRole("button", { name: "Show key" }).click()
      const key = dialog.getByText("9WXYZ-4T7QK-PR2MA-HC5VD-7KQ2M")
      await key.waitFor()
      expect(
        await key.evaluate((element) => element.scrollWidth - element.clientWidth)
      ).toBeLessThanOrEqual(0)
      await expectNoOverflow(page)
      expect(await row.boundingBox()).toEqual(before)
      await dialog.getByRole("button", { name: "Done" }).click()
      expect(await row.boundingBox()).toEqual(before)
    })
  })

  it("takes less room for a license without a computer than for a list without an entry", async () => {
    await visiting("#order_6", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const heightsOf = async (empty: Locator) => {
        await empty.first().waitFor()
        return await empty.evaluateAll((each) => each.map(({ clientHeight }) => clientHeight))
      }
      await page.getByRole("button", { name: "Show all computers" }).click()
      const parts = await heightsOf(page.locator(".mpl-detail .mpl-empty"))
      await page.getByLabel("Search licenses").fill("nothing like it")
      await page.getByText("No license matches “nothing like it”").waitFor()
      const [whole = 0] = await heightsOf(page.locator(".mpl-empty"))
      expect(Math.max(...parts)).toBeLessThan(whole * 0.75)
    })
  })

  it("shows the computers of few licenses at once, of many when asked, and keeps that", async () => {
    await visiting("#order_6", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const computer = page.locator(".mpl-computer")
      await page.getByRole("button", { name: "Show all computers" }).waitFor()
      await showing(page.getByRole("row"), 21)
      await showing(computer, 0)
      await page.getByRole("button", { name: /^Show computers of .*MNY11/ }).click()
      await page.getByText("AAAA0002").waitFor()
      await page.getByText("0A1B2C3D-4E5F6071-8293A4B5-C6D7E8F9").waitFor()
      await page.getByRole("button", { name: "Show all computers" }).click()
      await showing(computer, 2)
      await page.reload()
      await showing(computer, 2)
      await page.getByRole("button", { name: "Hide all computers" }).click()
      await showing(computer, 0)
      await page.evaluate("localStorage.clear()")
    })
  })

  it("finds licenses of an order by their computers, and the order as well, by no address", async () => {
    await visiting("#order_6", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const row = page.getByRole("row")
      const search = page.getByLabel("Search licenses")
      await search.fill("aaaa0002")
      await page.getByText("Room 102").waitFor()
      await showing(page.locator(".mpl-license"), 1)
      await search.fill("nothing like it")
      await page.getByText("No license matches “nothing like it”").waitFor()
      await search.fill("")
      await page.getByLabel("Status").selectOption("Active")
      await showing(page.locator(".mpl-license"), 2)
      await expectAccessible(page, ".mpl")
      await page.getByRole("button", { name: "All orders" }).click()
      await page.getByLabel("Search orders").fill("AAAA0001")
      await showing(row, 2)
      await page.getByRole("button", { name: "Licenses of order #899" }).waitFor()
      expect(page.url()).not.toMatch(/AAAA0001/i)
    })
  })

  it("opens and marks the computer that was activated just now, on whatever page it is", async () => {
    await visiting("#order_6", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const dialog = page.getByRole("dialog")
      await page.getByRole("button", { name: "Next", exact: true }).click()
      await showing(page.locator(".mpl-license"), 4)
      await page.getByRole("button", { name: "Activate a computer" }).first().click()
      const site = dialog.getByLabel("Site code")
      await site.waitFor()
      await dialog.getByLabel("Site code").fill(CODES.merged)
      await dialog.getByLabel("Name of the computer").fill("Front desk")
      await dialog.getByRole("button", { name: "Activate", exact: true }).click()
      await dialog.getByRole("button", { name: "Done" }).click()
      const marked = page.locator(".mpl-marked")
      await marked.getByText("Just activated").waitFor()
      await marked.getByText("Front desk").waitFor()
      await expectAccessible(page, ".mpl")
    })
  })

  it("reports one mistake once, at its field, which gets the focus; before that the first field has it", async () => {
    await visiting("#order_2", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const dialog = page.getByRole("dialog")
      await page.getByText("Reception").waitFor()
      await page.getByRole("button", { name: "Activate a computer" }).first().click()
      const [site, id] = [dialog.getByLabel("Site code"), dialog.getByLabel("Machine ID")]
      await eventuallyEqual(() => isFocused(site), true)
      await site.fill("1A2B")
      await id.focus()
      await dialog.getByText("Needs 8 characters from 0 to 9 and A to F.").waitFor()
      await showing(dialog.getByText("8 characters"), 1)
      await site.fill("1A2B3C4D")
      await id.fill("DDDD223344556677")
      await dialog.getByRole("button", { name: "Activate", exact: true }).click()
      await dialog.getByText("do not belong together").waitFor()
      await showing(dialog.getByText("do not belong together"), 1)
      await showing(dialog.getByRole("alert"), 0)
      expect(await isFocused(id)).toBe(true)
      await page.keyboard.press("Escape")
    })
  })

  it("opens contact details as they are, and empties what is emptied", async () => {
    await visiting("#order_1", {}, async (page) => {
      const dialog = page.getByRole("dialog")
      const open = () => page.getByRole("button", { name: "Contact details" }).click()
      await open()
      await eventuallyEqual(() => dialog.getByLabel("Company").inputValue(), "Vogt KG")
      expect(await dialog.getByLabel("Phone").inputValue()).toBe("")
      await dialog.getByLabel("Company").fill("")
      await dialog.getByLabel("Phone").fill("0731 1")
      await dialog.getByRole("button", { name: "Save" }).click()
      await dialog.waitFor({ state: "detached" })
      await open()
      await eventuallyEqual(() => dialog.getByLabel("Phone").inputValue(), "0731 1")
      expect(await dialog.getByLabel("Company").inputValue()).toBe("")
      expect(await dialog.getByLabel("First name").inputValue()).toBe("Ada")
    })
  })

  it("has one main button a page, offers no act that nobody may be given, and names the vendor", async () => {
    await visiting("#order_5", {}, async (page) => {
      await page.getByRole("heading", { name: "Order #900" }).waitFor()
      await showing(page.getByRole("button", { name: "Issue licenses" }), 0)
      await showing(page.locator(".mpl-button-primary"), 1)
      const link = page.getByRole("link", { name: "Contact the vendor" }).last()
      expect(await link.getAttribute("href")).toBe("mailto:support@fjordlys.test")
    })
    await visiting("#order_3", {}, async (page) => {
      await page.getByText("Serial number *****-D5HJ6").waitFor()
      await showing(page.locator(".mpl-button-primary"), 1)
      await page.getByRole("button", { name: "All orders" }).click()
      await page.getByRole("columnheader", { name: "Serial number" }).waitFor()
      await page.getByText("*****-D5HJ6").waitFor()
    })
  })

  it("lets an owner take back what another manager gave, and says why a manager cannot", async () => {
    const jo = "jo@studio-vogt.test"
    await visiting("#order_5", {}, async (page) => {
      const remove = page.getByRole("button", { name: `Remove ${jo}` })
      const item = page.getByRole("listitem").filter({ has: remove })
      await item.getByText("They have permissions that you do not have.").waitFor()
      expect(await remove.getAttribute("aria-disabled")).toBe("true")
    })
    await visiting("#order_1", {}, async (page) => {
      const dialog = page.getByRole("dialog")
      await page.getByRole("button", { name: `Permissions of ${jo}` }).click()
      await dialog.getByLabel("Revoke computers").uncheck()
      await dialog.getByRole("button", { name: "Save" }).click()
      const item = page.getByRole("listitem").filter({ hasText: jo })
      await item.getByText("Edit custom fields", { exact: true }).waitFor()
      await item.getByRole("button", { name: `Remove ${jo}` }).click()
      await dialog.getByRole("button", { name: "Remove" }).click()
      await item.waitFor({ state: "detached" })
    })
  })

  it("signs a program in for one of several licenses, or for none", async () => {
    await visiting("#device", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const field = page.getByLabel("Code")
      expect(await isFocused(field)).toBe(true)
      await field.fill("BCDF-GHJK")
      await page.keyboard.press("Enter")
      await page.getByText("No program waits with this code.").waitFor()
      await field.fill("WDJB-MJHT")
      await page.keyboard.press("Enter")
      await page.getByText("Darkroom, left desk").waitFor()
      await page.getByRole("button", { name: "Sign in" }).click()
      // The first license was taken away meanwhile.
      await page.getByText("You are assigned to no license of this program.").waitFor()
      await page.getByLabel("License").selectOption({ label: "Team, until Dec 31, 2030" })
      await page.getByRole("button", { name: "Sign in" }).click()
      const done = page.getByRole("heading", { name: "You are signed in to Photo Studio" })
      await done.waitFor()
      expect(await isFocused(done)).toBe(true)
      await page.getByRole("button", { name: "Enter another code" }).click()
      expect(await field.inputValue()).toBe("")
      await field.fill("ZZZZ-ZZZZ")
      await page.keyboard.press("Enter")
      await page.getByText("Ask the person who manages its licenses.").waitFor()
      expect(await page.getByRole("button", { name: "Sign in" }).count()).toBe(0)
      await page.getByRole("button", { name: "Refuse" }).click()
      await page.getByRole("heading", { name: "Photo Studio was refused" }).waitFor()
    })
  })

  // How it looks does not depend on the version.
  if (version === "19") {
    it.each(["en", "de", "es", "fr"])(
      "fits a phone where a program is signed in, %s",
      async (locale) => {
        const options = { viewport: { width: 360, height: 740 } }
        await visiting(`?locale=${locale}#device=WDJB-MJHT`, options, async (page) => {
          await page.getByText("WDJB-MJHT").waitFor()
          await expectNoOverflow(page)
          await expectAccessible(page, ".mpl")
        })
      }
    )

    it.each([
      ["light", "en"],
      ["dark", "de"],
    ] as const)("fits a phone and hinders nobody, %s, %s", async (colorScheme, locale) => {
      const options = { viewport: { width: 360, height: 740 }, colorScheme }
      await visiting(`?locale=${locale}`, options, async (page) => {
        await showing(page.getByRole("row"), 21)
        await expectNoOverflow(page)
        await expectAccessible(page, ".mpl")
        for (const way of await page.locator(".mpl-head-acts button").all()) {
          await way.click()
          await page.getByRole("dialog").getByRole("textbox").first().waitFor()
          await expectNoOverflow(page)
          await expectAccessible(page, "dialog")
          await page.keyboard.press("Escape")
        }
      })
      await visiting(`?locale=${locale}#order_2`, options, async (page) => {
        await page.getByText("Reception").waitFor()
        await expectNoOverflow(page)
        await expectAccessible(page, ".mpl")
        await page.locator(".mpl-manager").first().waitFor()
        await page.locator(".mpl-card-head button").last().click()
        await page.getByRole("dialog").getByRole("checkbox").first().waitFor()
        await expectAccessible(page, "dialog")
        await expectNoOverflow(page)
      })
      await visiting(`?locale=${locale}#order_3`, options, async (page) => {
        await page.locator(".mpl-notice-warning").waitFor()
        await page.locator(".mpl-computer").waitFor()
        await expectNoOverflow(page)
        await expectAccessible(page, ".mpl")
      })
    })
  }
})
