import fc from "fast-check"

import { nodePrimitives } from "../../../storage/node-primitives"
import { signJws } from "../jws"
import {
  isWithdrawn,
  readRevocationList,
  REVOCATION_LIST_TYP,
  type RevocationList,
  signRevocationList,
} from "../revocation-list"
import { SIGNED_ANSWER_TYP } from "../signed-answer"
import { fromHex } from "../bytes"
import { vectors } from "./vectors"

const { kid, private_key, public_key } = vectors.signing_key
const privateKey = fromHex(private_key) as Uint8Array
const keys = [{ kid, publicKey: fromHex(public_key) as Uint8Array }]

const ids = fc.array(fc.string())
const lists: fc.Arbitrary<RevocationList> = fc.record({
  number: fc.nat(),
  issued_at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  licenses: ids,
  files: ids,
})
const sign = (list: RevocationList) => signRevocationList(nodePrimitives, list, { kid, privateKey })
const read = (token: string, remembered = 0) =>
  readRevocationList(nodePrimitives, { token, keys, remembered })

describe("a revocation list", () => {
  it("is read as it was signed, unless a higher number is remembered", () => {
    fc.assert(
      fc.property(lists, fc.nat(), (list, remembered) => {
        expect(read(sign(list), remembered)).toEqual(
          remembered > list.number
            ? { ok: false, reason: "outdated" }
            : { ok: true, kid, list: JSON.parse(JSON.stringify(list)) }
        )
      })
    )
  })

  it("passes for nothing else, and nothing else for it", () => {
    const payload = { number: 1, issued_at: "2026-11-01T00:00:00.000Z", licenses: [], files: [] }
    const signed = (value: object, typ = REVOCATION_LIST_TYP) =>
      read(signJws(nodePrimitives, { payload: value, typ, kid, privateKey }))
    expect(signed(payload)).toMatchObject({ ok: true })
    expect(signed(payload, SIGNED_ANSWER_TYP)).toEqual({ ok: false, reason: "malformed" })
    for (const wrong of [
      { number: -1 },
      { number: 1.5 },
      { number: "1" },
      { issued_at: "yesterday" },
      { issued_at: 0 },
      { licenses: "lic_1" },
      { licenses: [1] },
      { files: null },
    ]) {
      expect([wrong, signed({ ...payload, ...wrong })]).toEqual([
        wrong,
        { ok: false, reason: "malformed" },
      ])
    }
  })

  it("takes back all files of a license, or one file", () => {
    const list = { licenses: ["lic_1"], files: ["lfile_2"] }
    expect(isWithdrawn(list, { id: "lfile_9", license_id: "lic_1" })).toBe(true)
    expect(isWithdrawn(list, { id: undefined, license_id: "lic_1" })).toBe(true)
    expect(isWithdrawn(list, { id: "lfile_2", license_id: "lic_2" })).toBe(true)
    expect(isWithdrawn(list, { id: "lfile_3", license_id: "lic_2" })).toBe(false)
    expect(isWithdrawn(list, { id: undefined, license_id: "lic_2" })).toBe(false)
  })
})
