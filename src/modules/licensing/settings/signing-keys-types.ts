import type { JsonWebKeySet } from "../domain/codecs/jws"
import type { SigningKeyState } from "../domain/signing-keys"

/** A signing key as staff see it. No private part. */
export type SigningKeyView = {
  /** Its id, the `kid` in what it signs. */
  kid: string
  status: SigningKeyState
  /** It signs from here on, until its successor is made. */
  created_at: Date
  /** Until when it is published; null = current. */
  retires_at: Date | null
  /** RFC 7638, SHA-256. */
  thumbprint: string
  jwk: JsonWebKeySet["keys"][number]
  /** The public key as SPKI. */
  pem: string
}

export type RotateSigningKey = {
  /** How long the former key stays published. */
  overlap_days: number
  /** Required if there is no overlap. */
  reason?: string | null
}
