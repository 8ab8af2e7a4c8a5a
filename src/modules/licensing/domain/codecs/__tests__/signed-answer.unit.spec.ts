import { nodePrimitives } from "../../../storage/node-primitives"
import { signJws } from "../jws"
import { readKeptAnswer, readSignedAnswer, SIGNED_ANSWER_TYP } from "../signed-answer"
import { unhex } from "./arbitraries"
import { vectors } from "./vectors"

const { kid, private_key, public_key } = vectors.signing_key
const keys = [{ kid, publicKey: unhex(public_key) }]
const [{ asked }] = vectors.signed_answers as [(typeof vectors.signed_answers)[number]]
const [{ payload }] = vectors.signed_tokens as [(typeof vectors.signed_tokens)[number]]

const read = (answer: object) => {
  const token = signJws(nodePrimitives, {
    payload: answer,
    typ: SIGNED_ANSWER_TYP,
    kid,
    privateKey: unhex(private_key),
  })
  const now = new Date("2026-11-24T13:00:00.000Z")
  return [
    readSignedAnswer(nodePrimitives, { token, keys, asked, elapsedSeconds: 1 }),
    readKeptAnswer(nodePrimitives, { token, keys, asked, now, lastSeen: null }),
  ].map((verdict) => (verdict.ok ? null : verdict.reason))
}

describe("a signed answer", () => {
  it.each([
    ["call", 1],
    ["program", null],
    ["nonce", null],
    ["fingerprint", 1],
    ["locks", []],
    ["locks", { cpu: 1 }],
    ["features_asked", ["export", 1]],
    ["app_released_at", 0],
    ["file_id", false],
    ["valid", "true"],
    ["code", null],
    ["features", null],
    ["server_time", "noon"],
    ["exp", "1795521900"],
    ["keep_until", 0],
  ])("is malformed without its %s, and with %j for it", (member, wrong) => {
    const { [member]: _, ...rest } = payload as Record<string, unknown>
    expect(read(rest)).toEqual(["malformed", "malformed"])
    expect(read({ ...payload, [member]: wrong })).toEqual(["malformed", "malformed"])
    expect(read({ ...payload, [member]: wrong, v: 1 })).toEqual(["other_version", "other_version"])
  })

  it("is read without the members that nothing is compared with", () => {
    const { policy: _, custom_fields: __, ...rest } = payload as Record<string, unknown>
    expect(read({ ...rest, added: true })).toEqual([null, null])
  })
})
