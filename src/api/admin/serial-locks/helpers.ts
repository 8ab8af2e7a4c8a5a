import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { SerialLock } from "../../../modules/licensing/serials/types"
import { redeemerId } from "../../../modules/licensing/domain/serials/redeemer-id"

type Customer = { id: string; email: string | null }

/** Adds the customer behind the lock of an account, in one query; null for other locks and deleted accounts. */
export async function withCustomers(
  container: MedusaContainer,
  locks: SerialLock[]
): Promise<(SerialLock & { customer: Customer | null })[]> {
  const prefix = redeemerId.customer("")
  const ids = locks.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []))
  const { data } =
    ids.length > 0
      ? await container
          .resolve(ContainerRegistrationKeys.QUERY)
          .graph({ entity: "customer", fields: ["id", "email"], filters: { id: ids } })
      : { data: [] }
  const customers = new Map(
    (data as Customer[]).map(({ id, email }) => [redeemerId.customer(id), { id, email }] as const)
  )
  return locks.map((lock) => ({ ...lock, customer: customers.get(lock.id) ?? null }))
}
