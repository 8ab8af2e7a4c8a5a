import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import type { IApiKeyModuleService, MedusaContainer } from "@medusajs/framework/types"
import {
  ApiKeyType,
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

/** Id of {@link ensurePortalKeyStep}. */
export const ensurePortalKeyStepId = "ensure-portal-key-step"

/** The title that identifies the portal's key, for this step and for staff. */
export const PORTAL_KEY_TITLE = "Licensing portal"

/**
 * Returns the publishable key of the portal. The first process creates it, linked to the store's default sales
 * channel; a revoked or deleted key is replaced. No compensation: a lost answer does not make the key wrong.
 */
export const ensurePortalKeyStep = createStep(
  ensurePortalKeyStepId,
  async (_input: void, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const token =
      (await findKey(container)) ??
      (await licensing.storage.exclusively(
        "licensing:portal-key",
        async () => (await findKey(container)) ?? (await makeKey(container))
      ))
    return new StepResponse(token)
  }
)

async function findKey(container: MedusaContainer): Promise<string | undefined> {
  const [key] = await container
    .resolve<IApiKeyModuleService>(Modules.API_KEY)
    .listApiKeys(
      { title: PORTAL_KEY_TITLE, type: ApiKeyType.PUBLISHABLE, revoked_at: null as never },
      { take: 1, order: { created_at: "ASC" } }
    )
  return key?.token
}

async function makeKey(container: MedusaContainer): Promise<string> {
  const { result } = await createApiKeysWorkflow(container).run({
    // Created by nobody: the admin fails to show a key whose creator is not among its users.
    input: {
      api_keys: [{ title: PORTAL_KEY_TITLE, type: ApiKeyType.PUBLISHABLE, created_by: "" }],
    },
  })
  const [key] = result
  if (!key) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Medusa made no API key")
  }
  const channel = await defaultSalesChannel(container)
  if (channel) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [channel] },
    })
  }
  return key.token
}

async function defaultSalesChannel(container: MedusaContainer): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["default_sales_channel_id"],
    pagination: { skip: 0, take: 1 },
  })
  return data[0]?.default_sales_channel_id ?? null
}
