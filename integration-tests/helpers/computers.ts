import { fromHex } from "../../src/modules/licensing/domain/codecs/bytes"
import {
  type Lock,
  lockBytes,
  type LockDigestTexts,
  lockDigests,
  LOCKS,
  type RawLocks,
  writeLockDigests,
} from "../../src/modules/licensing/domain/codecs/locks"
import { machineCodes } from "../../src/modules/licensing/domain/codecs/machine-codes"
import { activationSecret } from "../../src/modules/licensing/domain/codecs/program-secret"
import { receiptCode } from "../../src/modules/licensing/domain/codecs/receipt"
import { removalCode } from "../../src/modules/licensing/domain/codecs/removal-code"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"

/** A computer as the sold program sees it; `generation` counts the removals on it. */
export type Machine = { locks: RawLocks; generation: number }

let machines = 0

/** Another computer, with five locks of its own. */
export function machine(): Machine {
  const number = ++machines
  return {
    locks: {
      hd_volume: `volume-${number}`,
      os: `os-${number}`,
      hd_serial: `serial-${number}`,
      net: `net-${number}`,
      cpu: `cpu-${number}`,
    },
    generation: 0,
  }
}

/** The codes and digests that the sold program makes of a computer, by its signature in hex. */
export function programOf(signatureHex: string) {
  const signature = fromHex(signatureHex) as Uint8Array
  const secret = activationSecret(nodePrimitives, signature)
  const digests = (of: Machine) => lockDigests(nodePrimitives, signature, of.locks)
  return {
    codesOf: (of: Machine): { site_code: string; machine_id: string } => {
      const { siteCode, machineId } = machineCodes(nodePrimitives, signature, {
        lockBytes: lockBytes(digests(of)),
        generation: of.generation,
      })
      return { site_code: siteCode, machine_id: machineId }
    },
    digestsOf: (of: Machine): LockDigestTexts => writeLockDigests(digests(of)),
    /**
     * The same computer with other values of these locks. Typed codes carry one byte of a lock, so one
     * value in 256 looks unchanged to them: such a one is not taken.
     */
    changed: (of: Machine, ...locks: Lock[]): Machine => {
      const before = lockBytes(digests(of))
      for (let attempt = 1; ; attempt++) {
        const values = Object.fromEntries(locks.map((lock) => [lock, `other-${lock}-${attempt}`]))
        const other = { ...of, locks: { ...of.locks, ...values } }
        const after = lockBytes(digests(other))
        if (locks.every((lock) => before[LOCKS.indexOf(lock)] !== after[LOCKS.indexOf(lock)])) {
          return other
        }
      }
    },
    removalOf: ({ activation_code }: { activation_code: string | null }): string =>
      removalCode(nodePrimitives, secret, activation_code ?? ""),
    receiptOf: (fileId: string, fingerprint: string): string =>
      receiptCode(nodePrimitives, secret, { fileId, fingerprint }),
  }
}
