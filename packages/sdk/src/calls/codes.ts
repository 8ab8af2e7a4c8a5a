import { readActivationCode } from "../../../../src/modules/licensing/domain/codecs/activation-code"
import { mergeMachineCodes } from "../../../../src/modules/licensing/domain/codecs/machine-codes"
import { writeTypedHex } from "../../../../src/modules/licensing/domain/codecs/typed-text"
import type { Core } from "../core"
import type { Decision } from "../decision"
import { codesOf } from "../offline/typed-code"

/** What people type into the shop to activate this computer; `merged` is both as one. */
export type TypedComputer = { siteCode: string; machineId: string; merged: string }

/**
 * The codes of this computer, which change with each removal of a license; null without a signature, without enough
 * locks, or where the storage fails.
 */
export async function machineCodes(core: Core): Promise<TypedComputer | null> {
  const { state, fault } = await core.store.load()
  const { primitives, signature } = core.settings
  const lockBytes = (await core.computer())?.lockBytes
  if (fault === "STORAGE_FAILED" || !signature || !lockBytes) {
    return null
  }
  const { generation } = state
  const codes = codesOf(primitives, { signature, lockBytes, generation })
  return { ...codes, merged: mergeMachineCodes(codes) }
}

/** Takes the activation code that answers this computer's codes, as people type it. */
export async function enterActivationCode(core: Core, typed: string): Promise<Decision> {
  const { state, fault } = await core.store.load()
  if (fault === "STORAGE_FAILED") {
    return core.decide(fault)
  }
  const computer = await core.computer()
  if (!computer) {
    return core.decide("COMPUTER_UNKNOWN")
  }
  const judged = core.judgeCode(typed, state, computer)
  if (!judged.ok) {
    return core.decide(judged.code, { reason: judged.reason })
  }
  const code = writeTypedHex(readActivationCode(typed) ?? new Uint8Array(), 8)
  const isStored = await core.store.update((now) => ({
    ...now,
    code,
    computer: computer.runtimeFingerprint,
  }))
  return isStored
    ? core.decide(judged.code, {
        ok: true,
        source: "code",
        license: judged.proof,
        runsUntil: judged.until,
      })
    : core.decide("STORAGE_FAILED")
}
