import {
  customerRight,
  mayAsOwner,
  customerRights,
  type CustomerRole,
  heldPermissions,
  type RightFacts,
  taskOutlook,
} from "../customer-rights"
import {
  CUSTOMER_ACTS,
  type CustomerAct,
  OWNER_PERMISSIONS,
  type Permission,
  PERMISSION_OF_ACT,
  PERMISSIONS,
} from "../permissions"
import { taskLimits, TASKS } from "../../seats/task-limits"
import type { Verdict } from "../../ladder/facts"
import type { Authorization } from "../../vocabulary"
import type { VerdictCode } from "../../ladder/verdict-codes"

const NOW = new Date("2030-06-15T12:00:00Z")
const PAST = new Date("2030-06-15T12:00:00Z")
const READING = ["reveal_key", "send_code", "check_codes"]
const FREE = ["annotate", "make_file", "return_file"]

const facts = (over: Partial<RightFacts> = {}): RightFacts => ({
  permissions: [],
  distribution: true,
  can_manage: true,
  subscription_expires_at: null,
  limits: taskLimits(null),
  ...over,
})

const allowed = (over: Partial<RightFacts>): CustomerAct[] => {
  const rights = customerRights(facts(over), true, NOW)
  return CUSTOMER_ACTS.filter((act) => rights[act].allowed)
}

/** Acts on the users of a license. */
const OF_NAMED_USERS: CustomerAct[] = ["see_users", "manage_users", "manage_user_credentials"]

describe("heldPermissions", () => {
  const own = [...OWNER_PERMISSIONS]
  it.each<[string, CustomerRole, string[] | null, boolean, Permission[]]>([
    ["an owner", "owner", null, true, own],
    ["an owner with an empty grant", "owner", [], true, own],
    ["an owner with a grant", "owner", ["reset_device"], true, ["reset_device", ...own]],
    ["an owner with a grant of their own", "owner", ["edit_customer"], true, own],
    ["an owner with distribution", "owner", ["issue_license"], true, [...own, "issue_license"]],
    ["an owner with distribution off", "owner", ["issue_license"], false, own],
    ["an owner with what does not exist", "owner", ["fly"], true, own],
    ["a manager", "manager", ["reset_device"], true, ["reset_device"]],
    ["a manager with distribution off", "manager", ["issue_license"], false, []],
    ["a manager with nothing", "manager", [], true, []],
    ["a manager without assignment", "manager", null, true, []],
  ])("%s", (_, role, granted, distribution, held) => {
    expect(heldPermissions(role, granted, distribution)).toEqual(held)
  })
})

describe("customerRight", () => {
  it("lets everybody who sees the order look, do tasks and write notes", () => {
    expect(allowed({})).toEqual([...READING, ...TASKS, ...FREE])
  })

  it("adds what owners hold, and what is granted", () => {
    expect(allowed({ permissions: OWNER_PERMISSIONS })).toEqual([
      ...READING,
      ...TASKS,
      ...FREE,
      "manage_managers",
      "edit_customer",
    ])
    expect(allowed({ permissions: PERMISSIONS, may_rekey: true })).toEqual([...CUSTOMER_ACTS])
  })

  it("lets an owner reset computers where the settings allow some", () => {
    const permissions = OWNER_PERMISSIONS
    const may = (owner_resets?: number) => allowed({ permissions, owner_resets })
    expect(may(2)).toEqual(expect.arrayContaining(["reset_device"]))
    expect(may(2)).not.toContain("revoke_device")
    expect(may(0)).not.toContain("reset_device")
    expect(may()).not.toContain("reset_device")
    expect(allowed({ permissions, owner_resets: 2, can_manage: false })).not.toContain(
      "reset_device"
    )
    expect(mayAsOwner("reset_device", { permissions: ["reset_device"], owner_resets: 2 })).toBe(
      false
    )
  })

  it("lets an owner end sessions, and a manager with reset_device", () => {
    expect(allowed({ is_owner: true })).toContain("end_session")
    expect(allowed({ permissions: ["reset_device"] })).toContain("end_session")
    expect(allowed({})).not.toContain("end_session")
    expect(allowed({ is_owner: true, can_manage: false })).not.toContain("end_session")
  })

  it("lets an owner do all to users, and managers what either permission is for", () => {
    const ofUsers = (over: Partial<RightFacts>) =>
      allowed(over).filter((act) => OF_NAMED_USERS.includes(act))
    expect(ofUsers({ is_owner: true })).toEqual(OF_NAMED_USERS)
    expect(ofUsers({ permissions: ["manage_license_users"] })).toEqual([
      "see_users",
      "manage_users",
    ])
    expect(ofUsers({ permissions: ["manage_license_user_credentials"] })).toEqual([
      "see_users",
      "manage_user_credentials",
    ])
    expect(ofUsers({ is_owner: true, can_manage: false })).toEqual(["see_users"])
  })

  it("lets nobody replace a key but an owner whom the settings allow it", () => {
    const permissions = PERMISSIONS
    expect(allowed({ permissions, may_rekey: true })).toContain("rekey")
    expect(customerRight("rekey", facts({ permissions }), NOW)).toMatchObject({
      allowed: false,
      code: "REKEY_BY_VENDOR",
    })
    expect(
      customerRight("rekey", facts({ permissions, may_rekey: true, can_manage: false }), NOW).code
    ).toBe("ORDER_READ_ONLY")
  })

  it.each(
    CUSTOMER_ACTS.filter((act) => act !== "rekey" && ![...READING, ...TASKS, ...FREE].includes(act))
  )("names the permission that %s lacks, on a read-only order too", (act) => {
    for (const can_manage of [true, false]) {
      expect(customerRight(act, facts({ can_manage }), NOW)).toEqual({
        allowed: false,
        code: "PERMISSION_REQUIRED",
        permission: PERMISSION_OF_ACT[act],
        offered: true,
      })
    }
  })

  it("offers no act that distribution forbids, and every other", () => {
    const lacking = customerRights(facts({ distribution: false }), true, NOW)
    const hidden = CUSTOMER_ACTS.filter((act) => !lacking[act].offered)
    expect(hidden).toEqual(["issue_license"])
    const open = customerRights(facts({ distribution: true }), true, NOW)
    expect(CUSTOMER_ACTS.filter((act) => !open[act].offered)).toEqual([])
  })

  it("leaves only reading of a read-only order", () => {
    const over = { can_manage: false, permissions: PERMISSIONS }
    expect(allowed(over)).toEqual([...READING, "see_users"])
    expect(customerRight("activate", facts(over), NOW)).toMatchObject({ code: "ORDER_READ_ONLY" })
    expect(customerRight("issue_license", facts(over), NOW).code).toBe("ORDER_READ_ONLY")
  })

  it("stops the tasks, and nothing else, when the subscription is over", () => {
    const over = { subscription_expires_at: PAST }
    expect(allowed(over)).toEqual([...READING, ...FREE])
    expect(customerRight("transfer", facts(over), NOW)).toMatchObject({
      code: "SUBSCRIPTION_EXPIRED",
    })
    expect(allowed({ subscription_expires_at: new Date(PAST.getTime() + 1) })).toContain("transfer")
  })

  it("says that a task is switched off where it is off in a valid subscription as well", () => {
    const limits = taskLimits({ valid: { remove: { enabled: false } } })
    const over = { limits, subscription_expires_at: PAST }
    expect(customerRight("remove", facts(over), NOW).code).toBe("TASK_DISABLED")
    const running = { ...over, subscription_expires_at: new Date("2031-01-01T00:00:00Z") }
    expect(customerRight("remove", facts(running), NOW).code).toBe("TASK_DISABLED")
    expect(customerRight("activate", facts(running), NOW).allowed).toBe(true)
  })

  it("does not close a task because it is limited", () => {
    const limits = taskLimits({ no_subscription: { transfer: { daily: 1 } } })
    expect(customerRight("transfer", facts({ limits }), NOW).allowed).toBe(true)
  })

  it("says that a blacklisted serial number closes every task, and nothing else", () => {
    const over = { serial_blacklisted: true, free_seat: false }
    for (const task of TASKS) {
      expect(customerRight(task, facts(over), NOW).code).toBe("SERIAL_BLACKLISTED")
    }
    expect(customerRight("check_codes", facts(over), NOW).allowed).toBe(true)
    const readOnly = { ...over, can_manage: false }
    expect(customerRight("transfer", facts(readOnly), NOW).code).toBe("ORDER_READ_ONLY")
  })

  it("says that no seat is free, where that is known, after everything that closes the task", () => {
    const over = { free_seat: false }
    expect(customerRight("activate", facts(over), NOW).code).toBe("SEATS_EXHAUSTED")
    expect(customerRight("transfer", facts(over), NOW).allowed).toBe(true)
    expect(customerRight("activate", facts({ free_seat: true }), NOW).allowed).toBe(true)
    const readOnly = { ...over, can_manage: false }
    expect(customerRight("activate", facts(readOnly), NOW).code).toBe("ORDER_READ_ONLY")
  })
})

describe("activating on an order", () => {
  it.each<[readonly Authorization[] | undefined, boolean]>([
    [["named_user"], false],
    [["named_user", "license_key"], true],
    [["license_key"], true],
    [[], true],
    [undefined, true],
  ])("whose licenses are proved by %p is offered: %s", (authorizations, offered) => {
    const right = customerRight("activate", facts({ authorizations }), NOW)
    expect(right).toMatchObject({
      offered,
      allowed: offered,
      code: offered ? null : "USER_REQUIRED",
    })
    expect(customerRight("transfer", facts({ authorizations }), NOW).allowed).toBe(true)
  })
})

describe("an order without licenses", () => {
  it("offers the acts on the order itself, and no others", () => {
    const rights = customerRights(facts(), false, NOW)
    const hidden = { allowed: false, code: "NO_LICENSES", permission: null, offered: false }
    for (const act of CUSTOMER_ACTS) {
      const ofOrder = ["issue_license", "manage_managers", "edit_customer"].includes(act)
      expect([act, rights[act]]).toEqual([act, ofOrder ? customerRight(act, facts(), NOW) : hidden])
    }
  })
})

describe("taskOutlook", () => {
  const verdict = (code: VerdictCode, valid = false): Verdict => ({
    valid,
    code,
    retry_at: NOW,
    differing_locks: 2,
    changed_locks: ["cpu"],
  })
  const open = customerRight("activate", facts(), NOW)

  it("lets the order speak first, then the ladder, and tells the public code", () => {
    const closed = customerRight("activate", facts({ can_manage: false }), NOW)
    expect(taskOutlook(closed, verdict("REVOKED"))).toEqual({
      allowed: false,
      offered: true,
      code: "ORDER_READ_ONLY",
      retry_at: null,
    })
    expect(taskOutlook(open, verdict("DAILY_LIMIT"))).toEqual({
      allowed: false,
      offered: true,
      code: "DAILY_LIMIT",
      retry_at: NOW,
    })
    expect(taskOutlook(open, verdict("PROGRAM_MISMATCH")).code).toBe("NOT_FOUND")
    expect(taskOutlook(open, { ...verdict("IN_GRACE", true), retry_at: null })).toEqual({
      allowed: true,
      offered: true,
      code: null,
      retry_at: null,
    })
  })

  it("says of an act that no such license knows that it is not offered, whatever the order says", () => {
    const closed = customerRight("activate", facts({ can_manage: false }), NOW)
    for (const right of [open, closed]) {
      expect(taskOutlook(right, verdict("USER_REQUIRED"), false)).toMatchObject({
        allowed: false,
        offered: false,
      })
    }
  })
})
