import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { createHash, createPublicKey } from "node:crypto"

import { REVOCATION_LIST_TYP } from "../../src/modules/licensing/domain/codecs/revocation-list"
import { type JsonWebKeySet, readJws } from "../../src/modules/licensing/domain/codecs/jws"
import { fromBase64Url } from "../../src/modules/licensing/domain/codecs/base64"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { SigningKeyView } from "../../src/modules/licensing/settings/signing-keys-types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"

jest.setTimeout(240_000)

type Keys = { signing_keys: SigningKeyView[] }
type Refused = { code: string; message: string }

const KEYS = "/admin/licensing/signing-keys"
const DAY_MS = 86_400_000

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let userId: string

    beforeEach(async () => {
      container = getContainer()
      const login = await adminHeaders(container)
      staff = clientOf(api, login.headers)
      userId = login.userId
    })

    const rows = async <Row extends object>(sql: string) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      return ((await connection.raw(sql)) as { rows: Row[] }).rows
    }
    const events = async () =>
      await rows<{ type: string; actor_id: string; data: Record<string, unknown> }>(
        "select type, actor_id, data from licensing_event where type like 'signing_key.%' order by created_at"
      )
    const list = async () => (await staff.get<Keys>(KEYS)).data.signing_keys
    const published = async () =>
      (await api.get("/licensing/v1/keys")) as {
        data: JsonWebKeySet
        headers: Record<string, string>
      }
    /** By which published key a token that is signed now verifies. */
    const signer = async () => {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const { keys } = (await published()).data
      const read = readJws(nodePrimitives, {
        token: await licensing.offline.revocationList(),
        typ: REVOCATION_LIST_TYP,
        keys: keys.map(({ kid, x }) => ({ kid, publicKey: fromBase64Url(x) as Uint8Array })),
      })
      return read.ok ? read.kid : read.reason
    }

    it("rotates with an overlap, ends it early, and keeps a leaked key no longer at all", async () => {
      const [first, ...others] = await list()
      expect(others).toEqual([])
      expect(first).toMatchObject({ status: "current", retires_at: null })

      const rotated = await staff.post<Keys>(`${KEYS}/rotate`, {
        overlap_days: 90,
        reason: "Yearly rotation",
      })
      expect(rotated.status).toBe(200)
      const [second, previous] = rotated.data.signing_keys
      expect(second).toMatchObject({ status: "current", retires_at: null })
      expect(previous).toMatchObject({ kid: first?.kid, status: "retiring", pem: first?.pem })
      const until = new Date(String(previous?.retires_at)).getTime()
      expect(Math.abs(until - Date.now() - 90 * DAY_MS)).toBeLessThan(60_000)
      expect((await published()).data.keys.map(({ kid }) => kid)).toEqual([second?.kid, first?.kid])
      expect(await signer()).toBe(second?.kid)

      // The public key in all its forms is one and the same.
      const fromPem = createPublicKey(String(second?.pem)).export({ format: "jwk" })
      expect(fromPem.x).toBe(second?.jwk.x)
      const canonical = JSON.stringify({ crv: "Ed25519", kty: "OKP", x: second?.jwk.x })
      expect(second?.thumbprint).toBe(createHash("sha256").update(canonical).digest("base64url"))

      const early = await staff.post<Keys>(`${KEYS}/${first?.kid}/retire`, {
        reason: "All updated",
      })
      expect(early.data.signing_keys[1]).toMatchObject({ kid: first?.kid, status: "retired" })
      const again = await staff.post<Keys>(`${KEYS}/${first?.kid}/retire`)
      expect(again.data.signing_keys[1]).toEqual(early.data.signing_keys[1])
      expect((await published()).data.keys.map(({ kid }) => kid)).toEqual([second?.kid])

      const leaked = await staff.post<Keys>(`${KEYS}/rotate`, { overlap_days: 0, reason: "Stolen" })
      expect(leaked.data.signing_keys.map(({ status }) => status)).toEqual([
        "current",
        "retired",
        "retired",
      ])
      const third = leaked.data.signing_keys[0]?.kid
      expect((await published()).data.keys.map(({ kid }) => kid)).toEqual([third])
      expect(await signer()).toBe(third)

      expect(await events()).toMatchObject([
        {
          type: "signing_key.rotated",
          actor_id: userId,
          data: {
            kid: second?.kid,
            former: first?.kid,
            overlap_days: 90,
            reason: "Yearly rotation",
          },
        },
        { type: "signing_key.retired", data: { kid: first?.kid, reason: "All updated" } },
        {
          type: "signing_key.rotated",
          data: { kid: third, former: second?.kid, overlap_days: 0, reason: "Stolen" },
        },
      ])
      const kept = await rows<{ private_key_encrypted: string }>(
        "select private_key_encrypted from licensing_signing_key"
      )
      const shown = JSON.stringify([rotated, early, leaked, await list(), await events()])
      for (const { private_key_encrypted } of kept) {
        expect(shown).not.toContain(private_key_encrypted)
      }
      expect(shown).not.toMatch(/"d"|private/i)
    })

    it("has one current key, however many rotate at once, and repeats no request", async () => {
      const before = (await list()).length
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => await staff.post<Keys>(`${KEYS}/rotate`))
      )
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
      const after = await list()
      expect(after).toHaveLength(before + 8)
      expect(after.filter(({ status }) => status === "current")).toHaveLength(1)
      expect(await signer()).toBe(after[0]?.kid)

      const { headers } = await adminHeaders(container)
      const repeating = clientOf(api, { ...headers, "idempotency-key": "rotate-1" })
      const once = await repeating.post<Keys>(`${KEYS}/rotate`, { overlap_days: 3 })
      const twice = await repeating.post<Keys>(`${KEYS}/rotate`, { overlap_days: 3 })
      expect(twice.data).toEqual(once.data)
      expect(await repeating.post(`${KEYS}/rotate`, { overlap_days: 4 })).toMatchObject({
        status: 409,
        data: { code: "IDEMPOTENCY_KEY_REUSED" },
      })
    })

    it("refuses harmful requests, and anyone but staff", async () => {
      const [current] = await list()
      const refused = async (path: string, body: unknown) => {
        const { status, data } = await staff.post<Refused>(`${KEYS}/${path}`, body)
        return [status, data.code, data.message]
      }
      expect(await refused("rotate", { overlap_days: 0 })).toEqual([
        400,
        "SETTINGS_INVALID",
        "Field 'reason' is required when there is no overlap",
      ])
      for (const body of [
        { overlap_days: 0, reason: "  " },
        { overlap_days: -1 },
        { overlap_days: 3651 },
        { overlap_days: 1.5 },
        { overlap_days: "30" },
        { days: 30 },
        { reason: "x".repeat(501) },
      ]) {
        expect((await refused("rotate", body))[0]).toBe(400)
      }
      expect((await refused(`${current?.kid}/retire`, {})).slice(0, 2)).toEqual([
        409,
        "SIGNING_KEY_CURRENT",
      ])
      expect((await refused("lkid_0/retire", {})).slice(0, 2)).toEqual([
        404,
        "SIGNING_KEY_NOT_FOUND",
      ])
      expect(await list()).toEqual([current])
      expect(await events()).toEqual([])

      const stranger = clientOf(api)
      expect((await stranger.get(KEYS)).status).toBe(401)
      expect((await stranger.post(`${KEYS}/rotate`)).status).toBe(401)
      expect((await stranger.post(`${KEYS}/${current?.kid}/retire`)).status).toBe(401)
    })

    it("publishes the keys for caches, under a strong tag", async () => {
      const { headers, data } = await published()
      expect(headers).toMatchObject({
        "cache-control": "public, max-age=300",
        "content-type": "application/json; charset=utf-8",
      })
      expect(headers.etag).toMatch(/^"[\w-]{20,}"$/)
      const unchanged = async () =>
        (await api.request({
          method: "get",
          url: "/licensing/v1/keys",
          headers: { "if-none-match": headers.etag },
          validateStatus: () => true,
        })) as { status: number; data: JsonWebKeySet }
      expect(await unchanged()).toMatchObject({ status: 304, data: "" })
      await staff.post(`${KEYS}/rotate`)
      const changed = await unchanged()
      expect(changed.status).toBe(200)
      expect(changed.data.keys).toHaveLength(data.keys.length + 1)
    })
  },
})
