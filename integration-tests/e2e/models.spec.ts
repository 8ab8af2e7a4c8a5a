import type { Page } from "playwright-core"

import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { expectAccessible } from "../helpers/accessible"
import { openCartPage, type CartPage } from "../helpers/cart-page"
import { answer, choose, picture, question, save, showing } from "../helpers/admin-page"
import { eventuallyEqual } from "../helpers/eventually"
import { story } from "../helpers/medusa"
import { orderActs } from "../helpers/orders"
import { expectFit, giveToBuyer, openStaffAndBuyer, PORTAL_PATH } from "../helpers/portal-page"
import { createProductWithVariants } from "../helpers/products"
import { withShop, type RunningShop } from "../helpers/shop"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const COMPUTERS = ["Studio", "Laptop", "Farm"] as const
type Computer = (typeof COMPUTERS)[number]

const fingerprintOf = (name: Computer) => `fingerprint-of-${name}`

type Answer = { code: string; consumption: { used: number; left: number } | null }

withShop((running) => {
  let shop: RunningShop
  let staff: Page
  let buyer: Page

  beforeAll(async () => {
    shop = running()
    ;({ staff, buyer } = await openStaffAndBuyer(shop))
  }, 240_000)

  /** A license of the buyer, activated on all computers. */
  const bought = async (terms: Partial<NewPolicy>) => {
    const sale = await sellLicenses(shop.container, shop.staff, {
      max_activations: null,
      ...terms,
    })
    await giveToBuyer(shop, sale.order)
    const key = await sale.revealKey()
    const call = async (name: string, computer: Computer, more: object = {}) =>
      (
        await shop.anyone.post<Answer>(`/licensing/v1/${name}`, {
          key,
          program: sale.program,
          fingerprint: fingerprintOf(computer),
          ...more,
        })
      ).data
    for (const name of COMPUTERS) {
      expect(await call("activate", name, { name })).toMatchObject({ code: "VALID" })
    }
    return { ...sale, call }
  }

  const openLicense = async (id: string) => {
    await staff.goto(`${shop.url}/app/licensing/licenses/${id}`)
  }

  const showComputers = async (page: Page) => {
    const show = page.getByRole("button", { name: /^Show computers of/ })
    const hide = page.getByRole("button", { name: /^Hide computers of/ })
    await show.or(hide).first().waitFor()
    if ((await hide.count()) === 0) {
      await show.click()
    }
  }

  const openAccount = async (order: string) => {
    await buyer.goto(`${shop.url}${PORTAL_PATH}#/orders/${order}`)
    await showComputers(buyer)
  }

  story("a license with two floating seats", () => {
    let sale: Awaited<ReturnType<typeof bought>>

    beforeAll(async () => {
      sale = await bought({ floating_seats: 2 })
      const take = async (computer: Computer) => (await sale.call("sessions", computer)).code
      expect(await take("Studio")).toBe("VALID")
      expect(await take("Laptop")).toBe("VALID")
      expect(await take("Farm")).toBe("FLOATING_FULL")
    }, 120_000)

    it("shows staff who sits there, and what more was needed", async () => {
      await openLicense(sale.id)
      const section = staff.getByTestId("sessions")
      await section.getByText("2 of 2 in use").waitFor()
      await section.getByText("Peak today: 2. 1 more seat would have been needed.").waitFor()
      await showing(section.getByTestId("session-row"), 2)
      await staff
        .getByTestId("offline-files")
        .getByText("This license allows no offline files.")
        .waitFor()
      await showing(staff.getByRole("button", { name: "Answer request" }), 0)
      await picture(staff, "floating-seats", section)
      await expectAccessible(staff, "main .shadow-elevation-card-rest")
    })

    it("is seen by its owner, who ends a session", async () => {
      await openAccount(sale.order)
      const section = buyer.getByTestId("sessions")
      await section.getByText("2 of 2 floating seats in use.").waitFor()
      await picture(buyer, "portal-floating-seats", section)
      await expectFit(buyer)
      await section.getByRole("button", { name: "End session of Laptop" }).click()
      await buyer.getByRole("dialog").getByRole("button", { name: "End session" }).click()
      await section.getByText("1 of 2 floating seats in use.").waitFor()
      expect(await sale.call("heartbeat", "Laptop")).toMatchObject({
        code: "NO_SESSION",
      })
    })

    it("has one free seat on the page of staff without a reload, until they free the other", async () => {
      const section = staff.getByTestId("sessions")
      await section.getByText("1 of 2 in use").waitFor()
      await section.getByRole("button", { name: "End the session of Studio" }).click()
      await answer(staff, "End")
      await section.getByText("No computer is running now.").waitFor()
    })

    it("lets nobody sit there once it is revoked", async () => {
      await shop.staff.post(`/admin/licenses/${sale.id}/revoke`, { reason: "Given back" })
      expect(await sale.call("sessions", "Farm")).toMatchObject({ code: "REVOKED" })
    })
  })

  story("a license whose floating seats may be borrowed", () => {
    let sale: Awaited<ReturnType<typeof bought>>

    beforeAll(async () => {
      sale = await bought({ floating_seats: 1, max_borrow_hours: 72 })
    }, 120_000)

    it("lends its owner a seat for a laptop, with a file", async () => {
      await openAccount(sale.order)
      const section = buyer.getByTestId("sessions")
      await showing(buyer.getByRole("button", { name: "Work offline" }), 0)
      await section.getByRole("button", { name: "Borrow a seat" }).click()
      const dialog = buyer.getByRole("dialog")
      await dialog.getByLabel("Computer").selectOption({ label: "Laptop" })
      await dialog.getByLabel(/^Hours/).fill("73")
      await dialog.getByText("Between 1 and 72.").waitFor()
      await dialog.getByLabel(/^Hours/).fill("48")
      await picture(buyer, "portal-borrow-seat")
      await dialog.getByRole("button", { name: "Borrow a seat" }).click()
      await dialog.getByText("The seat is borrowed").waitFor()
      await dialog.getByRole("button", { name: "Close" }).last().click()
      await section.getByText(/borrowed until/).waitFor()
      await section.getByText("1 of 1 floating seats in use.").waitFor()
      await expectFit(buyer)
      expect(await sale.call("sessions", "Studio")).toMatchObject({ code: "FLOATING_FULL" })
    })

    it("is seen by staff, who learn that its file runs on", async () => {
      await openLicense(sale.id)
      const section = staff.getByTestId("sessions")
      await section.getByText("borrowed", { exact: true }).waitFor()
      await choose(staff, "Laptop", "Borrow a seat")
      const drawer = staff.getByRole("dialog")
      await drawer.getByText("At most 72 hours.").waitFor()
      await picture(staff, "borrow-seat")
      await drawer.getByRole("button", { name: "Cancel" }).click()
      await drawer.waitFor({ state: "detached" })
      await section.getByRole("button", { name: "End the session of Laptop" }).click()
      const dialog = question(staff)
      await dialog.getByText(/runs until then whatever you do here/).waitFor()
      expect(await dialog.getByRole("button", { name: "End", exact: true }).isDisabled()).toBe(true)
      await picture(staff, "end-borrowed-seat")
      await dialog.getByRole("button", { name: "Cancel" }).click()
    })

    it("is returned by the receipt of its file", async () => {
      const section = buyer.getByTestId("sessions")
      const { data } = await shop.staff.get<{ sessions: { file_id: string }[] }>(
        `/admin/licenses/${sale.id}/sessions`
      )
      const receipt = sale.receiptOf(data.sessions[0]!.file_id, fingerprintOf("Laptop"))
      await section.getByRole("button", { name: "Return the seat of Laptop" }).click()
      await buyer.getByRole("dialog").getByRole("textbox").fill(receipt)
      await buyer
        .getByRole("dialog")
        .getByRole("button", { name: "Give back", exact: true })
        .click()
      await section.getByText("0 of 1 floating seats in use.").waitFor()
      expect(await sale.call("sessions", "Studio")).toMatchObject({ code: "VALID" })
    })
  })

  story("a license with a feature that has a seat and an end of its own", () => {
    let sale: Awaited<ReturnType<typeof bought>>
    const CAM = { feature: "cam" }
    const day = () => new Date(Date.now() + 400 * 86_400_000).toISOString()

    beforeAll(async () => {
      sale = await bought({
        features: ["cam", "draw"],
        feature_terms: { cam: { floating_seats: 1, valid_duration: "P1Y" } },
      })
      expect((await sale.call("sessions", "Studio", CAM)).code).toBe("VALID")
      expect((await sale.call("sessions", "Laptop", CAM)).code).toBe("FLOATING_FULL")
    }, 120_000)

    it("shows staff who sits on the feature, and until when it is on", async () => {
      await openLicense(sale.id)
      const section = staff.getByTestId("sessions")
      await section.getByText("1 of 1 in use").waitFor()
      await section.getByText("Feature cam").waitFor()
      await showing(section.getByTestId("session-row"), 1)
      await staff.getByText(/^until \d{4}-\d\d-\d\d/).waitFor()
      await expectAccessible(staff, "main .shadow-elevation-card-rest")
    })

    it("is seen by its owner, and by nobody as one of the license's own", async () => {
      await openAccount(sale.order)
      const section = buyer.getByTestId("sessions")
      await section.getByText("1 of 1 floating seats in use.").waitFor()
      await section.getByText("Feature cam").waitFor()
      await buyer.getByText(/With Feature cam until .*, Feature draw/).waitFor()
      await expectFit(buyer)
    })

    it("gets another seat by staff, whose form keeps what it does not show", async () => {
      await openLicense(sale.id)
      await choose(staff, "License", "Edit")
      const form = staff.getByRole("dialog")
      await form.getByRole("switch", { name: "Terms of its own for Feature cam" }).waitFor()
      await form.getByLabel("Floating seats", { exact: true }).last().fill("2")
      await save(staff)
      await staff.getByTestId("sessions").getByText("1 of 2 in use").waitFor()
      expect((await sale.call("sessions", "Laptop", CAM)).code).toBe("VALID")
      const { data } = await shop.staff.get<{
        license: { feature_terms: Record<string, { expires_at: string }> }
      }>(`/admin/licenses/${sale.id}`)
      const { expires_at } = data.license.feature_terms.cam!
      expect(expires_at < day()).toBe(true)
      expect(Object.keys(data.license.feature_terms.cam!)).toEqual(["expires_at", "floating_seats"])
    })
  })

  story("a license with a hundred uses a month", () => {
    let sale: Awaited<ReturnType<typeof bought>>

    beforeAll(async () => {
      sale = await bought({
        kind: "consumption",
        max_consumptions: 100,
        max_overages: 10,
        consumption_period: "monthly",
      })
    }, 120_000)

    it("shows staff what is used, who take uses back", async () => {
      expect(await sale.call("consume", "Studio", { amount: 104 })).toMatchObject({ code: "VALID" })
      expect(await sale.call("consume", "Studio", { amount: 7 })).toMatchObject({
        code: "CONSUMPTION_EXHAUSTED",
      })
      await openLicense(sale.id)
      const section = staff.getByTestId("consumption")
      await section.getByText("104 of 100 uses in this period, 0 left.").waitFor()
      await section.getByText("4 beyond the included ones.").waitFor()
      await picture(staff, "counted-uses", section)
      await expectAccessible(staff, "main .shadow-elevation-card-rest")
      await section.getByRole("button", { name: "Take back uses" }).click()
      await staff.getByLabel("Uses to take back").fill("24")
      await answer(staff, "Take back uses")
      await section.getByText("80 of 100 uses in this period, 20 left.").waitFor()
    })

    it("shows its owner what is left", async () => {
      await openAccount(sale.order)
      const section = buyer.getByRole("region", { name: "Uses" })
      await section.getByText("80 of 100 uses in this period, 20 left.").waitFor()
      await picture(buyer, "portal-counted-uses", section)
      await expectFit(buyer)
      // The tables of the charts, which only screen readers show, do not make the page longer.
      expect(
        await buyer.evaluate(
          () =>
            document.documentElement.scrollHeight -
            Math.max(window.innerHeight, document.body.getBoundingClientRect().height)
        )
      ).toBeLessThanOrEqual(1)
    })

    it("counts nothing once it is revoked", async () => {
      await shop.staff.post(`/admin/licenses/${sale.id}/revoke`, { reason: "Given back" })
      expect(await sale.call("consume", "Studio")).toMatchObject({ code: "REVOKED" })
      await eventuallyEqual(
        async () =>
          (
            await shop.staff.get<{ consumption: { used: number } | null }>(
              `/admin/licenses/${sale.id}/consumption`
            )
          ).data.consumption?.used,
        80
      )
    })
  })

  story("a license whose owner buys 25 more uses in the storefront", () => {
    let sale: Awaited<ReturnType<typeof bought>>
    let storefront: CartPage
    let order: string

    beforeAll(async () => {
      sale = await bought({ kind: "consumption", max_consumptions: 10 })
      const { variants } = await createProductWithVariants(shop.container, ["25 more"], {
        salesChannelIds: [shop.shop.salesChannelId],
      })
      const url = `/admin/product-variants/${variants[0]!.id}/license-policies`
      const top_ups = [{ policy_id: sale.license.policy.id, uses: 25, until: "used" }]
      expect((await shop.staff.post(url, { top_ups })).status).toBe(200)
      storefront = await openCartPage(shop)
    }, 180_000)

    afterAll(async () => {
      await storefront?.close()
    })

    const counter = async () =>
      (
        await shop.staff.get<{
          consumption: { left: number; bought: number; carried: number }
        }>(`/admin/licenses/${sale.id}/consumption`)
      ).data.consumption

    const expectUses = async (text: string) => {
      await storefront.page.reload()
      await showComputers(storefront.page)
      const section = storefront.page.getByRole("region", { name: "Uses" })
      const said = section.locator(".mpl-counter")
      await said.waitFor()
      expect((await said.innerText()).replace(/\s+/g, " ")).toContain(text)
    }

    it("has a button for them, and the license has them once they are paid", async () => {
      await storefront.open(sale.order)
      await showComputers(storefront.page)
      await storefront.page.getByRole("button", { name: "Buy 25 more uses" }).click()
      await storefront.page.getByText("It is in the cart.").waitFor()
      await expectAccessible(storefront.page, "body")
      order = await storefront.checkOut()
      await expectUses("0 of 10 uses in this period, 10 left.")
      await orderActs(shop.staff, shop.shop).capture(order)
      await eventuallyEqual(async () => (await counter()).carried, 25)
      await expectUses(
        "0 of 35 uses in this period, 35 left. 25 of them were bought. " +
          "Of those, 25 are left and stay until they are used."
      )
    })

    it("lists its order as one that adds uses, not as one whose licenses are missing", async () => {
      await buyer.goto(`${shop.url}${PORTAL_PATH}#/`)
      await buyer.getByRole("row").filter({ hasText: "Adds uses" }).getByRole("button").click()
      const bought = buyer.getByRole("region", { name: "Bought uses" })
      await bought.getByText("25 uses were added. They stay until they are used.").waitFor()
      await expectAccessible(buyer, "body")
      expect(await buyer.getByRole("heading", { name: "License managers" }).count()).toBe(0)
      expect(await buyer.getByRole("button", { name: "Activate a computer" }).count()).toBe(0)
      await expectFit(buyer)
    })

    it("uses the bought ones after those of its own, and no more", async () => {
      expect(await sale.call("consume", "Studio", { amount: 20 })).toMatchObject({ code: "VALID" })
      expect(await sale.call("consume", "Studio", { amount: 16 })).toMatchObject({
        code: "CONSUMPTION_EXHAUSTED",
      })
      await expectUses(
        "20 of 35 uses in this period, 15 left. 25 of them were bought. " +
          "Of those, 15 are left and stay until they are used."
      )
    })

    it("loses what is left of them with a refund, and staff see how many that were", async () => {
      const acts = orderActs(shop.staff, shop.shop)
      await acts.refund(order, (await acts.read(order)).total)
      await eventuallyEqual(async () => (await counter()).carried, 0)
      await expectUses("20 of 20 uses in this period, 0 left. 10 of them were bought. Counting")
      await openLicense(sale.id)
      const rows = staff.getByRole("listitem")
      await rows.filter({ hasText: "Bought uses taken back" }).getByText("Uses: 15").waitFor()
      await rows.filter({ hasText: "Uses added" }).getByText("Uses: 25").waitFor()
    })
  })
})
