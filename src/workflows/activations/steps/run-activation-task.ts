import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type {
  ActivationDetails,
  ComputerInput,
  RemovalProof,
  TaskCaller,
  TaskResult,
} from "../../../modules/licensing/activations/types"
import { LicensingEvents } from "../../issuing/events"
import { announceEvent } from "../lib/announce"

type OnComputer = { computer: ComputerInput; details: ActivationDetails }

/** The task, its target, and the caller's proof. */
export type ActivationTask =
  | ({ task: "activate"; license_id: string } & OnComputer)
  | ({ task: "reactivate"; activation_id: string } & OnComputer)
  | ({ task: "transfer"; activation_id: string; proof: RemovalProof } & OnComputer)
  | { task: "remove"; activation_id: string; proof: RemovalProof; reason?: "removed" | "reset" }

export type RunActivationTaskInput = { task: ActivationTask; caller: TaskCaller }

/** Id of {@link runActivationTaskStep}. */
export const runActivationTaskStepId = "run-activation-task-step"

/**
 * Runs one task on an activation and emits its event. A refusal is a result, not an error. Not undone when a
 * later step fails: a program may already run by the activation, and its end is a task of its own. So the event
 * does not wait for later steps, and the task does not wait for the event: an unreachable event bus must not
 * make it look undone.
 */
export const runActivationTaskStep = createStep(
  { name: runActivationTaskStepId, noCompensation: true },
  async ({ task, caller }: RunActivationTaskInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const result = await run(licensing, task, caller)
    const { activation, repeated } = result
    if (activation) {
      const { license_id: id } = activation
      if (!repeated && task.task !== "remove") {
        announceEvent(container, LicensingEvents.LICENSE_ACTIVATED, {
          id,
          activation_id: activation.id,
        })
      } else if (task.task !== "activate") {
        // The new computer was already activated: the news is that the former one no longer is.
        announceEvent(container, LicensingEvents.LICENSE_DEACTIVATED, {
          id,
          activation_id: task.activation_id,
        })
      }
    }
    return new StepResponse(result)
  }
)

async function run(
  licensing: LicensingModuleService,
  task: ActivationTask,
  caller: TaskCaller
): Promise<TaskResult> {
  switch (task.task) {
    case "activate":
      return await licensing.activations.activate(
        task.license_id,
        task.computer,
        task.details,
        caller
      )
    case "reactivate":
      return await licensing.activations.reactivate(
        task.activation_id,
        task.computer,
        task.details,
        caller
      )
    case "transfer":
      return await licensing.activations.transfer(
        task.activation_id,
        task.computer,
        task.details,
        caller,
        task.proof
      )
    case "remove":
      return await licensing.activations.remove(task.activation_id, caller, task.proof, task.reason)
  }
}
