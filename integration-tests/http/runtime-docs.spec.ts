import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner, story } from "../helpers/medusa"

import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { clientOf } from "../helpers/client"
import { isRunnable, runSnippet, type Snippet, snippetsOf } from "../helpers/doc-snippets"
import { placeLicensedOrder } from "../helpers/licensed-orders"

jest.setTimeout(240_000)

type Body = Record<string, unknown>
type Swap = (call: string, body: Body) => { call: string; body: Body }

/** What a proxy may change in a call, by the name that the snippet gives it. */
const SWAPS: [string, Swap][] = [
  ["call", (_, body) => ({ call: "heartbeat", body })],
  ["program", (call, body) => ({ call, body: { ...body, program: "cheap" } })],
  ["nonce", (call, body) => ({ call, body: { ...body, nonce: "n".repeat(22) } })],
  ["computer", (call, body) => ({ call, body: { ...body, fingerprint: "f".repeat(16) } })],
  ["features", (call, body) => ({ call, body: { ...body, features: ["pro"] } })],
  ["release", (call, body) => ({ call, body: { ...body, app_released_at: undefined } })],
]

/** A proxy on the user's computer, which asks the shop something else than the program did. */
async function withProxy(shop: string, ask: Swap, act: (address: string) => Promise<void>) {
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on("data", (chunk: Buffer) => chunks.push(chunk))
    req.on("end", () => {
      const asked = ask(
        req.url?.split("/").pop() ?? "",
        JSON.parse(Buffer.concat(chunks).toString()) as Body
      )
      void fetch(`${shop}/licensing/v1/${asked.call}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(asked.body),
      }).then(async (answer) => res.end(await answer.text()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  try {
    await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.close()
  }
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    story("docs/runtime.md", () => {
      let key: string
      let cwd: string
      let env: Record<string, string>
      const printed = new Map<string, string>()

      beforeAll(async () => {
        const container: MedusaContainer = getContainer()
        const staff = clientOf(api, (await adminHeaders(container)).headers)
        const order = await placeLicensedOrder(container, 1, { max_activations: 1 })
        const { data } = await staff.get<{ licenses: LicenseDetail[] }>(
          `/admin/orders/${order}/licenses`
        )
        const license = data.licenses[0]!
        key = (await staff.post<{ key: string }>(`/admin/licenses/${license.id}/reveal`)).data.key
        const { signature } = (
          await staff.post<{ signature: string }>(
            `/admin/license-programs/${license.program.id}/reveal-signature`
          )
        ).data
        env = {
          SHOP: String((api as { defaults: { baseURL: string } }).defaults.baseURL),
          LICENSE_KEY: key,
          PROGRAM: license.program.code,
          FINGERPRINT: "0123456789abcdef0123456789abcdef",
          SIGNATURE: signature,
          PUBLIC_KEYS: JSON.stringify(
            ((await api.get("/licensing/v1/keys")) as { data: unknown }).data
          ),
        }
        cwd = mkdtempSync(join(tmpdir(), "runtime-docs-"))
      })

      afterAll(() => rmSync(cwd, { recursive: true }))

      const run = async (snippet: Snippet, more: Record<string, string> = {}) =>
        await runSnippet(snippet, { env: { ...env, ...more }, cwd })

      /** In an outage a program runs on with its own answer alone, and only when the clock was not set back. */
      const expectOutage = async (snippet: Snippet) => {
        expect(await run(snippet, { PROGRAM: "another-program" })).toBe("ask to connect\n")
        expect(await run(snippet, { FINGERPRINT: "another-computer-0001" })).toBe(
          "ask to connect\n"
        )
        const seen = join(cwd, "seen.json")
        const before = readFileSync(seen, "utf8")
        writeFileSync(seen, JSON.stringify({ time: Date.now() + 86_400_000 }))
        expect(await run(snippet)).toBe("ask to connect\n")
        writeFileSync(seen, before)
        expect(await run(snippet)).toBe("run on\n")
      }

      /** An answer to a question that the program did not ask is detected, whatever part differs. */
      const expectSwapsRefused = async (snippet: Snippet) => {
        for (const [name, swap] of SWAPS) {
          await withProxy(env.SHOP!, swap, async (SHOP) => {
            await expect(run(snippet, { SHOP })).rejects.toThrow(
              `This answers something else: ${name}`
            )
          })
        }
      }

      it("has only snippets that run, one after the other, and refuse what is not theirs", async () => {
        for (const snippet of snippetsOf("runtime.md")) {
          expect([snippet.line, isRunnable(snippet)]).toEqual([snippet.line, true])
          printed.set(snippet.name, await run(snippet))
          if (snippet.name === "outage") {
            await expectOutage(snippet)
          }
          if (snippet.name === "signature") {
            await expectSwapsRefused(snippet)
          }
        }
      })

      it("refuses a list that is older than the remembered one", async () => {
        const remember = snippetsOf("runtime.md").find(({ name }) => name === "remember")!
        await expect(run(remember, { REMEMBERED: "1000000" })).rejects.toThrow("This list is older")
      })

      it("prints what it says", () => {
        const answer = (name: string) => JSON.parse(printed.get(name) ?? "") as unknown
        expect([...printed.keys()]).toEqual([
          "activate",
          "validate",
          "heartbeat",
          "verdict",
          "signature",
          "outage",
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
        expect(printed.get("outage")).toBe("run on\n")
        expect(printed.get("revocations")).toBe("304\n")
        expect(printed.get("remember")).toMatch(
          /^list \d+: 0 licenses and 0 files are withdrawn\n$/
        )
        expect(answer("deactivate")).toMatchObject({ valid: true, license: { seats_used: 0 } })
        expect(printed.get("reactivate")).toBe(
          "first VALID\nreinstalled SEATS_EXHAUSTED\nreactivated VALID\n" +
            "elsewhere TOO_MANY_LOCKS_CHANGED\n"
        )
        expect(printed.get("refused")).toMatch(/"code":"KEY_IN_URL"[^]*\n400\n$/)
        expect(printed.get("refused")).not.toContain(key)
      })
    })
  },
})
