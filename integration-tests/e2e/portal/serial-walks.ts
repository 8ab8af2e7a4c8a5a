import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locator, Page } from "playwright-core"

import { BUYER_EMAIL, PASSWORD } from "../../../demo/seed/people"
import { LICENSING_MODULE } from "../../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../src/modules/licensing/service"
import { expectAccessible } from "../../helpers/accessible"
import { picture, showing } from "../../helpers/admin-page"
import { eventuallyEqual } from "../../helpers/eventually"
import { machine } from "../../helpers/computers"
import {
  CUSTOMER_EMAIL,
  expectFit,
  NEW_PASSWORD,
  PORTAL_PATH,
  type PortalWalk,
  signIn,
  soldProgram,
} from "../../helpers/portal-page"
import {
  createSerialProgram,
  generateBatch,
  type PrintedSerial,
  printedSerials,
} from "../../helpers/serials"
import type { RunningShop } from "../../helpers/shop"

const NEW_ORDER = "+ New order"

/** A program that takes serials, and the first ones of a batch of it. */
async function printed({ container }: RunningShop, count: number) {
  const program = await createSerialProgram(container)
  const batch = await generateBatch(container, program, count)
  return { program, serials: await printedSerials(container, batch.id, count) }
}

/** Fills in a serial as people type it from paper. */
async function typeSerial(form: Page | Locator, { code, verification_number }: PrintedSerial) {
  const field = (name: string) => form.getByRole("textbox", { name })
  await field("Serial number").fill(code.toLowerCase().replace(/-/g, " "))
  await field("Verification number").fill(verification_number ?? "")
}

const wrongly = (serial: PrintedSerial): PrintedSerial => ({
  ...serial,
  verification_number: (serial.verification_number ?? "").replace(/\d$/, (digit) =>
    String((Number(digit) + 1) % 10)
  ),
})

/** Walks with serial numbers, in an account and without one. */
export function serialWalks(walk: () => PortalWalk): void {
  it("makes a serial number an order of the buyer, once, and activates on it", async () => {
    const { shop, page, post } = walk()
    const offer = page.getByRole("button", { name: NEW_ORDER })
    const dialog = page.getByRole("dialog")
    const press = (name: string) => dialog.getByRole("button", { name, exact: true }).click()
    await page.goto(`${shop.url}${PORTAL_PATH}`)
    await signIn(page, BUYER_EMAIL, PASSWORD)
    await page.getByRole("button", { name: "An order is missing?" }).waitFor()
    await showing(offer, 0)

    const [serial] = (await printed(shop, 2)).serials as [PrintedSerial]
    await page.reload()
    await offer.click()
    await typeSerial(dialog, { ...serial, verification_number: "123" })
    await press("Add")
    await dialog.getByText("A verification number has six digits.").waitFor()
    await expectAccessible(page, "body")
    await press("Cancel")
    await offer.click()
    await typeSerial(dialog, wrongly(serial))
    await press("Add")
    await dialog.getByText("The serial number or its verification number is wrong.").waitFor()
    await picture(page, "portal-new-order")
    await expectFit(page)
    await typeSerial(dialog, serial)
    // A wrong try is followed by some seconds in which none is taken.
    await eventuallyEqual(async () => {
      const submit = dialog.getByRole("button", { name: "Add", exact: true })
      await submit.click({ timeout: 2_000 }).catch(() => undefined)
      return await dialog.isVisible()
    }, false)
    await page
      .getByText(/^Order #\d+ was added\./)
      .first()
      .waitFor()
    const heading = page.getByRole("heading", { name: /^Order #\d+/ })
    await heading.waitFor()
    const number = /#\d+/.exec((await heading.textContent()) ?? "")?.[0]
    const { hash } = new URL(page.url())
    expect(hash).toMatch(/^#\/orders\/order_/)
    const mail = await post.nextTo(BUYER_EMAIL, /^Your license for order/)
    expect(mail.subject).toContain(number)

    const program = await soldProgram(shop, hash.replace("#/orders/", ""))
    await page.getByRole("button", { name: "Activate a computer" }).first().click()
    const { site_code, machine_id } = program.codesOf(machine())
    await dialog.getByLabel("Site code").fill(`${site_code} ${machine_id}`)
    await press("Activate")
    await dialog.getByRole("heading", { name: "The computer is activated" }).waitFor()
    await dialog.getByText("1 of 2 seats free").waitFor()
    await press("Done")
    await page.getByText("1 of 2 computers").waitFor()

    await page.getByRole("button", { name: "All orders" }).click()
    await offer.click()
    await typeSerial(dialog, serial)
    await press("Add")
    await dialog.getByText("You have already added this serial number.").waitFor()
  })

  it("says of each serial number that is not taken why, and when there may be another try", async () => {
    const { shop, page } = walk()
    const licensing = shop.container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const first = await printed(shop, 4)
    const other = await printed(shop, 1)
    const [black, foreign, wrong] = first.serials as [PrintedSerial, PrintedSerial, PrintedSerial]
    const [ofOther] = other.serials as [PrintedSerial]
    await licensing.serials.setBlacklisted(
      { ids: [black.id] },
      { blacklist: true, reason: null },
      SYSTEM_ACTOR
    )
    const dialog = page.getByRole("dialog")
    const add = async (serial: PrintedSerial, said: string | RegExp) => {
      await typeSerial(dialog, serial)
      await dialog.getByRole("button", { name: "Add", exact: true }).click()
      await dialog.getByText(said).waitFor()
    }
    const open = async () => {
      // By its address, as it may be printed beside the numbers.
      await page.goto("about:blank")
      await page.goto(`${shop.url}${PORTAL_PATH}#/new-order`)
    }

    await open()
    await signIn(page, CUSTOMER_EMAIL, PASSWORD)
    await typeSerial(dialog, foreign)
    await dialog.getByRole("button", { name: "Add", exact: true }).click()
    await page.getByRole("heading", { name: /^Order #\d+/ }).waitFor()
    await page.getByRole("button", { name: "Sign out" }).click()

    await open()
    await signIn(page, BUYER_EMAIL, PASSWORD)
    await add(black, "This serial number is no longer valid.")
    await add(foreign, "This serial number was added to another account.")
    await expectFit(page)
    await licensing.programs.update([{ id: other.program.id, serial_self_service: false }])
    await add(ofOther, "This program does not accept serial numbers at present.")

    // The fourth wrong one was just now: another has to wait, and after the fifth there is no more today.
    await open()
    const sql = shop.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await add(wrongly(wrong), "The serial number or its verification number is wrong.")
    await sql.raw("update licensing_serial_try set wrong = 4, last_at = now()")
    await add(wrongly(wrong), /Wait \d+ seconds and try again\./)
    await sql.raw("update licensing_serial_try set last_at = now() - interval '1 minute'")
    await add(wrongly(wrong), "The serial number or its verification number is wrong.")
    await add(wrong, /Too many wrong codes were entered today\..* Possible again on .*\d:\d\d/)
    await expectFit(page)
  })

  it("registers by a serial number, account and order in one go, over plain HTTP too", async () => {
    const { shop, page } = walk()
    const email = "box@studio-demoor.test"
    const { serials } = await printed(shop, 2)
    const [serial] = serials as [PrintedSerial]
    const register = async (address: string) => {
      await typeSerial(page, serial)
      await page.getByLabel("E-mail").fill(address)
      await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD)
      await page.getByRole("button", { name: "Create the account and add" }).click()
    }
    await page.goto(`${shop.url}${PORTAL_PATH}`)
    await page.getByRole("link", { name: "Have a serial number?" }).click()
    await page.getByRole("heading", { name: "Start with your serial number" }).waitFor()
    await picture(page, "portal-serial-number")
    await expectFit(page)
    await page.setViewportSize({ width: 375, height: 640 })
    await register(BUYER_EMAIL)
    const taken = page.getByText("This address already has an account. Sign in and")
    await taken.waitFor()
    // Far above the button that was pressed, and yet in sight.
    await eventuallyEqual(async () => ((await taken.boundingBox())?.y ?? -1) >= 0, true)
    await page.setViewportSize({ width: 1280, height: 900 })

    // Browsers keep their cryptography from pages of such an origin; the shop answers under it as well.
    const origin = "http://portal.test"
    await page.route(`${origin}/**`, async (route) => {
      const url = route.request().url().replace(origin, shop.url)
      await route.fulfill({ response: await route.fetch({ url }) })
    })
    await page.goto(`${origin}${PORTAL_PATH}#/redeem`)
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await register(email)
    await page.getByRole("heading", { name: "Your account is ready" }).waitFor({ timeout: 60_000 })
    await page.getByRole("link", { name: "Show the order" }).click()
    await page.getByRole("button", { name: "Activate a computer" }).first().waitFor()
    await page.getByText(email).waitFor()

    await page.getByRole("button", { name: "Sign out" }).click()
    await page.getByRole("link", { name: "Have a serial number?" }).click()
    await register("another@studio-demoor.test")
    await page
      .getByText("This serial number was added to another account.")
      .waitFor({ timeout: 60_000 })
  })
}
