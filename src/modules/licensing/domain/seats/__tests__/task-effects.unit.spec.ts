import type { TaskLicense } from "../../ladder/facts"
import type { LockComparison } from "../locks"
import { type AllowedTask, taskEffects } from "../task-effects"

const LICENSE = {
  seats: 2,
  activation_count: 1,
  held_seats: 0,
  vacated: 0,
  returning: false,
} as TaskLicense

type Changes = Partial<Omit<AllowedTask, "request" | "facts">> & {
  request?: Partial<AllowedTask["request"]>
  license?: Partial<TaskLicense>
  locks?: LockComparison
}

const task = (
  purpose: AllowedTask["request"]["purpose"],
  { request, license, locks, ...changes }: Changes = {}
): AllowedTask => ({
  request: { purpose, program_code: null, computer: null, by_staff: false, ...request },
  facts: {
    license: { ...LICENSE, ...license },
    activation: null,
    locks: locks ?? null,
    removal_code: "not_needed",
  },
  current: null,
  previous: null,
  baseline_id: null,
  drift: null,
  file_out: false,
  reason: "removed",
  ...changes,
})

const END = new Date("2026-06-01")
const FIRST = { id: "a1", original_activation_id: null, expires_at: END }
const SECOND = { id: "a2", original_activation_id: "a1", expires_at: null }
const refusedLocks = (changed: LockComparison["changed"]): LockComparison => ({
  ok: false,
  code: "TOO_MANY_LOCKS_CHANGED",
  differing: changed.length,
  changed,
  fixed: [],
  hardware: 0,
})

describe("an activation", () => {
  it("begins in a seat that nobody had", () => {
    expect(taskEffects(task("activate"))).toEqual({
      ended: null,
      created: {
        original_activation_id: null,
        baseline_activation_id: null,
        expires_at: null,
        inherits_details: false,
      },
      seats: 1,
      vacated: 0,
      transfers: 0,
      used: 1,
      files_from: null,
      event: { type: "activation.created", activation_id: null, data: { seat: "fresh" } },
    })
  })

  it.each([
    ["own", { vacated: 1, returning: true }, -1, 0],
    ["vacated", { vacated: 1 }, -1, 1],
    ["vacated", { seats: 3, vacated: 1, held_seats: 1 }, -1, 1],
    ["fresh", { seats: 3, vacated: 1 }, 0, 0],
  ])("takes the seat that is %s with %p", (seat, license, vacated, transfers) => {
    expect(taskEffects(task("activate", { license }))).toMatchObject({
      vacated,
      transfers,
      event: { data: { seat } },
    })
  })
})

describe("a removal", () => {
  it.each(["removed", "reset"] as const)("that is a %s vacates the seat", (reason) => {
    expect(taskEffects(task("remove", { previous: FIRST, reason }))).toEqual({
      ended: { reason },
      created: null,
      seats: -1,
      vacated: 1,
      transfers: 0,
      used: -1,
      files_from: null,
      event: { type: "activation.ended", activation_id: null, data: { reason } },
    })
  })

  it("by the owner's right is the transfer itself", () => {
    expect(
      taskEffects(
        task("remove", { previous: FIRST, reason: "reset", request: { owner_reset: true } })
      )
    ).toMatchObject({
      ended: { reason: "reset", marks: ["owner_reset"] },
      vacated: 0,
      transfers: 1,
      event: { data: { reason: "reset", owner_reset: true, counts_as: "transfer" } },
    })
  })

  it("leaves the seat used while a machine file is out", () => {
    expect(taskEffects(task("remove", { previous: FIRST, file_out: true }))).toMatchObject({
      seats: -1,
      vacated: 1,
      used: 0,
    })
  })
})

describe("a reactivation", () => {
  it("continues the activation that it is on", () => {
    const locks: LockComparison = { ok: true, changed: ["os"] }
    expect(taskEffects(task("reactivate", { previous: FIRST, baseline_id: "a1", locks }))).toEqual({
      ended: { reason: "reactivated" },
      created: {
        original_activation_id: "a1",
        baseline_activation_id: "a1",
        expires_at: END,
        inherits_details: true,
      },
      seats: 0,
      vacated: 0,
      transfers: 0,
      used: 0,
      files_from: "a1",
      event: {
        type: "activation.reactivated",
        activation_id: null,
        data: { predecessor: "a1", changed_locks: ["os"] },
      },
    })
  })

  it("descends from the first of its chain", () => {
    expect(taskEffects(task("reactivate", { previous: SECOND })).created).toMatchObject({
      original_activation_id: "a1",
      expires_at: null,
    })
  })

  it("of a computer that drifted away counts as a transfer and leaves its files", () => {
    expect(
      taskEffects(
        task("reactivate", {
          previous: SECOND,
          baseline_id: "a1",
          locks: { ok: true, changed: [] },
          drift: refusedLocks(["cpu", "bios"]),
          request: { drifted: true },
          file_out: true,
        })
      )
    ).toMatchObject({
      created: { baseline_activation_id: "a1" },
      transfers: 1,
      used: 1,
      files_from: null,
      event: {
        data: { predecessor: "a2", counts_as: "transfer", drifted_locks: ["cpu", "bios"] },
      },
    })
  })

  it("says nothing of locks that did not change", () => {
    const locks: LockComparison = { ok: true, changed: [] }
    expect(
      taskEffects(task("reactivate", { previous: SECOND, locks, drift: locks })).event.data
    ).toEqual({ predecessor: "a2" })
  })

  it("needs an activation that it is on", () => {
    expect(() => taskEffects(task("reactivate"))).toThrow(TypeError)
  })
})

describe("a transfer", () => {
  it.each([
    [false, "transferred", 1],
    [true, "replaced", 0],
  ])("by staff: %p ends the previous activation as %s", (by_staff, reason, transfers) => {
    expect(taskEffects(task("transfer", { previous: FIRST, request: { by_staff } }))).toMatchObject(
      {
        ended: { reason },
        created: {
          original_activation_id: "a1",
          baseline_activation_id: null,
          expires_at: END,
          inherits_details: false,
        },
        transfers,
        files_from: null,
        event: { type: `activation.${reason}`, activation_id: null, data: { predecessor: "a1" } },
      }
    )
  })

  it("to a computer that is activated already frees the seat of the previous one", () => {
    expect(taskEffects(task("transfer", { previous: FIRST, current: { id: "a3" } }))).toEqual({
      ended: { reason: "transferred" },
      created: null,
      seats: -1,
      vacated: 1,
      transfers: 0,
      used: -1,
      files_from: null,
      event: {
        type: "activation.ended",
        activation_id: "a3",
        data: { reason: "transferred", predecessor: "a1" },
      },
    })
  })

  it("to such a computer keeps the seat used while a machine file is out", () => {
    const to = { previous: FIRST, current: { id: "a3" }, file_out: true }
    expect(taskEffects(task("transfer", to)).used).toBe(0)
  })

  it("to the same computer is a new activation of it, and uses no seat for its file", () => {
    const to = { previous: FIRST, current: { id: "a1" }, request: { same_computer: true } }
    expect(taskEffects(task("transfer", { ...to, file_out: true }))).toMatchObject({
      created: { original_activation_id: "a1" },
      transfers: 0,
      used: 0,
    })
  })
})
