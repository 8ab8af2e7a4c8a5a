import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import foldLicenseKeys from "../../src/jobs/fold-license-keys"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { KeyFoldingService } from "../../src/modules/licensing/services/key-folding"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { createPolicy, placePaidOrder } from "../helpers/licensed-orders"

jest.setTimeout(240_000)

type Issued = { license_ids: string[]; code?: string }
type Verdict = { valid: boolean; code: string; license: { id: string } | null }

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
    })

    /** An order to issue on by hand, and the policy and program to issue of. */
    const shop = async () => {
      const order = await placePaidOrder(container, 1)
      await reconcileOrderLicensesWorkflow(container).run({
        input: { order_id: order, placed: true },
      })
      const policy = await createPolicy(container, { max_activations: 5 })
      const { data } = await staff.get<{ license_policy: { program: { code: string } } }>(
        `/admin/license-policies/${policy}`
      )
      const issue = async (keys: string[], more = {}) =>
        await staff.post<Issued>(`/admin/orders/${order}/licenses`, {
          policy_id: policy,
          keys,
          ...more,
        })
      const fingerprint = randomBytes(16).toString("hex")
      const ask = async (key: string, call = "validate"): Promise<Verdict> => {
        const { data: verdict } = await api.request({
          method: "post",
          url: `/licensing/v1/${call}`,
          data: { key, program: data.license_policy.program.code, fingerprint },
          headers: { "content-type": "application/json" },
          validateStatus: () => true,
        })
        return verdict as Verdict
      }
      return { order, policy, issue, ask, program: data.license_policy.program.code, fingerprint }
    }

    const OWN = "SHOP-AB12-CD34-EF56-QWER"
    const SPELLINGS = [
      OWN,
      OWN.toLowerCase(),
      OWN.replaceAll("-", ""),
      OWN.replaceAll("-", "–"),
      `${OWN}\u200b`,
      `"${OWN}"`,
      `<${OWN}>`,
      `${OWN}.`,
      `Key: ${OWN}`,
      `Lizenzschlüssel: “${OWN}”`,
    ]

    it("finds a key from outside however it is written, and gives it to no second license", async () => {
      const { issue, ask, order, policy } = await shop()
      const { data } = await issue([OWN])
      const [id] = data.license_ids
      expect((await ask(OWN, "activate")).valid).toBe(true)
      for (const written of SPELLINGS) {
        expect([written, (await ask(written)).license?.id]).toEqual([written, id])
        expect([written, (await ask(written, "activate")).valid]).toEqual([written, true])
        const found = await staff.post<{ licenses: { id: string }[] }>("/admin/licenses/search", {
          q: written,
        })
        expect([written, found.data.licenses.map((each) => each.id)]).toEqual([written, [id]])
        expect([written, await issue([written])]).toMatchObject([
          written,
          { status: 400, data: { code: "KEYS_REFUSED" } },
        ])
      }
      const revealed = await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)
      expect(revealed.data.key).toBe(OWN)
      // Two at once: one gets the key.
      const url = `/admin/orders/${order}/licenses`
      const body = (key: string) => ({ policy_id: policy, keys: [key] })
      const twice = await Promise.all([
        staff.post<Issued>(url, body("RACE-AB12-CD34-EF56-QWER")),
        staff.post<Issued>(url, body("race-ab12-cd34-ef56-qwer")),
      ])
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 400])
    })

    it("understands a body that begins with a byte order mark", async () => {
      const { issue, program, fingerprint } = await shop()
      await issue([OWN])
      const answer = await api.request({
        method: "post",
        url: "/licensing/v1/activate",
        data: `\ufeff${JSON.stringify({ key: OWN, program, fingerprint })}`,
        headers: { "content-type": "application/json" },
        validateStatus: () => true,
      })
      expect(answer).toMatchObject({ status: 200, data: { valid: true } })
    })

    it("brings keys of former versions under the form that decides, and keeps two apart that were there", async () => {
      const { issue, ask } = await shop()
      const first = "ACME-X-QWER-TYUI-7788"
      const other = "ACME-Y-QWER-TYUI-7788"
      const lone = "LONE-Z-QWER-TYUI-7788"
      const { data } = await issue([first, other, lone])
      const [a, b, c] = data.license_ids
      // As a former version left it: each under its exact spelling, two of which differ in case alone.
      const cradle = container.resolve<LicensingModuleService>(LICENSING_MODULE)["cradle_"]
      const { dataKeysService: dataKeys } = cradle
      const spell = async (id: string | undefined, key: string) =>
        await dbConnection.raw(
          "update licensing_license_secret set key_hash = ?, key_encrypted = ? where license_id = ?",
          [await dataKeys.lookupHash(key), await dataKeys.encrypt(key, id ?? ""), id]
        )
      await spell(a, first)
      await spell(b, first.toLowerCase())
      await spell(c, lone)
      await dbConnection.raw(
        "update licensing_settings set keys_folded_to = null, keys_folded_at = null"
      )
      expect((await ask(lone)).license?.id).toBe(c)
      expect((await ask(lone.toLowerCase())).code).toBe("NOT_FOUND")

      // This process knows that it was done; another one looks, and a third finds it done.
      await new KeyFoldingService(cradle).finish()
      await new KeyFoldingService(cradle).finish()
      await foldLicenseKeys(container)

      expect((await ask(lone.toLowerCase())).license?.id).toBe(c)
      expect((await ask(`"${lone}"`)).license?.id).toBe(c)
      expect((await ask(first)).license?.id).toBe(a)
      expect((await ask(first.toLowerCase())).license?.id).toBe(b)
      expect((await ask(first.replaceAll("-", ""))).code).toBe("NOT_FOUND")
      for (const taken of [first, first.toLowerCase(), first.replaceAll("-", ""), lone]) {
        expect((await issue([taken])).status).toBe(400)
      }
    })
  },
})
