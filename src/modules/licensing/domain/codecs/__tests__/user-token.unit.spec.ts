import { ed25519PublicKey, nodePrimitives } from "../../../storage/node-primitives"
import { signJws } from "../jws"
import { readRevocationList, REVOCATION_LIST_TYP } from "../revocation-list"
import { type AnswerQuestion, readSignedAnswer, SIGNED_ANSWER_TYP } from "../signed-answer"
import { readUserToken, USER_TOKEN_TYP, userTokenPayload } from "../user-token"

const NOW = new Date("2026-11-29T12:00:00.500Z")
const privateKey = new Uint8Array(32).fill(7)
const keys = [{ kid: "key-1", publicKey: ed25519PublicKey(privateKey) }]
const claims = { sub: "luse_1", license: "lic_1", program: "studio", family: "luss_1" }
const payload = userTokenPayload(claims, NOW)

const signed = (content: object = payload, typ = USER_TOKEN_TYP, kid = "key-1") =>
  signJws(nodePrimitives, { payload: content, typ, kid, privateKey })
const read = (token: string, now = NOW) => readUserToken(nodePrimitives, { token, keys, now })

describe("A user token", () => {
  it("says who signed in, for what, and for a quarter of an hour", () => {
    expect(read(signed())).toEqual({ ok: true, token: payload })
    expect(payload.exp - payload.iat).toBe(900)
    const end = new Date(payload.exp * 1000)
    expect(read(signed(), new Date(end.getTime() - 1)).ok).toBe(true)
    expect(read(signed(), end)).toEqual({ ok: false, reason: "expired" })
  })

  it.each([
    ["no token", "ABCDE-FGHJK", "invalid"],
    ["one by another key", signed(payload, USER_TOKEN_TYP, "key-2"), "unknown_key"],
    ["one that was changed", `${signed().slice(0, -4)}AAAA`, "invalid"],
    ["one without a license", signed({ ...payload, license: undefined }), "invalid"],
    ["one without an end", signed({ ...payload, exp: "never" }), "invalid"],
    ["a signed answer", signed(payload, SIGNED_ANSWER_TYP), "invalid"],
    ["a revocation list", signed(payload, REVOCATION_LIST_TYP), "invalid"],
  ])("(%s) is refused with its reason", (_, token, reason) => {
    expect(read(token)).toEqual({ ok: false, reason })
  })

  it("is never taken for an answer or a list", () => {
    const token = signed()
    const asked: AnswerQuestion = {
      ...{
        call: "validate" as const,
        program: "studio",
        fingerprint: null,
        locks: null,
        features: [],
      },
      ...{ app_released_at: null, file_id: null, nonce: "n".repeat(22) },
    }
    expect(readSignedAnswer(nodePrimitives, { token, keys, asked, elapsedSeconds: 0 })).toEqual({
      ok: false,
      reason: "malformed",
    })
    expect(readRevocationList(nodePrimitives, { token, keys, remembered: 0 })).toEqual({
      ok: false,
      reason: "malformed",
    })
  })
})
