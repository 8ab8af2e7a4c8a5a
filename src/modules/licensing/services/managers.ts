import { permissionFaults } from "../domain/permissions"
import type { Actor, ManagerStatus } from "../domain/vocabulary"
import { refuseFaults } from "../lib/program-errors"
import { given } from "../lib/rows"
import type { ManagerPatch } from "../types/managers"
import type { DatabaseService } from "./database"
import type { ManagerQuotasService } from "./manager-quotas"
import type { ManagerRow, ManagerStoreService } from "./manager-store"
import type { TimelineService } from "./timeline"

type Cradle = {
  databaseService: DatabaseService
  managerQuotasService: ManagerQuotasService
  managerStoreService: ManagerStoreService
  timelineService: TimelineService
}

/** What staff change of license managers themselves, apart from their orders and invitations. */
export class ManagersService {
  private readonly database: DatabaseService
  private readonly quotas: ManagerQuotasService
  private readonly managers: ManagerStoreService
  private readonly timeline: TimelineService

  constructor({
    databaseService,
    managerQuotasService,
    managerStoreService,
    timelineService,
  }: Cradle) {
    this.database = databaseService
    this.quotas = managerQuotasService
    this.managers = managerStoreService
    this.timeline = timelineService
  }

  /**
   * Changes a manager. Disabling works at their next request and kills an open invitation.
   * @throws MANAGER_NOT_FOUND, PERMISSIONS_INVALID, POLICY_NOT_FOUND
   */
  async update(managerId: string, patch: ManagerPatch, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const manager = await this.managers.hold(managerId, tx)
      const { disabled, quotas, permissions, ...names } = patch
      if (permissions) {
        const { distribution } = await this.managers.rules(tx)
        const added = permissions.filter((each) => !manager.permissions.includes(each))
        refuseFaults("PERMISSIONS_INVALID", permissionFaults(added, distribution))
      }
      const fields = given({ ...names, permissions, status: statusOf(manager, disabled) })
      for (const [field, value] of Object.entries(fields)) {
        await this.database.query(
          `update licensing_manager set ${field} = ?, updated_at = now() where id = ?`,
          [value as string, managerId],
          tx
        )
      }
      if (disabled) {
        await this.database.query(
          `update licensing_manager set invite_token_hash = null, invite_expires_at = null where id = ?`,
          [managerId],
          tx
        )
      }
      if (quotas) {
        await this.quotas.replace(managerId, quotas, tx)
      }
      await this.timeline.record(
        [
          {
            type: "manager.updated",
            actor,
            data: { manager_id: managerId, ...given({ permissions, disabled, quotas }) },
          },
        ],
        tx
      )
    })
  }
}

function statusOf(manager: ManagerRow, disabled: boolean | undefined): ManagerStatus | undefined {
  if (disabled === undefined) {
    return undefined
  }
  return disabled ? "disabled" : manager.customer_id === null ? "invited" : "active"
}
