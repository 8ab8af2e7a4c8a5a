import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type { RevealedSerial, SerialBatchView } from "../../src/modules/licensing/serials/types"
import { createPolicy } from "./licensed-orders"

/** A program whose serials customers redeem themselves, and its policy. */
export type SerialProgram = { id: string; code: string; policy_id: string }

/** A serial as its buyer has it. */
export type PrintedSerial = RevealedSerial & { id: string }

const licensingOf = (container: MedusaContainer) =>
  container.resolve<LicensingModuleService>(LICENSING_MODULE)

/** Creates a program with serials and self-service on, with the features `pro` and `cloud`. */
export async function createSerialProgram(
  container: MedusaContainer,
  terms: Partial<NewPolicy> = {}
): Promise<SerialProgram> {
  const licensing = licensingOf(container)
  const policy_id = await createPolicy(container, { issue_on: "payment_captured", ...terms })
  const { program } = await licensing.retrieveLicensePolicy(policy_id, { relations: ["program"] })
  await licensing.programs.update([
    {
      id: program.id,
      serials_enabled: true,
      serial_self_service: true,
      features: [
        { code: "pro", name: "Pro", bit: 0, retired: false },
        { code: "cloud", name: "Cloud", bit: null, retired: false },
      ],
    },
  ])
  return { id: program.id, code: program.code, policy_id }
}

/** Generates a batch; nothing of it is redeemed. */
export async function generateBatch(
  container: MedusaContainer,
  program: SerialProgram,
  count: number,
  terms: { features?: string[]; variant_id?: string; with_verification?: boolean } = {}
): Promise<SerialBatchView> {
  const licensing = licensingOf(container)
  const id = await licensing.serials.createBatch(
    {
      name: "Boxes",
      program_id: program.id,
      policy_id: program.policy_id,
      variant_id: terms.variant_id ?? null,
      features: terms.features ?? null,
      note: null,
      generate: {
        count,
        format: null,
        prefix: "BOX",
        with_verification: terms.with_verification ?? true,
      },
    },
    SYSTEM_ACTOR
  )
  for (;;) {
    await licensing.serials.generate(id)
    const batch = await licensing.serials.retrieveBatch(id)
    if (batch.state === "ready") {
      return batch
    }
  }
}

/** The first serials of a batch with their codes. */
export async function printedSerials(
  container: MedusaContainer,
  batchId: string,
  count: number
): Promise<PrintedSerial[]> {
  const licensing = licensingOf(container)
  const { serials } = await licensing.serials.search(
    { batch_id: [batchId] },
    { limit: count, offset: 0, order: "created_at" }
  )
  return await Promise.all(
    serials.map(async ({ id }) => ({
      id,
      ...(await licensing.serials.reveal(id, SYSTEM_ACTOR)),
    }))
  )
}
