import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ActorType } from "../../modules/licensing/domain/vocabulary"

type Acted = { actor_type: ActorType | null; actor_id: string | null }

/** An actor for people: `name` is null when the id is not known. */
export type NamedActor = { type: ActorType; id: string | null; name: string | null }

type Person = {
  id: string
  email?: string | null
  first_name?: string | null
  last_name?: string | null
}

/** Adds `actor` to timeline rows: users and API keys by name, customers and managers by name or e-mail. One query each. */
export async function withActorNames<Row extends Acted>(
  container: MedusaContainer,
  rows: Row[]
): Promise<(Row & { actor: NamedActor | null })[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const idsOf = (type: ActorType) => [
    ...new Set(
      rows.flatMap((row) => (row.actor_type === type && row.actor_id ? [row.actor_id] : []))
    ),
  ]
  const staff = idsOf("staff")
  const customers = idsOf("customer")
  const managers = idsOf("manager")
  const people = ["id", "email", "first_name", "last_name"]
  const [users, keys, buyers, helpers] = await Promise.all([
    staff.length > 0
      ? query.graph({ entity: "user", fields: people, filters: { id: staff } })
      : { data: [] },
    staff.length > 0
      ? query.graph({ entity: "api_key", fields: ["id", "title"], filters: { id: staff } })
      : { data: [] },
    customers.length > 0
      ? query.graph({ entity: "customer", fields: people, filters: { id: customers } })
      : { data: [] },
    managers.length > 0
      ? query.graph({ entity: "license_manager", fields: people, filters: { id: managers } })
      : { data: [] },
  ])
  const names = new Map<string, string | null>([
    ...([...users.data, ...buyers.data, ...helpers.data] as Person[]).map(
      (each) => [each.id, nameOf(each)] as const
    ),
    ...(keys.data as { id: string; title: string }[]).map(({ id, title }) => [id, title] as const),
  ])
  return rows.map((row) => ({
    ...row,
    actor: row.actor_type && {
      type: row.actor_type,
      id: row.actor_id,
      name: (row.actor_id && names.get(row.actor_id)) || null,
    },
  }))
}

function nameOf({ first_name, last_name, email }: Person): string | null {
  return [first_name, last_name].filter(Boolean).join(" ") || (email ?? null)
}
