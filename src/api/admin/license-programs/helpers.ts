import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { programNotFound } from "../../../modules/licensing/programs/program-errors"
import type LicensingModuleService from "../../../modules/licensing/service"

/** Adds `policy_count` to programs. */
export async function withPolicyCounts<T extends { id: string }>(
  programs: T[],
  scope: MedusaContainer
): Promise<(T & { policy_count: number })[]> {
  const licensing = scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const counts = await licensing.programs.countPolicies(programs.map(({ id }) => id))
  return programs.map((program) => ({ ...program, policy_count: counts[program.id] ?? 0 }))
}

/**
 * One program as the admin API answers it.
 * @throws 404 PROGRAM_NOT_FOUND
 */
export async function retrieveProgram(id: string, scope: MedusaContainer, fields: string[]) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "license_program",
    fields: [...fields, "id"],
    filters: { id },
  })
  const [program] = await withPolicyCounts(data, scope)
  if (!program) {
    throw programNotFound(id)
  }
  return program
}
