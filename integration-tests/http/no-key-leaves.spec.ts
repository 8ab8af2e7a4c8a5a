import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner, story } from "../helpers/medusa"

import { freePort } from "../../demo/free-port"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "../helpers/admin"
import { type Child, startMedusa } from "../helpers/child"
import { type Client, clientOf } from "../helpers/client"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { eventually } from "../helpers/eventually"
import { createProductWithVariants } from "../helpers/products"

// Read by medusa-config.ts, here and in the server that this spec starts.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(600_000)

const UNITS = 3
const KEY = /^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/
const SIGNATURE = /^[0-9a-f]{64}$/

type Listed = { licenses: { id: string; status: string }[]; count: number }

/** The forms in which a text may hold a secret: as it is, without dashes, as bytes in hex and base64. */
function formsOf(secret: string): string[] {
  const plain = [secret, secret.replace(/-/g, "")]
  const bytes = [Buffer.from(secret), Buffer.from(secret.replace(/-/g, ""))]
  if (SIGNATURE.test(secret)) {
    bytes.push(Buffer.from(secret, "hex"))
  }
  return [
    ...plain,
    ...bytes.flatMap((each) => [each.toString("hex"), each.toString("base64").replace(/=+$/, "")]),
  ]
}

/** The secrets that the text holds in any form, in any case. */
function secretsIn(text: string, secrets: string[]): string[] {
  const lower = text.toLowerCase()
  return secrets.filter((secret) =>
    formsOf(secret).some((form) => lower.includes(form.toLowerCase()))
  )
}

medusaIntegrationTestRunner({
  testSuite: ({ dbConnection, getContainer }) => {
    let container: MedusaContainer
    let server: Child | undefined
    const patience = { ms: 90_000, context: () => server?.output().slice(-4000) ?? "" }

    beforeAll(() => {
      container = getContainer()
    })

    /** Starts a server of its own on this database, with everything in its log. */
    const startServer = async (): Promise<string> => {
      const port = await freePort()
      const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      server = startMedusa(["start", "--port", String(port)], {
        DATABASE_URL: projectConfig.databaseUrl ?? "",
        DISABLE_ADMIN: "true",
        NODE_ENV: "development",
        LOG_LEVEL: "silly",
      })
      const base = `http://localhost:${port}`
      await eventually(async () => (await fetch(`${base}/health`)).ok, patience)
      return base
    }

    const clientAt = (base: string, headers: Record<string, string>): Client =>
      clientOf(
        {
          request: async ({ method, url, data, headers: given }) => {
            const answer = await fetch(`${base}${String(url)}`, {
              method: String(method).toUpperCase(),
              // A kept connection may be closed by the server in the instant of its next use.
              headers: {
                "content-type": "application/json",
                connection: "close",
                ...(given as object),
              },
              body: data === undefined ? undefined : JSON.stringify(data),
            })
            return { status: answer.status, data: await answer.json().catch(() => null) }
          },
        },
        headers
      )

    /** Every row of every table of every schema but PostgreSQL's own, as text. */
    const dump = async (): Promise<string> => {
      const { rows: tables } = await dbConnection.raw(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema')`
      )
      const texts: string[] = []
      for (const { name } of tables as { name: string }[]) {
        const { rows } = await dbConnection.raw(`select t::text as row from ${name} t`)
        texts.push(name, ...(rows as { row: string }[]).map(({ row }) => row))
      }
      return texts.join("\n")
    }

    story("a server that logs everything", () => {
      let base: string
      let staff: Client
      let order: string
      let signature: string
      let issued: Listed["licenses"]
      let secrets: string[]
      const policies: string[] = []
      const revealed: string[] = []
      const answers: { status: number; data: unknown }[] = []
      const foreign = "FOREIGN-KEY-7741-QWERTZ"

      beforeAll(async () => {
        base = await startServer()
        staff = clientAt(base, (await adminHeaders(container)).headers)
      })

      afterAll(async () => {
        await server?.kill()
      })

      const must = async <T>(request: Promise<{ status: number; data: T }>): Promise<T> => {
        const { status, data } = await request
        expect([status, data]).toEqual([200, data])
        return data
      }
      const refused = async (request: Promise<{ status: number; data: unknown }>) => {
        const answer = await request
        expect(answer.status).toBeGreaterThanOrEqual(400)
        answers.push(answer)
      }
      const licenses = async (): Promise<Listed> =>
        await must(staff.get<Listed>(`${order}/licenses?limit=100`))
      const log = (): string => server?.output() ?? ""

      it("issues keys, reveals them to staff and mails them", async () => {
        const { license_program: program } = await must(
          staff.post<{ license_program: { id: string } }>("/admin/license-programs", {
            code: "photo-pro",
            name: "Photo Pro",
          })
        )
        ;({ signature } = await must(
          staff.post<{ signature: string }>(
            `/admin/license-programs/${program.id}/reveal-signature`
          )
        ))
        for (const terms of [{}, { key_prefix: "PRO" }]) {
          const { license_policy } = await must(
            staff.post<{ license_policy: { id: string } }>("/admin/license-policies", {
              program_id: program.id,
              code: `policy-${policies.length}`,
              name: "Policy",
              issue_on: "order_placed",
              ...terms,
            })
          )
          policies.push(license_policy.id)
        }

        const product = await createProductWithVariants(container)
        const variant_id = product.variants[0]!.id
        await must(
          staff.post(`/admin/product-variants/${variant_id}/license-policies`, { add: policies })
        )
        const { result: regions } = await createRegionsWorkflow(container).run({
          input: {
            regions: [{ name: "Region", currency_code: "eur", payment_providers: [] }],
          },
        })
        const { draft_order } = await must(
          staff.post<{ draft_order: { id: string } }>("/admin/draft-orders", {
            email: "buyer@shop.test",
            region_id: regions[0]!.id,
            items: [{ variant_id, title: "Program", quantity: UNITS, unit_price: 10 }],
          })
        )
        await must(staff.post(`/admin/draft-orders/${draft_order.id}/convert-to-order`))
        order = `/admin/orders/${draft_order.id}`
        await eventually(async () => (await licenses()).count === UNITS * policies.length, patience)
        ;({ licenses: issued } = await licenses())
        for (const { id } of issued) {
          const { key } = await must(staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`))
          revealed.push(key)
        }
        await must(staff.post(`${order}/licensing/send-mail`))
        await must(staff.get(`${order}/licenses/events`))
        await must(staff.get(`/admin/orders/${draft_order.id}?fields=*licenses`))
      })

      it("refuses bodies that are wrong, with a key in them", async () => {
        const key = revealed[0]!
        await refused(staff.post("/admin/licenses/lic_unknown/reveal"))
        await refused(staff.post("/admin/license-programs/x/reveal-signature"))
        await refused(staff.post("/admin/license-programs", { code: "photo-pro", name: "Again" }))
        await refused(staff.post("/admin/license-programs", { code: "other", name: 1, signature }))
        await refused(staff.post("/admin/license-policies", { program_id: 1, name: "Other" }))
        await refused(staff.post("/admin/license-policies", { max_activations: "many", note: key }))
        await refused(staff.get(`${order}/licenses?status=lost&limit=-1`))
        const byHand = { policy_id: policies[0] }
        await must(staff.post(`${order}/licenses/check-keys`, { keys: [foreign] }))
        await refused(staff.post(`${order}/licenses`, { ...byHand, keys: foreign }))
        await refused(staff.post(`${order}/licenses`, { ...byHand, keys: [foreign, foreign] }))
        await must(staff.post(`${order}/licenses`, { ...byHand, keys: [foreign] }))
        await refused(staff.post(`${order}/licenses`, { ...byHand, keys: [foreign] }))
        await must(staff.post("/admin/licenses/search", { q: foreign }))
        await refused(staff.post("/admin/licenses/search", { q: [key] }))
        await must(staff.get(`${order}/licenses/export?keys=true`))
      })

      it("refuses what a program sends wrong or puts in the wrong place", async () => {
        const key = revealed[0]!
        for (const call of ["validate", "activate", "checkout", "keys", "revocations"]) {
          await refused(
            staff.post(`/licensing/v1/${call}?key=${key}`, { key, program: "photo-pro" })
          )
          await refused(staff.get(`/licensing/v1/${call}?${key}`))
          await refused(staff.get(`/licensing/v1/${call}/${key}`))
        }
        await refused(staff.get(`/licensing/v1/${key}`))
        await refused(staff.get(`/licensing/v1/licenses/${key}/actions/validate`))
        await refused(staff.post("/licensing/v1/validate", { key, program: key, [key]: key }))
        await refused(staff.post("/licensing/v1/activate", { key, program: [key], name: { key } }))
      })

      it("refuses keys that staff and buyers put into an address, logged in or not", async () => {
        const key = revealed[0]!
        const nobody = clientAt(base, {})
        const shop = await publishableHeaders(container)
        const stranger = clientAt(base, (await customerLogin(container, shop)).headers)
        const addresses = [
          `/admin/licenses?q=${key}`,
          `/admin/licenses?${key}`,
          `/admin/licenses?limit=${key}`,
          `/admin/licenses/export?q=${key}`,
          `/admin/licenses/${key}`,
          `/admin/licenses/${key}/events`,
          `${order}/licenses?q=${key}`,
          `${order}/licenses/export?q=${key}`,
          `/admin/serial-numbers?q=${key}`,
          `/admin/serial-numbers/${key}`,
          `/admin/license-programs/${signature}`,
        ]
        for (const address of addresses) {
          await refused(staff.get(address))
          await refused(nobody.get(address))
        }
        await refused(staff.post(`/admin/licenses/${key}/reveal`))
        await refused(staff.delete(`/admin/licenses/${key}`))
        for (const address of [
          `/store/customers/me/licensing/orders?q=${key}`,
          `/store/customers/me/licensing/orders?q=${key.replaceAll("-", "")}`,
          `/store/customers/me/licensing/orders?q=${key.replaceAll("-", "%20")}`,
          `/store/customers/me/licensing/orders/${key}`,
        ]) {
          await refused(stranger.get(address))
          await refused(nobody.get(address))
        }
      })

      it("suspends, reinstates and revokes licenses, and mails without keys", async () => {
        await must(staff.post("/admin/licensing/settings", { mail_include_keys: false }))
        await must(staff.post(`/admin/licenses/${issued[1]!.id}/suspend`, { reason: "Audit" }))
        await must(staff.post(`/admin/licenses/${issued[1]!.id}/reinstate`))
        await must(staff.post(`${order}/cancel`))
        await eventually(
          async () => (await licenses()).licenses.every(({ status }) => status === "revoked"),
          patience
        )
        // Nobody waits for the mail of the canceled order or for the last line of the log.
        await sleep(1_000)
      })

      it("keeps keys and signatures out of the log, of every table and of every refusal", async () => {
        const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
        const keys = (await licensing.licenses.revealKeysForMail(issued.map(({ id }) => id))).map(
          (each) => each.key
        )
        expect(keys).toHaveLength(UNITS * policies.length)
        expect([...keys].sort()).toEqual([...revealed].sort())
        expect(keys.filter((each) => KEY.test(each.replace(/^PRO-/, "")))).toHaveLength(keys.length)
        expect(signature).toMatch(SIGNATURE)
        secrets = [...keys, foreign, signature]

        // The search covers the written texts: the acts are in the log, the masked ends in the tables.
        expect(log()).toContain(`/admin/licenses/${issued[0]!.id}/reveal`)
        expect(await dump()).toContain(`*****-${revealed[0]!.slice(-5)}`)

        expect(secretsIn(JSON.stringify(answers), secrets)).toEqual([])
        expect(secretsIn(log(), secrets)).toEqual([])
        expect(secretsIn(await dump(), secrets)).toEqual([])
      })

      it("would find a key in each form in a table, and a signature in a path that is logged", async () => {
        const key = revealed[0]!
        for (const form of formsOf(key)) {
          await dbConnection.raw(
            "update store set metadata = jsonb_build_object('note', ?::text)",
            [`a ${form.toLowerCase()} b`]
          )
          expect(secretsIn(await dump(), secrets)).toEqual([key])
        }
        await refused(staff.get(`/admin/products/${signature}`))
        await eventually(async () => log().includes(signature), patience)
        expect(secretsIn(log(), secrets)).toEqual([signature])
      })
    })
  },
})
