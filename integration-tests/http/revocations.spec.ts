import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { fromBase64Url } from "../../src/modules/licensing/domain/codecs/base64"
import type { JsonWebKeySet } from "../../src/modules/licensing/domain/codecs/jws"
import {
  isWithdrawn,
  readRevocationList,
} from "../../src/modules/licensing/domain/codecs/revocation-list"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const PATH = "/licensing/v1/revocations"
const DAY_MS = 86_400_000

type Raw = { status: number; data: string; headers: Record<string, string> }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      // The process may remember a key that the former test's database held.
      await staff.post("/admin/licensing/signing-keys/rotate")
    })

    /** A machine of many tasks may be too busy to answer in time: then one asks again, as programs do. */
    const fetchList = async (headers: object = {}): Promise<Raw> => {
      for (let more = 0; ; more++) {
        const answer = (await api.request({
          method: "get",
          url: PATH,
          headers,
          responseType: "text",
          validateStatus: () => true,
        })) as Raw
        if (answer.status !== 503 || more === 10) {
          return answer
        }
      }
    }

    /** A program's verdict on a list; `remembered` is the highest number that it has met. */
    const judge = async (token: string, remembered = 0) => {
      const { data } = (await api.get("/licensing/v1/keys")) as { data: JsonWebKeySet }
      const keys = data.keys.map(({ kid, x }) => ({
        kid,
        publicKey: fromBase64Url(x) as Uint8Array,
      }))
      return readRevocationList(nodePrimitives, { token, keys, remembered })
    }
    const read = async () => {
      const verdict = await judge((await fetchList()).data)
      if (!verdict.ok) {
        throw new Error(verdict.reason)
      }
      return verdict.list
    }

    const sql = async (text: string, values: unknown[]) =>
      await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text, values as never)

    let files = 0
    /** A file that is out until then; the module's own writer makes the same row. */
    const fileOf = async (license: string, activation: string | null, until: Date) => {
      const id = `lfile_test_${++files}_${randomBytes(4).toString("hex")}`
      await sql(
        `insert into licensing_offline_file (id, license_id, activation_id, kind, expires_at)
         values (?, ?, ?, ?, ?)`,
        [id, license, activation, activation ? "machine" : "license", until]
      )
      return id
    }

    const sold = async (units: number) =>
      await sellLicenses(container, staff, { max_activations: 3 }, units)

    const activated = async ({ id, program }: LicenseDetail, fingerprint: string) => {
      const { data } = await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)
      const answer = (await api.post("/licensing/v1/activate", {
        key: data.key,
        program: program.code,
        fingerprint,
      })) as { data: { activation: { id: string } } }
      return answer.data.activation.id
    }

    it("names what offline files no longer hold, and counts up with every change", async () => {
      const { order, licenses } = await sold(4)
      const [suspended, revoked, deleted, onComputer] = licenses as [
        LicenseDetail,
        LicenseDetail,
        LicenseDetail,
        LicenseDetail,
      ]
      const month = new Date(Date.now() + 30 * DAY_MS)
      const empty = await read()
      expect(empty).toMatchObject({ licenses: [], files: [] })

      // Nothing is out: nothing need be said.
      await staff.post(`/admin/licenses/${suspended.id}/suspend`)
      await fileOf(revoked.id, null, new Date(Date.now() - DAY_MS))
      await staff.post(`/admin/licenses/${revoked.id}/revoke`)
      expect(await read()).toEqual(empty)
      await staff.post(`/admin/licenses/${suspended.id}/reinstate`)
      await staff.post(`/admin/licenses/${revoked.id}/reinstate`)

      for (const { id } of [suspended, revoked, deleted]) {
        await fileOf(id, null, month)
      }
      expect(await read()).toEqual(empty)
      await staff.post(`/admin/licenses/${suspended.id}/suspend`)
      const one = await read()
      expect(one).toMatchObject({ number: empty.number + 1, licenses: [suspended.id], files: [] })

      // Many at once are one change.
      const batch = { action: "revoke", ids: [suspended.id, revoked.id, onComputer.id] }
      expect((await staff.post("/admin/licenses/batch", batch)).status).toBe(200)
      const two = await read()
      expect(two.number).toBe(one.number + 1)
      expect(two.licenses).toEqual([suspended.id, revoked.id].sort())
      await staff.post("/admin/licenses/batch", { ...batch, action: "reinstate" })
      const three = await read()
      expect(three).toMatchObject({ number: two.number + 1, licenses: [], files: [] })

      await staff.delete(`/admin/licenses/${deleted.id}`)
      expect(await read()).toMatchObject({ number: three.number + 1, licenses: [deleted.id] })

      // For a computer the list names its file alone; for a license, the license alone.
      const activation = await activated(onComputer, "a computer of its own".replaceAll(" ", "-"))
      const file = await fileOf(onComputer.id, activation, month)
      expect((await read()).files).toEqual([])
      const path = `/admin/licenses/${onComputer.id}`
      await staff.post(`${path}/activations/${activation}/reset`)
      const ended = await read()
      expect(ended).toMatchObject({ licenses: [deleted.id], files: [file] })
      expect(isWithdrawn(ended, { id: file, license_id: onComputer.id })).toBe(true)
      expect(isWithdrawn(ended, { id: "lfile_other", license_id: onComputer.id })).toBe(false)

      await staff.post(`/admin/orders/${order}/licensing`, { active: false })
      const off = await read()
      expect(off.licenses).toEqual([suspended.id, revoked.id, deleted.id, onComputer.id].sort())
      expect(off.files).toEqual([])
      expect(off.number).toBe(ended.number + 1)
      await staff.post(`/admin/orders/${order}/licensing`, { active: true })
      expect(await read()).toMatchObject({ number: off.number + 1, files: [file] })

      // Files that have expired by themselves are left out.
      await sql("update licensing_offline_file set expires_at = now() where id = ?", [file])
      expect((await read()).files).toEqual([])
    })

    it("answers the same bytes until something changes, for caches", async () => {
      const { licenses } = await sold(1)
      const { id } = licenses[0]!
      await fileOf(id, null, new Date(Date.now() + DAY_MS))
      const first = await fetchList()
      expect(first).toMatchObject({
        status: 200,
        headers: { "cache-control": "public, max-age=60", "content-type": "application/jose" },
      })
      expect(first.headers.etag).toMatch(/^"[\w-]{20,}"$/)
      const alike = await Promise.all(Array.from({ length: 10 }, async () => await fetchList()))
      expect(new Set(alike.map(({ data }) => data))).toEqual(new Set([first.data]))
      const conditional = { "if-none-match": first.headers.etag }
      expect(await fetchList(conditional)).toMatchObject({ status: 304, data: "" })

      await staff.post(`/admin/licenses/${id}/suspend`)
      const news = await Promise.all(
        Array.from({ length: 10 }, async () => await fetchList(conditional))
      )
      expect(new Set(news.map(({ status }) => status))).toEqual(new Set([200]))
      expect(new Set(news.map(({ data }) => data)).size).toBe(1)
      expect(news[0]?.headers.etag).not.toBe(first.headers.etag)

      const old = await judge(first.data)
      const current = await judge(news[0]?.data ?? "")
      if (!old.ok || !current.ok) {
        throw new Error("Both lists are genuine")
      }
      expect(current.list.number).toBe(old.list.number + 1)
      // A program that has met the newer number takes no older list, from anyone.
      const remembered = current.list.number
      expect(await judge(first.data, remembered)).toEqual({ ok: false, reason: "outdated" })
      expect(await judge(news[0]?.data ?? "", remembered)).toMatchObject({ ok: true })
      expect(await judge(first.data, old.list.number)).toMatchObject({ ok: true })

      expect((await fetchList()).data).toBe(news[0]?.data)
      expect((await api.get(`${PATH}?x=1`, { validateStatus: () => true })).status).toBe(400)
    })
  },
})
