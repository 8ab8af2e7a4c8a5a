import type { Resolver } from "react-hook-form"

import { fromBase64 } from "../../modules/licensing/domain/codecs/base64"
import { utf8Text } from "../../modules/licensing/domain/codecs/bytes"
import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import { offlineExpiry } from "../../modules/licensing/domain/policies/terms"
import type { FileOptions } from "../hooks/api/offline-files"
import { faultsToErrors, type Translate } from "./faults"
import type { Activation, LicenseDetail, OfflineFile } from "./types"

const DAY_MS = 86_400_000

/** Capacity of a QR code, in bytes. */
const QR_BYTES = 2_953

/** Default days, if the license allows them. */
const USUAL_DAYS = 30

export type FileFormValues = { days: number; algorithm: OfflineFile["algorithm"] }

const dateOf = (date: string | null | undefined) => (date ? new Date(date) : null)

/** The days that a file of a kind may run: whole days, at least one. */
export const allowedDays = (
  { offline_ttl_days, license_file_ttl_days, expires_at }: LicenseDetail,
  kind: OfflineFile["kind"],
  activation?: Activation,
  now = new Date()
): number => {
  const end = offlineExpiry(
    {
      ttl_days: kind === "machine" ? offline_ttl_days : license_file_ttl_days,
      expires_at: dateOf(expires_at),
      activation_expires_at: dateOf(activation?.expires_at),
    },
    now
  )
  return Math.max(1, Math.ceil((end.getTime() - now.getTime()) / DAY_MS))
}

export const newFile = (allowed: number): FileFormValues => ({
  days: Math.min(USUAL_DAYS, allowed),
  algorithm: "aes-256-gcm+ed25519",
})

const fileFaults = ({ days }: FileFormValues, allowed: number): FieldFault[] =>
  Number.isInteger(days) && days >= 1 && days <= allowed
    ? []
    : [{ field: "days", rule: "range", message: "" }]

/** Validates the form by the days that the license allows. */
export const fileResolver =
  <T extends FileFormValues>(allowed: number, t: Translate): Resolver<T> =>
  async (values) => {
    const faults = fileFaults(values, allowed)
    const bounds = { days: { min: 1, max: allowed } }
    return faults.length
      ? { values: {}, errors: faultsToErrors<T>(faults, t, bounds) }
      : { values, errors: {} }
  }

export const toFileOptions = ({ days, algorithm }: FileFormValues): FileOptions => ({
  algorithm,
  ttl: days * (DAY_MS / 1000),
})

/** The file name of a download. */
export const fileNameOf = ({ id, kind }: OfflineFile): string => `${kind}-${id}.lic`

/**
 * The content of a file's QR code: its text, or, to save space, the certificate in that text; null if
 * neither fits.
 */
export const qrTextOf = ({ certificate }: OfflineFile): string | null => {
  if (certificate.length <= QR_BYTES) return certificate
  const body = certificate.split("\n").slice(1, -2).join("")
  const bytes = fromBase64(body)
  const inner = bytes && utf8Text(bytes)
  return inner && inner.length <= QR_BYTES ? inner : null
}
