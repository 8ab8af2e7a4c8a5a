import type { Locator, Page } from "playwright-core"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { TaskCaller } from "../../src/modules/licensing/activations/types"
import type { LicenseDetail, ListedLicense } from "../../src/modules/licensing/licenses/types"
import { expectAccessible } from "../helpers/accessible"
import { answer, choose, picture, question, showing } from "../helpers/admin-page"
import { machine, programOf } from "../helpers/computers"
import { placeLicensedOrder } from "../helpers/licensed-orders"
import { story } from "../helpers/medusa"
import { withShop, type RunningShop } from "../helpers/shop"

jest.setTimeout(240_000)

const BUYER: TaskCaller = {
  actor: { type: "customer", id: "cus_1" },
  by_staff: false,
  program_code: null,
}

type Codes = { site_code: string; machine_id: string }
type Answer = { valid: boolean; code: string; activation: { id: string } | null }

withShop((running) => {
  let shop: RunningShop
  let page: Page

  beforeAll(async () => {
    shop = running()
    page = await shop.openPage()
    await shop.logIn(page)
  }, 120_000)

  const licensing = () => shop.container.resolve<LicensingModuleService>(LICENSING_MODULE)

  const get = async <T>(url: string): Promise<T> => (await shop.staff.get<T>(`/admin/${url}`)).data

  /** A license of one seat, bought as any other, with what the sold program knows. */
  const bought = async () => {
    const order = await placeLicensedOrder(shop.container, 1, {
      max_activations: 1,
      max_transfers: 1,
    })
    const { licenses } = await get<{ licenses: ListedLicense[] }>(`orders/${order}/licenses`)
    const license = licenses[0] as ListedLicense
    const post = async <T>(url: string) => (await shop.staff.post<T>(`/admin/${url}`)).data
    const { key } = await post<{ key: string }>(`licenses/${license.id}/reveal`)
    const { signature } = await post<{ signature: string }>(
      `license-programs/${license.program.id}/reveal-signature`
    )
    const program = programOf(signature)
    return {
      order,
      license,
      ...program,
      call: async (act: "activate" | "validate", of: ReturnType<typeof machine>) =>
        (
          await shop.anyone.post<Answer>(`/licensing/v1/${act}`, {
            key,
            program: license.program.code,
            locks: program.digestsOf(of),
          })
        ).data,
      read: async () => (await get<{ license: LicenseDetail }>(`licenses/${license.id}`)).license,
    }
  }

  const rows = () => page.getByTestId("computer-row")
  const rowOf = ({ site_code }: Codes): Locator => rows().filter({ hasText: site_code })
  const drawer = () => page.getByRole("dialog")

  const type = async ({ site_code, machine_id }: Codes, note?: string) => {
    await drawer().getByLabel("Site code").fill(site_code)
    await drawer().getByLabel("Machine ID").fill(machine_id)
    if (note !== undefined) {
      await drawer().getByLabel("Note").fill(note)
    }
  }
  const press = async (name: string) => {
    await drawer().getByRole("button", { name, exact: true }).click()
  }
  /** The code that the dialog shows when an act is done; closes it. */
  const shownCode = async (): Promise<string> => {
    const code = question(page).locator("code")
    await code.waitFor()
    const text = (await code.textContent()) ?? ""
    await answer(page, "Done")
    return text.replace(/\s/g, "")
  }

  story("a license of one seat", () => {
    const first = machine()
    const second = machine()
    let sale: Awaited<ReturnType<typeof bought>>
    let code: string
    let rebuilt: ReturnType<typeof machine>

    beforeAll(async () => {
      sale = await bought()
    })

    it("is reached from its order, and activated by the codes of a program", async () => {
      const { order, license, codesOf } = sale
      await page.goto(`${shop.url}/app/orders/${order}`)
      await page.getByRole("link", { name: /^Computers of/ }).click()
      await page.waitForURL(`**/licensing/licenses/${license.id}#computers`)
      await page.getByText("Not activated on any computer").waitFor()
      await page.getByRole("button", { name: "Add computer" }).click()
      await type({ ...codesOf(first), machine_id: "0000-0000-0000-0001" }, "Studio")
      await press("Activate")
      await drawer().locator("[aria-invalid=true]").waitFor()
      await showing(drawer().getByRole("alert"), 0)
      await type(codesOf(first))
      await picture(page, "add-computer")
      await press("Activate")
      code = await shownCode()
      expect(code).toMatch(/^([0-9A-F]{8}-){3}[0-9A-F]{8}$/)
      await rowOf(codesOf(first)).getByText("Studio").waitFor()
      await picture(page, "license")
      await expectAccessible(page, "main .shadow-elevation-card-rest")
    })

    it("is activated beyond its seats only when staff confirm it", async () => {
      const { call, codesOf, read } = sale
      // The program on that computer takes the typed activation over; another computer finds no seat.
      expect(await call("validate", first)).toMatchObject({ valid: true, code: "VALID" })
      expect(await call("validate", second)).toMatchObject({ valid: false, code: "NOT_ACTIVATED" })
      expect(await call("activate", second)).toMatchObject({
        valid: false,
        code: "SEATS_EXHAUSTED",
      })
      await page.getByRole("button", { name: "Add computer" }).click()
      await type(codesOf(second))
      await press("Activate")
      // Beyond the seats only when confirmed; the device is then reset, and its seat is gone again.
      await drawer().getByRole("button", { name: "Activate beyond the seats" }).waitFor()
      expect(await read()).toMatchObject({ seats_used: 1 })
      await press("Activate beyond the seats")
      await answer(page, "Activate beyond the seats")
      await shownCode()
      await rowOf(codesOf(second)).waitFor()
      expect(await read()).toMatchObject({ seats: 1, seats_used: 2 })
      expect(await call("validate", second)).toMatchObject({ valid: true, code: "VALID" })
      await choose(page, "No. 2", "Reset device")
      await answer(page, "Reset")
      await rowOf(codesOf(second)).waitFor({ state: "detached" })
      expect(await read()).toMatchObject({ seats_used: 1 })
      expect(await call("validate", second)).toMatchObject({ valid: false, code: "NOT_ACTIVATED" })
    })

    it("is reactivated by its buyer after a reinstall, and on a new mainboard by staff alone", async () => {
      const { license, codesOf, changed } = sale
      const [active] = await activations(license.id)
      const reinstalled = changed(first, "os", "hd_volume")
      const reactivated = await licensing().activations.reactivate(
        active!.id,
        codesOf(reinstalled),
        {},
        BUYER
      )
      expect(reactivated).toMatchObject({ verdict: { valid: true }, free_seats: 0 })
      rebuilt = changed(reinstalled, "cpu", "net")
      expect(
        await licensing().activations.reactivate(
          reactivated.activation!.id,
          codesOf(rebuilt),
          {},
          BUYER
        )
      ).toMatchObject({ activation: null, verdict: { code: "TOO_MANY_LOCKS_CHANGED" } })
      await page.reload()
      await choose(page, "Studio", "Reactivate")
      await type(codesOf(rebuilt))
      await press("Compare computers")
      await drawer().getByText("2 parts differ, 2 of them hardware.").waitFor()
      await picture(page, "compare-computers")
      await expectAccessible(page, "[role=dialog]")
      await press("Reactivate")
      expect(await shownCode()).not.toBe(code)
      await rowOf(codesOf(rebuilt)).waitFor()
      await showing(rows(), 1)
    })

    it("is transferred by a removal code, which works once", async () => {
      const { license, call, codesOf, removalOf, read } = sale
      const [before] = await activations(license.id)
      const transfer = async (id: string, proof: string) =>
        await licensing().activations.transfer(id, codesOf(second), {}, BUYER, { code: proof })
      const proof = removalOf(before!)
      const moved = await transfer(before!.id, proof)
      expect(moved.verdict.code).toBe("VALID")
      expect((await transfer(moved.activation!.id, proof)).verdict.code).toBe(
        "INVALID_REMOVAL_CODE"
      )
      expect(await call("validate", rebuilt)).toMatchObject({ valid: false, code: "NOT_ACTIVATED" })
      expect((await read()).transfer_count).toBe(1)
    })

    it("is removed by staff without a code, and keeps its history", async () => {
      const { call, codesOf, read } = sale
      await page.reload()
      await rowOf(codesOf(second)).waitFor()
      await choose(page, "No. 5", "Remove")
      await answer(page, "Remove")
      await page.getByText("Not activated on any computer").waitFor()
      expect(await call("validate", second)).toMatchObject({ valid: false, code: "NOT_ACTIVATED" })
      expect(await read()).toMatchObject({ seats_used: 0, status: "inactive" })
      await page.getByLabel("Show ended").click()
      await rows().nth(4).waitFor()
      for (const ending of ["Removed", "Transferred", "Reactivated", "Reset"]) {
        await rows().getByText(ending).first().waitFor()
      }
      // Each successor names the first activation of its seat.
      await showing(rows().getByText("Continues no. 1", { exact: true }), 3)
    })
  })

  it("finds a computer among all of the shop and ends its activation", async () => {
    const [mine, other] = [await bought(), await bought()]
    const codes = mine.codesOf(machine())
    const add = async (id: string, of: Codes, note: string) =>
      await shop.staff.post(`/admin/licenses/${id}/activations`, { ...of, note })
    await add(mine.license.id, codes, "Front desk")
    await add(other.license.id, other.codesOf(machine()), "Workshop")

    await page.goto(`${shop.url}/app/licensing/computers`)
    const listed = (note: string) => page.getByRole("row").filter({ hasText: note })
    await listed("Front desk").waitFor()
    await listed("Workshop").waitFor()
    await picture(page, "computers")
    await expectAccessible(page, "main .shadow-elevation-card-rest")

    // No address holds codes of computers.
    await page.getByPlaceholder("Computer, code, owner or key").fill(codes.site_code)
    await listed("Workshop").waitFor({ state: "detached" })
    await listed("Front desk").waitFor()
    expect(page.url()).not.toContain(codes.site_code)

    await listed("Front desk").getByRole("button").last().click()
    await page.getByRole("menuitem", { name: "Reset device" }).click()
    await question(page).getByLabel("Reason").fill("Disk lost")
    await answer(page, "Reset")
    await listed("Front desk").waitFor({ state: "detached" })
    expect(await mine.read()).toMatchObject({ seats_used: 0 })
    expect(await other.read()).toMatchObject({ seats_used: 1 })
  })

  const activations = async (id: string) =>
    (
      await get<{ activations: { id: string; activation_code: string | null }[] }>(
        `licenses/${id}/activations?status=active`
      )
    ).activations
})
