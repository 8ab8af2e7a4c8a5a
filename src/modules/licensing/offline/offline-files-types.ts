import type { LicenseFileAlgorithm } from "../domain/codecs/license-file"
import type { Verdict } from "../domain/ladder/facts"
import type { OfflineFileKind } from "../domain/vocabulary"
import type { ActivationRow, ComputerInput } from "../activations/types"

/** The record of a file that was handed out; the file itself is not kept. */
export type OfflineFileRow = {
  id: string
  license_id: string
  /** The computer that holds its seat by it; null for a license file. */
  activation_id: string | null
  kind: OfflineFileKind
  /** What a machine file was made for. */
  fingerprint: string | null
  /** The features whose floating seats its computer had borrowed; null or empty = none. */
  floating_features: string[] | null
  created_at: Date
  expires_at: Date
  /** When its receipt came back, or staff vouched that the computer is gone. */
  returned_at: Date | null
  /** When the revocation list began to name it because the license got a new key; null = it does not. */
  withdrawn_at: Date | null
}

/** A row with its computer. */
export type ListedOfflineFile = OfflineFileRow & {
  computer: Pick<ActivationRow, "sequence" | "name" | "note" | "platform" | "status"> | null
}

/** What a file is for: any computer, the one that asks, or one that a person chose. */
export type OfflineSubject =
  | { for: "any_computer" }
  | { for: "computer"; computer: ComputerInput }
  | { for: "activation"; activation_id: string }

/** Options of a file. */
export type OfflineFileOptions = {
  algorithm?: LicenseFileAlgorithm
  /** Seconds from its issue; absent = as long as the license permits. */
  ttl?: number
}

/** A file as it is handed out. The certificate is returned once. */
export type OfflineFile = {
  id: string
  kind: OfflineFileKind
  algorithm: LicenseFileAlgorithm
  certificate: string
  issued_at: Date
  expires_at: Date
}

/** The result of asking for a file. Refused: `file` is null and nothing was written. */
export type OfflineFileResult = {
  verdict: Verdict
  license_id: string | null
  activation: ActivationRow | null
  file: OfflineFile | null
}

/** The result of giving a file back. */
export type OfflineReturnResult = {
  verdict: Verdict
  /** The file afterwards; null if it was refused. */
  file: OfflineFileRow | null
  /** The activation that ended with it; null = none. */
  ended: ActivationRow | null
}

/** The answer to a request from a computer without a network. */
export type LicenseRequestResult = OfflineFileResult & {
  /** The computer was already activated. */
  repeated: boolean
  free_seats: number | null
  seats: number | null
}

/** What a request says, and whether the license is active on its computer. */
export type LicenseRequestPreview = {
  /** Code of the program that asks. */
  program: string
  is_for_this_program: boolean
  name: string | null
  platform: string | null
  app_version: string | null
  /** The computer's activation in force; null = it will be activated. */
  activation: ActivationRow | null
  seats: number | null
  /** null = unlimited. */
  free_seats: number | null
}

/** How a machine file is returned: with its receipt, or on the word of staff. */
export type ReturnProof = { receipt: string } | "not_needed"
