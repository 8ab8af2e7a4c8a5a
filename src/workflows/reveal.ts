import {
  createStep,
  createWorkflow,
  type StepFunction,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../modules/licensing"
import type { Actor } from "../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../modules/licensing/service"

/** The owner of the secret, and the reader. */
export type RevealInput = { id: string; actor: Actor }

/**
 * A step that reads a secret and records the reader. The record stays when a later step fails: by then the
 * secret was seen.
 */
export function revealStep<Secret extends string | object>(
  name: string,
  read: (licensing: LicensingModuleService, id: string, actor: Actor) => Promise<Secret>
): StepFunction<RevealInput, Secret> {
  return createStep<RevealInput, Secret, null>(
    { name, noCompensation: true },
    async ({ id, actor }, { container }) => {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const secret: Secret = await read(licensing, id, actor)
      return new StepResponse<Secret, null>(secret, null)
    }
  )
}

/**
 * A workflow that returns what the step reads. It does not check the option `staff.reveal`: the route does, see
 * `api/reveal.ts`.
 */
export function revealWorkflow<Secret extends string | object>(
  name: string,
  step: StepFunction<RevealInput, Secret>
) {
  return createWorkflow(
    name,
    (input: WorkflowData<RevealInput>) => new WorkflowResponse(step(input))
  )
}
