import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"

import { variantNotFound } from "../../../modules/licensing/programs/program-errors"

/** Id of {@link validateSerialVariantStep}. */
export const validateSerialVariantStepId = "validate-serial-variant-step"

/** Checks that a batch's product variant exists; null passes. @throws 404 VARIANT_NOT_FOUND */
export const validateSerialVariantStep = createStep(
  validateSerialVariantStepId,
  async ({ variant_id }: { variant_id: string | null }, { container }) => {
    if (variant_id === null) {
      return
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id"],
      filters: { id: variant_id },
    })
    if (data.length === 0) {
      throw variantNotFound(variant_id)
    }
  }
)
