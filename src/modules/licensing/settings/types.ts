import type { FlexibleLocking } from "../domain/seats/flexible-locking"
import type { Permission } from "../domain/permissions/permissions"
import type { StoredTaskLimits, TaskLimits } from "../domain/seats/task-limits"

/** Licensing as the admin's settings page shows it. */
export type LicensingSettingsView = {
  mail: {
    /** The option `mail.enabled`. */
    enabled: boolean
    /** Do mails carry whole keys? */
    include_keys: boolean
    include_keys_source: "option" | "setting"
  }
  /** When the keys that protect license keys were made, and last wrapped for a new secret. */
  data_keys: { created_at: Date | null; rewrapped_at: Date | null }
  /** What customers, managers and programs may do, and how often; all cells of the matrix. */
  task_limits: TaskLimits
  /** The rule for programs without their own. */
  flexible_locking: FlexibleLocking
  /** Computers of one license that the owner of its order may reset in a year, without a removal code. */
  owner_resets_per_year: number
  /** Days after issuing in which a canceled order or a deleted license gives a manager's quota back; 0 = never. */
  quota_return_days: number
  managers: {
    /** The default set for a new license manager. */
    permissions: Permission[]
    /** The permissions that can be granted now. */
    offered: Permission[]
    /** May managers hand out licenses (`issue_license` is offered)? */
    distribution: boolean
  }
  /** Who, beside staff, may give licenses new keys. */
  rekey: { by_owner: boolean }
  /** Who may see whole keys: all staff, or those whom the option `staff.reveal` allows. */
  reveal: { rule: "everyone" | "option" }
}

/** The settings that staff may change; absent = unchanged. */
export type LicensingSettingsPatch = {
  /** null = as the option `mail.includeKeys` says. */
  mail_include_keys?: boolean | null
  /** Replaces the whole matrix; null = the default. */
  task_limits?: StoredTaskLimits | null
  /** null = the default. */
  flexible_locking?: FlexibleLocking | null
  /** null = the default; 0 = none. */
  owner_resets_per_year?: number | null
  /** null = the built-in set. */
  manager_permissions?: string[] | null
  /** null = the default; 0 = never. */
  quota_return_days?: number | null
  distribution?: boolean
  rekey_by_owner?: boolean
}
