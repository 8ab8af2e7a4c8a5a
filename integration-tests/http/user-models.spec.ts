import { randomBytes } from "node:crypto"

import { Client as PgClient } from "pg"

import { fromBase64Url } from "../../src/modules/licensing/domain/codecs/base64"
import type { JsonWebKeySet } from "../../src/modules/licensing/domain/codecs/jws"
import { readLicenseFile } from "../../src/modules/licensing/domain/codecs/license-file"
import { fileSubjectFault } from "../../src/modules/licensing/domain/codecs/license-file-subject"
import { readSignedAnswer } from "../../src/modules/licensing/domain/codecs/signed-answer"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { computer, type TokenUser, type UserLicense, userLicenses } from "../helpers/user-tokens"

jest.setTimeout(240_000)

/** Named users beside the other models, and without a network. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const users = userLicenses(api, getContainer)
    const { ask, call, sold, user } = users

    const keys = async () => {
      const { data } = (await api.get("/licensing/v1/keys")) as { data: JsonWebKeySet }
      return data.keys.map(({ kid, x }) => ({ kid, publicKey: fromBase64Url(x) as Uint8Array }))
    }

    const activated = async (license: UserLicense, of: TokenUser) => {
      const fingerprint = computer()
      expect((await ask("activate", license, of, { fingerprint })).code).toBe("VALID")
      return fingerprint
    }

    it("names the user in what is signed, and nobody to a key", async () => {
      const license = await sold()
      const ada = await user(license)
      const fingerprint = await activated(license, ada)
      const { program, key } = license
      const nonce = randomBytes(16).toString("base64url")
      const question = {
        ...{ call: "validate" as const, program, fingerprint, nonce },
        ...{ locks: null, features: [], app_released_at: null, file_id: null },
      }
      const read = async (token: string, user_id: string | null) =>
        readSignedAnswer(nodePrimitives, {
          ...{ token, keys: await keys(), elapsedSeconds: 1 },
          asked: { ...question, user_id },
        })
      const { signature } = await ask("validate", license, ada, { fingerprint, nonce })
      expect(await read(signature!, ada.user_id)).toMatchObject({
        ok: true,
        answer: { user_id: ada.user_id, code: "VALID", keep_until: expect.any(String) },
      })
      expect(await read(signature!, "luse_other")).toEqual({ ok: false, reason: "other_user" })
      const { data } = await call("validate", { program, key, fingerprint, nonce })
      expect(await read(data.signature!, null)).toMatchObject({
        ok: true,
        answer: { user_id: null, code: "USER_REQUIRED" },
      })
    })

    it("binds a machine file to the user, who needs no key to open it", async () => {
      const license = await sold()
      const ada = await user(license)
      const bob = await user(license)
      const shared = await activated(license, ada)
      await ask("activate", license, bob, { fingerprint: shared })
      const { file } = await ask("checkout", license, ada, { fingerprint: shared })
      const text = file!.certificate
      const opened = async (secret: string) =>
        readLicenseFile(nodePrimitives, { kind: "machine", text, keys: await keys(), secret })
      expect(await opened(license.key + shared)).toMatchObject({
        ok: false,
        reason: "wrong_secret",
      })
      const read = await opened(ada.user_id + shared)
      if (!read.ok) {
        throw new Error(read.reason)
      }
      expect(read.document.data.attributes).toMatchObject({
        metadata: { user: { id: ada.user_id, name: null } },
      })
      expect(JSON.stringify(read.document)).not.toContain(license.key)
      expect(JSON.stringify(read.document)).not.toContain(ada.email)
      const reader = { program: license.program, fingerprint: shared }
      expect(
        [ada.user_id, bob.user_id, null].map((user_id) =>
          fileSubjectFault("machine", read.document, { ...reader, user_id })
        )
      ).toEqual([null, "other_user", "other_user"])
      expect((await users.events(license))[0]).toMatchObject({
        type: "offline_file.issued",
        data: { file_id: file!.id, user_ids: [ada.user_id] },
      })
      const { code } = await ask("checkout", license, ada)
      expect(code).toBe("USER_REQUIRED")
    })

    it("takes a machine file back from its own user, and holds a seat of theirs until then", async () => {
      const license = await sold()
      const ada = await user(license)
      const bob = await user(license)
      const fingerprint = await activated(license, ada)
      const { file } = await ask("checkout", license, ada, { fingerprint })
      await ask("deactivate", license, ada, { fingerprint })
      expect((await ask("activate", license, ada, { fingerprint: computer() })).code).toBe(
        "SEATS_EXHAUSTED"
      )
      // The file of another user holds no seat of his, and his activation takes none of her files.
      expect(await ask("activate", license, bob, { fingerprint })).toMatchObject({
        code: "VALID",
        license: { seats_used: 1 },
      })
      const receipt = license.receiptOf(file!.id, fingerprint)
      const back = async (of: TokenUser) =>
        (await ask("receipts", license, of, { file: file!.id, receipt })).code
      expect(await back(bob)).toBe("INVALID_RECEIPT")
      expect(await back(ada)).toBe("VALID")
      expect(await back(ada)).toBe("NOT_ACTIVATED")
      expect((await ask("activate", license, ada, { fingerprint: computer() })).code).toBe("VALID")
    })

    it("withdraws the machine files of a user who lost their place", async () => {
      const license = await sold()
      const ada = await user(license)
      const { file } = await ask("checkout", license, ada, {
        fingerprint: await activated(license, ada),
      })
      await users.shop().licensing.users.unassign(license.id, [ada.user_id], SYSTEM_ACTOR)
      const { data } = await api.get("/licensing/v1/revocations")
      const [, body] = (data as string).split(".")
      const list = JSON.parse(Buffer.from(body!, "base64url").toString()) as { files: string[] }
      expect(list.files).toContain(file!.id)
    })

    it("shares the floating seats of the license among its users", async () => {
      const license = await sold({
        ...{ max_activations: null, floating_seats: 1, max_borrow_hours: 24 },
      })
      const ada = await user(license)
      const bob = await user(license)
      const [hers, his] = [await activated(license, ada), await activated(license, bob)]
      const sit = async (of: TokenUser, fingerprint: string, name = "sessions") =>
        (
          await ask(name, license, of, {
            fingerprint,
            hours: name.includes("borrow") ? 1 : undefined,
          })
        ).code
      expect(await sit(ada, hers)).toBe("VALID")
      expect(await sit(bob, his)).toBe("FLOATING_FULL")
      expect(await sit(ada, hers, "sessions/release")).toBe("VALID")
      expect(await sit(bob, his, "sessions/borrow")).toBe("VALID")
      expect(await sit(ada, hers)).toBe("FLOATING_FULL")
      expect(await sit(bob, his, "sessions/return")).toBe("VALID")
      expect(await sit(ada, hers, "heartbeat")).toBe("VALID")
      await users.shop().licensing.users.unassign(license.id, [ada.user_id], SYSTEM_ACTOR)
      // Her seat is free with her place.
      expect(await sit(bob, his)).toBe("VALID")
      expect((await users.events(license))[1]).toMatchObject({ type: "session.returned" })
    })

    it("counts the uses of a license for all its users together, each of them once", async () => {
      const license = await sold({
        kind: "consumption",
        max_consumptions: 3,
        max_activations: null,
      })
      const ada = await user(license)
      const bob = await user(license)
      const [hers, his] = [await activated(license, ada), await activated(license, bob)]
      const use = async (of: TokenUser, fingerprint: string, amount: number) =>
        await ask("consume", license, of, { fingerprint, amount })
      expect(await use(ada, hers, 2)).toMatchObject({ code: "VALID", consumption: { used: 2 } })
      expect((await use(bob, his, 2)).code).toBe("CONSUMPTION_EXHAUSTED")
      expect(await use(bob, his, 1)).toMatchObject({ code: "VALID", consumption: { used: 3 } })
      expect((await use(bob, hers, 1)).code).toBe("NOT_ACTIVATED")
      await users.shop().licensing.users.setDisabled(license.id, bob.user_id, true, SYSTEM_ACTOR)
      await users.query("update licensing_license set max_consumptions = 10")
      expect((await use(bob, his, 1)).code).toBe("USER_DISABLED")
      expect(await use(ada, hers, 1)).toMatchObject({ consumption: { used: 4 } })
    })

    it("asks the database no more often for a token than for a key", async () => {
      const license = await sold()
      const ada = await user(license)
      const fingerprint = await activated(license, ada)
      const asked = jest.spyOn(PgClient.prototype, "query")
      const { program } = license
      await call("validate", { program, fingerprint, user_token: ada.user_token })
      for (const [name, code] of [
        ["validate", "VALID"],
        ["activate", "VALID"],
        ["consume", "VALID"],
      ] as const) {
        asked.mockClear()
        const { data } = await call(name, { program, fingerprint, user_token: ada.user_token })
        expect([name, data.code, asked.mock.calls.length]).toEqual([name, code, 1])
      }
      asked.mockRestore()
    })
  },
})
