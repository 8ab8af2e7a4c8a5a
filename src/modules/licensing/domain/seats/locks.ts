import { type FlexibleLocking, HARDWARE_LOCKS, LOCKS, type Lock } from "./flexible-locking"

/**
 * One lock as an activation keeps it: its byte (typed codes; 0 = absent) or its digest in hex (runtime;
 * null or empty = absent).
 */
type LockValue = number | string | null

/** What an activation keeps of a computer's locks. A lock left out is absent. */
export type StoredLocks = Readonly<Partial<Record<Lock, LockValue>>>

/** The identity of a computer: its fingerprint, and its locks unless the program sends an opaque string. */
export type ComputerIdentity = { fingerprint: string | null; locks: StoredLocks | null }

/** Whether a computer may take another's activation over as the same computer. */
export type LockComparison =
  | {
      ok: true
      /** Locks that differ within the rule. For staff. */
      changed: Lock[]
    }
  | {
      ok: false
      code: "TOO_MANY_LOCKS_CHANGED"
      /** Number of locks that differ: all that the public learns. null = unknown, for opaque fingerprints. */
      differing: number | null
      /** Which locks differ. For staff. */
      changed: Lock[]
      /** Those of them that the rule never lets change. For staff. */
      fixed: Lock[]
      /** Number of hardware locks among them. For staff. */
      hardware: number
    }

/** The locks of a typed activation, from its bytes in the order of {@link LOCKS}. */
export function storedLockBytes(bytes: ArrayLike<number>): StoredLocks {
  return Object.fromEntries(LOCKS.map((lock, at) => [lock, bytes[at] ?? 0]))
}

const BYTE = /^[0-9a-f]{2}/

/** The byte of a lock in typed codes: the first of its digest, 0 read as 1. */
function lockByteOf(value: number | string): number {
  return typeof value === "number" ? value : parseInt(value.slice(0, 2), 16) || 1
}

/** The value in its normalized form for comparison; null = absent. */
function normalized(value: LockValue | undefined): number | string | null {
  if (value === undefined || value === null || value === 0 || value === "") {
    return null
  }
  if (typeof value === "number") {
    if (!Number.isInteger(value) || value < 0 || value > 255) {
      throw new RangeError("a lock byte is a whole number from 0 to 255")
    }
    return value
  }
  const digest = value.toLowerCase()
  if (!BYTE.test(digest)) {
    throw new RangeError("a lock digest is hexadecimal")
  }
  return digest
}

/**
 * Whether both sides have the same value, or neither has one. A byte is compared with the digest's byte, since
 * a typed activation knows no more.
 */
function sameLock(before: LockValue | undefined, after: LockValue | undefined): boolean {
  const [old, next] = [normalized(before), normalized(after)]
  if (old === null || next === null || typeof old === typeof next) {
    return old === next
  }
  return lockByteOf(old) === lockByteOf(next)
}

/** The locks that differ, in the order of {@link LOCKS}. An added or removed lock differs too. */
export function changedLocks(before: StoredLocks, after: StoredLocks): Lock[] {
  return LOCKS.filter((lock) => !sameLock(before[lock], after[lock]))
}

/**
 * Flexible locking: refuses a changed lock that the rule does not list as changeable, and more changed hardware
 * locks than it allows. Software locks never count as hardware.
 */
export function compareLocks(
  before: StoredLocks,
  after: StoredLocks,
  rule: FlexibleLocking
): LockComparison {
  const changed = changedLocks(before, after)
  const fixed = changed.filter((lock) => !rule.changeable.includes(lock))
  const hardware = changed.filter((lock) =>
    (HARDWARE_LOCKS as readonly Lock[]).includes(lock)
  ).length
  if (fixed.length === 0 && hardware <= rule.max_hardware_changes) {
    return { ok: true, changed }
  }
  return {
    ok: false,
    code: "TOO_MANY_LOCKS_CHANGED",
    differing: changed.length,
    changed,
    fixed,
    hardware,
  }
}

/**
 * {@link compareLocks} for computers whose locks may be unknown. The same fingerprint is the same computer;
 * another one without locks to compare is refused: opaque fingerprints have no flexible locking.
 */
export function compareComputers(
  before: ComputerIdentity,
  after: ComputerIdentity,
  rule: FlexibleLocking
): LockComparison {
  if (before.fingerprint !== null && before.fingerprint === after.fingerprint) {
    return { ok: true, changed: [] }
  }
  if (before.locks && after.locks) {
    return compareLocks(before.locks, after.locks, rule)
  }
  return {
    ok: false,
    code: "TOO_MANY_LOCKS_CHANGED",
    differing: null,
    changed: [],
    fixed: [],
    hardware: 0,
  }
}
