import type { FieldFault } from "../field-fault"

/**
 * Which locks of a computer may have changed at a reactivation. A program without its own rule follows the
 * shop's.
 */

/** Locks that a new disk format or operating system changes. */
export const SOFTWARE_LOCKS = ["hd_volume", "os"] as const

/** Locks that only other hardware changes. */
export const HARDWARE_LOCKS = ["hd_serial", "optical", "net", "cpu", "bios"] as const

/** All locks, in the order in which codes and digests take them. */
export const LOCKS = [...SOFTWARE_LOCKS, ...HARDWARE_LOCKS] as const
export type Lock = (typeof LOCKS)[number]

/** A changed lock outside `changeable`, or too many changed hardware locks, is refused. */
export type FlexibleLocking = {
  changeable: Lock[]
  /** 0 to the number of hardware locks. */
  max_hardware_changes: number
}

/**
 * The shop's rule until staff set another: software locks may change, and any one hardware lock. A hardware
 * lock that is not in `changeable` may not change.
 */
export const DEFAULT_FLEXIBLE_LOCKING: FlexibleLocking = {
  changeable: [...LOCKS],
  max_hardware_changes: 1,
}

/** Flexible locking switched off: one changed lock refuses. */
export const NO_FLEXIBLE_LOCKING: FlexibleLocking = { changeable: [], max_hardware_changes: 0 }

/** The rule for a program: its own, else the shop's, else the default. */
export function flexibleLockingFor(
  program: FlexibleLocking | null,
  shop: FlexibleLocking | null
): FlexibleLocking {
  return program ?? shop ?? DEFAULT_FLEXIBLE_LOCKING
}

/** Faults of a rule as input. Empty = it may be stored. */
export function flexibleLockingFaults(rule: FlexibleLocking): FieldFault<"flexible_locking">[] {
  const faults: FieldFault<"flexible_locking">[] = []
  if (rule.changeable.some((lock) => !LOCKS.includes(lock))) {
    faults.push({
      field: "flexible_locking.changeable",
      rule: "unknown_lock",
      message: `may name ${LOCKS.join(", ")} only`,
    })
  }
  if (new Set(rule.changeable).size !== rule.changeable.length) {
    faults.push({
      field: "flexible_locking.changeable",
      rule: "lock_twice",
      message: "names a lock twice",
    })
  }
  const changes = rule.max_hardware_changes
  if (!Number.isInteger(changes) || changes < 0 || changes > HARDWARE_LOCKS.length) {
    faults.push({
      field: "flexible_locking.max_hardware_changes",
      rule: "range",
      message: `must be a whole number from 0 to ${HARDWARE_LOCKS.length}`,
    })
  }
  return faults
}
