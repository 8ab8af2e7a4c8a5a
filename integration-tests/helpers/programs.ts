import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { createPolicy, placePaidOrder } from "./licensed-orders"
import { type Child, startChild } from "./child"

/** The license as the sold program knows it. */
export type SoldLicense = { id: string; key: string; program: string }

/** A license for these terms, issued to an order. */
export async function sellLicense(
  container: MedusaContainer,
  terms: Record<string, unknown> = {}
): Promise<SoldLicense> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const order_id = await placePaidOrder(container, 1)
  const [id] = await licensing.issuing.issueByHand(
    {
      order_id,
      policy_ids: [await createPolicy(container, terms)],
      product_id: null,
      variant_id: null,
      quantity: 1,
    },
    "admin",
    SYSTEM_ACTOR
  )
  const key = await licensing.licenses.revealKey(id as string, SYSTEM_ACTOR)
  const license = await licensing.retrieveLicense(id as string, { relations: ["program"] })
  return { id: id as string, key, program: license.program.code }
}

/**
 * A server process of its own, on the database of `env`.
 * @param application its folder; this repository unless given
 */
export async function startServer(
  env: Record<string, string>,
  application?: string
): Promise<{ child: Child; url: string }> {
  const child = startChild(
    "server.ts",
    {
      DISABLE_ADMIN: "true",
      MEDUSA_WORKER_MODE: "server",
      LICENSING_RUNTIME_REQUESTS: "1000000",
      ...env,
    },
    application
  )
  const port = await child.heardMatching(/^listening (\d+)$/)
  return { child, url: `http://127.0.0.1:${port}` }
}

/** The answer to a call of the runtime API. */
export type RuntimeAnswer = {
  status: number
  code: string
  id: string | null
  milliseconds: number
}

/** Calls the runtime API of a server, as a program does. */
export async function ask(url: string, name: string, body: unknown): Promise<RuntimeAnswer> {
  const started = performance.now()
  const response = await fetch(`${url}/licensing/v1/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
  const answer = (await response.json()) as { code: string; activation?: { id: string } | null }
  return {
    status: response.status,
    code: answer.code,
    id: answer.activation?.id ?? null,
    milliseconds: performance.now() - started,
  }
}
