import {
  answered,
  CLIENT,
  NOW,
  PUBLIC_KEYS,
  SIGNATURE,
  signed,
  type SignedInput,
} from "../../../../scripts/protocol-vectors/world"
import type { AnswerFacts } from "../../../../src/modules/licensing/domain/codecs/signed-answer"
import { createLicensing } from "../node"
import type { LicensingOptions } from "../options"
import { type LicenseStorage, memoryStorage } from "../storage/storage"
import { type FakeAnswer, FakeShop, type SeenRequest } from "./fake-shop"

export const SHOP = "https://shop.example"

const CALLS: Record<string, string> = {
  sessions: "session",
  "sessions/release": "session_release",
  "sessions/borrow": "session_borrow",
  "sessions/return": "session_return",
  "consume/batch": "consume_batch",
}

/** The signed answer of a shop to a request, as our server gives it. */
export function answerTo(
  { path, body }: SeenRequest,
  facts: Partial<AnswerFacts> = {},
  more: Record<string, unknown> = {}
): FakeAnswer {
  const name = path.replace("/licensing/v1/", "")
  const entries = body.entries as { amount: number }[] | undefined
  const question = {
    call: CALLS[name] ?? name,
    fingerprint: body.fingerprint ?? null,
    locks: body.locks ?? null,
    features: body.features ?? [],
    app_released_at: body.app_released_at ?? null,
    file_id: body.file ?? null,
    amount: entries?.reduce((sum, { amount }) => sum + amount, 0) ?? body.amount ?? null,
    feature: body.feature ?? null,
    nonce: body.nonce,
  } as SignedInput["question"]
  return answered(signed({ question, facts }), facts.code ?? "VALID", more)
}

export const refusal = (code: string): Partial<AnswerFacts> => ({
  valid: false,
  code,
  keep_until: null,
})

/** A program whose shop answers as a test says. */
export function program(
  answer: (request: SeenRequest) => FakeAnswer | Promise<FakeAnswer>,
  options: Partial<LicensingOptions> & { storage?: LicenseStorage } = {}
) {
  const storage = options.storage ?? memoryStorage()
  const shop = new FakeShop(NOW, answer)
  const create = (more: Partial<LicensingOptions> = {}) =>
    createLicensing({
      shop: SHOP,
      program: CLIENT.program,
      publicKeys: PUBLIC_KEYS,
      signature: SIGNATURE,
      computer: { fingerprint: CLIENT.fingerprint ?? "" },
      language: "en",
      fetch: shop.fetch,
      clock: shop.clock,
      ...options,
      ...more,
      storage: more.storage ?? storage,
    })
  return { licensing: create(), restart: create, shop, storage }
}

/** The locks of a computer, as the host of a program reads them. */
export const LOCKS = {
  hd_volume: "9C2F-11A0",
  os: "b1f4c7",
  hd_serial: "WD-1",
  cpu: "0906EA",
  net: "3c:52",
}
