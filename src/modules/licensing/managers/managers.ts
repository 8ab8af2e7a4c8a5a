import { defaultPermissions, permissionFaults } from "../domain/permissions/permissions"
import type { Actor, ManagerStatus } from "../domain/vocabulary"
import {
  type DatabaseService,
  type NewLicenseEvent,
  type PatchableRow,
  type Patched,
  patchRow,
  type TimelineService,
  WAYS_TO_ORDERS,
  withoutUndefined,
} from "../storage"
import { managerExists } from "./manager-errors"
import { refuseFaults } from "../programs/program-errors"
import type { CreatedManager, ManagerPatch, ManagerPerson } from "./types"
import type { ManagerInvitationsService } from "./manager-invitations"
import type { ManagerQuotasService, QuotaChanges } from "./manager-quotas"
import type { ManagerRow, ManagerStoreService } from "./manager-store"

type Cradle = {
  databaseService: DatabaseService
  managerInvitationsService: ManagerInvitationsService
  managerQuotasService: ManagerQuotasService
  managerStoreService: ManagerStoreService
  timelineService: TimelineService
}

/** What staff do to license managers, apart from their orders. */
export class ManagersService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * Creates and invites a manager without orders. `permissions` are given with further orders; absent = the
   * default ones.
   * @returns with the token of the invitation, which is not kept
   * @throws MANAGER_EXISTS, PERMISSIONS_INVALID
   */
  async create(
    person: ManagerPerson,
    permissions: string[] | undefined,
    actor: Actor,
    now = new Date()
  ): Promise<CreatedManager> {
    const { databaseService, managerInvitationsService, managerStoreService } = this.cradle
    return await databaseService.transaction(async (tx) => {
      const { stored, distribution } = await managerStoreService.rules(tx)
      refuseFaults("PERMISSIONS_INVALID", permissionFaults(permissions ?? [], distribution))
      const granted = permissions ?? defaultPermissions(stored, distribution)
      const manager = await managerStoreService.add(person, granted, tx)
      if (!manager) {
        throw managerExists()
      }
      const { id: manager_id, email } = manager
      const data = { manager_id, permissions: granted }
      await this.cradle.timelineService.record([{ type: "manager.created", actor, data }], tx)
      const token = await managerInvitationsService.newToken(manager_id, now, tx)
      return { manager_id, email, token }
    })
  }

  /**
   * Changes a manager; unchanged values leave no trace. Disabling takes effect at their next request and ends
   * an open invitation.
   * @throws MANAGER_NOT_FOUND, PERMISSIONS_INVALID, POLICY_NOT_FOUND, QUOTA_SHARE_EXCEEDED, QUOTA_BELOW_USED
   */
  async update(managerId: string, patch: ManagerPatch, actor: Actor): Promise<void> {
    const { databaseService, managerQuotasService, managerStoreService } = this.cradle
    await databaseService.transaction(async (tx) => {
      const manager = await managerStoreService.lock(managerId, tx)
      const { disabled, quotas, permissions, ...names } = patch
      if (permissions) {
        const { distribution } = await managerStoreService.rules(tx)
        const added = permissions.filter((each) => !manager.permissions.includes(each))
        refuseFaults("PERMISSIONS_INVALID", permissionFaults(added, distribution))
      }
      const status = statusOf(manager, disabled)
      const row = withoutUndefined({ ...names, permissions, status })
      const patched = await patchRow(databaseService, ROW, managerId, row, tx)
      if (disabled) {
        await databaseService.query(
          `update licensing_manager set invite_token_hash = null, invite_expires_at = null where id = ?`,
          [managerId],
          tx
        )
      }
      const requota = quotas ? await managerQuotasService.replace(managerId, quotas, tx) : null
      const events = eventsOf(managerId, patched, requota)
      await this.cradle.timelineService.record(
        events.map((event) => ({ ...event, actor })),
        tx
      )
    })
  }

  /**
   * Deletes a manager with their orders, customers, groups, permissions, quotas, shares of these and invitation; they are
   * out at their next request. What they did stays in the timeline; their customer account is untouched.
   * @throws MANAGER_NOT_FOUND
   */
  async delete(managerId: string, actor: Actor): Promise<void> {
    const { databaseService, managerQuotasService, managerStoreService, timelineService } =
      this.cradle
    await databaseService.transaction(async (tx) => {
      await managerStoreService.lock(managerId, tx)
      // Managers before quotas, in the order of those who edit a sub-manager.
      await databaseService.query(
        "update licensing_manager set parent_id = null, updated_at = now() where parent_id = ?",
        [managerId],
        tx
      )
      await managerQuotasService.end(managerId, tx)
      const orders = await databaseService.query<{ order_id: string }>(
        `select o.id as order_id from ${WAYS_TO_ORDERS.order.from}
         where ${WAYS_TO_ORDERS.order.where("?")} and o.deleted_at is null`,
        [managerId],
        tx
      )
      for (const [table, column] of OWNED) {
        await databaseService.query(`delete from ${table} where ${column} = ?`, [managerId], tx)
      }
      const data = { manager_id: managerId }
      await timelineService.record(
        [
          ...orders.map(({ order_id }) => ({ type: "manager.removed", order_id, actor, data })),
          { type: "manager.deleted", actor, data },
        ],
        tx
      )
    })
  }
}

/** Deleted with a manager, the manager last; quotas end. */
const OWNED = [
  ["licensing_manager_assignment", "manager_id"],
  ["licensing_manager_scope", "manager_id"],
  ["licensing_manager", "id"],
] as const

type Editable = Omit<ManagerPatch, "disabled" | "quotas"> & { status?: ManagerStatus }

/** The fields that staff edit. */
const ROW: PatchableRow<Editable> = {
  table: "licensing_manager",
  key: "id",
  fields: ["first_name", "last_name", "phone", "permissions", "status"],
  json: [],
}

/** What the timeline records of a change; of names and phone only that they changed. */
function eventsOf(
  manager_id: string,
  patched: Patched<Editable> | null,
  quotas: QuotaChanges | null
): Pick<NewLicenseEvent, "type" | "data">[] {
  const { status, permissions, ...names } = patched?.changes ?? {}
  const fields = Object.keys(names)
  const changes = withoutUndefined({
    permissions,
    quotas: quotas && Object.keys(quotas.changes).length > 0 ? quotas.changes : undefined,
    quotas_reset: quotas?.reset,
  })
  const before = withoutUndefined({
    permissions: permissions && patched?.before.permissions,
    quotas: quotas?.before,
  })
  const data = {
    manager_id,
    fields,
    ...(Object.keys(changes).length > 0 ? { changes, before } : {}),
  }
  return [
    ...(fields.length > 0 || data.changes ? [{ type: "manager.updated", data }] : []),
    ...(status
      ? [
          {
            type: status === "disabled" ? "manager.disabled" : "manager.enabled",
            data: { manager_id },
          },
        ]
      : []),
  ]
}

function statusOf(manager: ManagerRow, disabled: boolean | undefined): ManagerStatus | undefined {
  if (disabled === undefined) {
    return undefined
  }
  return disabled ? "disabled" : manager.customer_id === null ? "invited" : "active"
}
