import type { Context } from "@medusajs/framework/types"

import { permissionsBelow } from "../domain/permissions/permissions"
import type { Actor } from "../domain/vocabulary"
import { licensingError } from "../errors"
import type { DatabaseService, TimelineService } from "../storage"
import { managerExists, managerNotFound } from "./manager-errors"
import type { ManagerInvitationsService } from "./manager-invitations"
import type { ManagerQuotasService } from "./manager-quotas"
import type { ManagerStoreService } from "./manager-store"
import type {
  ActingManager,
  CreatedManager,
  NewSubManager,
  QuotaGrant,
  SubManager,
  SubManagerChange,
} from "./types"

type Cradle = {
  databaseService: DatabaseService
  managerInvitationsService: ManagerInvitationsService
  managerQuotasService: ManagerQuotasService
  managerStoreService: ManagerStoreService
  timelineService: TimelineService
}

/** Managers whom a manager invited, with shares of the quotas that the manager has. */
export class SubManagersService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /** The sub-managers, the newest first, with what the granter's own permissions leave them. */
  async list(granter: ActingManager): Promise<SubManager[]> {
    const { databaseService, managerQuotasService } = this.cradle
    const rows = await databaseService.query<
      Omit<SubManager, "quotas" | "permissions"> & { permissions: string[] }
    >(
      `select m.id, m.email, m.status, m.permissions, m.created_at from licensing_manager m
       where m.parent_id = ? order by m.created_at desc, m.id desc`,
      [granter.id]
    )
    return await Promise.all(
      rows.map(async (row) => ({
        ...row,
        permissions: permissionsBelow([row.permissions, granter.permissions], granter.distribution),
        quotas: await managerQuotasService.list(row.id),
      }))
    )
  }

  /**
   * Invites a sub-manager, with at most the granter's permissions and shares of their quotas.
   * @returns with the token of the invitation, which is not kept
   * @throws MANAGER_EXISTS, PERMISSION_REQUIRED for one that the granter lacks; of shares as `ManagerQuotasService.share`
   */
  async create(
    granter: ActingManager,
    input: NewSubManager,
    now = new Date()
  ): Promise<CreatedManager> {
    const { databaseService, managerInvitationsService, managerStoreService, timelineService } =
      this.cradle
    refuseBeyond(granter, input.permissions)
    const actor: Actor = { type: "manager", id: granter.id }
    return await databaseService.transaction(async (tx) => {
      const manager = await managerStoreService.add({ email: input.email }, input.permissions, tx)
      if (!manager) {
        throw managerExists()
      }
      const { id: manager_id, email } = manager
      await databaseService.query(
        "update licensing_manager set parent_id = ? where id = ?",
        [granter.id, manager_id],
        tx
      )
      await this.share(granter.id, manager_id, input.quotas, tx)
      const data = { manager_id, parent_id: granter.id, permissions: input.permissions }
      await timelineService.record([{ type: "manager.created", actor, data }], tx)
      const token = await managerInvitationsService.newToken(manager_id, now, tx)
      return { manager_id, email, token }
    })
  }

  /**
   * Changes permissions and shares of a sub-manager; absent = unchanged. Effective at their next request.
   * @throws MANAGER_NOT_FOUND for one who is not theirs; else as {@link create}
   */
  async update(granter: ActingManager, managerId: string, change: SubManagerChange): Promise<void> {
    const { databaseService, timelineService } = this.cradle
    const actor: Actor = { type: "manager", id: granter.id }
    await databaseService.transaction(async (tx) => {
      const { permissions: before } = await this.lock(granter.id, managerId, tx)
      if (change.permissions) {
        const added = change.permissions.filter((each) => !before.includes(each))
        refuseBeyond(granter, added)
        await databaseService.query(
          "update licensing_manager set permissions = ?::text[], updated_at = now() where id = ?",
          [change.permissions, managerId],
          tx
        )
      }
      await this.share(granter.id, managerId, change.quotas ?? [], tx)
      const { permissions } = change
      const data = {
        manager_id: managerId,
        fields: Object.keys(change),
        ...(permissions ? { changes: { permissions }, before: { permissions: before } } : {}),
      }
      await timelineService.record([{ type: "manager.updated", actor, data }], tx)
    })
  }

  /**
   * A new invitation for a sub-manager who has not accepted yet; the previous link stops working.
   * @returns the token; it is not kept
   * @throws MANAGER_NOT_FOUND for one who is not theirs, MANAGER_NOT_INVITED
   */
  async invite(granter: ActingManager, managerId: string): Promise<string> {
    const { databaseService, managerInvitationsService } = this.cradle
    const theirs = await databaseService.query(
      "select 1 from licensing_manager where id = ? and parent_id = ?",
      [managerId, granter.id]
    )
    if (theirs.length === 0) {
      throw managerNotFound(managerId)
    }
    return await managerInvitationsService.invite(managerId, { type: "manager", id: granter.id })
  }

  private async share(
    granterId: string,
    managerId: string,
    quotas: readonly QuotaGrant[],
    tx: Context
  ): Promise<void> {
    const ordered = [...quotas].sort((one, other) => (one.policy_id < other.policy_id ? -1 : 1))
    for (const quota of ordered) {
      await this.cradle.managerQuotasService.share(granterId, managerId, quota, tx)
    }
  }

  private async lock(granterId: string, managerId: string, tx: Context) {
    const [row] = await this.cradle.databaseService.query<{ permissions: string[] }>(
      "select permissions from licensing_manager where id = ? and parent_id = ? for update",
      [managerId, granterId],
      tx
    )
    if (!row) {
      throw managerNotFound(managerId)
    }
    return row
  }
}

/** @throws PERMISSION_REQUIRED: nobody grants what they do not hold. */
function refuseBeyond(granter: ActingManager, permissions: readonly string[]): void {
  const lacking = permissions.find((each) => !granter.permissions.some((own) => own === each))
  if (lacking !== undefined) {
    throw licensingError("PERMISSION_REQUIRED", `This needs the permission '${lacking}'`)
  }
}
