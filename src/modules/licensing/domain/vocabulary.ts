/**
 * The closed sets of words that models, validators and rules share. A value stored in the database is
 * never renamed or removed from these lists; a new one needs a migration of the column's check.
 */

/** Kinds of licenses. `subscription` is time-limited with a grace period and renewals. */
export const LICENSE_KINDS = ["perpetual", "time_limited", "subscription", "consumption"] as const
export type LicenseKind = (typeof LICENSE_KINDS)[number]

/**
 * The models by which licenses are found: each kind, and whatever their kind those that float and those of named
 * users.
 */
export const LICENSE_MODELS = [...LICENSE_KINDS, "floating", "named_user"] as const
export type LicenseModel = (typeof LICENSE_MODELS)[number]

/** How the sold program proves its right: by a key, or by a person who signs in. */
export const AUTHORIZATIONS = ["license_key", "named_user"] as const
export type Authorization = (typeof AUTHORIZATIONS)[number]

/** When a limited term begins to run. */
export const TERM_STARTS = ["issue", "first_activation"] as const
export type TermStarts = (typeof TERM_STARTS)[number]

/** One license per unit, or one license per line whose seats follow the quantity. */
export const QUANTITY_MODES = ["key_per_unit", "seats_per_line"] as const
export type QuantityMode = (typeof QUANTITY_MODES)[number]

/** The moment from which an order line is owed its licenses. */
export const ISSUE_ON = ["order_placed", "payment_captured", "order_fulfilled", "manual"] as const
export type IssueOn = (typeof ISSUE_ON)[number]

/** What happens to a license whose unit was given back. */
export const ON_REFUND = ["revoke", "suspend", "keep"] as const
export type OnRefund = (typeof ON_REFUND)[number]

/** Period after which a consumption counter starts again. */
export const CONSUMPTION_PERIODS = ["daily", "weekly", "monthly", "annually"] as const
export type ConsumptionPeriod = (typeof CONSUMPTION_PERIODS)[number]

/** How long bought uses stay: to the end of the period that they were added in, or until they are used. */
export const TOP_UP_UNTIL = ["period", "used"] as const
export type TopUpUntil = (typeof TOP_UP_UNTIL)[number]

/** The stored state of a license; the shown status is derived from it, see `license-status.ts`. */
export const LICENSE_STATES = ["active", "suspended", "revoked"] as const
export type LicenseState = (typeof LICENSE_STATES)[number]

/** Who brought a license into its state. Reconciling reverses only what it did itself (`order`). */
export const STATE_CAUSES = ["order", "staff", "manager", "dispute"] as const
export type StateCause = (typeof STATE_CAUSES)[number]

/** The source of a license. Reconciling issues and counts only {@link LINE_SOURCES}. */
export const LICENSE_SOURCES = ["order", "admin", "manager", "serial", "import", "trial"] as const
export type LicenseSource = (typeof LICENSE_SOURCES)[number]

/** Sources of licenses that cover units of an order's line: bought, or redeemed by a serial number. */
export const LINE_SOURCES = ["order", "serial"] as const satisfies readonly LicenseSource[]
export type LineSource = (typeof LINE_SOURCES)[number]

/** Who acted, in a timeline row. */
export const ACTOR_TYPES = ["system", "staff", "customer", "manager", "program"] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** Who acts: `id` is the user's, customer's, manager's or API key's id; null for the system itself. */
export type Actor = { type: ActorType; id: string | null }

/** The actor of everything that happens without a person. */
export const SYSTEM_ACTOR: Actor = { type: "system", id: null }

/** Is an activation in force, or kept for its history? */
export const ACTIVATION_STATUSES = ["active", "ended"] as const
export type ActivationStatus = (typeof ACTIVATION_STATUSES)[number]

/** Why an activation ended. `replaced` = by staff for another computer; `reset` = by a reset of all. */
export const ACTIVATION_ENDINGS = [
  "removed",
  "reactivated",
  "transferred",
  "replaced",
  "reset",
  "timed_out",
  "unassigned",
] as const
export type ActivationEnding = (typeof ACTIVATION_ENDINGS)[number]

/**
 * What staff should check on an activation. `generation_reused`: its codes come from before a removal.
 * `owner_reset`: the owner ended it without a removal code, which was a transfer.
 */
export const ACTIVATION_MARKS = ["generation_reused", "owner_reset"] as const
export type ActivationMark = (typeof ACTIVATION_MARKS)[number]

/** `current` signs; `retiring` is only published. */
export const SIGNING_KEY_STATUSES = ["current", "retiring"] as const
export type SigningKeyStatus = (typeof SIGNING_KEY_STATUSES)[number]

/** A license for any computer, or one computer's activation, as a signed file. */
export const OFFLINE_FILE_KINDS = ["license", "machine"] as const
export type OfflineFileKind = (typeof OFFLINE_FILE_KINDS)[number]

/** Whether the manager has accepted; `disabled` by staff: sees nothing. */
export const MANAGER_STATUSES = ["invited", "active", "disabled"] as const
export type ManagerStatus = (typeof MANAGER_STATUSES)[number]

/** Whether a named user has signed in with an account yet; `disabled` by people: uses nothing. */
export const USER_STATES = ["invited", "active", "disabled"] as const
export type UserState = (typeof USER_STATES)[number]

/**
 * Whether a named user who signed in may still use the license: `signed_out` = their sign-in ended, or their account is
 * gone; `not_assigned` = they have no place of the license any more.
 */
export type UserStanding = "admitted" | "signed_out" | "disabled" | "not_assigned"

/** What a link that is mailed to a named user is for. */
export const USER_LINKS = ["invitation", "password"] as const
export type UserLinkKind = (typeof USER_LINKS)[number]

/** A program's request to sign its user in by a page: waiting for them, answered by them, or its tokens were given out. */
export const DEVICE_AUTHORIZATION_STATES = ["pending", "approved", "denied", "used"] as const
export type DeviceAuthorizationState = (typeof DEVICE_AUTHORIZATION_STATES)[number]

/**
 * A batch of serial numbers: being generated; being read from a file; read and waiting for confirmation; in
 * use. Only the serials of a batch that is `ready` are listed and redeemed.
 */
export const SERIAL_BATCH_STATES = ["generating", "importing", "checked", "ready"] as const
export type SerialBatchState = (typeof SERIAL_BATCH_STATES)[number]

/** The source of a batch's serials. */
export const SERIAL_BATCH_SOURCES = ["generated", "imported"] as const
export type SerialBatchSource = (typeof SERIAL_BATCH_SOURCES)[number]

/** May a serial be redeemed, is it being redeemed, or was it. Blacklisted is apart from this. */
export const SERIAL_STATUSES = ["available", "reserved", "claimed"] as const
export type SerialStatus = (typeof SERIAL_STATUSES)[number]

/**
 * What is wrong with typed codes: `machine_id_wrong` = mistyped, or of no program asked about;
 * `pair_wrong` = each is well-formed, but they do not belong together.
 */
export const CODE_CHECKS = ["ok", "machine_id_wrong", "pair_wrong"] as const

export type CodeCheck = (typeof CODE_CHECKS)[number]
