import type { ActivationEnding, ActivationMark } from "../vocabulary"
import type { TaskFacts, TaskLicense, TaskRequest } from "../ladder/facts"
import { countsAsTransfer } from "../ladder/validation"
import type { LockComparison } from "./locks"
import type { Task } from "./task-limits"
import { seatTaken, vacatedSeats } from "./transfers"

/** A task that the ladder allowed, with the facts that its effects depend on. */
export type AllowedTask = {
  request: TaskRequest
  facts: TaskFacts & { license: TaskLicense }
  /** The activation in force on the incoming computer; null = none. */
  current: { id: string } | null
  /** The activation that the task changes; null = none. */
  previous: {
    id: string
    original_activation_id: string | null
    expires_at: Date | null
  } | null
  /** For a reactivation judged by its chain: the first activation of the chain. */
  baseline_id: string | null
  /** Its computer compared with the incoming one; null = not compared. */
  drift: LockComparison | null
  /** A machine file of the previous activation is still valid and keeps holding a seat. */
  file_out: boolean
  /** For a removal: why the activation ends. */
  reason: Extract<ActivationEnding, "removed" | "reset">
}

/** What a task does. */
export type TaskEffects = {
  /** How the previous activation ends; null = it does not. */
  ended: { reason: ActivationEnding; marks?: ActivationMark[] } | null
  /** What the new activation inherits; null = none begins. */
  created: {
    original_activation_id: string | null
    baseline_activation_id: string | null
    expires_at: Date | null
    /** The computer is the same, so its name is kept unless the caller gives another. */
    inherits_details: boolean
  } | null
  /** Change in the number of activations in force. */
  seats: number
  /** Change in the number of vacated seats. */
  vacated: number
  transfers: number
  /** Change in the number of used seats, those of machine files included. */
  used: number
  /** The activation whose machine files the computer takes along, besides its own; null = none. */
  files_from: string | null
  event: {
    type: string
    /** Null = the new activation's, else the ended one's. */
    activation_id: string | null
    data: Record<string, unknown>
  }
}

const NOTHING: Omit<TaskEffects, "event"> = {
  ended: null,
  created: null,
  seats: 0,
  vacated: 0,
  transfers: 0,
  used: 0,
  files_from: null,
}

/** The effects of each task. Once allowed, the four differ only in this. */
const EFFECTS: Readonly<Record<Task, (task: AllowedTask) => TaskEffects>> = {
  activate: ({ request, facts }) => {
    const { license } = facts
    const seat = seatTaken({ ...license, used: license.activation_count + license.held_seats })
    return {
      ...NOTHING,
      created: {
        original_activation_id: null,
        baseline_activation_id: null,
        expires_at: null,
        inherits_details: false,
      },
      seats: 1,
      vacated: seat === "fresh" ? 0 : -1,
      transfers: countsAsTransfer(facts, request) ? 1 : 0,
      used: 1,
      event: { type: "activation.created", activation_id: null, data: { seat } },
    }
  },

  reactivate: (task) => {
    const drifted = task.request.drifted === true
    return succession(task, {
      reason: "reactivated",
      // A removal code, or the word of staff, proves the chain again.
      baseline_activation_id: task.baseline_id,
      inherits_details: true,
      // A reactivated computer takes its files along.
      files_from: drifted ? null : (task.previous?.id ?? null),
    })
  },

  transfer: (task) =>
    succession(task, {
      reason: task.request.by_staff ? "replaced" : "transferred",
      baseline_activation_id: null,
      inherits_details: false,
      files_from: null,
    }),

  remove: ({ request, facts, file_out, reason }) => {
    // An owner's reset already counts as the transfer: the next computer in the seat makes no other.
    const byOwner = request.owner_reset === true
    return {
      ...NOTHING,
      ended: { reason, ...(byOwner ? { marks: ["owner_reset"] } : {}) },
      seats: -1,
      vacated: byOwner ? 0 : vacatedSeats(facts.license),
      transfers: countsAsTransfer(facts, request) ? 1 : 0,
      used: file_out ? 0 : -1,
      event: {
        type: "activation.ended",
        activation_id: null,
        data: { reason, ...(byOwner ? { owner_reset: true, counts_as: "transfer" } : {}) },
      },
    }
  },
}

/** The effects of a task that the ladder allowed. */
export function taskEffects(task: AllowedTask): TaskEffects {
  return EFFECTS[task.request.purpose](task)
}

/** The previous activation ends, and its successor keeps its seat, its end and what it descends from. */
function succession(
  { request, facts, current, previous, drift, file_out }: AllowedTask,
  how: {
    reason: ActivationEnding
    baseline_activation_id: string | null
    inherits_details: boolean
    files_from: string | null
  }
): TaskEffects {
  if (!previous) {
    throw new TypeError("The ladder allows no succession without a previous activation")
  }
  const { reason, files_from } = how
  if (current && current.id !== previous.id) {
    // The computer already has its own activation, so the seat of the previous one is free.
    return {
      ...NOTHING,
      ended: { reason },
      seats: -1,
      vacated: vacatedSeats(facts.license),
      used: file_out ? 0 : -1,
      files_from,
      event: {
        type: "activation.ended",
        activation_id: current.id,
        data: { reason, predecessor: previous.id },
      },
    }
  }
  return {
    ...NOTHING,
    ended: { reason },
    created: {
      original_activation_id: previous.original_activation_id ?? previous.id,
      baseline_activation_id: how.baseline_activation_id,
      expires_at: previous.expires_at,
      inherits_details: how.inherits_details,
    },
    transfers: countsAsTransfer(facts, request) ? 1 : 0,
    used: file_out && current === null ? 1 : 0,
    files_from,
    event: {
      type: `activation.${reason}`,
      activation_id: null,
      data: { predecessor: previous.id, ...changedLocks(facts.locks, drift) },
    },
  }
}

/** How the computer changed, and whether that made it a transfer. */
function changedLocks(
  locks: LockComparison | null,
  drift: LockComparison | null
): Record<string, unknown> {
  return {
    ...(locks && locks.changed.length > 0 ? { changed_locks: locks.changed } : {}),
    ...(drift?.ok === false ? { counts_as: "transfer", drifted_locks: drift.changed } : {}),
  }
}
