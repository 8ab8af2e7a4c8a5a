import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"

import * as second from "../../src/modules/licensing/domain/codecs/__tests__/second-implementation"
import type { JsonWebKeySet } from "../../src/modules/licensing/domain/codecs/jws"
import { writeLicenseRequest } from "../../src/modules/licensing/domain/codecs/license-request"
import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import { answer, choose, picture, question, section, showing } from "../helpers/admin-page"
import { machine, programOf } from "../helpers/computers"
import { placeLicensedOrder } from "../helpers/licensed-orders"
import { story } from "../helpers/medusa"
import { withShop, type RunningShop } from "../helpers/shop"

jest.setTimeout(120_000)

withShop((running) => {
  let shop: RunningShop
  let page: Page
  let license: LicenseDetail
  let key: string
  let program: ReturnType<typeof programOf>
  let secret: string
  let publicKey: string

  beforeAll(async () => {
    shop = running()
    const { container, staff } = shop
    const order_id = await placeLicensedOrder(container, 1, {
      max_activations: 1,
      offline_ttl_days: 90,
      allow_license_files: true,
    })
    const { data } = await staff.get<{ licenses: LicenseDetail[] }>(
      `/admin/orders/${order_id}/licenses`
    )
    license = data.licenses[0]!
    key = (await staff.post<{ key: string }>(`/admin/licenses/${license.id}/reveal`)).data.key
    const { signature } = (
      await staff.post<{ signature: string }>(
        `/admin/license-programs/${license.program.id}/reveal-signature`
      )
    ).data
    program = programOf(signature)
    secret = second.activationSecret(signature)
    const keys = await shop.buyer.get<JsonWebKeySet>("/licensing/v1/keys")
    publicKey = Buffer.from(keys.data.keys[0]!.x, "base64url").toString("hex")
    page = await shop.openPage()
    await shop.logIn(page)
  }, 120_000)

  /** The content of a file for a program that knows only the shop's public key. */
  const read = (kind: string, text: string | null, fileSecret: string) =>
    JSON.parse(second.readFile(kind, text ?? "", publicKey, fileSecret) ?? "null")
  const drawer = () => page.getByRole("dialog")
  const made = () => page.getByTestId("offline-file")
  const rows = () => page.getByTestId("offline-file-row")

  story("a computer without a network", () => {
    let fingerprint: string
    let file: string

    const files = () => section(page, "Offline files")
    const preview = () => drawer().getByTestId("request-preview")

    it("is activated with its file, for days within the policy", async () => {
      const locks = program.digestsOf(machine())
      fingerprint = second.fingerprintOf(locks)
      const request = writeLicenseRequest({
        program: license.program.code,
        locks,
        name: "Darkroom",
        platform: "linux",
        app_version: "4.2.0",
      })
      await page.goto(`${shop.url}/app/licensing/licenses/${license.id}`)
      await files().getByText("No files yet").waitFor()
      await files().getByRole("button", { name: "Answer request" }).click()
      await drawer().getByRole("button", { name: "Check request" }).click()
      await drawer().getByText("This is required").waitFor()
      await drawer().getByLabel("License request").fill("no request")
      await drawer().getByRole("button", { name: "Check request" }).click()
      await drawer().getByText("This text is not a license request").waitFor()
      await showing(drawer().getByRole("alert"), 0)
      await drawer()
        .locator("input[type=file]")
        .setInputFiles({
          name: "darkroom.request",
          mimeType: "text/plain",
          buffer: Buffer.from(request),
        })
      await drawer().getByRole("button", { name: "Check request" }).click()
      await preview().getByText("It takes the last free seat.").waitFor()
      await preview().getByText("Darkroom").waitFor()
      await drawer().getByLabel("Days").fill("91")
      await drawer().getByRole("button", { name: "Activate and make machine file" }).click()
      await drawer().getByText("Enter a whole number from 1 to 90").waitFor()
      await drawer().getByLabel("Days").fill("60")
      await drawer().getByLabel("Note").fill("Cellar")
      await picture(page, "answer-request")
      await drawer().getByRole("button", { name: "Activate and make machine file" }).dblclick()
      await page.getByText("The computer was activated.").waitFor()
      await picture(page, "machine-file")
      await page.getByRole("button", { name: "Show QR code" }).click()
      await page.getByAltText("The file as a QR code").waitFor()
      const download = page.waitForEvent("download")
      await page.getByRole("button", { name: "Download" }).click()
      const saved = await (await download).path()
      const text = await readFile(saved, "utf8")
      expect(text).toBe(await made().textContent())
      const content = read("machine", text, key + fingerprint)
      expect(content).toMatchObject({
        meta: { ttl: 60 * 86_400 },
        data: { type: "machines", attributes: { fingerprint, name: "Cellar" } },
      })
      file = content.meta.id
      await page.getByRole("button", { name: "Done" }).click()
      await section(page, "Computers").getByText("1 of 1 seats used").waitFor()
      await showing(rows(), 1)
      await rows().getByText("Machine file").waitFor()
      await rows().getByText("In use").waitFor()
    })

    it("needs a free seat, unless staff go beyond the seats", async () => {
      await files().getByRole("button", { name: "Answer request" }).click()
      const other = { program: license.program.code, fingerprint: "e".repeat(32) }
      await drawer().getByLabel("License request").fill(writeLicenseRequest(other))
      await drawer().getByRole("button", { name: "Check request" }).click()
      await preview().getByText("No seat is free.").waitFor()
      await drawer().getByRole("button", { name: "Activate and make machine file" }).click()
      await drawer().getByRole("button", { name: "Activate beyond the seats" }).click()
      await answer(page, "Cancel")
      await drawer().getByRole("button", { name: "Cancel" }).click()
      await answer(page, "Continue")
      await drawer().waitFor({ state: "detached" })
    })

    it("gives its file and its seat back by the receipt", async () => {
      await choose(page, "Machine file, Cellar", "Enter receipt")
      await drawer().getByLabel("Receipt").fill("0000-0000-0000-0000")
      await drawer().getByRole("button", { name: "Take back" }).click()
      await drawer().getByText("The receipt is wrong.").waitFor()
      await showing(drawer().getByRole("alert"), 0)
      const receipt = second.receiptOf(secret, file, fingerprint)
      await drawer().getByLabel("Receipt").fill(receipt)
      await drawer().getByRole("button", { name: "Take back" }).click()
      await drawer().waitFor({ state: "detached" })
      await rows().getByText("Given back", { exact: true }).waitFor()
      await section(page, "Computers").getByText("0 of 1 seats used").waitFor()
    })
  })

  it("makes files of a computer and of the license, and takes a lost one back", async () => {
    const fingerprint = "f".repeat(32)
    await shop.buyer.post("/licensing/v1/activate", {
      key,
      program: license.program.code,
      fingerprint,
      name: "Studio",
    })
    await page.reload()
    const computers = section(page, "Computers")
    await computers.getByText("Studio").waitFor()
    await computers.getByRole("button", { name: "Actions: Studio" }).click()
    await page.getByRole("menuitem", { name: "Offline file" }).click()
    await drawer().getByLabel("Days").fill("7")
    await drawer().getByRole("button", { name: "Make file" }).click()
    const machineFile = await made().textContent()
    const content = read("machine", machineFile, key + fingerprint)
    expect(content.meta.ttl).toBe(7 * 86_400)
    await page.getByRole("button", { name: "Done" }).click()

    const files = section(page, "Offline files")
    await files.getByRole("button", { name: "License file" }).click()
    await drawer().getByText("Readable", { exact: true }).click()
    await drawer().getByRole("button", { name: "Make file" }).click()
    const licenseFile = await made().textContent()
    expect(read("license", licenseFile, "").data.id).toBe(license.id)
    await page.getByRole("button", { name: "Done" }).click()
    await showing(rows(), 2)
    await picture(page, "offline-files", files)

    await choose(page, "Machine file, Studio", "Take back without receipt")
    await answer(page, "Take back")
    await computers.getByText("0 of 1 seats used").waitFor()
    await showing(files.getByText("Given back", { exact: true }), 1)
  })

  it("signs with a new key, lets the former one overlap, and publishes it no longer", async () => {
    const published = async () =>
      (await shop.buyer.get<JsonWebKeySet>("/licensing/v1/keys")).data.keys.map(({ kid }) => kid)
    const [previous] = await published()
    await page.goto(`${shop.url}/app/settings/licensing`)
    const keys = section(page, "Signing keys")
    const row = (kid: string) => keys.getByRole("row").filter({ hasText: kid })
    await row(previous!).getByText("Current", { exact: true }).waitFor()

    await keys.getByRole("button", { name: "Rotate" }).click()
    await question(page).getByLabel("Old key stays published for").fill("0")
    await question(page)
      .getByText(/^Only for a leaked key/)
      .waitFor()
    await question(page).getByLabel("Old key stays published for").fill("60")
    await question(page).getByLabel("Reason").fill("Yearly change")
    await picture(page, "rotate-signing-key")
    await answer(page, "Rotate")
    await row(previous!).getByText("Retiring", { exact: true }).waitFor()
    await keys.getByText("Current", { exact: true }).waitFor()
    const both = await published()
    expect(both).toHaveLength(2)
    expect(both).toContain(previous)
    await picture(page, "signing-keys", keys)

    await choose(page, previous!, "Retire now")
    await answer(page, "Retire")
    await row(previous!).getByText("Retired", { exact: true }).waitFor()
    expect(await published()).toEqual(both.filter((kid) => kid !== previous))
  })
})
