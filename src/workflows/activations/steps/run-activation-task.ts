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
import { announceComputer } from "../lib/announce"

type OnComputer = { computer: ComputerInput; details: ActivationDetails }

/** Which task, on what, and how the caller proves what it must. */
export type ActivationTask =
  | ({ task: "activate"; license_id: string } & OnComputer)
  | ({ task: "reactivate"; activation_id: string } & OnComputer)
  | ({ task: "transfer"; activation_id: string; proof: RemovalProof } & OnComputer)
  | { task: "remove"; activation_id: string; proof: RemovalProof; reason?: "removed" | "reset" }

export type RunActivationTaskInput = { task: ActivationTask; caller: TaskCaller }

/** Id of {@link runActivationTaskStep}. */
export const runActivationTaskStepId = "run-activation-task-step"

/**
 * Runs one task on an activation and tells the shop of it. A refusal is a result, not an error. Not taken
 * back when a later step fails: a program may run by the activation already, and its end is a task of its
 * own. So the event does not wait for later steps either, nor does the task for the event: an event bus that
 * is away must not make it look undone.
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
        announceComputer(container, LicensingEvents.LICENSE_ACTIVATED, {
          id,
          activation_id: activation.id,
        })
      } else if (task.task !== "activate") {
        // The computer that comes in was activated already: what is new is that the former one is not.
        announceComputer(container, LicensingEvents.LICENSE_DEACTIVATED, {
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
