import { MedusaError } from "@medusajs/framework/utils"

import { type CustomerRole, heldPermissions } from "../domain/permissions/customer-rights"
import { licensingError } from "../errors"
import { DEFAULT_OWNER_RESETS } from "../domain/seats/owner-resets"
import { type StoredTaskLimits, taskLimits } from "../domain/seats/task-limits"
import {
  type DatabaseService,
  GRANTED_ON_ORDER,
  type RuntimeDatabaseService,
  SETTINGS_ID,
  SHOWN_TO_CUSTOMERS,
} from "../storage"
import type { AccessTarget, CustomerAccess } from "./types"

type Cradle = { databaseService: DatabaseService; runtimeDatabaseService: RuntimeDatabaseService }

type Row = {
  order_id: string
  owner_id: string | null
  license_id: string | null
  activation_id: string | null
  role: CustomerRole
  manager_id: string | null
  permissions: string[] | null
  can_manage: boolean
  subscription_expires_at: Date | null
  task_limits: StoredTaskLimits | null
  distribution: boolean
  owner_resets: number
  rekey_by_owner: boolean
}

/** Decides in which role a customer may see an order and its contents. */
export class CustomerAccessService {
  private readonly database: DatabaseService
  private readonly runtimeDatabase: RuntimeDatabaseService

  constructor({ databaseService, runtimeDatabaseService }: Cradle) {
    this.database = databaseService
    this.runtimeDatabase = runtimeDatabaseService
  }

  /** Does the customer exist? */
  async exists(customerId: string): Promise<boolean> {
    const found = await this.runtimeDatabase.read(
      async (context) =>
        await this.database.query(
          "select 1 from customer where id = ? and deleted_at is null",
          [customerId],
          context
        )
    )
    return found.length > 0
  }

  /**
   * The role in which the customer sees the order, license or activation: its present owner, or an active
   * manager of it. Checked at each call by one statement: a removed or disabled manager and a
   * former owner are out at their next request.
   * @throws 404 for everything else: not theirs, hidden, inactive, deleted or unknown; 401 for a customer who was
   * deleted, as Medusa answers a token that it never gave
   */
  async find(customerId: string, target: AccessTarget): Promise<CustomerAccess> {
    const [row] = await this.runtimeDatabase.read(
      async (context) =>
        await this.database.query<Row>(
          accessTo(TARGETS[target.kind]),
          [customerId, target.id, SETTINGS_ID, customerId, customerId, customerId],
          context
        )
    )
    if (!row) {
      throw (await this.exists(customerId))
        ? notFound(target)
        : new MedusaError(MedusaError.Types.UNAUTHORIZED, "Unauthorized")
    }
    const { role, permissions, task_limits, distribution, owner_resets, rekey_by_owner, ...rest } =
      row
    return {
      ...rest,
      role,
      distribution,
      customer_id: customerId,
      permissions: heldPermissions(role, permissions, distribution),
      actor:
        role === "owner"
          ? { type: "customer", id: customerId }
          : { type: "manager", id: row.manager_id },
      limits: taskLimits(task_limits),
      is_owner: role === "owner",
      owner_resets: role === "owner" ? owner_resets : 0,
      may_rekey: rekey_by_owner && role === "owner",
    }
  }
}

/** Parameters: the customer, those of {@link TARGETS}, the settings' id, and the customer three times more. */
const accessTo = (
  target: string
): string => `select o.id as order_id, o.customer_id as owner_id, t.license_id, t.activation_id,
    case when o.customer_id = ? then 'owner' else 'manager' end as role,
    case when g.permissions is not null then m.id end as manager_id, g.permissions, p.customer_can_manage as can_manage,
    p.subscription_expires_at, s.task_limits, coalesce(s.distribution, false) as distribution,
    coalesce(s.owner_resets_per_year, ${DEFAULT_OWNER_RESETS}) as owner_resets,
    coalesce(s.rekey_by_owner, false) as rekey_by_owner
  from (${target}) t
  join "order" o on o.id = t.order_id
  join licensing_order_profile p on p.order_id = o.id
  left join licensing_settings s on s.id = ?
  left join licensing_manager m on m.customer_id = ? and m.status = 'active'
  cross join lateral (${GRANTED_ON_ORDER("m.id")}) g
  where ${SHOWN_TO_CUSTOMERS} and (o.customer_id = ? or g.permissions is not null)
    and exists (select 1 from customer where id = ? and deleted_at is null)`

/** Finds the order of the target; takes the target's id. */
const TARGETS: Record<AccessTarget["kind"], string> = {
  order: `select id as order_id, null::text as license_id, null::text as activation_id
    from "order" where id = ?`,
  license: `select order_id, id as license_id, null::text as activation_id
    from licensing_license where id = ? and deleted_at is null`,
  activation: `select l.order_id, l.id as license_id, a.id as activation_id
    from licensing_activation a
    join licensing_license l on l.id = a.license_id and l.deleted_at is null where a.id = ?`,
}

const NOT_THERE = {
  order: ["ORDER_NOT_FOUND", "order"],
  license: ["LICENSE_NOT_FOUND", "license"],
  activation: ["ACTIVATION_NOT_FOUND", "activation"],
} as const

function notFound({ kind, id }: AccessTarget): MedusaError {
  const [code, name] = NOT_THERE[kind]
  return licensingError(code, `There is no ${name} with the id ${id}`)
}
