import { readFileSync } from "node:fs"
import path from "node:path"

import type {
  ProtocolVectors,
  VectorCase,
  VectorMemory,
} from "../../../../scripts/protocol-vectors/types"
import { fromBase64Url } from "../../../../src/modules/licensing/domain/codecs/base64"
import { fromHex } from "../../../../src/modules/licensing/domain/codecs/bytes"
import { nodePrimitives } from "../../../../src/modules/licensing/storage/node-primitives"
import type { Decision } from "../decision"
import type { Licensing } from "../licensing"
import type { LicensingOptions } from "../options"
import { EMPTY_STATE, readState, type State, writeState } from "../state/state"
import { memoryStorage } from "../storage/storage"
import { FakeShop } from "./fake-shop"

/** The published vectors. */
export const protocol = JSON.parse(
  readFileSync(path.join(__dirname, "../../../../docs/protocol-vectors.json"), "utf8")
) as ProtocolVectors

const seal = {
  primitives: nodePrimitives,
  secret: fromHex(protocol.application_signature) ?? new Uint8Array(),
}

/** The values of locks have no way back from their digests: these are those of the vectors. */
const LOCK_VALUES = { hd_volume: "9C2F-11A0", os: "b1f4c7", cpu: "0906EA", net: "3c:52" }

function locksOf(locks: Record<string, string>) {
  const serials = ["WD-1", "WD-2"]
  return serials
    .map((hd_serial) => ({ ...LOCK_VALUES, hd_serial }))
    .find((values) => {
      const { hd_serial } = values
      const text = `lock:hd_serial:${hd_serial}`
      const digest = nodePrimitives.hmacSha256(seal.secret, new TextEncoder().encode(text))
      return Buffer.from(digest).toString("hex") === locks.hd_serial
    })
}

function stateOf({ client, memory, more }: VectorCase): State {
  return {
    ...EMPTY_STATE,
    key: client.key,
    user: client.user_id
      ? {
          id: client.user_id,
          email: "ada@example.com",
          license: "",
          user_token: client.user_token ?? "",
          refresh_token: "refresh",
          token_ends: Number.MAX_SAFE_INTEGER,
        }
      : null,
    ...remembered(memory, client),
    uses: usesOf(more),
  }
}

/** What a batch reports was noted before. */
function usesOf(more: VectorCase["more"]): State["uses"] {
  const entries = (more?.entries ?? []) as Omit<State["uses"][number], "feature">[]
  return entries.map((entry) => ({ ...entry, feature: null }))
}

function remembered(memory: VectorMemory, client: VectorCase["client"]): Partial<State> {
  return {
    kept: memory.kept ?? null,
    file:
      memory.file === undefined
        ? null
        : {
            text: memory.file,
            id: memory.file_id ?? null,
            fingerprint: client.fingerprint ?? null,
          },
    code: memory.activation_code ?? null,
    seen: memory.last_seen === undefined ? 0 : Date.parse(memory.last_seen),
    revocation: memory.revocation ?? 0,
    revocations: memory.revoked ?? null,
  }
}

/** What a client made of a case. */
export type Outcome = {
  request: { path: string; body: Record<string, unknown> } | null
  decision: Omit<VectorCase["decision"], "features"> & { features?: string[] }
  remembered: VectorCase["remembered"]
}

/** What an activation tells the owner of the computer. */
function aboutOf({ more = {} }: VectorCase): Partial<LicensingOptions> {
  const { name, platform, app_version } = more as Record<string, string | undefined>
  return {
    ...(name ? { computerName: name } : {}),
    ...(platform ? { platform } : {}),
    ...(app_version ? { appVersion: app_version } : {}),
  }
}

/** Runs a case by an SDK: the sources, or a bundle. */
export async function runCase(
  create: (options: LicensingOptions) => Licensing,
  vector: VectorCase
): Promise<Outcome> {
  const shop = new FakeShop(vector.now, () => vector.answer, vector.elapsed_seconds)
  const storage = memoryStorage(writeState(stateOf(vector), seal))
  const { client } = vector
  const values = client.locks && locksOf(client.locks)
  const licensing = create({
    shop: "https://shop.example",
    program: client.program,
    publicKeys: protocol.public_keys,
    signature: protocol.application_signature,
    storage,
    computer: values ? { locks: () => values } : { fingerprint: client.fingerprint ?? "" },
    ...aboutOf(vector),
    features: client.features,
    featureBits: { export: 0, layers: 1 },
    ...(client.app_released_at ? { releasedAt: client.app_released_at } : {}),
    outageHours: protocol.outage_hours,
    language: "en",
    fetch: shop.fetch,
    clock: shop.clock,
    random: (size) =>
      size === 16 ? (fromBase64Url(protocol.nonce) ?? new Uint8Array()) : new Uint8Array(size),
  })
  const decision = await CALLS[vector.call](licensing, vector)
  const state = readState(String(await storage.read()), seal) ?? EMPTY_STATE
  const [request] = shop.requests
  return {
    request: request ? { path: request.path, body: request.body } : null,
    decision: {
      ok: decision.ok,
      code: decision.code,
      source: decision.source,
      runs_until: decision.runsUntil,
      ...(decision.license ? { features: decision.license.features } : {}),
    },
    remembered: { kept: state.kept !== null, file: state.file !== null },
  }
}

type Run = (licensing: Licensing, vector: VectorCase) => Promise<Decision>

const featureOf = ({ more }: VectorCase) => more?.feature as string | undefined

const CALLS: Record<VectorCase["call"], Run> = {
  validate: (licensing) => licensing.validate(),
  activate: (licensing) => licensing.activate(),
  heartbeat: (licensing) => licensing.heartbeat(),
  reactivate: (licensing) => licensing.reactivate(),
  deactivate: (licensing) => licensing.deactivate(),
  checkout: (licensing) => licensing.checkOut(),
  receipts: (licensing) => licensing.giveBackFile(),
  session: (licensing, vector) => licensing.takeSession(featureOf(vector)),
  session_release: (licensing, vector) => licensing.releaseSession(featureOf(vector)),
  session_borrow: (licensing, vector) => licensing.borrow(vector.more),
  session_return: (licensing, vector) => licensing.returnBorrowed(featureOf(vector)),
  consume: (licensing, { more }) => licensing.consume(more),
  consume_batch: async (licensing) => (await licensing.reportUses()) as Decision,
  offline: (licensing) => licensing.offline(),
  open_file: (licensing, { brought = "" }) => licensing.openFile(brought),
  enter_code: (licensing, { brought = "" }) => licensing.enterActivationCode(brought),
  read_list: (licensing, { brought = "" }) => licensing.applyRevocations(brought),
}
