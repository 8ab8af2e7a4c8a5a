import { generateResetPasswordTokenWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The token of Medusa's mail for a forgotten password of a customer. */
export async function resetTokenOf(container: MedusaContainer, email: string): Promise<string> {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const { result } = await generateResetPasswordTokenWorkflow(container).run({
    input: {
      ...{ entityId: email, actorType: "customer", provider: "emailpass" },
      secret: http.jwtSecret ?? "",
    },
  })
  return result
}
