import {
  type CustomerAct,
  CUSTOMER_ACTS,
  effectivePermissions,
  offeredPermissions,
  OWNER_ACTS,
  OWNER_PERMISSIONS,
  OTHER_PERMISSION_OF_ACT,
  type Permission,
  PERMISSION_OF_ACT,
  PERMISSIONS,
} from "./permissions"
import {
  subscriptionState,
  type Task,
  taskDecision,
  type TaskLimits,
  taskLimitOf,
  TASKS,
} from "../seats/task-limits"
import { isForUsersOnly } from "../ladder/computer-acts"
import type { LicenseStatus } from "../ladder/license-status"
import type { Verdict } from "../ladder/facts"
import { publicVerdict } from "../ladder/validation"
import type { VerdictCode } from "../ladder/verdict-codes"
import type { Authorization } from "../vocabulary"

/** The role in which a customer sees an order: its present owner, or an active manager assigned to it. */
export const CUSTOMER_ROLES = ["owner", "manager"] as const
export type CustomerRole = (typeof CUSTOMER_ROLES)[number]

/**
 * The permissions of a customer on an order that they see. Its owner may also be its manager, by staff's grant:
 * the permissions add up.
 * @param granted by their assignment to the order; null = not assigned
 */
export function heldPermissions(
  role: CustomerRole,
  granted: readonly string[] | null,
  distribution: boolean
): Permission[] {
  const effective = effectivePermissions(granted ?? [], distribution)
  const own: readonly Permission[] = role === "owner" ? OWNER_PERMISSIONS : []
  return PERMISSIONS.filter((each) => own.includes(each) || effective.includes(each))
}

/** Why an act on an order is not possible. Stable: pages explain it. */
export const RIGHT_REFUSALS = [
  "NO_LICENSES",
  "PERMISSION_REQUIRED",
  "ORDER_READ_ONLY",
  "SUBSCRIPTION_EXPIRED",
  "TASK_DISABLED",
  "SERIAL_BLACKLISTED",
  "SEATS_EXHAUSTED",
  "REKEY_BY_VENDOR",
  "USER_REQUIRED",
] as const
type RightRefusal = (typeof RIGHT_REFUSALS)[number]

/** The facts that an act on an order is judged by. */
export type RightFacts = {
  /** The person's permissions on this order; an owner has `OWNER_PERMISSIONS`. */
  permissions: readonly Permission[]
  /** Whether distribution is switched on in the settings. */
  distribution: boolean
  /** The order's `customer_can_manage`. */
  can_manage: boolean
  subscription_expires_at: Date | null
  limits: TaskLimits
  /** Whether the person owns the order now; absent = false. */
  is_owner?: boolean
  /** Computers of a license that its owner may reset per year; absent or 0 = none, or not the owner. */
  owner_resets?: number
  /** Whether the order's serial number is blacklisted; absent = not judged here, the ladder does. */
  serial_blacklisted?: boolean
  /** Owners may give their licenses new keys, and this is the owner; absent = false. */
  may_rekey?: boolean
  /** Whether some license has a free seat; absent = not judged here, the ladder does. */
  free_seat?: boolean
  /** What proves its licenses: a key, or one of their users; absent = not judged here, the ladder does. */
  authorizations?: readonly Authorization[]
}

/**
 * Whether an act is possible, and if not, why not. `permission` = the one that is missing. `offered` false =
 * nobody can be given that permission now, or no license of the order ever allows it, so pages show nothing of the act.
 */
export type Right = RightOf<Exclude<RightRefusal, "NO_LICENSES">>

/** A {@link Right} in a list of orders, some of which have no licenses. */
export type ListedRight = RightOf<RightRefusal>

type RightOf<Refusal> =
  | { allowed: true; code: null; permission: null; offered: true }
  | { allowed: false; code: Refusal; permission: Permission | null; offered: boolean }

/** The acts that a read-only order still allows: looking, and getting existing codes. */
const READING: readonly CustomerAct[] = ["reveal_key", "send_code", "check_codes", "see_users"]

/** The acts that an order without licenses still allows. */
const OF_ORDER: readonly CustomerAct[] = ["issue_license", "manage_managers", "edit_customer"]

const NO_LICENSES: ListedRight = {
  allowed: false,
  code: "NO_LICENSES",
  permission: null,
  offered: false,
}

const ALLOWED: Right = { allowed: true, code: null, permission: null, offered: true }

/**
 * Whether a customer who sees an order may do the act on it. Judges by the order alone; the ladder
 * (`validationVerdict`) judges license and computer.
 */
export function customerRight(act: CustomerAct, facts: RightFacts, now: Date): Right {
  if (act === "activate" && areForUsersOnly(facts)) {
    return { allowed: false, code: "USER_REQUIRED", permission: null, offered: false }
  }
  const needed = PERMISSION_OF_ACT[act]
  const asOwner = mayAsOwner(act, facts) || (facts.is_owner && OWNER_ACTS.includes(act))
  const other = OTHER_PERMISSION_OF_ACT[act]
  const held = facts.permissions.some((each) => each === needed || each === other)
  if (needed !== null && !held && !asOwner) {
    const offered = offeredPermissions(facts.distribution).includes(needed)
    return { allowed: false, code: "PERMISSION_REQUIRED", permission: needed, offered }
  }
  if (!facts.can_manage && !READING.includes(act)) {
    return refused("ORDER_READ_ONLY")
  }
  if (act === "rekey" && !facts.may_rekey) {
    return refused("REKEY_BY_VENDOR")
  }
  return isTask(act) ? taskRight(act, facts, now) : ALLOWED
}

/** Whether the act is a reset by the owner, who needs no permission for it where the settings allow some. */
export function mayAsOwner(
  act: CustomerAct,
  { permissions, owner_resets = 0 }: Pick<RightFacts, "permissions" | "owner_resets">
): boolean {
  return act === "reset_device" && owner_resets > 0 && !permissions.includes("reset_device")
}

/**
 * {@link customerRight} of every act.
 * @param hasLicenses an order that only adds uses to the license of another one has none, so no act of licenses is offered
 */
export function customerRights(
  facts: RightFacts,
  hasLicenses: boolean,
  now: Date
): Record<CustomerAct, ListedRight> {
  return Object.fromEntries(
    CUSTOMER_ACTS.map((act) => [
      act,
      hasLicenses || OF_ORDER.includes(act) ? customerRight(act, facts, now) : NO_LICENSES,
    ])
  ) as Record<CustomerAct, ListedRight>
}

/**
 * Why customers may not see the whole key of a license; null = they may. A license out of force hides it: a key
 * from outside may still be worth something to a buyer who got a refund. A term that has ended or not begun
 * hides nothing, since the license is theirs.
 */
export function keyWithheld(status: LicenseStatus): VerdictCode | null {
  return WITHHELD[status] ?? null
}

const WITHHELD: Partial<Record<LicenseStatus, VerdictCode>> = {
  revoked: "REVOKED",
  suspended: "SUSPENDED",
  blocked: "ORDER_INACTIVE",
}

/**
 * Whether an act on a license would succeed with valid input, for a page that explains a disabled button.
 * `code` is a {@link RightRefusal} or the ladder's; `retry_at` = when the answer may change. `offered` false = no
 * such license ever allows it, so pages show nothing of the act.
 */
export type TaskOutlook = {
  allowed: boolean
  offered: boolean
  code: RightRefusal | VerdictCode | null
  retry_at: Date | null
}

/** The order is judged first, then the license by the ladder. */
export function taskOutlook(right: Right, verdict: Verdict, offered = true): TaskOutlook {
  if (!right.allowed) {
    return { allowed: false, offered, code: right.code, retry_at: null }
  }
  const { valid, code, retry_at } = publicVerdict(verdict)
  return { allowed: valid, offered, code: valid ? null : code, retry_at }
}

function taskRight(
  task: Task,
  { limits, subscription_expires_at, serial_blacklisted, free_seat }: RightFacts,
  now: Date
): Right {
  const state = subscriptionState(subscription_expires_at, now)
  const decision = taskDecision(taskLimitOf(limits, state, task), { day: 0, month: 0 }, now)
  if (!decision.ok && decision.code === "TASK_DISABLED") {
    const expired = state === "expired" && taskLimitOf(limits, "valid", task).enabled
    return refused(expired ? "SUBSCRIPTION_EXPIRED" : "TASK_DISABLED")
  }
  if (serial_blacklisted === true) {
    return refused("SERIAL_BLACKLISTED")
  }
  return task === "activate" && free_seat === false ? refused("SEATS_EXHAUSTED") : ALLOWED
}

/** Whether only users, each with their own program, may activate whatever license of the order. */
function areForUsersOnly({ authorizations = [] }: RightFacts): boolean {
  return (
    authorizations.length > 0 &&
    authorizations.every((authorization) => isForUsersOnly({ authorization }, "activate"))
  )
}

function refused(code: Exclude<RightRefusal, "NO_LICENSES">): Right {
  return { allowed: false, code, permission: null, offered: true }
}

function isTask(act: CustomerAct): act is Task {
  return (TASKS as readonly string[]).includes(act)
}
