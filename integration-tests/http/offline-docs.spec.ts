import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { placeLicensedOrder } from "../helpers/licensed-orders"
import { withoutTaskLimits } from "../helpers/task-limits"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let folder: string

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      folder = await mkdtemp(join(tmpdir(), "offline-"))
      await withoutTaskLimits(container)
    })

    afterEach(async () => {
      await rm(folder, { recursive: true })
    })

    const snippets = snippetsOf("offline.md")

    it("does what docs/offline.md says, snippet by snippet", async () => {
      const order = await placeLicensedOrder(container, 1, { max_activations: 1 })
      const { licenses } = (
        await staff.get<{ licenses: LicenseDetail[] }>(`/admin/orders/${order}/licenses`)
      ).data
      const license = licenses[0]!
      const url = `/admin/licenses/${license.id}`
      const { key } = (await staff.post<{ key: string }>(`${url}/reveal`)).data
      const { signature } = (
        await staff.post<{ signature: string }>(
          `/admin/license-programs/${license.program.id}/reveal-signature`
        )
      ).data
      const env = {
        SHOP: (api as { defaults: { baseURL: string } }).defaults.baseURL,
        PROGRAM: license.program.code,
        KEY: key,
        FINGERPRINT: "5f1d7a84db00d2fce00b31a7fc73224f",
        SIGNATURE: signature,
        PUBLIC_KEYS: JSON.stringify(
          ((await api.get("/licensing/v1/keys")) as { data: unknown }).data
        ),
        LICENSE: license.id,
        FILE: "",
      }
      const run = new Set<string>()
      const print = async (name: string, more: Partial<typeof env> = {}) => {
        const snippet = snippets.find((each) => each.name === name)!
        run.add(name)
        return (await runSnippet(snippet, { env: { ...env, ...more }, cwd: folder })).trim()
      }
      const newestFile = async () =>
        (await staff.get<{ offline_files: { id: string }[] }>(`${url}/offline-files`)).data
          .offline_files[0]!.id

      expect(await print("checkout")).toMatch(/^runs offline until \d{4}-/)
      env.FILE = await newestFile()
      expect(await print("verify")).toBe("VALID []")
      expect(await print("verify", { FINGERPRINT: "another-computer-1" })).toBe("OTHER_COMPUTER")
      expect(await print("verify", { PROGRAM: "another-program" })).toBe("OTHER_PROGRAM")
      const file = join(folder, "license.lic")
      const text = await readFile(file, "utf8")
      const [, body = ""] = /FILE-----\n([\s\S]*)\n-----END/.exec(text) ?? []
      const { enc, sig, alg } = JSON.parse(Buffer.from(body, "base64").toString())
      const forged = Buffer.from(JSON.stringify({ enc: enc.replace(/^./, "_"), sig, alg }))
      await writeFile(file, text.replace(body, forged.toString("base64")))
      expect(await print("verify")).toBe("NOT_GENUINE")
      await writeFile(file, text)

      expect(await print("revocations")).toBe("HOLDS")
      await staff.post(`${url}/suspend`)
      expect(await print("revocations")).toBe("REVOKED")
      await staff.post(`${url}/reinstate`)
      const ahead = { time: Date.now() + 86_400_000, revocation: 1_000_000 }
      const seen = join(folder, "seen.json")
      const before = await readFile(seen, "utf8")
      await writeFile(seen, JSON.stringify(ahead))
      expect(await print("verify")).toBe("CLOCK_ROLLED_BACK")
      await expect(print("revocations")).rejects.toThrow("not to be trusted")
      await writeFile(seen, before)

      expect(await print("receipt")).toMatch(/^given back by (?:[0-9A-F]{4}-){3}[0-9A-F]{4}$/)
      expect(await print("receipt")).toBe("NOT_ACTIVATED")

      expect(await print("request")).toBe("")
      const { data } = await staff.post<{ file: { id: string; certificate: string } }>(
        `${url}/license-requests`,
        { request: await readFile(join(folder, "license.request"), "utf8") }
      )
      await writeFile(file, data.file.certificate)
      expect(await print("verify")).toBe("VALID []")
      expect([...run].sort()).toEqual(snippets.map(({ name }) => name).sort())
    })
  },
})
