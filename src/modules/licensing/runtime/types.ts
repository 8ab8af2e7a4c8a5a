import type { UserToken } from "../domain/codecs/user-token"
import type { PublicVerdict } from "../domain/ladder/validation"
import type { ConsumptionState } from "../domain/consumption/consumption"
import type { Noticed } from "../consumption/types"
import type { LicenseDates } from "../domain/license-dates"
import type { LicenseKind } from "../domain/vocabulary"
import type { ComputerInput } from "../activations/types"
import type { HeldSession } from "../sessions/types"
import type { OfflineFile } from "../offline/offline-files-types"

/** What proves the right to a license. */
export type RuntimeProof =
  | {
      /** As the person typed it. */
      key: string
      user?: undefined
    }
  | {
      key?: undefined
      /** The named user who signed in, as their token says. */
      user: UserToken
    }

/** What the sold program says of itself and its computer. */
export type RuntimeRequest = RuntimeProof & {
  program_code: string
  computer: ComputerInput
  /** Features without which it would not run. */
  features?: string[]
  /** When the version that asks was released. */
  app_released_at?: Date | null
}

/** What a program learns of its license. No id of a customer or an order. */
type RuntimeLicense = LicenseDates & {
  id: string
  policy: string
  kind: LicenseKind
  /** Until when it may go on after `expires_at`; null = the license does not end. */
  grace_ends_at: Date | null
  /** The features that are on for this computer. */
  features: string[]
  /** Until when those of them are on that end before the license may, by code (ISO 8601). */
  feature_ends: Record<string, string>
  /** Those of its features that need a floating seat of their own, and how many computers may hold one at the same time. */
  floating_features: Record<string, number>
  /** What the merchant noted for the program; a buyer may change it where the shop lets them. */
  custom_fields: Record<string, unknown>
  /** Whether a computer may work offline: by a machine file, or by an answer that it kept. */
  allow_offline: boolean
  seats: number | null
  seats_used: number
  /** How many computers may run at the same time, each with a session; null = all that are activated. */
  floating_seats: number | null
  /** How many hours such a seat may be borrowed; null = not at all. */
  max_borrow_hours: number | null
  is_trial: boolean
  is_test: boolean
}

type RuntimeActivation = {
  id: string
  activated_at: Date
  expires_at: Date | null
}

/** The answer to a checkout: the verdict, and the file unless it was refused. */
export type RuntimeFileAnswer = RuntimeAnswer & { file: OfflineFile | null }

/** The answer to a program: the verdict, and what it may know. License null where it was not found. */
export type RuntimeAnswer = PublicVerdict & {
  license: RuntimeLicense | null
  activation: RuntimeActivation | null
  /** The floating seat that this computer holds: of the license, or of the feature that was asked about; null = none. */
  session: (HeldSession & { feature?: string }) | null
  /** The feature whose floating seat was asked about; absent = none, or the license's own. */
  feature?: string
  /** The counter of a consumption license in its present period; null = the license counts no uses. */
  consumption: RuntimeCounter | null
}

/** A counter; `feature` = its uses are those of one feature, absent = of the license as a whole. */
type RuntimeCounter = ConsumptionState & { feature?: string }

/** The activation that an answer began or ended, for the subscribers of its event. */
export type RuntimeChange = { license_id: string; activation_id: string }

/** `began` is null where nothing new began: refused, or activated before. */
export type RuntimeActivated = { answer: RuntimeAnswer; began: RuntimeChange | null }
export type RuntimeDeactivated = { answer: RuntimeAnswer; ended: RuntimeChange | null }

/** A verdict, and in how many seconds the program should give its next sign of life. */
export type RuntimeHeartbeat = RuntimeAnswer & { next_heartbeat: number }

/** A verdict, and how many of the entries were counted now, and how many before. */
export type RuntimeBatch = RuntimeAnswer & { counted: number; repeated: number }

/** The answer to a call that counts, and the request of the notice that it raised. */
export type RuntimeConsumed<Answer = RuntimeAnswer> = Noticed & { answer: Answer }

/** An answer of any call. */
export type AnyAnswer = RuntimeAnswer &
  Partial<Pick<RuntimeFileAnswer, "file"> & Pick<RuntimeHeartbeat, "next_heartbeat">>
