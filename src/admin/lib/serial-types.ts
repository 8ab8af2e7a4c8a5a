import type {
  ActorType,
  SerialBatchSource,
  SerialBatchState,
  SerialStatus,
} from "../../modules/licensing/domain/vocabulary"
import type { LicenseEvent, PolicyRef, ProgramRef } from "./types"

export type { SerialBatchState, SerialStatus }

type Actor = { type: ActorType; id: string | null; name: string | null }

/** Serial numbers that were made together, and what they become when redeemed. */
export type SerialBatch = {
  id: string
  name: string
  program: ProgramRef
  policy: PolicyRef
  /** What the line of a redeemed order shows. */
  variant: { id: string; title: string | null; product_title: string | null } | null
  features: string[] | null
  source: SerialBatchSource
  state: SerialBatchState
  serial_format: string | null
  serial_prefix: string | null
  with_verification: boolean
  /** How many are to be generated; null where they are imported. */
  wanted: number | null
  count: number
  reserved_count: number
  claimed_count: number
  blacklisted_count: number
  note: string | null
  created_by: Actor
  created_at: string
}

/** A code that becomes an order with licences once; masked. */
export type SerialNumber = {
  id: string
  /** Within the batch, from 1. */
  number: number
  value_redacted: string
  status: SerialStatus
  has_verification: boolean
  batch: { id: string; name: string }
  program: ProgramRef
  policy: PolicyRef
  reserved_at: string | null
  claimed_at: string | null
  order: { id: string; display_id: number } | null
  customer: { id: string; email: string | null } | null
  /** Apart from `status`. */
  blacklisted_at: string | null
  blacklisted_by: Actor | null
  blacklist_reason: string | null
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
