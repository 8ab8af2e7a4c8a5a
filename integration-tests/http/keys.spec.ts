import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import foldLicenseKeys from "../../src/jobs/fold-license-keys"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { KeyFoldingService } from "../../src/modules/licensing/licenses/key-folding"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { createPolicy, placeLicensedOrder } from "../helpers/licensed-orders"

jest.setTimeout(240_000)

type Issued = { license_ids: string[]; code?: string }
type Verdict = { valid: boolean; code: string; license: { id: string } | null }

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeAll(async () => {
      // The row of the settings, with the shop's data keys, is there before the first test as in any shop.
      await cradle().dataKeysService.get()
    })

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
    })

    const cradle = () => getContainer().resolve<LicensingModuleService>(LICENSING_MODULE)["cradle_"]

    /** An order to issue on by hand, and the policy and program to issue of. */
    const shop = async () => {
      const order = await placeLicensedOrder(container, 1)
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
      const program = data.license_policy.program.code
      const runtime = runtimeCaller<Verdict>(api)
      const ask = async (key: string, call = "validate"): Promise<Verdict> =>
        (await runtime(call, { key, program, fingerprint })).data
      return { order, policy, issue, ask, program, fingerprint }
    }

    /** The id of a machine file that the program checks out. */
    const checkOut = async (key: string, fingerprint: string): Promise<string> => {
      const { data } = await api.request({
        method: "post",
        url: "/licensing/v1/checkout",
        data: { key, program: await programOfKey(key), fingerprint, ttl: 86_400 },
        headers: { "content-type": "application/json" },
        validateStatus: () => true,
      })
      expect(data).toMatchObject({ valid: true, file: { kind: "machine" } })
      return (data as { file: { id: string } }).file.id
    }

    const programOfKey = async (q: string): Promise<string> =>
      (
        await staff.post<{ licenses: { program: { code: string } }[] }>("/admin/licenses/search", {
          q,
        })
      ).data.licenses[0]!.program.code

    /** The ids of the files that the revocation list names. */
    const revoked = async (): Promise<string[]> => {
      const { data } = await api.request({ method: "get", url: "/licensing/v1/revocations" })
      const payload = Buffer.from(String(data).split(".")[1] ?? "", "base64url").toString()
      return (JSON.parse(payload) as { files: string[] }).files
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

    it("gives a license a new key: the former one ends, at once or later, and never comes back", async () => {
      const { issue, ask, fingerprint } = await shop()
      const { data } = await issue([OWN])
      const id = data.license_ids[0]!
      await staff.post(`/admin/licenses/${id}`, { allow_offline: true })
      const activated = await ask(OWN, "activate")
      expect(activated.valid).toBe(true)
      const file = await checkOut(OWN, fingerprint)
      expect(await revoked()).not.toContain(file)
      const keyOf = async () =>
        (await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)).data.key
      const rekey = async (body: object = {}, of = id) =>
        await staff.post<{ code?: string; license: { key_redacted: string } }>(
          `/admin/licenses/${of}/rekey`,
          body
        )

      // With a grace both are found, and the computer stays activated.
      const graced = await rekey({ grace_hours: 24, reason: "Leaked" })
      expect(graced.status).toBe(200)
      const second = await keyOf()
      expect(second).not.toBe(OWN)
      expect(graced.data.license.key_redacted).toBe(`*****-${second.slice(-5)}`)
      for (const key of [OWN, OWN.toLowerCase(), second]) {
        expect(await ask(key)).toMatchObject({ valid: true, license: { id } })
      }
      expect(await revoked()).not.toContain(file)

      // Without one all former keys end, and the files that are out with them.
      expect((await rekey()).status).toBe(200)
      const third = await keyOf()
      for (const key of [OWN, second]) {
        expect((await ask(key)).code).toBe("NOT_FOUND")
        expect((await issue([key])).data.code).toBe("KEYS_REFUSED")
      }
      expect(await ask(third)).toMatchObject({ valid: true, license: { id } })
      expect(await revoked()).toContain(file)
      // Staff still find the license by a key that leaked.
      const found = await staff.post<{ licenses: { id: string }[] }>("/admin/licenses/search", {
        q: OWN,
      })
      expect(found.data.licenses.map((each) => each.id)).toEqual([id])
      const { data: history } = await staff.get<{
        license_events: { type: string; data: object | null }[]
      }>(`/admin/licenses/${id}/events`)
      const replacements = history.license_events.filter(
        ({ type }) => type === "license.key_replaced"
      )
      expect(replacements.map(({ data: each }) => each)).toEqual([
        { count: 1, grace_hours: 0 },
        { count: 1, grace_hours: 24, reason: "Leaked" },
      ])
      expect(JSON.stringify(history)).not.toContain(second)

      expect((await rekey({ grace_hours: 721 })).status).toBe(400)
      expect((await rekey({ grace_hours: -1 })).status).toBe(400)
      expect((await rekey({}, "lic_none")).data.code).toBe("LICENSE_NOT_FOUND")
      expect((await clientOf(api).post(`/admin/licenses/${id}/rekey`)).status).toBe(401)
      await staff.post(`/admin/licenses/${id}/revoke`)
      expect((await rekey()).data.code).toBe("LICENSE_REVOKED")
      // A deleted license keeps all its keys from coming back.
      await staff.delete(`/admin/licenses/${id}`)
      for (const key of [second, third]) {
        expect((await issue([key])).data.code).toBe("KEYS_REFUSED")
      }
      const { rows } = await dbConnection.raw(
        "select count(*)::int as keys from licensing_license_secret where license_id = ? and key_encrypted is not null",
        [id]
      )
      expect(rows[0].keys).toBe(0)
    })

    it("lets owners replace keys where the settings do, three times a day, and shows none of what is out of force", async () => {
      const shopHeaders = await publishableHeaders(container)
      const owner = await customerLogin(container, shopHeaders)
      const { order, issue, ask } = await shop()
      const { data } = await issue([OWN])
      const id = data.license_ids[0]!
      await dbConnection.raw('update "order" set customer_id = ? where id = ?', [owner.id, order])
      const buyer = clientOf(api, owner.headers)
      const stranger = clientOf(api, (await customerLogin(container, shopHeaders)).headers)
      const at = `/store/customers/me/licensing/licenses/${id}`
      const rekey = async (who = buyer, body: object = {}) =>
        await who.post<{ code?: string; license: { id: string } }>(`${at}/rekey`, body)
      expect((await rekey()).data.code).toBe("REKEY_BY_VENDOR")
      await staff.post("/admin/licensing/settings", { rekey_by_owner: true })
      expect((await rekey(stranger)).status).toBe(404)
      expect((await rekey(clientOf(api, shopHeaders))).status).toBe(401)
      expect((await rekey(buyer, { grace_hours: 9_999 })).status).toBe(400)
      for (let time = 0; time < 3; time++) {
        expect(await rekey(buyer, { grace_hours: 0 })).toMatchObject({
          status: 200,
          data: { license: { id } },
        })
      }
      expect((await rekey()).data.code).toBe("DAILY_LIMIT")
      expect((await ask(OWN)).code).toBe("NOT_FOUND")
      const revealed = await buyer.post<{ key: string }>(`${at}/reveal`)
      expect((await ask(revealed.data.key)).code).toBe("NOT_ACTIVATED")

      for (const [act, code] of [
        ["suspend", "SUSPENDED"],
        ["revoke", "REVOKED"],
      ] as const) {
        await staff.post(`/admin/licenses/${id}/${act}`)
        expect(await buyer.post(`${at}/reveal`)).toMatchObject({ status: 409, data: { code } })
        expect((await rekey()).data.code).toBe(code)
        expect((await staff.post(`/admin/licenses/${id}/reveal`)).status).toBe(200)
      }
      await staff.post(`/admin/licenses/${id}/reinstate`)
      expect((await buyer.post(`${at}/reveal`)).status).toBe(200)
      await staff.post(`/admin/orders/${order}/licensing`, { active: false })
      expect((await buyer.post(`${at}/reveal`)).status).toBe(404)
      await staff.post("/admin/licensing/settings", { rekey_by_owner: false })
    })

    it("takes a day for that day in UTC, and what expires on it runs through it", async () => {
      const { issue } = await shop()
      const { data } = await issue([OWN], {
        overrides: { starts_at: "2027-03-01", expires_at: "2027-03-01 00:00:00" },
      })
      const id = data.license_ids[0]!
      const { data: shown } = await staff.get<{
        license: { starts_at: string; expires_at: string }
      }>(`/admin/licenses/${id}`)
      expect(shown.license).toMatchObject({
        starts_at: "2027-03-01T00:00:00.000Z",
        expires_at: "2027-03-01T23:59:59.999Z",
      })
      const listed = async (query: string) =>
        (await staff.get<{ count: number }>(`/admin/licenses?${query}`)).data.count
      expect(await listed("expires_from=2027-03-01&expires_to=2027-03-02")).toBe(1)
      expect(await listed("expires_to=2027-02-28")).toBe(0)
      for (const wrong of ["3/1/2027", "2027-02-30", "soon", ""]) {
        const refused = await staff.post<{ message: string }>(`/admin/licenses/${id}`, {
          maintenance_until: wrong,
        })
        expect([wrong, refused.status]).toEqual([wrong, 400])
      }
    })

    it("understands a body that begins with a byte order mark", async () => {
      const { issue, program, fingerprint } = await shop()
      await issue([OWN])
      const answer = await api.request({
        method: "post",
        url: "/licensing/v1/activate",
        data: Buffer.from(`\ufeff${JSON.stringify({ key: OWN, program, fingerprint })}`),
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
      const { dataKeysService: dataKeys } = cradle()
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
      await new KeyFoldingService(cradle()).finish()
      await new KeyFoldingService(cradle()).finish()
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
