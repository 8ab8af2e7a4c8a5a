import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Page } from "playwright-core"

import { expectAccessible } from "../helpers/accessible"
import {
  answer,
  choose,
  downloaded,
  filterBy,
  picture,
  question,
  section,
  showing,
} from "../helpers/admin-page"
import { eventuallyEqual } from "../helpers/eventually"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { createProductWithVariants } from "../helpers/products"
import { createSerialProgram, generateBatch, type SerialProgram } from "../helpers/serials"
import { beforeFresh, story } from "../helpers/medusa"
import { withShop, type RunningShop } from "../helpers/shop"

jest.setTimeout(240_000)

type Serial = { id: string; status: string; blacklisted_at: string | null }
type Serials = { serial_numbers: Serial[]; count: number }
type Batches = { serial_batches: { id: string; name: string; state: string; count: number }[] }
type Events = { serial_events: { type: string }[] }

const IMPORTED = "K7QXD-3MZ8A-9WNTR-2VB4P"

withShop((running) => {
  let shop: RunningShop
  let page: Page
  let program: SerialProgram

  beforeAll(async () => {
    shop = running()
    page = await shop.openPage()
    await shop.logIn(page)
  }, 120_000)

  beforeFresh(async () => {
    program = await createSerialProgram(shop.container)
  })

  const rows = () => page.getByRole("main").locator("tbody tr")
  const search = async (body: object) =>
    (await shop.staff.post<Serials>("/admin/serial-numbers/search", body)).data
  const eventTypes = async (id: string) =>
    (await shop.staff.get<Events>(`/admin/serial-numbers/${id}/events`)).data.serial_events.map(
      ({ type }) => type
    )
  const batches = async () =>
    (await shop.staff.get<Batches>("/admin/serial-batches")).data.serial_batches

  /** Fills in what both kinds of batches ask for. */
  const fillTerms = async (name: string) => {
    const modal = page.getByRole("dialog")
    await modal.getByLabel("Name", { exact: true }).fill(name)
    await modal.getByLabel("Program", { exact: true }).fill("Made")
    await page.getByRole("option", { name: program.code }).click()
    await modal.getByLabel("License policy", { exact: true }).click()
    await page.getByRole("option").first().click()
    return modal
  }

  it("generates a batch, reveals, exports for printing, blacklists and allows", async () => {
    await page.goto(`${shop.url}/app/licensing/licenses`)
    await page.getByRole("link", { name: "Serial numbers" }).click()
    await page.getByText("No serial numbers yet").waitFor()
    await expectAccessible(page, "main")
    await page.getByRole("link", { name: "Create batch" }).click()
    const modal = page.getByRole("dialog")
    await modal.getByRole("button", { name: "Create", exact: true }).click()
    await modal.getByText("This is required").first().waitFor()
    await fillTerms("Boxes of spring")
    await modal.getByLabel("How many").fill("0")
    await modal.getByLabel("Prefix").fill("BOX")
    await modal.getByLabel("Pro", { exact: true }).click()
    await modal.getByRole("button", { name: "Create", exact: true }).click()
    await modal.getByText("Enter a whole number from 1 to 100000").waitFor()
    await modal.getByLabel("How many").fill("5002")
    await picture(page, "create-serials")
    await expectAccessible(page, "[role=dialog]")
    await modal.getByRole("button", { name: "Create", exact: true }).click()

    // Two requests make them; then they are listed in the order in which they are printed.
    await page.getByRole("heading", { name: "Boxes of spring" }).waitFor()
    await showing(rows(), 20)
    await page.getByText("1 – 20 of 5,002").waitFor()
    expect(await batches()).toMatchObject([{ state: "ready", count: 5002 }])
    const id = (await batches())[0]?.id ?? ""
    await section(page, "When redeemed")
      .getByText("BOX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX", { exact: true })
      .waitFor()
    await picture(page, "serial-batch")
    await expectAccessible(page, "main")

    const code = rows().first().getByTestId("serial-code")
    await code.getByRole("button", { name: /^Reveal/ }).click()
    await code.getByText("Verification number").waitFor()
    const whole = (await code.locator("code").first().textContent()) ?? ""
    expect(whole).toMatch(/^BOX-([A-Z0-9]{5}-){4}[A-Z0-9]{5}$/)
    const [first] = (await search({ q: whole })).serial_numbers
    expect(await eventTypes(first?.id ?? "")).toContain("serial.revealed")

    const masked = await downloaded(page, () => choose(page, "Boxes of spring", "Export masked"))
    expect(masked).toHaveLength(5003)
    expect(masked.flat()).not.toContain(whole)
    const printed = await downloaded(page, async () => {
      await choose(page, "Boxes of spring", "Export for printing")
      await question(page).getByText("the whole codes of 5,002 serial numbers").waitFor()
      await answer(page, "Export for printing")
    })
    expect(printed[0]?.slice(0, 2)).toEqual(["serial_number", "verification_number"])
    expect(printed[1]?.[0]).toBe(whole)
    expect(await eventTypes(first?.id ?? "")).toContain("serial_batch.exported")

    // Two of the page by ticking, and all by the batch.
    const selected = page.getByRole("toolbar", { name: "Acts on the selected serial numbers" })
    await rows().nth(1).getByRole("checkbox").click()
    await rows().nth(2).getByRole("checkbox").click()
    await selected.getByRole("button", { name: "Blacklist" }).click()
    await question(page).getByLabel("Reason").fill("Stolen from the van")
    await picture(page, "blacklist-serials")
    await expectAccessible(page, "[role=alertdialog]")
    await answer(page, "Blacklist")
    await showing(rows().getByText("Blacklisted", { exact: true }), 2)
    expect((await search({ batch_id: id, blacklisted: true })).count).toBe(2)
    await choose(page, "Boxes of spring", "Delete")
    await answer(page, "Delete")
    await page.getByText("This was refused").waitFor()
    await choose(page, "Boxes of spring", "Allow all")
    await answer(page, "Allow")
    await showing(rows().getByText("Blacklisted", { exact: true }), 0)
    expect((await search({ batch_id: id, blacklisted: true })).count).toBe(0)
  })

  story("serial numbers that were printed elsewhere", () => {
    let order: { id: string; display_id: number }

    it("are imported from a file, without its bad lines", async () => {
      const { container, url } = shop
      await generateBatch(container, program, 25)
      await page.goto(`${url}/app/licensing/serials/batches`)
      await showing(rows(), 1)
      await page.getByRole("link", { name: "Create batch" }).click()
      const modal = await fillTerms("Printed in 2019")
      await modal.getByLabel("Import").click()
      await modal.getByRole("button", { name: "Create", exact: true }).click()
      const box = page.getByTestId("import")
      await box.getByRole("button", { name: "Check" }).click()
      await box.getByText("Choose a file or paste serial numbers").waitFor()
      const lines = [
        `${IMPORTED},482913`,
        "short",
        IMPORTED.toLowerCase(),
        "Q9XKD-7TRM2-8WN4A-6VC3P",
      ]
      await box.locator("input[type=file]").setInputFiles({
        name: "printed.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(lines.join("\n")),
      })
      await box.getByText("printed.csv").waitFor()
      await box.getByRole("button", { name: "Check" }).click()
      await showing(box.getByTestId("import-faults").locator("li"), 2)
      await box.getByText("Line 2: easy to guess").waitFor()
      await box.getByText("Line 3: is in the file twice").waitFor()
      await picture(page, "import-serials", box)
      await expectAccessible(page, "[data-testid=import]")
      expect((await search({ q: IMPORTED })).count).toBe(0)
      await box.getByRole("button", { name: "Save 2 serial numbers" }).click()
      await showing(rows(), 2)
      expect((await search({ q: IMPORTED })).count).toBe(1)
    })

    it("are redeemed, and found by status and by code", async () => {
      const { container, url } = shop
      await createRegionsWorkflow(container).run({
        input: { regions: [{ name: "Norway", currency_code: "eur", payment_providers: [] }] },
      })
      const key = await publishableHeaders(container)
      const buyer = await customerLogin(container, key, "kari@fjordlys.test")
      const redeemed = await fetch(`${url}/store/customers/me/licensing/serial-orders`, {
        method: "POST",
        headers: { ...buyer.headers, "content-type": "application/json" },
        body: JSON.stringify({
          program: program.code,
          serial: IMPORTED,
          verification_number: "482913",
        }),
      })
      expect(redeemed.status).toBe(200)
      ;({ order } = (await redeemed.json()) as { order: typeof order })

      await page.goto(`${url}/app/licensing/serials`)
      await showing(rows(), 20)
      await filterBy(page, "Status", "Redeemed")
      await showing(rows(), 1)
      expect(page.url()).toContain("status=")
      await rows().getByRole("link", { name: "kari@fjordlys.test" }).waitFor()
      await page.getByRole("button", { name: "Clear all" }).click()
      await showing(rows(), 20)
      await page.getByPlaceholder("Code or its last characters").fill(IMPORTED.toLowerCase())
      await showing(rows(), 1)
      expect(page.url()).not.toContain(IMPORTED.toLowerCase())
      await page.getByPlaceholder("Code or its last characters").fill("")
      await showing(rows(), 20)
    })

    it("are blacklisted by a pasted list, which names the lines that are none", async () => {
      await choose(page, "Serial numbers", "Blacklist a list")
      await question(page).getByRole("button", { name: "Blacklist", exact: true }).click()
      await question(page).getByText("This is required").waitFor()
      await question(page)
        .getByLabel("Serial numbers")
        .fill(`${IMPORTED}\nNOBODY-HAS-THIS-CODE-AT-ALL`)
      await question(page).getByRole("button", { name: "Blacklist", exact: true }).click()
      await question(page).getByText("One line is not a serial number of this shop: 2").waitFor()
      await answer(page, "Cancel")
      await showing(rows().getByText("Blacklisted", { exact: true }), 1)
      await picture(page, "serials")
      await expectAccessible(page, "main")
    })

    it("are reached from the order, allowed again, and have a history", async () => {
      await page.goto(`${shop.url}/app/orders/${order.id}`)
      const details = section(page, "Licensing details")
      await details.getByText("Blacklisted", { exact: true }).waitFor()
      await details.getByRole("link", { name: /2VB4P$/ }).click()
      await showing(rows(), 1)
      await rows()
        .getByRole("link", { name: `Order #${order.display_id}` })
        .waitFor()
      await rows()
        .getByRole("button", { name: /^Actions/ })
        .click()
      await page.getByRole("menuitem", { name: "Allow" }).click()
      await answer(page, "Allow")
      await showing(rows().getByText("Blacklisted", { exact: true }), 0)
      await rows()
        .getByRole("button", { name: /^Actions/ })
        .click()
      await page.getByRole("menuitem", { name: "History" }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Serial number allowed again").waitFor()
      await drawer.getByText("Serial number redeemed").waitFor()
      // Where the pointer rests on a date its tooltip is open, which the first Escape closes.
      await page.mouse.move(0, 0)
      await showing(page.getByRole("tooltip"), 0)
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
    })

    it("keep their batch when an unused one is deleted", async () => {
      const { url } = shop
      const unused = (await batches()).find(({ name }) => name === "Boxes")
      await page.goto(`${url}/app/licensing/serials/batches/${unused?.id}`)
      await choose(page, "Boxes", "Delete")
      await answer(page, "Delete")
      await page.waitForURL(`${url}/app/licensing/serials/batches`)
      await showing(rows(), 1)
      await picture(page, "serial-batches")
      await eventuallyEqual(
        async () => (await batches()).map(({ name }) => name),
        ["Printed in 2019"]
      )
    })
  })

  it("imports pasted lines for a variant, lifts a lock, and says when the shop does not answer", async () => {
    const { container, url } = shop
    const product = await createProductWithVariants(container, ["Standard", "Studio"])
    await page.goto(`${url}/app/licensing/serials/batches/create`)
    const modal = await fillTerms("Typed from a list")
    await modal.getByLabel("Variant").fill("Studio")
    await page.getByRole("option", { name: `${product.title} – Studio` }).click()
    await modal.getByLabel("Import").click()
    await modal.getByRole("button", { name: "Create", exact: true }).click()
    const box = page.getByTestId("import")
    const faults = box.getByTestId("import-faults").locator("li")
    const pasted = [`${IMPORTED}\t482913`, "OLD-CARD-1", "=A1&B1", "Q9XKD-7TRM2-8WN4A-6VC3P;12345"]
    await box.getByLabel("Or paste them").fill(pasted.join("\n"))
    await box.getByRole("button", { name: "Check" }).click()
    await showing(faults, 3)
    await box.getByText("Line 2: easy to guess").waitFor()
    await box.getByText("Line 3: begins like a spreadsheet formula").waitFor()
    await box.getByText("Line 4: the verification number is not six digits").waitFor()
    await box.getByText("1 serial number was read.").waitFor()
    await box.getByLabel("Accept codes that are easy to guess").click()
    await box.getByRole("button", { name: "Check" }).click()
    await showing(faults, 2)
    await box.getByRole("button", { name: "Save 2 serial numbers" }).click()
    await showing(rows(), 2)
    const terms = section(page, "When redeemed")
    await terms.getByText(`${product.title} – Studio`).waitFor()

    const key = await publishableHeaders(container)
    const { id } = await customerLogin(container, key, "kari@fjordlys.test")
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await sql.raw(
      `insert into licensing_serial_try (id, day, wrong, last_at)
       select who, (now() at time zone 'utc')::date, 20, now() from unnest(?::text[]) as u (who)`,
      [[`customer:${id}`, "email:new@fjordlys.test", "address:2001:db8::7"]]
    )
    await page.goto(`${url}/app/licensing/serials`)
    const locks = page.getByTestId("serial-lock")
    await showing(locks, 3)
    await locks.getByRole("link", { name: "kari@fjordlys.test" }).waitFor()
    await locks.getByText("2001:db8::7", { exact: true }).waitFor()
    await picture(page, "serial-locks")
    await expectAccessible(page, "[data-testid=serial-locks]")
    await page.getByRole("button", { name: "Unlock: kari@fjordlys.test" }).click()
    await question(page).getByText("Unlock kari@fjordlys.test?").waitFor()
    await answer(page, "Unlock")
    await showing(locks, 2)

    const list = "**/admin/serial-numbers?*"
    await page.route(list, (route) => route.abort())
    await page.goto(`${url}/app/licensing/serials`)
    await page.getByText("The shop does not answer. Check your connection and try again.").waitFor()
    await page.unroute(list)
    await page.getByRole("button", { name: "Try again" }).click()
    await showing(page.getByTestId("serial-code"), 2)
  })
})
