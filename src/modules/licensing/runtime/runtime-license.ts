import type { UserToken } from "../domain/codecs/user-token"
import type { FloatingTerms, FloatingTimeout } from "../domain/seats/floating"
import { datesOf, LICENSE_DATES } from "../domain/license-dates"
import { ownValue } from "../domain/own-value"
import type { ProgramFeature } from "../domain/policies/feature-catalogue"
import { featuresInForce, floatingFeatures } from "../domain/policies/feature-terms"
import { allSeats, seatTotal } from "../domain/seats/seats"
import { effectiveFeatures, graceEnd } from "../domain/policies/terms"
import type {
  CheckRequest,
  ComputerClaim,
  VerdictActivation,
  VerdictLicense,
} from "../domain/ladder/facts"
import type { PublicVerdict } from "../domain/ladder/validation"
import type { ActivationStatus, LicenseKind } from "../domain/vocabulary"
import type { ComputerInput, TaskCaller } from "../activations/types"
import type { RuntimeAnswer, RuntimeRequest } from "./types"
import { CONSUMPTION } from "../consumption"
import type { FoundConsumption } from "../consumption/types"
import { consumptionState } from "../domain/consumption/consumption"
import { FLOATING } from "../sessions"
import type { HeldSession } from "../sessions/types"
import {
  asJson,
  columnsOf,
  COMPUTERS_OF_USER,
  fromJson,
  heldByFiles,
  type SignedIn,
  STANDING,
  STANDING_JOINS,
  statement,
  type Statement,
} from "../storage"

/** What a floating license is judged by besides, for one computer. */
type FoundFloating = FloatingTerms & {
  floating_seats: number
  barred_until: Date | null
  max_borrow_hours: number | null
  /** Its session, if it holds its seat now by the database's clock. */
  session: HeldSession | null
}

/** What a license with terms of features is judged by besides, for one computer. */
type FoundFeatureSeats = FloatingTimeout & {
  max_borrow_hours: number | null
  /** Its sessions by feature, of those whose seats it holds now by the database's clock. */
  sessions: Record<string, HeldSession>
}

/** A license with what judging it for one computer needs, by one statement. */
export type FoundLicense = Omit<VerdictLicense, "features"> & {
  id: string
  policy_code: string
  kind: LicenseKind
  max_users: number | null
  purchased_seats: number | null
  granted_seats: number
  license_features: string[] | null
  custom_fields: Record<string, unknown> | null
  order_features: string[] | null
  catalogue: ProgramFeature[] | null
  is_trial: boolean
  is_test: boolean
  /** No offline file of it runs longer; `infinity` comes as a number. */
  offline_until: Date | number | null
  /** Seats that machine files hold on behalf of computers that are no longer activated; absent = none. */
  held_seats?: number
  activation_id: string | null
  activation_status: ActivationStatus | null
  activation_expires_at: Date | null
  activated_at: Date | null
  last_seen_at: Date | null
  /** null = not floating. */
  floating: FoundFloating | null
  /** null = no feature has terms of its own. */
  feature_seats: FoundFeatureSeats | null
  /** null = it counts no uses; with the feature that a call counted. */
  consumption: (FoundConsumption & { feature?: string }) | null
}

/** The columns of {@link FoundLicense}, besides those of {@link SOUGHT}. */
const FOUND_COLUMNS = `l.id, l.state, ${columnsOf("l", LICENSE_DATES)}, l.grace_hours, l.kind, l.authorization, l.max_users, l.purchased_seats, l.granted_seats, l.allow_offline, l.allow_license_files, l.allow_typed_codes,
  l.is_trial, l.is_test, l.offline_until, l.features as license_features, l.feature_terms,
  l.custom_fields, p.active as order_active,
  p.serial_blacklisted,
  p.features as order_features, pr.code as program_code, pr.features as catalogue,
  po.code as policy_code, a.id as activation_id, a.status as activation_status,
  a.expires_at as activation_expires_at, a.activated_at, a.last_seen_at, ${FLOATING}, ${CONSUMPTION}`

/** Under which a key may be stored: as it was typed, and in the form of ours where that is another. */
type KeyHashes = { key_hash: string; other_key_hash: string | null }

/** What a license is found by. */
export type Lookup = KeyHashes | (SignedIn & { license_id: string })

/** By which statement. */
export function foundBy(lookup: Lookup, lockBytes: string | null): FindBy {
  if ("user_id" in lookup) {
    return "user"
  }
  return lockBytes === null ? "fingerprint" : "locks"
}

/** What the token of a named user says, as statements take it. */
export function signedIn({ sub, family }: UserToken): SignedIn {
  return { user_id: sub, family }
}

/** A former key is found until its grace ends. Of two hits the exact one was meant. */
const FIRST = `where s.key_hash in (:key_hash, :other_key_hash)
    and (s.valid_until is null or s.valid_until > now())
  order by s.key_hash = :key_hash desc limit 1`

/** The activation in force of the computer with the fingerprint `:fingerprint`. */
const BY_FINGERPRINT = `left join licensing_activation a on a.license_id = l.id and a.fingerprint = :fingerprint
    and a.status = 'active' and a.user_id is null and a.deleted_at is null`

/** Or else the one of its lock bytes `:lock_bytes`, which typed codes made; see `MATCH_ACTIVATIONS` for how it is sought. */
const BY_LOCKS = `left join lateral (
    select * from licensing_activation
    where license_id = l.id and fingerprint = :fingerprint and status = 'active' and user_id is null
      and deleted_at is null
    union all
    select * from licensing_activation
    where license_id = l.id and lock_bytes = :lock_bytes and lock_digests is null and ended_at is null
      and deleted_at is null
    limit 1
  ) a on true`

/** The activation in force of the user `:user_id` on the computer with the fingerprint `:fingerprint`. */
const OF_USER = `left join licensing_activation a on a.license_id = l.id and a.fingerprint = :fingerprint
    and a.status = 'active' and a.user_id = :user_id and a.deleted_at is null`

/**
 * How a license and its computer are found: by a key, and the fingerprint or where it has locks by these too; or by
 * what the token of a named user says, who has computers of their own.
 */
export type FindBy = "fingerprint" | "locks" | "user"

/** Whether a key proves the right to the license, or the standing of a user: a member of `PROVED`. */
export const provedBy = (by: FindBy): "key" | "user" => (by === "user" ? "user" : "key")

type Sought = { columns: string; from: string; computer: string; where: string }

const BY_KEY = {
  columns: "l.activation_count",
  from: `licensing_license_secret s
  join licensing_license l on l.id = s.license_id and l.deleted_at is null`,
  where: FIRST,
}

/** Of a user `activation_count` is what they have themselves, since that is what their seats are counted by. */
const SOUGHT: Readonly<Record<FindBy, Sought>> = {
  fingerprint: { ...BY_KEY, computer: BY_FINGERPRINT },
  locks: { ...BY_KEY, computer: BY_LOCKS },
  user: {
    columns: `${COMPUTERS_OF_USER} as activation_count, ${STANDING} as "user"`,
    from: "licensing_license l",
    computer: `${OF_USER}
  ${STANDING_JOINS}`,
    where: "where l.id = :license_id and l.deleted_at is null",
  },
}

/**
 * Selects the {@link FoundLicense} of a key by its hashes `:key_hash` and `:other_key_hash`, the first one before the
 * other, or of the user `:user_id` by its id `:license_id`, with the activation of the computer. `more` columns and
 * `joins` come on top.
 */
export function selectFound(by: FindBy, more = "", joins = ""): string {
  const { columns, from, computer, where } = SOUGHT[by]
  return `select ${FOUND_COLUMNS}, ${columns}${more && `, ${more}`}
  from ${from}
  join licensing_program pr on pr.id = l.program_id
  join licensing_policy po on po.id = l.policy_id
  left join licensing_order_profile p on p.order_id = l.order_id
  ${computer}
  ${joins}
  ${where}`
}

const INSTANTS = [
  ...LICENSE_DATES,
  "subscription_expires_at",
  "offline_until",
  "activation_expires_at",
  "activated_at",
  "last_seen_at",
]

const SESSION_INSTANTS = ["taken_at", "alive_until", "borrowed_until"]

/** The row as it was before it was JSON. */
export function foundOf<Found extends FoundLicense>(json: object): Found {
  const found = fromJson<Found>(json, INSTANTS)
  if (found.consumption) {
    fromJson(found.consumption, ["period_starts_at"])
  }
  if (found.floating) {
    const { session } = fromJson<FoundFloating>(found.floating, ["barred_until"])
    if (session) {
      fromJson(session, SESSION_INSTANTS)
    }
  }
  for (const session of Object.values(found.feature_seats?.sessions ?? {})) {
    fromJson(session, SESSION_INSTANTS)
  }
  return found
}

/** Programs say who they are by digests or a fingerprint; typed codes are for people. */
export function runtimeComputer({ locks, fingerprint }: ComputerInput): ComputerInput {
  return { locks, fingerprint }
}

/** Typed codes are proven by a program's signature; without codes none is needed. */
export const NO_SIGNATURE = new Uint8Array(0)

export function programCaller(request: RuntimeRequest): TaskCaller {
  return {
    actor: { type: "program", id: null },
    by_staff: false,
    program_code: request.program_code,
    user: request.user && signedIn(request.user),
    features: request.features,
    app_released_at: request.app_released_at,
  }
}

/** What the license switches on. */
function featuresOf({ license_features, order_features, catalogue }: FoundLicense) {
  return effectiveFeatures(license_features, order_features, catalogue ?? [])
}

/** What the ladder looks at of it. */
export function verdictLicense(found: FoundLicense): VerdictLicense {
  return {
    ...found,
    features: featuresOf(found),
    floating_seats: found.floating?.floating_seats ?? null,
  }
}

export function verdictActivation(found: FoundLicense | null): VerdictActivation | null {
  return found?.activation_status
    ? {
        status: found.activation_status,
        expires_at: found.activation_expires_at,
        seated: !!found.floating?.session,
        barred_until: found.floating?.barred_until ?? null,
        feature_seats: Object.keys(found.feature_seats?.sessions ?? {}),
      }
    : null
}

/** The features of the license on this computer, which has those with floating seats while it holds one. */
function featuresOn(found: FoundLicense, now: Date) {
  const { feature_terms = null, feature_seats } = found
  const given = featuresOf(found)
  const seats = Object.entries(feature_seats?.sessions ?? {}).map(
    ([feature, { alive_until }]) => [feature, alive_until] as const
  )
  return {
    ...featuresInForce(given, feature_terms, now, Object.fromEntries(seats)),
    floating_features: floatingFeatures(given, feature_terms),
  }
}

/**
 * The answer to a program.
 * @param feature whose floating seat was asked about; empty = the license's own
 */
export function runtimeAnswer(
  verdict: PublicVerdict,
  found: FoundLicense | null,
  now: Date,
  feature = ""
): RuntimeAnswer {
  if (!found || verdict.code === "NOT_FOUND") {
    return { ...verdict, license: null, activation: null, session: null, consumption: null }
  }
  const { activation_id: id, activated_at, consumption } = found
  return {
    ...verdict,
    license: {
      id: found.id,
      policy: found.policy_code,
      kind: found.kind,
      ...datesOf(found),
      grace_ends_at: graceEnd(found.expires_at, found.grace_hours),
      ...featuresOn(found, now),
      custom_fields: found.custom_fields ?? {},
      allow_offline: found.allow_offline,
      seats: found.user ? seatTotal(found) : allSeats(found),
      seats_used: found.activation_count + (found.held_seats ?? 0),
      floating_seats: found.floating?.floating_seats ?? null,
      max_borrow_hours: (found.floating ?? found.feature_seats)?.max_borrow_hours ?? null,
      is_trial: found.is_trial,
      is_test: found.is_test,
    },
    activation:
      id && activated_at ? { id, activated_at, expires_at: found.activation_expires_at } : null,
    session: sessionOf(found, feature),
    consumption: consumption && {
      ...(consumption.feature ? { feature: consumption.feature } : {}),
      ...consumptionState(consumption, consumption.period_starts_at, consumption.used),
    },
  }
}

/** A session; with the feature whose floating seat it holds, absent = the license's own. */
type AskedSession = HeldSession & { feature?: string }

/** The session of this computer on a floating seat of the license itself, or of the feature; null = it has none. */
export function sessionOf(found: FoundLicense, feature: string): AskedSession | null {
  if (feature === "") {
    return found.floating?.session ?? null
  }
  const session = ownValue(found.feature_seats?.sessions, feature)
  return session ? { ...session, feature } : null
}

/** The license as the computer finds it once it has this session, or none. */
export function withSession(
  found: FoundLicense,
  feature: string,
  session: HeldSession | null
): FoundLicense {
  const { floating, feature_seats } = found
  if (feature === "") {
    return { ...found, floating: floating && { ...floating, session } }
  }
  const { [feature]: _, ...others } = feature_seats?.sessions ?? {}
  const sessions = session ? { ...others, [feature]: session } : others
  return { ...found, feature_seats: feature_seats && { ...feature_seats, sessions } }
}

/** What the ladder is asked about. */
export const factsOf = (found: FoundLicense | null) => ({
  license: found && verdictLicense(found),
  activation: verdictActivation(found),
})

/** What is asked of it. */
export const checkOf = (
  { program_code, features, app_released_at }: RuntimeRequest,
  purpose: CheckRequest["purpose"],
  computer: ComputerClaim,
  more: Pick<CheckRequest, "mode" | "seat_of" | "used_before"> = {}
): CheckRequest => ({ purpose, ...more, program_code, computer, features, app_released_at })

/** Seats that machine files hold on behalf of computers that are no longer activated. */
export const HELD_SEATS = statement(
  "licensing_runtime_held_seats",
  `select count(distinct a.id)::int as seats
   from ${heldByFiles(":now")} and f.license_id = :license_id and a.user_id is not distinct from :user_id`
)

const findStatement = (by: FindBy): Statement =>
  statement(
    `licensing_runtime_find_by_${by}`,
    `select ${asJson("found")} from (${selectFound(by)}) found`
  )

/** Finds a license; see {@link selectFound}. */
export const FIND = {
  fingerprint: findStatement("fingerprint"),
  locks: findStatement("locks"),
  user: findStatement("user"),
}
