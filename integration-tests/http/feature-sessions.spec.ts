import { randomBytes } from "node:crypto"
import { tmpdir } from "node:os"

import { fromBase64Url } from "../../src/modules/licensing/domain/codecs/base64"
import type { JsonWebKeySet } from "../../src/modules/licensing/domain/codecs/jws"
import { readLicenseFile } from "../../src/modules/licensing/domain/codecs/license-file"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import { clientOf } from "../helpers/client"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { isRunnable, runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { computer, type FloatingAnswer, floatingLicenses } from "../helpers/floating"
import { createPolicy } from "../helpers/licensed-orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(240_000)

const FEATURES = ["cam", "draw", "view"]
const CAM = { feature: "cam" }
const HOUR_MS = 3_600_000

type Sitters = {
  sessions: { id: string; file_id: string | null }[]
  features: object[]
  count: number
  seats: number | null
  retry_at: string | null
}

/** Floating seats of single features. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const { shop, sold, call, ask, computers, query } = floatingLicenses(api, getContainer, {
      features: FEATURES,
      feature_terms: { cam: { floating_seats: 1 } },
      floating_timeout_minutes: 10,
      max_borrow_hours: 48,
    })
    const two = async (...given: Parameters<typeof computers>) =>
      (await computers(...given)) as [string, string]
    const codeOf = async (...given: Parameters<typeof ask>) => (await ask(...given)).code

    it("seats a computer on the feature alone, and frees its seat again", async () => {
      const license = await sold()
      const [one, other] = await two(license, 2)
      expect(await ask("validate", license, one)).toMatchObject({
        code: "VALID",
        session: null,
        license: {
          floating_seats: null,
          features: ["draw", "view"],
          floating_features: { cam: 1 },
        },
      })
      const needs = { features: ["cam"] }
      expect(await codeOf("validate", license, one, needs)).toBe("NO_SESSION")
      expect(await codeOf("consume", license, one, CAM)).toBe("NO_SESSION")
      const taken = await ask("sessions", license, one, CAM)
      expect(taken).toMatchObject({ code: "VALID", feature: "cam", next_heartbeat: 200 })
      expect(taken.session).toMatchObject({ feature: "cam", borrowed_until: null })
      expect(taken.license).toMatchObject({
        features: FEATURES,
        feature_ends: { cam: taken.session!.alive_until },
      })
      expect((await ask("sessions", license, one, CAM)).session!.id).toBe(taken.session!.id)
      expect(await codeOf("validate", license, one, needs)).toBe("VALID")
      const full = await ask("sessions", license, other, CAM)
      expect(full).toMatchObject({ code: "FLOATING_FULL", feature: "cam", session: null })
      expect(Date.parse(full.retry_at!)).toBeGreaterThan(Date.now())
      expect(await codeOf("validate", license, other)).toBe("VALID")
      expect(await ask("sessions/release", license, one, CAM)).toMatchObject({
        code: "VALID",
        session: null,
        license: { features: ["draw", "view"] },
      })
      expect(await codeOf("sessions/release", license, one, CAM)).toBe("NO_SESSION")
      expect(await codeOf("sessions", license, other, CAM)).toBe("VALID")
    })

    it("is taken and released as the page shows", async () => {
      const license = await sold({
        features: ["layers", "cloud", "solver"],
        feature_terms: { cloud: { valid_duration: "P1Y" }, solver: { floating_seats: 2 } },
      })
      const [fingerprint] = (await computers(license, 1)) as [string]
      const env = {
        SHOP: String((api as { defaults: { baseURL: string } }).defaults.baseURL),
        LICENSE_KEY: license.key,
        PROGRAM: license.program,
        FINGERPRINT: fingerprint,
      }
      const answers: FloatingAnswer[] = []
      for (const snippet of snippetsOf("features.md").filter(isRunnable)) {
        answers.push(
          JSON.parse(await runSnippet(snippet, { env, cwd: tmpdir() })) as FloatingAnswer
        )
      }
      const [read, taken, released] = answers
      expect(read!.license).toMatchObject({
        features: ["layers", "cloud"],
        feature_ends: { cloud: expect.any(String) },
      })
      expect(taken).toMatchObject({
        code: "VALID",
        feature: "solver",
        license: { floating_features: { solver: 2 } },
      })
      expect(released).toMatchObject({ code: "VALID", session: null })
    })

    it("is kept by heartbeats, which take none, and lost by silence", async () => {
      const license = await sold()
      const [one, other] = await two(license, 2)
      const { session } = await ask("sessions", license, one, CAM)
      await query("update licensing_session set alive_until = now() + interval '5 minutes'")
      const beat = await ask("heartbeat", license, one, { features: ["cam"] })
      expect(beat).toMatchObject({ code: "VALID", session: null, next_heartbeat: 200 })
      expect(Date.parse(beat.license!.feature_ends.cam!)).toBeGreaterThan(Date.now() + 9 * 60_000)
      expect(await codeOf("heartbeat", license, other)).toBe("VALID")
      expect(await codeOf("heartbeat", license, other, { features: ["cam"] })).toBe("NO_SESSION")
      await query("update licensing_session set alive_until = now()")
      expect(await codeOf("heartbeat", license, one, { features: ["cam"] })).toBe("NO_SESSION")
      const mine = { ...CAM, session: session!.id }
      expect(await codeOf("sessions", license, one, mine)).toBe("NO_SESSION")
      expect(await codeOf("sessions", license, other, CAM)).toBe("VALID")
    })

    it("stands beside the license's own seats, each counted apart", async () => {
      const license = await sold({
        floating_seats: 2,
        feature_terms: { cam: { floating_seats: 1 }, draw: { floating_seats: 2 } },
        floating_overdraft_percent: 50,
      })
      const all = await computers(license, 5)
      const codes = async (more?: object) => {
        const said: string[] = []
        for (const fingerprint of all) {
          said.push(await codeOf("sessions", license, fingerprint, more))
        }
        return said.filter((code) => code === "VALID").length
      }
      expect([await codes(), await codes(CAM), await codes({ feature: "draw" })]).toEqual([3, 1, 3])
      // The seat of a feature does not stand for that of the license, nor the other way round.
      expect(await codeOf("validate", license, all[0]!, { features: ["cam"] })).toBe("VALID")
      await ask("sessions/release", license, all[0]!)
      expect(await codeOf("validate", license, all[0]!, { features: ["cam"] })).toBe("NO_SESSION")
      expect(await codeOf("validate", license, all[1]!, { features: ["cam"] })).toBe("NO_SESSION")
      expect(await codeOf("validate", license, all[1]!)).toBe("VALID")
    })

    it("judges the feature before it gives a seat", async () => {
      const license = await sold()
      const [one] = (await computers(license, 1)) as [string]
      expect(await codeOf("sessions", license, one, { feature: "unheard-of" })).toBe(
        "FEATURE_MISSING"
      )
      expect(await codeOf("sessions", license, computer(), CAM)).toBe("NOT_ACTIVATED")
      expect(await ask("sessions", license, one, { feature: "draw" })).toMatchObject({
        code: "VALID",
        session: null,
      })
      const bad = { key: license.key, program: license.program, fingerprint: one, feature: "A B" }
      for (const path of ["sessions", "sessions/release", "sessions/borrow", "sessions/return"]) {
        expect([path, (await call(path, bad)).status]).toEqual([path, 400])
      }
      const ended = { cam: { floating_seats: 1, expires_at: new Date(0).toISOString() } }
      await shop().staff.post(`/admin/licenses/${license.id}`, { feature_terms: ended })
      expect(await codeOf("sessions", license, one, CAM)).toBe("FEATURE_EXPIRED")
      expect(await query("select id from licensing_session")).toEqual([])
      const perLine = { quantity_mode: "seats_per_line", features: FEATURES } as const
      const made = createPolicy(shop().container, {
        ...perLine,
        feature_terms: { cam: { floating_seats: 1 } },
      })
      await expect(made).rejects.toThrow("feature_terms.cam")
    })

    it("never seats more computers on a feature than it has seats, however many come at once", async () => {
      const license = await sold({ feature_terms: { cam: { floating_seats: 7 } } })
      const all = await computers(license, 32)
      const { runtime } = shop().container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const { key, program: program_code } = license
      const most: number[] = []
      const take = async (fingerprint: string): Promise<string> => {
        const request = { key, program_code, computer: { fingerprint } }
        const again = async () => await take(fingerprint)
        return await runtime.session(request, "take", "cam").then(({ code }) => code, again)
      }
      for (let round = 0; round < 3; round++) {
        const codes = await Promise.all(all.map(take))
        expect(codes.filter((code) => code === "VALID")).toHaveLength(7)
        const [row] = await query<{ count: number }>(
          `select count(*)::int as count from licensing_session
           where license_id = ? and feature = 'cam' and alive_until > now()`,
          [license.id]
        )
        most.push(row!.count)
      }
      expect(most).toEqual([7, 7, 7])
    })

    it("is lent with a file that has the feature for as long, and no other file has it", async () => {
      const license = await sold()
      const [one, other] = await two(license, 2)
      await shop().staff.post("/admin/licensing/signing-keys/rotate")
      const { data } = (await api.get("/licensing/v1/keys")) as { data: JsonWebKeySet }
      const keys = data.keys.map(({ kid, x }) => ({ kid, publicKey: fromBase64Url(x)! }))
      const featuresIn = ({ file }: FloatingAnswer) => {
        const text = file!.certificate
        const secret = license.key + one
        const read = readLicenseFile(nodePrimitives, { kind: "machine", text, keys, secret })
        const [, metadata] = /"features":(.*?),"custom_fields"/.exec(JSON.stringify(read))!
        return metadata
      }
      expect(featuresIn(await ask("checkout", license, one))).toBe(`["draw","view"]`)
      const lent = await ask("sessions/borrow", license, one, { ...CAM, hours: 5 })
      const until = lent.session!.borrowed_until!
      expect(lent).toMatchObject({ code: "VALID", feature: "cam", file: { expires_at: until } })
      expect(featuresIn(lent)).toBe(
        `["cam","draw","view"],"feature_ends":{"cam":"${new Date(until).toISOString()}"}`
      )
      expect(await codeOf("sessions/release", license, one, CAM)).toBe("VALID")
      expect(await codeOf("deactivate", license, one)).toBe("VALID")
      expect(await codeOf("sessions", license, other, CAM)).toBe("FLOATING_FULL")
      // Back again it has its seat; giving it back frees it, and only the file that carries it.
      expect(await codeOf("activate", license, one)).toBe("VALID")
      expect(await codeOf("validate", license, one, { features: ["cam"] })).toBe("VALID")
      expect(await codeOf("sessions/return", license, one, CAM)).toBe("VALID")
      expect(
        await query("select id from licensing_offline_file where returned_at is null")
      ).toHaveLength(1)
      expect(await codeOf("sessions", license, other, CAM)).toBe("VALID")
      expect(await codeOf("sessions/borrow", license, other)).toBe("BORROW_NOT_OFFERED")
      await shop().staff.post(`/admin/licenses/${license.id}`, { max_borrow_hours: null })
      expect(await codeOf("sessions/borrow", license, other, CAM)).toBe("BORROW_NOT_OFFERED")
    })

    it("is lent on a floating license only beside its own seat, and no longer", async () => {
      const license = await sold({ floating_seats: 1 })
      const [one] = (await computers(license, 1)) as [string]
      await ask("sessions", license, one)
      expect(await codeOf("sessions/borrow", license, one, CAM)).toBe("NO_SESSION")
      const own = await ask("sessions/borrow", license, one, { hours: 4 })
      const lent = await ask("sessions/borrow", license, one, CAM)
      expect(lent.session!.borrowed_until).toBe(own.session!.borrowed_until)
      expect(Date.parse(lent.file!.expires_at)).toBeLessThanOrEqual(Date.now() + 4 * HOUR_MS)
      // The receipt of the file frees both.
      const receipt = license.receiptOf(lent.file!.id, one)
      const { key, program } = license
      expect(
        (await call("receipts", { key, program, file: lent.file!.id, receipt })).data.code
      ).toBe("VALID")
      expect(await codeOf("validate", license, one)).toBe("NO_SESSION")
      expect(await query("select id from licensing_session where alive_until > now()")).toEqual([])
    })

    it("lets no answer be kept for a feature without its seat, and none longer than it", async () => {
      const license = await sold()
      const [one] = (await computers(license, 1)) as [string]
      const keptUntil = async (name: string, more: object) => {
        const nonce = randomBytes(16).toString("base64url")
        const answer = (await ask(name, license, one, { nonce, ...more })) as FloatingAnswer & {
          signature: string
        }
        const payload = Buffer.from(answer.signature.split(".")[1]!, "base64url").toString()
        const { keep_until } = JSON.parse(payload) as { keep_until: string | null }
        return { keep_until, session: answer.session }
      }
      const needs = { features: ["cam"] }
      expect((await keptUntil("activate", needs)).keep_until).toBeNull()
      expect((await keptUntil("activate", {})).keep_until).not.toBeNull()
      const taken = await keptUntil("sessions", CAM)
      expect(taken.keep_until).toBe(taken.session!.alive_until)
      expect((await keptUntil("validate", needs)).keep_until).toBe(taken.session!.alive_until)
    })

    it("is given back without the files that it did not replace", async () => {
      const license = await sold()
      const [one] = (await computers(license, 1)) as [string]
      const { key, program } = license
      const plain = (await ask("checkout", license, one)).file!
      const lent = (await ask("sessions/borrow", license, one, CAM)).file!
      const receipt = license.receiptOf(lent.id, one)
      await call("receipts", { key, program, file: lent.id, receipt })
      const out = await query<{ id: string }>(
        "select id from licensing_offline_file where returned_at is null"
      )
      expect(out).toEqual([{ id: plain.id }])
      expect(await query("select id from licensing_session where alive_until > now()")).toEqual([])
    })

    it("shows staff and the owner who sits there, how many did, and lets them end it", async () => {
      const license = await sold()
      const [one, other] = await two(license, 2)
      const { session } = await ask("sessions", license, one, CAM)
      await ask("sessions", license, other, CAM)
      const headers = await publishableHeaders(shop().container)
      const buyer = await customerLogin(shop().container, headers)
      await query(`update "order" set customer_id = ? where id = ?`, [buyer.id, license.order])
      const mine = clientOf(api, buyer.headers)
      const seen = [
        [shop().staff, `/admin/licenses/${license.id}`],
        [mine, `/store/customers/me/licensing/licenses/${license.id}`],
      ] as const
      for (const [client, url] of seen) {
        expect((await client.get<Sitters>(`${url}/sessions?feature=cam`)).data).toMatchObject({
          sessions: [{ id: session!.id }],
          features: [{ feature: "cam", seats: 1, in_use: 1 }],
          count: 1,
          seats: 1,
          retry_at: session!.alive_until,
        })
        const whole = (await client.get<Sitters>(`${url}/sessions`)).data
        expect(whole).toMatchObject({ sessions: [], count: 0, seats: null, retry_at: null })
        const peaks = `${url}/sessions/peaks?days=1`
        expect(
          (await client.get<{ peaks: object[] }>(`${peaks}&feature=cam`)).data.peaks
        ).toMatchObject([{ peak: 1, refused: 1 }])
        expect((await client.get<{ peaks: object[] }>(peaks)).data.peaks).toEqual([])
        expect((await client.get(`${url}/sessions?feature=A B`)).status).toBe(400)
      }
      const { data } = await mine.get<{ license: object }>(seen[1][1])
      expect(data.license).toMatchObject({ features: FEATURES, floating_features: { cam: 1 } })
      const ending = `/admin/licenses/${license.id}/sessions/${session!.id}/end`
      expect((await shop().staff.post(ending)).status).toBe(200)
      expect(await codeOf("heartbeat", license, one, { features: ["cam"] })).toBe("NO_SESSION")
      const { data: timeline } = await shop().staff.get<{ license_events: object[] }>(
        `/admin/licenses/${license.id}/events`
      )
      expect(timeline.license_events[0]).toMatchObject({ type: "session.ended", data: CAM })
    })
  },
})
