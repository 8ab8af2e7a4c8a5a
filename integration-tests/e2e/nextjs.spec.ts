import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { BUYER_EMAIL, PASSWORD } from "../../demo/seed/people"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { expectAccessible } from "../helpers/accessible"
import { picture } from "../helpers/admin-page"
import { machine, programOf } from "../helpers/computers"
import { placePaidOrder } from "../helpers/licensed-orders"
import { type RunningShop, withShop } from "../helpers/shop"
import { serveStorefront, type Storefront } from "../helpers/storefront"

jest.setTimeout(300_000)

const ACCOUNT = "/dk/account"

withShop((running) => {
  let shop: RunningShop
  let storefront: Storefront

  beforeAll(async () => {
    shop = running()
    storefront = await serveStorefront({
      NEXT_PUBLIC_MEDUSA_BACKEND_URL: shop.url,
      NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: shop.shop.publishableKey,
    })
  }, 300_000)

  afterAll(async () => {
    await storefront?.close()
  })

  const placeOrder = async () => {
    const id = await placePaidOrder(shop.container, 1)
    const sql = shop.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await sql.raw(
      `update "order" set customer_id =
         (select id from customer where email = ? and has_account) where id = ?`,
      [BUYER_EMAIL, id]
    )
    await reconcileOrderLicensesWorkflow(shop.container).run({
      input: { order_id: id, placed: true },
    })
    const { rows } = await sql.raw(`select display_id from "order" where id = ?`, [id])
    return { id, number: `#${(rows as { display_id: number }[])[0]?.display_id}` }
  }

  const programOn = async (orderId: string) => {
    const { data } = await shop.staff.get<{ licenses: ListedLicense[] }>(
      `/admin/orders/${orderId}/licenses`
    )
    const revealed = await shop.staff.post<{ signature: string }>(
      `/admin/license-programs/${data.licenses[0]?.program.id}/reveal-signature`
    )
    return programOf(revealed.data.signature)
  }

  it("shows the account area in Medusa's Next.js starter, from the login to an activated computer", async () => {
    const { id, number } = await placeOrder()
    const page = await shop.openPage()
    await page.emulateMedia({ reducedMotion: "reduce" })
    const complaints: string[] = []
    page.on("pageerror", ({ message }) => complaints.push(message))
    page.on("console", (said) => {
      // The navigation of the starter leads to pages that are missing in its stand-in.
      const isOurs = !said.text().startsWith("Failed to load resource")
      if (isOurs && (said.type() === "error" || said.type() === "warning")) {
        complaints.push(said.text())
      }
    })
    /** The browser's requests besides pages and files of the storefront. */
    const elsewhere: string[] = []
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== storefront.url) {
        elsewhere.push(request.url())
      }
    })
    const signIn = async () => {
      await page.getByLabel("Email").fill(BUYER_EMAIL)
      await page.getByLabel("Password").fill(PASSWORD)
      await page.getByRole("button", { name: "Sign in" }).click()
    }

    // By the address of the licenses, which asks for a login first.
    await page.goto(`${storefront.url}${ACCOUNT}/licenses`)
    await signIn()
    await page.getByRole("button", { name: `Licenses of order ${number}` }).waitFor()
    await expectAccessible(page, ".mpl")
    await page.getByTestId("account-nav").getByTestId("overview-link").click()
    await page.getByRole("heading", { name: "Overview" }).waitFor()
    await page.getByTestId("account-nav").getByTestId("licenses-link").click()
    await page.getByRole("button", { name: `Licenses of order ${number}` }).click()
    await page.getByRole("heading", { name: `Order ${number}` }).waitFor()
    expect(page.url()).toBe(`${storefront.url}${ACCOUNT}/licenses?order=${id}`)

    const program = await programOn(id)
    const { site_code, machine_id } = program.codesOf(machine())
    const dialog = page.getByRole("dialog")
    await page.getByRole("button", { name: "Activate a computer" }).first().click()
    await dialog.getByLabel("Site code").fill(`${site_code}${machine_id.replace(/-/g, "")}`)
    await dialog.getByText("These codes are right.").waitFor()
    await dialog.getByLabel("Name of the computer").fill("Studio, left desk")
    await dialog.getByRole("button", { name: "Activate", exact: true }).click()
    await dialog.getByRole("heading", { name: "The computer is activated" }).waitFor()
    await dialog.getByRole("button", { name: "Done" }).click()
    await page.getByRole("button", { name: "Manage Studio, left desk" }).waitFor()
    await picture(page, "nextjs-order")

    // The address names the order, and the area is in the starter's language too.
    await page
      .context()
      .addCookies([{ name: "_medusa_locale", value: "de-DE", url: storefront.url }])
    await page.reload()
    await page.getByRole("heading", { name: `Bestellung ${number}` }).waitFor()
    await page.goBack()
    const opening = page.getByRole("button", { name: `Lizenzen der Bestellung ${number}` })
    await opening.waitFor()

    // The token is no script's, and one that Medusa takes no more leads to the login and back.
    expect(await page.evaluate(() => document.cookie)).not.toContain("_medusa_jwt")
    const cookies = await page.context().cookies()
    const token = cookies.find(({ name }) => name === "_medusa_jwt")
    expect(token?.httpOnly).toBe(true)
    await page.context().addCookies([{ ...token!, value: `${token!.value.slice(0, -6)}AAAAAA` }])
    await opening.click()
    await signIn()
    await page.getByRole("heading", { name: `Bestellung ${number}` }).waitFor()
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})
