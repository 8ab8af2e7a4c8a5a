import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import {
  ACTIVATION_PAYLOAD_BYTES,
  decodeActivationPayload,
} from "../../src/modules/licensing/domain/codecs/activation-payload"
import { readActivationCode } from "../../src/modules/licensing/domain/codecs/activation-code"
import { fromBase64Url } from "../../src/modules/licensing/domain/codecs/base64"
import { readLicenseFile } from "../../src/modules/licensing/domain/codecs/license-file"
import type { JsonWebKeySet } from "../../src/modules/licensing/domain/codecs/jws"
import type { FeaturesTerms } from "../../src/modules/licensing/domain/policies/feature-terms"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { machine } from "../helpers/computers"
import { parseCsv } from "../helpers/csv"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { createPolicy } from "../helpers/licensed-orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { sellLicenses } from "../helpers/sold-licenses"
import { withoutTaskLimits } from "../helpers/task-limits"

jest.setTimeout(240_000)

const DAY_MS = 86_400_000
const FEATURES = ["export", "print"]
const YEAR = { export: { valid_duration: "P1Y" } }

type Answer = {
  valid: boolean
  code: string
  license: { features: string[]; feature_ends: Record<string, string> }
  file?: { certificate: string } | null
  signature?: string
}
type Sold = Awaited<ReturnType<typeof sellLicenses>> & { key: string; fingerprint: string }

/** Features that end before their license. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      await withoutTaskLimits(container)
    })

    const call = runtimeCaller<Answer>(api)

    const ask = async (name: string, { key, program, fingerprint }: Sold, more = {}) =>
      (await call(name, { key, program, fingerprint, ...more })).data

    const sold = async (terms: Partial<NewPolicy> = {}): Promise<Sold> => {
      const sale = await sellLicenses(container, staff, {
        features: FEATURES,
        feature_terms: YEAR,
        ...terms,
      })
      const fingerprint = randomBytes(16).toString("hex")
      const license = { ...sale, fingerprint, key: await sale.revealKey() }
      expect((await ask("activate", license)).code).toBe("VALID")
      return license
    }

    /** Staff say until when the feature is on; null = as long as the license. */
    const endOn = async ({ id }: Sold, expires_at: string | null, feature = "export") =>
      await staff.post<{ license: { feature_terms: object } }>(`/admin/licenses/${id}`, {
        feature_terms: { [feature]: { expires_at } },
      })

    const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

    it("turns a policy's duration into an end of the license, which every answer says", async () => {
      const license = await sold()
      const { data } = await staff.get<{
        license: { created_at: string; feature_terms: Record<string, { expires_at: string }> }
      }>(`/admin/licenses/${license.id}`)
      const { created_at, feature_terms } = data.license
      const end = new Date(feature_terms.export!.expires_at)
      const begun = new Date(created_at)
      expect(end.getUTCFullYear()).toBe(begun.getUTCFullYear() + 1)
      expect(feature_terms.export).not.toHaveProperty("valid_duration")
      for (const name of ["validate", "activate", "heartbeat"]) {
        expect(await ask(name, license, { features: ["export"] })).toMatchObject({
          code: "VALID",
          license: { features: FEATURES, feature_ends: { export: end.toISOString() } },
        })
      }
    })

    it("refuses the feature alone once its end has come, and has it again when staff move the end", async () => {
      const license = await sold({ max_activations: 2 })
      expect((await endOn(license, inDays(-1))).status).toBe(200)
      expect(await ask("validate", license)).toMatchObject({
        code: "VALID",
        license: { features: ["print"], feature_ends: {} },
      })
      const wants = { features: ["export"] }
      const other = { ...license, fingerprint: randomBytes(16).toString("hex") }
      expect([
        (await ask("validate", license, wants)).code,
        (await ask("heartbeat", license, wants)).code,
        (await ask("consume", license, { feature: "export" })).code,
        (await ask("checkout", license, wants)).code,
        (await ask("activate", other, wants)).code,
        (await ask("validate", license, { features: ["print"] })).code,
        (await ask("validate", license, { features: ["draw"] })).code,
      ]).toEqual([...Array<string>(5).fill("FEATURE_EXPIRED"), "VALID", "FEATURE_MISSING"])
      const later = inDays(3)
      await endOn(license, later)
      expect(await ask("validate", license, wants)).toMatchObject({
        code: "VALID",
        license: { feature_ends: { export: later } },
      })
      await endOn(license, null)
      expect((await ask("validate", license, wants)).license.feature_ends).toEqual({})
      const { data } = await staff.get<{ license_events: { type: string; data: object }[] }>(
        `/admin/licenses/${license.id}/events`
      )
      expect(data.license_events[0]).toMatchObject({
        type: "license.updated",
        data: { before: { feature_terms: { export: { expires_at: later } } } },
      })
    })

    it("signs the ends, and lets an answer be kept no longer than a feature that was asked for", async () => {
      const license = await sold()
      const end = new Date(Date.now() + 3_600_000).toISOString()
      await endOn(license, end)
      const payload = async (more: object) => {
        const nonce = randomBytes(16).toString("base64url")
        const { signature } = await ask("validate", license, { nonce, ...more })
        return JSON.parse(Buffer.from(signature!.split(".")[1]!, "base64url").toString()) as {
          feature_ends: object
          keep_until: string
        }
      }
      expect(await payload({ features: ["export"] })).toMatchObject({
        feature_ends: { export: end },
        keep_until: end,
      })
      const free = await payload({ features: ["print"] })
      expect(Date.parse(free.keep_until)).toBeGreaterThan(Date.parse(end))
      await endOn(license, null)
      expect(await payload({})).not.toHaveProperty("feature_ends")
    })

    it("says in files which features are on and until when", async () => {
      const license = await sold({ allow_license_files: true })
      const end = inDays(2)
      await staff.post(`/admin/licenses/${license.id}`, {
        feature_terms: { export: { expires_at: end }, print: { expires_at: inDays(-1) } },
      })
      // The process may remember a key that the former test's database held.
      await staff.post("/admin/licensing/signing-keys/rotate")
      const { data: published } = (await api.get("/licensing/v1/keys")) as { data: JsonWebKeySet }
      const keys = published.keys.map(({ kid, x }) => ({ kid, publicKey: fromBase64Url(x)! }))
      const contentOf = async (kind: "license" | "machine") => {
        const fingerprint = kind === "machine" ? license.fingerprint : undefined
        const answer = await ask("checkout", { ...license, fingerprint: fingerprint as string })
        const read = readLicenseFile(nodePrimitives, {
          kind,
          text: answer.file!.certificate,
          keys,
          secret: license.key + (fingerprint ?? ""),
        })
        return JSON.stringify(read)
      }
      for (const kind of ["license", "machine"] as const) {
        const content = await contentOf(kind)
        expect(content).toContain(`"features":["export"],"feature_ends":{"export":"${end}"}`)
        expect(content).not.toContain(`"code":"print"`)
      }
    })

    it("puts only features into a typed code that last as long as the code", async () => {
      const license = await sold({
        max_activations: 3,
        kind: "time_limited",
        valid_duration: "P1Y",
        feature_terms: { export: { valid_duration: "P6M" }, print: { valid_duration: "P1Y" } },
      })
      await dbConnection.raw("update licensing_program set features = ?", [
        JSON.stringify(FEATURES.map((code, bit) => ({ code, name: code, bit, retired: false }))),
      ])
      const typed = async () => {
        const { data } = await staff.post<{ activation: { activation_code: string } }>(
          `/admin/licenses/${license.id}/activations`,
          license.codesOf(machine())
        )
        const bytes = readActivationCode(data.activation.activation_code)!
        return decodeActivationPayload(bytes.slice(0, ACTIVATION_PAYLOAD_BYTES))!.features
      }
      const [exportAndPrint, print] = [3, 2]
      expect(await typed()).toBe(print)
      await staff.post(`/admin/licenses/${license.id}`, { feature_terms: null })
      expect(await typed()).toBe(exportAndPrint)
    })

    it("shows the owner and the export until when a feature is on", async () => {
      const license = await sold()
      const end = inDays(9)
      await endOn(license, end)
      const shop = await publishableHeaders(container)
      const buyer = await customerLogin(container, shop)
      await dbConnection.raw(`update "order" set customer_id = ? where id = ?`, [
        buyer.id,
        license.order,
      ])
      const url = `/store/customers/me/licensing/licenses/${license.id}`
      const seen = await clientOf(api, buyer.headers).get<{ license: Answer["license"] }>(url)
      expect(seen.data.license).toMatchObject({ features: FEATURES, feature_ends: { export: end } })
      const { data } = await staff.get<string>(`/admin/licenses/export?order_id=${license.order}`)
      const [columns, row] = parseCsv(data)
      expect(row![columns!.indexOf("license__feature_ends")]).toBe(`export=${end}`)
    })

    it("takes durations for policies and dates for licenses, of features that are given", async () => {
      const wrong: FeaturesTerms[] = [
        { draw: { valid_duration: "P1Y" } },
        { export: { valid_duration: "a year" } },
        { export: { expires_at: inDays(1) } },
      ]
      for (const feature_terms of wrong) {
        const made = createPolicy(container, { features: FEATURES, feature_terms })
        await expect(made).rejects.toThrow("feature_terms")
      }
      const license = await sold()
      for (const own of [{ valid_duration: "P1Y" }, { expires_at: "soon" }]) {
        const { status } = await staff.post(`/admin/licenses/${license.id}`, {
          feature_terms: { export: own },
        })
        expect(status).toBe(400)
      }
      const { data } = await endOn(license, "2031-01-31")
      expect(data.license.feature_terms).toEqual({
        export: { expires_at: "2031-01-31T23:59:59.999Z" },
      })
    })
  },
})
