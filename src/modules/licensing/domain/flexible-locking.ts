/**
 * Which locks of a computer may have changed at a reactivation. A program without a rule of
 * its own follows the shop's.
 */

/** Locks that a new disk format or operating system changes. */
export const SOFTWARE_LOCKS = ["hd_volume", "os"] as const

/** Locks that only other hardware changes. */
export const HARDWARE_LOCKS = ["hd_serial", "optical", "net", "cpu", "bios"] as const

/** All locks, in the order in which codes and digests take them. */
export const LOCKS = [...SOFTWARE_LOCKS, ...HARDWARE_LOCKS] as const
export type Lock = (typeof LOCKS)[number]

/** A changed lock outside `changeable`, or more changed hardware locks than allowed, refuses. */
export type FlexibleLocking = {
  changeable: Lock[]
  /** 0 to the number of hardware locks. */
  max_hardware_changes: number
}
