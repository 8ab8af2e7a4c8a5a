import type {
  ActorType,
  SerialBatchState,
  SerialStatus,
} from "../../modules/licensing/domain/vocabulary"
import type { SerialBatchView, SerialView } from "../../modules/licensing/serials/types"
import type { LicenseEvent } from "./types"

export type { SerialBatchState, SerialStatus }

type Actor = { type: ActorType; id: string | null; name: string | null }

/** Serial numbers that were made together, and what they become when redeemed. */
export type SerialBatch = Omit<SerialBatchView, "actor_type" | "actor_id" | "created_at"> & {
  created_by: Actor
  created_at: string
}

/** A code that becomes an order with licenses once; masked. `blacklisted_at` is apart from `status`. */
export type SerialNumber = Omit<
  SerialView,
  "actor_type" | "actor_id" | "reserved_at" | "claimed_at" | "blacklisted_at" | "created_at"
> & {
  reserved_at: string | null
  claimed_at: string | null
  blacklisted_at: string | null
  blacklisted_by: Actor | null
  created_at: string
}

/** What happened to a serial number or to its whole batch. */
export type SerialEvent = LicenseEvent & { order_id: string | null }

/** What of a file was taken, line by line. */
export type SerialImportReport = {
  good: number
  faulty: number
  /** The first of them. */
  faults: { line: number; code: string; message: string }[]
  /** Lines that were taken once they were put right. */
  repaired: number
  repairs: { line: number; code: string; message: string }[]
}

/** What blacklisting or allowing did; `unknown` are places in the list that are no serial number. */
export type BlacklistResult = { changed: number; unchanged: number; unknown: number[] }

/** Which serial numbers an act is about; a list is pasted into its dialog. */
export type SerialTarget =
  | { kind: "one"; serial: SerialNumber }
  | { kind: "ids"; ids: string[] }
  | { kind: "batch"; batch: SerialBatch }
  | { kind: "list" }

/** What staff do to serial numbers. */
export type SerialAct = "blacklist" | "allow"
