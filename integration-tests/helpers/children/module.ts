import { MedusaApp } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, createPgConnection } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../src/modules/licensing"
import type { OrderFacts } from "../../../src/modules/licensing/domain/reconcile/order-facts"
import { SYSTEM_ACTOR } from "../../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../src/modules/licensing/service"

const say = (event: string): void => void process.send?.({ event })

/**
 * Boots the licensing module alone, a tenth of the application. It issues for the facts that its parent
 * sends, as the step of the workflow does, or suspends the licenses that it names, part by part.
 */
async function main(): Promise<void> {
  const { modules } = await MedusaApp({
    modulesConfig: {
      [LICENSING_MODULE]: {
        resolve: "./src/modules/licensing",
        options: {
          secret: process.env.LICENSING_SECRET,
          issuing: { chunkSize: Number(process.env.LICENSING_CHUNK_SIZE) },
        },
        definition: {
          key: LICENSING_MODULE,
          label: LICENSING_MODULE,
          defaultPackage: false,
          defaultModuleDeclaration: { scope: "internal" },
        },
      },
    } as never,
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: createPgConnection({
        clientUrl: process.env.DATABASE_URL ?? "",
        driverOptions: { connection: { ssl: false } },
      }),
    },
    cwd: process.cwd(),
  })
  const licensing = modules[LICENSING_MODULE] as unknown as LicensingModuleService
  await licensing.listLicensePrograms({}, { take: 1 })
  process.on("message", (order: OrderFacts | { suspend: string[][] }) => {
    const obeyed = "suspend" in order ? suspend(licensing, order.suspend) : issue(licensing, order)
    obeyed.catch((error: unknown) => process.send?.({ event: "failed", error: String(error) }))
  })
  say("ready")
}

async function issue(licensing: LicensingModuleService, facts: OrderFacts): Promise<void> {
  say("issuing")
  const ticket = await licensing.issuing.requestReconcile(facts.order_id)
  if (!ticket) {
    throw new Error("The order has no profile")
  }
  while ((await licensing.issuing.reconcileChunk(facts, ticket, SYSTEM_ACTOR)).status === "more") {
    // The next chunk.
  }
  say("issued")
}

async function suspend(licensing: LicensingModuleService, parts: string[][]): Promise<void> {
  say("suspending")
  for (const ids of parts) {
    await licensing.licenses.applyAct(ids, { type: "suspend", reason: "Audit" }, SYSTEM_ACTOR)
  }
  say("suspended")
}

main().catch((error: unknown) => process.send?.({ event: "failed", error: String(error) }))
// Without a parent there is nothing to do.
process.on("disconnect", () => process.exit())
