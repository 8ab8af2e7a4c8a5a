import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { adminHeaders } from "../helpers/admin"
import { ROOT } from "../helpers/child"
import { clientOf, type Client } from "../helpers/client"
import { runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { buildSdk, SDK, SDK_FOLDER } from "../helpers/sdk"
import { sellLicenses } from "../helpers/sold-licenses"
import { withoutTaskLimits } from "../helpers/task-limits"

jest.setTimeout(240_000)

const EXAMPLE = path.join(ROOT, "examples", "node-app")
const LOCKS = { hd_volume: "9C2F-11A0", os: "b1f4c7", hd_serial: "WD-1", cpu: "0906EA" }

/** The example in a folder of its own, with the SDK as it is published. */
async function installExample(): Promise<string> {
  await buildSdk()
  const folder = await mkdtemp(path.join(tmpdir(), "node-app-"))
  await cp(EXAMPLE, folder, { recursive: true })
  await mkdir(path.join(folder, "node_modules"))
  await symlink(SDK_FOLDER, path.join(folder, "node_modules", SDK))
  return folder
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const snippets = snippetsOf("../examples/node-app/README.md")
    const ran = new Set<string>()
    let container: MedusaContainer
    let staff: Client
    let folder: string

    beforeAll(async () => {
      folder = await installExample()
      // The shop makes its key once and remembers it: all tests begin with it.
      await api.get("/licensing/v1/keys")
    })

    afterAll(async () => {
      await rm(folder, { recursive: true })
      expect([...ran].sort()).toEqual(snippets.map(({ name }) => name).sort())
    })

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      await withoutTaskLimits(container)
    })

    /** Runs snippets of the page as its reader does, each test with a folder for the license of its own. */
    const reader = async (sold: { program: string; signature: string }, key = "") => {
      const home = await mkdtemp(path.join(folder, "home-"))
      const shop = String((api as { defaults: { baseURL: string } }).defaults.baseURL)
      const env = {
        SHOP: shop.replace("localhost", "127.0.0.1"),
        PROGRAM: sold.program,
        SIGNATURE: sold.signature,
        LICENSE_KEY: key,
        NOTES_HOME: home,
        // The machine of the test may have too few locks of its own, in a container.
        NOTES_LOCKS: JSON.stringify(LOCKS),
      }
      const print = async (name: string, more: Record<string, string> = {}) => {
        ran.add(name)
        const snippet = snippets.find((each) => each.name === name)!
        return (await runSnippet(snippet, { env: { ...env, ...more }, cwd: folder })).trim()
      }
      expect(await print("build")).toBe(`built for ${env.SHOP}, with 1 public key(s)`)
      return print
    }

    it("is activated online, survives the shop's absence, runs by a file, and leaves", async () => {
      const sold = await sellLicenses(container, staff, { features: ["export"] })
      const print = await reader(sold, await sold.revealKey())
      expect(await print("unlicensed")).toBe(
        "This program has no license on this computer. Enter your license key. (NO_LICENSE)"
      )
      const runs = "Notes runs. Features: export."
      expect(await print("activate")).toBe(`Activated.\n${runs}`)
      expect(await print("outage")).toMatch(/^Notes runs.*\nAllowed by kept until \d{4}-\S+\.$/)
      expect(await print("copied")).toMatch(/\(OTHER_COMPUTER\)$/)
      expect(await print("checkout")).toMatch(/^Runs offline until \d{4}-\S+\.\nNotes runs\./)
      expect(await print("remove")).toMatch(
        /^Receipt: \S{19}\nRemoved\.\nThis program has no license/
      )
      const { data } = await staff.get<{ license: { seats_used: number } }>(
        `/admin/licenses/${sold.id}`
      )
      expect(data.license.seats_used).toBe(0)
    })

    it("is activated by typed codes without a network, and shows the code of its removal", async () => {
      const sold = await sellLicenses(container, staff)
      const print = await reader(sold)
      const [site_code, machine_id] = (await print("codes")).split("\n")
      const { data } = await staff.post<{ activation: { activation_code: string } }>(
        `/admin/licenses/${sold.id}/activations`,
        { site_code, machine_id }
      )
      const { activation } = data
      const entered = await print("enter", { ACTIVATION_CODE: activation.activation_code })
      expect(entered).toBe(
        [
          "Activated.",
          "Notes runs. Features: none.",
          "Allowed by code.",
          `Removal code: ${sold.removalOf(activation)}`,
          "Removed.",
        ].join("\n")
      )
      expect((await print("codes")).split("\n")[0]).not.toBe(site_code)
    })

    it("is activated by a file without a network, and hears later that it was revoked", async () => {
      const sold = await sellLicenses(container, staff)
      const print = await reader(sold, await sold.revealKey())
      expect(await print("request")).toBe("")
      const { data } = await staff.post<{ file: { certificate: string } }>(
        `/admin/licenses/${sold.id}/license-requests`,
        { request: await readFile(path.join(folder, "license.request"), "utf8") }
      )
      await writeFile(path.join(folder, "license.lic"), data.file.certificate)
      expect(await print("open")).toMatch(
        /^Runs offline until \S+\.\nNotes runs\..*\nAllowed by file/
      )
      await staff.post(`/admin/licenses/${sold.id}/revoke`, {})
      const [online, offline] = (await print("revoked")).split("\n")
      expect(online).toMatch(/^The license was revoked\. .*\(REVOKED\)$/)
      expect(offline).toMatch(/\((SHOP_UNREACHABLE|CONNECTION_NEEDED)\)$/)
    })

    it("counts its uses before the work is done", async () => {
      const sold = await sellLicenses(container, staff, {
        kind: "consumption",
        max_consumptions: 5,
      })
      const print = await reader(sold)
      const printed = await print("export", { COUNTED_KEY: await sold.revealKey() })
      expect(printed).toMatch(/^Activated\.\nExported 3\. Left: 2\.\n.*\(CONSUMPTION_EXHAUSTED\)$/)
    })

    it("takes a floating seat, keeps it and gives it up", async () => {
      const sold = await sellLicenses(container, staff, {
        floating_seats: 1,
        max_activations: null,
      })
      const print = await reader(sold)
      expect(await print("work", { FLOATING_KEY: await sold.revealKey() })).toMatch(
        /^Activated\.\nSeat taken\. Next sign of life in \d+ seconds\.\nSeat given up\.$/
      )
    })
  },
})
