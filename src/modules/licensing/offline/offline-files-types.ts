import type { LicenseFileAlgorithm } from "../domain/codecs/license-file"
import type { Verdict } from "../domain/ladder/validation"
import type { OfflineFileKind } from "../domain/vocabulary"
import type { ActivationRow, ComputerInput } from "../activations/types"

/** A file that was handed out; the file itself is not kept. */
export type OfflineFileRow = {
  id: string
  license_id: string
  /** The computer that holds its seat by it; null of a license file. */
  activation_id: string | null
  kind: OfflineFileKind
  /** What a machine file was made for. */
  fingerprint: string | null
  created_at: Date
  expires_at: Date
  /** Its receipt came back, or staff took the computer's end for granted. */
  returned_at: Date | null
  /** From when on the revocation list names it, since the license got a new key; null = it did not. */
  withdrawn_at: Date | null
}

/** A row with the computer that it is for. */
export type ListedOfflineFile = OfflineFileRow & {
  computer: Pick<ActivationRow, "sequence" | "name" | "note" | "platform" | "status"> | null
}

/** What a file is made for: any computer, the one that asks, or one that a person chose. */
export type OfflineSubject =
  | { for: "any_computer" }
  | { for: "computer"; computer: ComputerInput }
  | { for: "activation"; activation_id: string }

/** How a file is wanted. */
export type OfflineFileWish = {
  algorithm?: LicenseFileAlgorithm
  /** Seconds from its issue; absent = as long as the license allows. */
  ttl?: number
}

/** A file as it is handed out. The certificate is shown once. */
export type OfflineFile = {
  id: string
  kind: OfflineFileKind
  algorithm: LicenseFileAlgorithm
  certificate: string
  issued_at: Date
  expires_at: Date
}

/** What came of asking for a file. Refused: `file` is null and nothing was written. */
export type OfflineFileResult = {
  verdict: Verdict
  license_id: string | null
  activation: ActivationRow | null
  file: OfflineFile | null
}

/** What came of giving a file back. */
export type OfflineReturnResult = {
  verdict: Verdict
  /** The file as it then is; null if it was refused. */
  file: OfflineFileRow | null
  /** The activation that ended with it; null if none did. */
  ended: ActivationRow | null
}

/** What came of a request from a computer without a network. */
export type LicenseRequestResult = OfflineFileResult & {
  /** The computer was activated already. */
  repeated: boolean
  free_seats: number | null
  seats: number | null
}

/** What a request says, and how its computer stands with a license. */
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
