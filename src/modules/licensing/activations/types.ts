import type { LockDigestTexts } from "../domain/codecs/locks"
import type { SignedIn } from "../storage"
import type { ComputerTerms } from "../domain/ladder/computer-acts"
import type { Verdict } from "../domain/ladder/facts"
import type {
  ActivationEnding,
  ActivationMark,
  ActivationStatus,
  Actor,
  ActorType,
} from "../domain/vocabulary"

/** A stored activation. It holds no secret: the removal code is computed when it is asked for. */
export type ActivationRow = {
  id: string
  license_id: string
  /** The named user whose computer it is; null = the license is proved by its key. */
  user_id: string | null
  original_activation_id: string | null
  /** The one whose computer it is measured against, see the model; null = itself. */
  baseline_activation_id: string | null
  sequence: number
  status: ActivationStatus
  ended_reason: ActivationEnding | null
  fingerprint: string
  lock_digests: LockDigestTexts | null
  /** 14 hex digits: seven lock bytes. */
  lock_bytes: string | null
  site_code: string | null
  machine_id: string | null
  generation: number | null
  activation_code: string | null
  marks: ActivationMark[] | null
  name: string | null
  platform: string | null
  app_version: string | null
  note: string | null
  activated_at: Date
  /** Its own end, if it comes before the license's. */
  expires_at: Date | null
  last_seen_at: Date | null
  ended_at: Date | null
  actor_type: ActorType
  actor_id: string | null
}

/** The named user whose computer it is, as people see them. */
export type ComputerUser = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/** An activation for a page: whose computer it is, and the terms of its license that say what it may be asked for. */
export type ListedActivation = ActivationRow & {
  /** null = the license is proved by its key, or the user was forgotten. */
  user: ComputerUser | null
  terms: ComputerTerms
}

/** Which activation a task is on; null = the license has none. */
export type ActivationRef = { licenseId: string; activationId: string | null }

/** How a caller says which computer it is about; at most one way. */
export type ComputerInput = {
  /** As people type them; `machine_id` empty where `site_code` holds both in the merged form. */
  site_code?: string
  machine_id?: string
  /** Digests of the present locks, by name. */
  locks?: Record<string, unknown>
  /** An opaque identity of the program's own making. */
  fingerprint?: string
}

/** What is kept of the computer and the program beside its identity; absent = unknown. */
export type ActivationDetails = {
  name?: string | null
  platform?: string | null
  app_version?: string | null
  note?: string | null
}

/** Who asks for a task, and how. */
export type TaskCaller = {
  actor: Actor
  /** Not bound by limits, locks, removal codes and transfers. */
  by_staff: boolean
  /** Code of the program that asks; null = a surface for all programs. */
  program_code: string | null
  /** The named user who signed in with the program; absent = nobody did. */
  user?: SignedIn
  /** Staff confirmed that the license will be over-used. */
  beyond_seats?: boolean
  /** Why they do it, for the timeline. */
  because?: string | null
  /** An owner resets a computer by right of the settings: how many they may of a license and year. */
  owner_resets?: number
  features?: readonly string[]
  app_released_at?: Date | null
}

/**
 * How a caller proves that the old computer's license is gone: by its removal code, or by right (staff, and
 * whom the shop permits a reset). `erased` is a program's word, which does where no activation code is out;
 * where one is, it is the removal code sent along, null = none was.
 */
export type RemovalProof = { code: string } | { erased: string | null } | "not_needed"

/** What became of a task. Refused: nothing but a wrong code's count was written. */
export type TaskResult = {
  verdict: Verdict
  /** The activation in force afterwards; of a removal the one that ended; null if the task was refused. */
  activation: ActivationRow | null
  /** It was there already: no seat was used. */
  repeated: boolean
  /** Seats of the license that are free now; null = unlimited or refused. */
  free_seats: number | null
  seats: number | null
}

/** Codes as people type them; `machine_id` absent where `site_code` holds both in the merged form. */
export type TypedCodes = { site_code: string; machine_id?: string }
