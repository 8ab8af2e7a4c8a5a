import {
  type FlexibleLocking,
  flexibleLockingFaults,
  flexibleLockingFor,
} from "../domain/flexible-locking"
import { type StoredTaskLimits, taskLimits, taskLimitsFaults } from "../domain/task-limits"
import type { Actor } from "../domain/vocabulary"
import { refuseFaults } from "../lib/program-errors"
import { jsonColumns } from "../lib/rows"
import type { LicensingOptions } from "../options"
import type { LicensingSettingsPatch, LicensingSettingsView } from "../types/settings"
import { SETTINGS_ID } from "./data-keys"
import type { DatabaseService, SqlValue } from "./database"
import type { TimelineService } from "./timeline"

type Row = {
  mail_include_keys: boolean | null
  data_keys_created_at: Date | null
  data_keys_rewrapped_at: Date | null
  task_limits: StoredTaskLimits | null
  flexible_locking: FlexibleLocking | null
}

type Cradle = {
  databaseService: DatabaseService
  timelineService: TimelineService
  licensingOptions: LicensingOptions
}

/** What staff may set in the admin. A setting that is not made follows the plugin's option. */
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
         flexible_locking
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
      reveal: { rule: this.options.staff.reveal ? "option" : "everyone" },
    }
  }

  /** Does the shop have a provider that could carry mails? Reads Medusa's table in the same database. */
  async hasMailProvider(channel: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from notification_provider
       where is_enabled and deleted_at is null and ? = any(channels) limit 1`,
      [channel]
    )
    return rows.length > 0
  }

  /**
   * Changes what is given; what is so already leaves no trace.
   * @returns the former values of what changed
   * @throws SETTINGS_INVALID, naming every field that is wrong
   */
  async update(patch: LicensingSettingsPatch, actor: Actor): Promise<LicensingSettingsPatch> {
    refuseFaults("SETTINGS_INVALID", [
      ...(patch.task_limits ? taskLimitsFaults(patch.task_limits) : []),
      ...(patch.flexible_locking ? flexibleLockingFaults(patch.flexible_locking) : []),
    ])
    return await this.database.transaction(async (tx) => {
      await this.database.query(
        "insert into licensing_settings (id) values (?) on conflict (id) do nothing",
        [SETTINGS_ID],
        tx
      )
      const [before] = await this.database.query<Required<LicensingSettingsPatch>>(
        `select ${FIELDS.join(", ")} from licensing_settings where id = ? for update`,
        [SETTINGS_ID],
        tx
      )
      const changed = FIELDS.filter(
        (field) =>
          patch[field] !== undefined &&
          JSON.stringify(patch[field]) !== JSON.stringify(before?.[field])
      )
      if (!before || changed.length === 0) {
        return {}
      }
      const row = jsonColumns(pick(patch, changed), JSON_FIELDS)
      await this.database.query(
        `update licensing_settings
         set ${changed.map((field) => `${field} = ?${CASTS[field]}`).join(", ")}, updated_at = now()
         where id = ?`,
        [...changed.map((field) => row[field] as SqlValue), SETTINGS_ID],
        tx
      )
      const data = { changes: pick(patch, changed), before: pick(before, changed) }
      await this.timeline.record([{ type: "licensing_settings.updated", actor, data }], tx)
      return pick(before, changed)
    })
  }
}

const JSON_FIELDS = ["task_limits", "flexible_locking"] as const

/** The fields that staff edit; also the only names that reach the statement. */
const FIELDS = [
  "mail_include_keys",
  "task_limits",
  "flexible_locking",
] as const satisfies readonly (keyof LicensingSettingsPatch)[]

const CASTS: Record<keyof LicensingSettingsPatch, string> = {
  mail_include_keys: "::boolean",
  task_limits: "::jsonb",
  flexible_locking: "::jsonb",
}

function pick(values: LicensingSettingsPatch, fields: readonly (keyof LicensingSettingsPatch)[]) {
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as LicensingSettingsPatch
}
