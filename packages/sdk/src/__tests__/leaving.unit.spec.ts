import {
  at,
  FILE,
  file,
  FINGERPRINT,
  KEY,
  SIGNATURE,
} from "../../../../scripts/protocol-vectors/world"
import { activationCode } from "../../../../src/modules/licensing/domain/codecs/activation-code"
import { fromHex } from "../../../../src/modules/licensing/domain/codecs/bytes"
import { activationSecret } from "../../../../src/modules/licensing/domain/codecs/program-secret"
import { isReceiptCode } from "../../../../src/modules/licensing/domain/codecs/receipt"
import { isRemovalCode } from "../../../../src/modules/licensing/domain/codecs/removal-code"
import { nodePrimitives } from "../../../../src/modules/licensing/storage/node-primitives"
import type { LicensingOptions } from "../options"
import { memoryStorage } from "../storage/storage"
import type { FakeAnswer, SeenRequest } from "./fake-shop"
import { answerTo, LOCKS, program, refusal } from "./world"

const signature = fromHex(SIGNATURE) ?? new Uint8Array()
const secret = activationSecret(nodePrimitives, signature)
const byLocks: Partial<LicensingOptions> = { computer: { locks: () => LOCKS } }
const nobody = () => null

/** What staff would answer to the codes that a program shows. */
function codeFor(codes: { siteCode: string; machineId: string } | null): string {
  return activationCode(nodePrimitives, secret, codes!, {
    isTrial: false,
    isTest: false,
    sequence: 1,
    features: 0,
    expiryDay: 0,
  })
}

describe("a computer that typed codes activated", () => {
  it("runs by the code, and shows the code of its removal after erasing it", async () => {
    const { licensing, restart } = program(nobody, byLocks)
    const codes = await licensing.machineCodes()
    const code = codeFor(codes)
    expect(await licensing.enterActivationCode(code)).toMatchObject({ ok: true, source: "code" })
    expect(await restart().validate()).toMatchObject({ ok: true, source: "code" })

    const removed = await licensing.deactivate()
    expect(removed).toMatchObject({ ok: true, code: "REMOVED", receipt: null })
    expect(isRemovalCode(nodePrimitives, secret, code, removed.removalCode ?? "")).toBe(true)
    expect(await restart().validate()).toMatchObject({ ok: false, code: "NO_LICENSE" })
  })

  it("has other codes after a removal, so that the old activation code is worthless", async () => {
    const { licensing } = program(nobody, byLocks)
    const codes = await licensing.machineCodes()
    const code = codeFor(codes)
    await licensing.enterActivationCode(code)
    await licensing.deactivate()
    const next = await licensing.machineCodes()
    expect(next?.siteCode).not.toBe(codes?.siteCode)
    expect(await licensing.enterActivationCode(code)).toMatchObject({
      ok: false,
      code: "INVALID_ACTIVATION_CODE",
    })
    expect(await licensing.enterActivationCode(codeFor(next))).toMatchObject({ ok: true })
  })

  it("has no license left when the shop hears of it, and sends the code along", async () => {
    let seenByShop: unknown = null
    const storage = memoryStorage()
    const { licensing, restart } = program(
      async (request) => {
        if (request.path.endsWith("/deactivate")) {
          seenByShop = [request.body.removal_code, (await restart().offline()).code]
        }
        return answerTo(request)
      },
      { ...byLocks, storage }
    )
    await licensing.activate(KEY)
    await licensing.enterActivationCode(codeFor(await licensing.machineCodes()))
    const removed = await licensing.deactivate()
    expect(removed).toMatchObject({ ok: true, code: "REMOVED", source: "shop" })
    expect(seenByShop).toEqual([removed.removalCode, "NO_LICENSE"])
  })

  it("shows no codes without locks", async () => {
    const { licensing } = program(nobody)
    expect(await licensing.machineCodes()).toBeNull()
  })
})

describe("a removal", () => {
  it("that the shop did not hear of is sent at the next call, before anything else", async () => {
    let isThere = true
    const { licensing, restart, shop } = program((request) => (isThere ? answerTo(request) : null))
    await licensing.activate(KEY)
    isThere = false
    expect(await licensing.deactivate()).toMatchObject({ ok: false, code: "SHOP_UNREACHABLE" })
    expect(await licensing.offline()).toMatchObject({ code: "NO_LICENSE" })
    isThere = true
    shop.requests.length = 0
    await restart().activate(KEY)
    expect(shop.requests.map(({ path }) => path.split("/").pop())).toEqual([
      "deactivate",
      "activate",
    ])
  })

  it("sends the same removal again, and makes no second one", async () => {
    let isThere = true
    const { licensing, shop } = program((request) => (isThere ? answerTo(request) : null), byLocks)
    await licensing.activate(KEY)
    await licensing.enterActivationCode(codeFor(await licensing.machineCodes()))
    isThere = false
    const first = await licensing.deactivate()
    const codes = await licensing.machineCodes()
    isThere = true
    const second = await licensing.deactivate()
    expect(second).toMatchObject({ ok: true, removalCode: first.removalCode })
    expect(await licensing.machineCodes()).toEqual(codes)
    expect(shop.requests.at(-1)?.body.removal_code).toBe(first.removalCode)
  })

  it("erases the license also while the receipt of its file is not sent yet", async () => {
    let isThere = true
    const { licensing, restart, shop } = program((request) => {
      if (!isThere) {
        return null
      }
      return request.path.endsWith("/checkout")
        ? answerTo(request, { file_id: FILE, keep_until: null }, { file: { certificate: file() } })
        : answerTo(request)
    })
    await licensing.activate(KEY)
    await licensing.checkOut()
    isThere = false
    await licensing.giveBackFile()
    const left = await licensing.deactivate()
    expect(left).toMatchObject({ code: "SHOP_UNREACHABLE" })
    expect(left.receipt).toMatch(/^\S{19}$/)
    expect(await restart().offline()).toMatchObject({ code: "NO_LICENSE" })
    isThere = true
    shop.requests.length = 0
    expect(await restart().deactivate()).toMatchObject({ ok: true, code: "REMOVED" })
    expect(shop.requests.map(({ path }) => path.split("/").pop())).toEqual([
      "receipts",
      "deactivate",
    ])
  })

  it("that the shop refuses leaves the computer its seat, which it may use again", async () => {
    let isAtLimit = false
    const answer = (request: SeenRequest): FakeAnswer =>
      isAtLimit
        ? answerTo(request, refusal("DAILY_LIMIT"), { retry_at: at(3600) })
        : answerTo(request)
    const { licensing } = program(answer)
    await licensing.activate(KEY)
    isAtLimit = true
    expect(await licensing.deactivate()).toMatchObject({
      ok: false,
      code: "DAILY_LIMIT",
      retryAt: at(3600),
    })
    isAtLimit = false
    expect(await licensing.validate()).toMatchObject({ ok: true })
  })

  it("of nothing says that there is no license", async () => {
    const { licensing, shop } = program(nobody)
    expect(await licensing.deactivate()).toMatchObject({ ok: false, code: "NO_LICENSE" })
    expect(await licensing.giveBackFile()).toMatchObject({ ok: false, code: "NO_FILE" })
    expect(shop.requests).toEqual([])
  })
})

describe("a machine file", () => {
  const withFile = (request: SeenRequest): FakeAnswer =>
    request.path.endsWith("/checkout")
      ? answerTo(request, { file_id: FILE, keep_until: null }, { file: { certificate: file() } })
      : answerTo(request)

  it("carries a program whose shop and answers are gone, until it ends", async () => {
    let isThere = true
    const { licensing, restart, shop } = program((request) => (isThere ? withFile(request) : null))
    await licensing.activate(KEY)
    expect(await licensing.checkOut(30)).toMatchObject({ ok: true, file: { text: file() } })
    expect(shop.requests.at(-1)?.body.ttl).toBe(30 * 86_400)
    isThere = false
    shop.pass(29 * 86_400_000)
    expect(await restart().validate()).toMatchObject({ ok: true, source: "file" })
    shop.pass(86_400_000)
    expect(await restart().validate()).toMatchObject({ ok: false, code: "CONNECTION_NEEDED" })
    expect(await restart().offline()).toMatchObject({ ok: false })
  })

  it("goes back by its receipt, after it was erased", async () => {
    const { licensing, restart, shop } = program(withFile)
    await licensing.activate(KEY)
    await licensing.checkOut()
    const given = await licensing.giveBackFile()
    expect(given).toMatchObject({ ok: true, code: "REMOVED", removalCode: null })
    const subject = { fileId: FILE, fingerprint: FINGERPRINT }
    expect(isReceiptCode(nodePrimitives, secret, subject, given.receipt ?? "")).toBe(true)
    expect(shop.requests.at(-1)?.body).toMatchObject({ file: FILE, receipt: given.receipt })
    expect(await restart().offline()).toMatchObject({ ok: false })
  })

  it("goes back with the license: first its receipt, then the seat", async () => {
    const { licensing, shop } = program((request) =>
      request.path.endsWith("/deactivate")
        ? answerTo(request, refusal("NOT_ACTIVATED"))
        : withFile(request)
    )
    await licensing.activate(KEY)
    await licensing.checkOut()
    shop.requests.length = 0
    expect(await licensing.deactivate()).toMatchObject({ ok: true, code: "REMOVED" })
    expect(shop.requests.map(({ path }) => path.split("/").pop())).toEqual([
      "receipts",
      "deactivate",
    ])
  })

  it("is asked for once more without encryption where the key was typed in another spelling", async () => {
    const foreign = "Own Key 0001"
    const { licensing, shop } = program((request) =>
      answerTo(
        request,
        { file_id: FILE, keep_until: null },
        {
          file: {
            certificate:
              request.body.algorithm === "base64+ed25519"
                ? file({ sealed: false })
                : file({ key: "own-key-0001" }),
          },
        }
      )
    )
    await licensing.activate(foreign)
    expect(await licensing.checkOut()).toMatchObject({ ok: true })
    expect(shop.requests.map(({ body }) => body.algorithm)).toEqual([
      undefined,
      undefined,
      "base64+ed25519",
    ])
  })

  it("answers the request of a computer without a network", async () => {
    const { licensing } = program(nobody, { computerName: "Darkroom" })
    const request = await licensing.licenseRequest()
    expect(request).toContain("BEGIN LICENSE REQUEST")
    expect(await licensing.openFile(file(), KEY)).toMatchObject({ ok: true, source: "file" })
    expect(await licensing.validate()).toMatchObject({ ok: true, source: "file" })
  })
})
