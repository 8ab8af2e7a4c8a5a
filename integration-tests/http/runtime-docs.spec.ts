import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import type { LicenseDetail } from "../../src/modules/licensing/types/licenses"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { adminHeaders } from "../helpers/admin"
import { clientOf } from "../helpers/client"
import { isRunnable, runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { placePaidOrder } from "../helpers/licensed-orders"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    it("docs/runtime.md does what it says, snippet by snippet", async () => {
      const container: MedusaContainer = getContainer()
      const staff = clientOf(api, (await adminHeaders(container)).headers)
      const order = await placePaidOrder(container, 1, { max_activations: 1 })
      await reconcileOrderLicensesWorkflow(container).run({
        input: { order_id: order, placed: true },
      })
      const { data } = await staff.get<{ licenses: LicenseDetail[] }>(
        `/admin/orders/${order}/licenses`
      )
      const license = data.licenses[0]!
      const { key } = (await staff.post<{ key: string }>(`/admin/licenses/${license.id}/reveal`))
        .data
      const { signature } = (
        await staff.post<{ signature: string }>(
          `/admin/license-programs/${license.program.id}/reveal-signature`
        )
      ).data
      const env = {
        SHOP: String((api as { defaults: { baseURL: string } }).defaults.baseURL),
        LICENSE_KEY: key,
        PROGRAM: license.program.code,
        FINGERPRINT: "0123456789abcdef0123456789abcdef",
        SIGNATURE: signature,
      }
      const cwd = mkdtempSync(join(tmpdir(), "runtime-docs-"))
      const printed = new Map<string, string>()
      try {
        for (const snippet of snippetsOf("runtime.md")) {
          expect([snippet.line, isRunnable(snippet)]).toEqual([snippet.line, true])
          printed.set(snippet.name, await runSnippet(snippet, { env, cwd }))
        }
        const remember = snippetsOf("runtime.md").find(({ name }) => name === "remember")!
        await expect(
          runSnippet(remember, { env: { ...env, REMEMBERED: "1000000" }, cwd })
        ).rejects.toThrow("This list is older")
      } finally {
        rmSync(cwd, { recursive: true })
      }
      const answer = (name: string) => JSON.parse(printed.get(name) ?? "") as unknown
      expect([...printed.keys()]).toEqual([
        "activate",
        "validate",
        "heartbeat",
        "verdict",
        "signature",
        "revocations",
        "remember",
        "deactivate",
        "reactivate",
        "refused",
      ])
      expect(answer("activate")).toMatchObject({ valid: true, license: { seats_used: 1 } })
      expect(answer("validate")).toMatchObject({ valid: true, code: "VALID" })
      expect(answer("heartbeat")).toMatchObject({ valid: true, next_heartbeat: 600 })
      expect(printed.get("verdict")).toBe(
        "run\nNOT_ACTIVATED Die Lizenz ist auf diesem Computer nicht aktiviert.\n"
      )
      expect(printed.get("signature")).toBe("genuine VALID\n")
      expect(printed.get("revocations")).toBe("304\n")
      expect(printed.get("remember")).toMatch(/^list \d+: 0 licences and 0 files are withdrawn\n$/)
      expect(answer("deactivate")).toMatchObject({ valid: true, license: { seats_used: 0 } })
      expect(printed.get("reactivate")).toBe(
        "first VALID\ninstalled anew SEATS_EXHAUSTED\nreactivated VALID\n" +
          "elsewhere TOO_MANY_LOCKS_CHANGED\n"
      )
      expect(printed.get("refused")).toMatch(/"code":"KEY_IN_URL"[^]*\n400\n$/)
      expect(printed.get("refused")).not.toContain(key)
    })
  },
})
