import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type {
  ActivationDetails,
  TaskCaller,
  TaskResult,
  TypedCodes,
} from "../../../modules/licensing/activations/types"
import { anotherLicenseMayDo } from "../../../modules/licensing/domain/ladder/verdict-codes"
import { licenseNotFound } from "../../../modules/licensing/licenses/license-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import { runActivationTaskWorkflow } from "../workflows/run-activation-task"

export type ActivateOnOrderInput = {
  order_id: string
  computer: TypedCodes
  details: ActivationDetails
  caller: TaskCaller
  /** Only this license; absent = the best of the order. */
  license_id?: string
  /** Only licenses of this program; absent = of the program whose codes these are. */
  program_id?: string
}

/** Id of {@link activateOnOrderStep}. */
export const activateOnOrderStepId = "activate-on-order-step"

/**
 * Runs the task on one license after the other, until one takes the computer. Not taken back, for the reason
 * of `runActivationTaskStep`.
 */
export const activateOnOrderStep = createStep(
  { name: activateOnOrderStepId, noCompensation: true },
  async (input: ActivateOnOrderInput, { container }) => {
    const { computer, details, caller } = input
    // The reason of the best license is the one to report.
    let refused: TaskResult | null = null
    for (const license_id of await licensesToTry(container, input)) {
      const { result } = await runActivationTaskWorkflow(container).run({
        input: { task: { task: "activate", license_id, computer, details }, caller },
      })
      if (result.activation) {
        return new StepResponse(result)
      }
      refused ??= result
      if (!anotherLicenseMayDo(result.verdict.code)) {
        break
      }
    }
    if (!refused) {
      throw licenseNotFound(input.license_id ?? "")
    }
    return new StepResponse(refused)
  }
)

async function licensesToTry(
  container: MedusaContainer,
  { order_id, computer, license_id, program_id }: ActivateOnOrderInput
): Promise<string[]> {
  const { activations, licenses } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  if (license_id === undefined) {
    return await activations.licensesToActivate(order_id, computer, program_id ?? null)
  }
  const license = await licenses.retrieve(license_id)
  return license.order_id === order_id ? [license_id] : []
}
