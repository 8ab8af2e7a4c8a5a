import type { Context } from "@medusajs/framework/types"

import {
  type FlexibleLocking,
  flexibleLockingFaults,
  flexibleLockingFor,
} from "../domain/seats/flexible-locking"
import {
  defaultPermissions,
  offeredPermissions,
  permissionFaults,
} from "../domain/permissions/permissions"
import { DEFAULT_QUOTA_RETURN_DAYS } from "../domain/permissions/quotas"
import { DEFAULT_OWNER_RESETS } from "../domain/seats/owner-resets"
import { type StoredTaskLimits, taskLimits, taskLimitsFaults } from "../domain/seats/task-limits"
import type { Actor } from "../domain/vocabulary"
import { refuseFaults } from "../programs/program-errors"
import {
  type DatabaseService,
  type PatchableRow,
  patchRow,
  SETTINGS_ID,
  type TimelineService,
} from "../storage"
import type { LicensingOptions } from "../options"
import type { LicensingSettingsPatch, LicensingSettingsView } from "./types"

type Row = {
  mail_include_keys: boolean | null
  data_keys_created_at: Date | null
  data_keys_rewrapped_at: Date | null
  task_limits: StoredTaskLimits | null
  flexible_locking: FlexibleLocking | null
  manager_permissions: string[] | null
  distribution: boolean
  owner_resets_per_year: number | null
  quota_return_days: number | null
  rekey_by_owner: boolean
}

type Cradle = {
  databaseService: DatabaseService
  timelineService: TimelineService
  licensingOptions: LicensingOptions
}

/** What staff may set in the admin. A setting that is not set follows the plugin's option. */
export class SettingsService {
  private readonly database: DatabaseService
  private readonly timeline: TimelineService
  private readonly options: LicensingOptions

  constructor({ databaseService, timelineService, licensingOptions }: Cradle) {
    this.database = databaseService
    this.timeline = timelineService
    this.options = licensingOptions
  }

  async read(): Promise<LicensingSettingsView> {
    const [row] = await this.database.query<Row>(
      `select mail_include_keys, data_keys_created_at, data_keys_rewrapped_at, task_limits,
         flexible_locking, manager_permissions, distribution, owner_resets_per_year, quota_return_days,
         rekey_by_owner
       from licensing_settings where id = ?`,
      [SETTINGS_ID]
    )
    const chosen = row?.mail_include_keys ?? null
    return {
      mail: {
        enabled: this.options.mail.enabled,
        include_keys: chosen ?? this.options.mail.includeKeys,
        include_keys_source: chosen === null ? "option" : "setting",
      },
      data_keys: {
        created_at: row?.data_keys_created_at ?? null,
        rewrapped_at: row?.data_keys_rewrapped_at ?? null,
      },
      task_limits: taskLimits(row?.task_limits ?? null),
      flexible_locking: flexibleLockingFor(null, row?.flexible_locking ?? null),
      owner_resets_per_year: row?.owner_resets_per_year ?? DEFAULT_OWNER_RESETS,
      managers: managersView(row?.manager_permissions ?? null, row?.distribution ?? false),
      quota_return_days: row?.quota_return_days ?? DEFAULT_QUOTA_RETURN_DAYS,
      rekey: { by_owner: row?.rekey_by_owner ?? false },
      reveal: { rule: this.options.staff.reveal ? "option" : "everyone" },
    }
  }

  /** Does the shop have a provider that can send mails? Reads Medusa's table in the same database. */
  async hasMailProvider(channel: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from notification_provider
       where is_enabled and deleted_at is null and ? = any(channels) limit 1`,
      [channel]
    )
    return rows.length > 0
  }

  /**
   * Changes the given fields; unchanged values leave no trace.
   * @returns the former values of what changed
   * @throws SETTINGS_INVALID, naming every wrong field
   */
  async update(patch: LicensingSettingsPatch, actor: Actor): Promise<LicensingSettingsPatch> {
    refuseFaults("SETTINGS_INVALID", [
      ...(patch.task_limits ? taskLimitsFaults(patch.task_limits) : []),
      ...(patch.flexible_locking ? flexibleLockingFaults(patch.flexible_locking) : []),
    ])
    return await this.database.transaction(async (tx) => {
      await this.refuseManagerFaults(patch, tx)
      await this.database.query(
        "insert into licensing_settings (id) values (?) on conflict (id) do nothing",
        [SETTINGS_ID],
        tx
      )
      const patched = await patchRow(this.database, ROW, SETTINGS_ID, patch, tx)
      if (patched) {
        await this.timeline.record(
          [{ type: "licensing_settings.updated", actor, data: patched }],
          tx
        )
      }
      return patched?.before ?? {}
    })
  }

  private async refuseManagerFaults(patch: LicensingSettingsPatch, tx: Context): Promise<void> {
    if (patch.manager_permissions) {
      const [row] = await this.database.query<{ distribution: boolean }>(
        "select distribution from licensing_settings where id = ?",
        [SETTINGS_ID],
        tx
      )
      const distribution = patch.distribution ?? row?.distribution ?? false
      refuseFaults("SETTINGS_INVALID", permissionFaults(patch.manager_permissions, distribution))
    }
  }
}

function managersView(stored: string[] | null, distribution: boolean) {
  return {
    permissions: defaultPermissions(stored, distribution),
    offered: offeredPermissions(distribution),
    distribution,
  }
}

/** The fields that staff edit. */
const ROW: PatchableRow<LicensingSettingsPatch> = {
  table: "licensing_settings",
  key: "id",
  fields: [
    "mail_include_keys",
    "task_limits",
    "flexible_locking",
    "manager_permissions",
    "distribution",
    "owner_resets_per_year",
    "quota_return_days",
    "rekey_by_owner",
  ],
  json: ["task_limits", "flexible_locking", "manager_permissions"],
}
