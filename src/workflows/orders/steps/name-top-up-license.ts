import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type NameTopUpLicenseInput = {
  order_id: string
  line_item_id: string
  license_id: string
  actor: Actor
}

/** Id of {@link nameTopUpLicenseStep}. */
export const nameTopUpLicenseStepId = "name-top-up-license-step"

/**
 * Says which license a line adds uses to. Compensation: the line names what it named before, unless the uses were added
 * meanwhile, which is a fact.
 */
export const nameTopUpLicenseStep = createStep(
  nameTopUpLicenseStepId,
  async ({ order_id, line_item_id, license_id, actor }: NameTopUpLicenseInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const done = await licensing.issuing.nameTopUpLicense(order_id, line_item_id, license_id, actor)
    return new StepResponse(
      { named: done !== undefined },
      done && { order_id, line_item_id, before: done.before, actor }
    )
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const [line] = (await licensing.issuing.topUpsOfOrder(done.order_id)).filter(
      ({ line_item_id }) => line_item_id === done.line_item_id
    )
    if (line && line.units === 0 && line.taken_back === 0) {
      await licensing.issuing.nameTopUpLicense(
        done.order_id,
        done.line_item_id,
        done.before,
        done.actor
      )
    }
  }
)
