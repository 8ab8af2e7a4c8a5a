import { answerCases } from "./answers"
import { codeCases } from "./codes"
import { offlineCases } from "./offline"
import { silenceCases } from "./silence"
import type { ProtocolVectors } from "./types"
import { NONCE, OUTAGE_HOURS, PUBLIC_KEYS, SIGNATURE } from "./world"

/** What docs/protocol-vectors.json holds. */
export function protocolVectors(): ProtocolVectors {
  return {
    version: 1,
    about:
      "What a program asks, what comes back, and what it must decide; docs/sdk.md says how to run them. Written by `npm run protocol-vectors`.",
    application_signature: SIGNATURE,
    public_keys: PUBLIC_KEYS,
    nonce: NONCE,
    outage_hours: OUTAGE_HOURS,
    cases: [...answerCases, ...silenceCases, ...offlineCases, ...codeCases],
  }
}

/** The file as a text. */
export const protocolVectorsText = () => `${JSON.stringify(protocolVectors(), null, 2)}\n`
