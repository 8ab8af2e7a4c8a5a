import type { Context } from "@medusajs/framework/types"

import { activationCode, readActivationCode } from "../domain/codecs/activation-code"
import {
  ACTIVATION_PAYLOAD_BYTES,
  decodeActivationPayload,
  expiryDayOf,
} from "../domain/codecs/activation-payload"
import type { MachineCodes } from "../domain/codecs/machine-codes"
import { activationSecret } from "../domain/codecs/program-secret"
import { isRemovalCode } from "../domain/codecs/removal-code"
import type { TaskFacts } from "../domain/ladder/facts"
import { featureBits } from "../domain/policies/feature-catalogue"
import { featuresUntil } from "../domain/policies/feature-terms"
import { activationExpiry, expiryAfterActivation } from "../domain/policies/terms"
import { type CodeSequence, nextCodeSequence } from "../domain/seats/code-sequence"
import type { ActivationFactsService, TaskSubject } from "./activation-facts"
import type { ActivationStoreService } from "./activation-store"
import type { ActivationRow, RemovalProof } from "./types"
import { nodePrimitives } from "../storage"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
}

/**
 * The activation codes of computers: their numbers, how they are made, and the removal codes that
 * prove that they are gone. All licenses of a program share the numbers of one pair of machine codes: two equal
 * codes would have one removal code, which would end both.
 */
export class ActivationCodesService {
  private readonly activations: ActivationStoreService
  private readonly licenses: ActivationFactsService

  constructor({ activationFactsService, activationStoreService }: Cradle) {
    this.activations = activationStoreService
    this.licenses = activationFactsService
  }

  /**
   * The number of the next activation code for the computer's machine codes.
   * @param given those that the program's licenses answered them with before, in that order
   */
  next({ activation_sequence }: TaskSubject, given: string[]): CodeSequence {
    const used = given.flatMap((code) => sequenceOf(code) ?? [])
    return nextCodeSequence(used, activation_sequence + 1)
  }

  /** The vendor's answer to typed codes. */
  async make(
    license: TaskSubject,
    codes: MachineCodes,
    { sequence, features, ownEnd, now }: NewCode
  ): Promise<string> {
    const end = activationExpiry(expiryAfterActivation(license, now), ownEnd)
    return activationCode(nodePrimitives, await this.secret(license), codes, {
      isTrial: license.is_trial,
      isTest: license.is_test,
      sequence,
      // A code says one end for all, so it leaves out what ends earlier.
      features: featureBits(
        featuresUntil(features, license.feature_terms, end),
        license.program_catalogue
      ),
      expiryDay: expiryDayOf(end),
    })
  }

  /**
   * Whether what was given proves that the activation's computer no longer runs: where it may run by an
   * activation code, only its removal code does, no matter who else says so.
   */
  async prove(
    license: TaskSubject,
    activation: ActivationRow | null,
    proof: RemovalProof,
    context: Context
  ): Promise<TaskFacts["removal_code"]> {
    if (proof === "not_needed") {
      return "not_needed"
    }
    const code = activation && (await this.activations.outstandingCode(activation, context))
    if (!code) {
      return "erased" in proof ? "not_needed" : "wrong"
    }
    const given = "erased" in proof ? proof.erased : proof.code
    if (given === null) {
      return "missing"
    }
    const secret = await this.secret(license)
    return isRemovalCode(nodePrimitives, secret, code, given) ? "right" : "wrong"
  }

  private async secret(license: TaskSubject) {
    return activationSecret(nodePrimitives, await this.licenses.signature(license))
  }
}

/** What an activation code says of its license and activation. */
type NewCode = {
  sequence: number
  features: readonly string[]
  /** The activation's own, if it comes before the license's. */
  ownEnd: Date | null
  now: Date
}

function sequenceOf(activationCode: string): number | null {
  const bytes = readActivationCode(activationCode)
  return (
    (bytes && decodeActivationPayload(bytes.slice(0, ACTIVATION_PAYLOAD_BYTES)))?.sequence ?? null
  )
}
