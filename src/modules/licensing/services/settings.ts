import type { Actor } from "../domain/vocabulary"
import type { LicensingOptions } from "../options"
import type { LicensingSettingsPatch, LicensingSettingsView } from "../types/settings"
import { SETTINGS_ID } from "./data-keys"
import type { DatabaseService } from "./database"
import type { TimelineService } from "./timeline"

type Row = {
  mail_include_keys: boolean | null
  data_keys_created_at: Date | null
  data_keys_rewrapped_at: Date | null
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
      `select mail_include_keys, data_keys_created_at, data_keys_rewrapped_at
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
   */
  async update(patch: LicensingSettingsPatch, actor: Actor): Promise<LicensingSettingsPatch> {
    const value = patch.mail_include_keys
    if (value === undefined) {
      return {}
    }
    return await this.database.transaction(async (tx) => {
      await this.database.query(
        "insert into licensing_settings (id) values (?) on conflict (id) do nothing",
        [SETTINGS_ID],
        tx
      )
      const [before] = await this.database.query<Pick<Row, "mail_include_keys">>(
        "select mail_include_keys from licensing_settings where id = ? for update",
        [SETTINGS_ID],
        tx
      )
      if (before?.mail_include_keys === value) {
        return {}
      }
      await this.database.query(
        "update licensing_settings set mail_include_keys = ?::boolean, updated_at = now() where id = ?",
        [value, SETTINGS_ID],
        tx
      )
      await this.timeline.record(
        [{ type: "licensing_settings.updated", actor, data: { mail_include_keys: value } }],
        tx
      )
      return { mail_include_keys: before?.mail_include_keys ?? null }
    })
  }
}
