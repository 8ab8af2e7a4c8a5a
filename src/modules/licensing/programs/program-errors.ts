import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"
import { faultSentence, type FieldFault } from "../domain/field-fault"

/** 404 PROGRAM_NOT_FOUND */
export function programNotFound(id: string): MedusaError {
  return licensingError("PROGRAM_NOT_FOUND", `There is no license program with the id ${id}`)
}

/** 404 POLICY_NOT_FOUND */
export function policyNotFound(id: string): MedusaError {
  return licensingError("POLICY_NOT_FOUND", `There is no license policy with the id ${id}`)
}

/** 404 BUNDLE_NOT_FOUND */
export function bundleNotFound(id: string): MedusaError {
  return licensingError("BUNDLE_NOT_FOUND", `There is no license bundle with the id ${id}`)
}

/** 404 VARIANT_NOT_FOUND */
export function variantNotFound(id: string): MedusaError {
  return licensingError("VARIANT_NOT_FOUND", `There is no product variant with the id ${id}`)
}

/** 404 SIGNING_KEY_NOT_FOUND */
export function signingKeyNotFound(kid: string): MedusaError {
  return licensingError("SIGNING_KEY_NOT_FOUND", `There is no signing key with the id ${kid}`)
}

/** 404 PRODUCT_NOT_FOUND */
export function productNotFound(id: string): MedusaError {
  return licensingError("PRODUCT_NOT_FOUND", `There is no product with the id ${id}`)
}

/** 409 CODE_TAKEN. `kind` is what has the code: "program", "policy" or "bundle". */
export function codeTaken(kind: string, code: string | undefined): MedusaError {
  return licensingError(
    "CODE_TAKEN",
    `Field 'code' must be unique: there is a ${kind} with the code ${code}`
  )
}

/**
 * Refuses to issue under an inactive policy or for an inactive program.
 * @throws 409 POLICY_INACTIVE, PROGRAM_INACTIVE
 */
export function refuseInactive(policy: { active: boolean; program_active: boolean }): void {
  if (!policy.program_active) {
    throw licensingError("PROGRAM_INACTIVE", "The program is inactive: nothing is issued for it")
  }
  if (!policy.active) {
    throw licensingError("POLICY_INACTIVE", "The policy is inactive: nothing is issued by it")
  }
}

/**
 * Refuses a record with faults.
 * @throws 400 `code`, naming every wrong field
 */
export function refuseFaults(code: string, faults: FieldFault[]): void {
  if (faults.length > 0) {
    throw licensingError(code, faults.map(faultSentence).join("; "))
  }
}
