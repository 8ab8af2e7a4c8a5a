import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Page } from "playwright-core"

import { BUYER_EMAIL, PASSWORD } from "../../demo/seed/people"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { expectAccessible } from "../helpers/accessible"
import { showing } from "../helpers/admin-page"
import { eventuallyEqual } from "../helpers/eventually"
import { machine } from "../helpers/computers"
import { placePaidOrder } from "../helpers/licensed-orders"
import { PORTAL_PATH, soldProgram } from "../helpers/portal-page"
import { withShop, type RunningShop } from "../helpers/shop"

jest.setTimeout(120_000)

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

/** Each theme on a desk and on a phone, each language once. */
const LOOKS = [
  { language: "de", theme: "dark", size: DESK },
  { language: "fr", theme: "dark", size: PHONE },
  { language: "en", theme: "light", size: DESK },
  { language: "es", theme: "light", size: PHONE },
] as const

type Look = (typeof LOOKS)[number]
type Ids = { order: string; license: string; program: string; policy: string }

/** Pages that are all our own, and sections of ours on pages of the dashboard. */
const SCREENS: [name: string, path: (ids: Ids) => string, ours: string][] = [
  ["licenses", () => "licensing/licenses", "main"],
  ["license", ({ license }) => `licensing/licenses/${license}`, "main"],
  ["computers", () => "licensing/computers", "main"],
  ["serial numbers", () => "licensing/serials", "main"],
  ["batches", () => "licensing/serials/batches", "main"],
  ["managers", () => "licensing/managers", "main"],
  ["programs", () => "licensing/programs", "main"],
  ["program", ({ program }) => `licensing/programs/${program}`, "main"],
  ["new program", () => "licensing/programs/create", "[role=dialog]"],
  ["policy", ({ policy }) => `licensing/policies/${policy}`, "main"],
  ["settings", () => "settings/licensing", "main"],
  ["licenses of an order", ({ order }) => `orders/${order}`, "#order-licenses"],
  ["card of an order", ({ order }) => `orders/${order}`, "[data-testid=order-licenses-card]"],
]

withShop((running) => {
  let shop: RunningShop
  let ids: Ids

  beforeAll(async () => {
    shop = running()
    const { container, staff } = shop
    const order = await placePaidOrder(container, 3, { max_activations: 2 })
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await sql.raw(
      `update "order" set customer_id =
         (select id from customer where email = ? and has_account) where id = ?`,
      [BUYER_EMAIL, order]
    )
    await reconcileOrderLicensesWorkflow(container).run({
      input: { order_id: order, placed: true },
    })
    const { data } = await staff.get<{ licenses: ListedLicense[] }>(
      `/admin/orders/${order}/licenses`
    )
    const [license] = data.licenses as [ListedLicense]
    const { key } = (await staff.post<{ key: string }>(`/admin/licenses/${license.id}/reveal`)).data
    const { digestsOf } = await soldProgram(shop, order)
    const { data: answer } = await shop.anyone.post("/licensing/v1/activate", {
      key,
      program: license.program.code,
      locks: digestsOf(machine()),
      name: "Studio",
    })
    expect(answer).toMatchObject({ valid: true })
    ids = {
      order,
      license: license.id,
      program: license.program.id,
      policy: license.policy.id,
    }
  }, 120_000)

  /** From the next page on. */
  const dress = async (page: Page, { language, theme, size }: Look) => {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" })
    await page.evaluate((chosen) => {
      document.cookie = `lng=${chosen}; path=/`
      localStorage.setItem("lng", chosen)
      localStorage.setItem("licensing-portal-language", chosen)
    }, language)
  }
  const open = async (page: Page, { language }: Look, url: string, ours: string) => {
    await page.goto(url)
    await page.locator(ours).first().waitFor()
    await showing(page.locator(".animate-pulse"), 0)
    await eventuallyEqual(
      () => page.evaluate(() => document.documentElement.lang.slice(0, 2)),
      language
    )
  }

  describe.each(LOOKS)("$language, $theme, $size.width", (look) => {
    let staff: Page
    let buyer: Page

    beforeAll(async () => {
      staff = await shop.openPage()
      await shop.logIn(staff)
      buyer = await shop.openPage()
      await buyer.goto(`${shop.url}${PORTAL_PATH}`)
      for (const page of [staff, buyer]) await dress(page, look)
    })
    afterAll(async () => {
      for (const page of [staff, buyer]) await page.close()
    })

    it.each(SCREENS)("admin: %s", async (_, path, ours) => {
      await open(staff, look, `${shop.url}/app/${path(ids)}`, ours)
      await expectAccessible(staff, ours)
    })

    it("portal: before and after the login", async () => {
      const at = (page: string) => `${shop.url}${PORTAL_PATH}#/${page}`
      await buyer.reload()
      for (const page of ["register", "forgotten", ""]) {
        await open(buyer, look, at(page), "h1")
        await expectAccessible(buyer, "body")
      }
      await buyer.locator("input[type=email]").fill(BUYER_EMAIL)
      await buyer.locator("input[type=password]").fill(PASSWORD)
      await buyer.locator("button[type=submit]").click()
      await buyer.locator("button.leave").waitFor()
      for (const page of ["", `orders/${ids.order}`]) {
        await open(buyer, look, at(page), ".mpl h1")
        await expectAccessible(buyer, "body")
      }
    })
  })

  it("keeps the acts of a row in sight where the columns have no room", async () => {
    const page = await shop.openPage()
    await shop.logIn(page)
    await page.setViewportSize({ width: 1024, height: 768 })
    for (const path of ["licensing/licenses", "licensing/computers", `orders/${ids.order}`]) {
      await page.goto(`${shop.url}/app/${path}`)
      const acts = page.locator("tbody tr > :last-child").getByRole("button", { name: "Actions: " })
      await acts.first().waitFor()
      await acts.first().click({ trial: true })
      const box = await acts.first().boundingBox()
      const right = (box?.x ?? Infinity) + (box?.width ?? 0)
      expect({ path, inSight: right <= 1024 }).toEqual({ path, inSight: true })
    }
    await page.close()
  })
})
