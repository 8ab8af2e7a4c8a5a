import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { SerialBatchView } from "../../../modules/licensing/serials/types"
import { withActorNames } from "../../lib/actor-names"

/** Batches as they are answered: with the name of who made them. */
export async function shownBatches(container: MedusaContainer, batches: SerialBatchView[]) {
  const named = await withActorNames(container, batches)
  return named.map(({ actor_type: _type, actor_id: _id, actor, ...batch }) => ({
    ...batch,
    created_by: actor,
  }))
}

/** @throws 404 SERIAL_BATCH_NOT_FOUND */
export async function retrieveBatch(container: MedusaContainer, id: string) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [batch] = await shownBatches(container, [await licensing.serials.retrieveBatch(id)])
  return batch
}
