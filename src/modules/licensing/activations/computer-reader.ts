import type { ActivationStatus } from "../domain/vocabulary"
import { activationsFound, type LicenseReaderService } from "../licenses"
import { allOf, COUNT_CAP, type DatabaseService, type Sql, sql } from "../storage"
import { LISTED_ACTIVATIONS } from "./listed-activations"
import type { ListedActivation } from "./types"
import type { ListedLicense } from "../licenses/types"

/** Which computers are meant; what is absent does not narrow. */
export type ComputerFilters = {
  /** A computer, its license or its owner, as licenses are searched. */
  q?: string
  status?: ActivationStatus
  program_id?: string[]
  license_id?: string[]
  /** Neither seen nor activated since then. */
  unseen_since?: Date
}

/** Default: the newest activation first. */
export type ComputerPage = {
  limit: number
  offset: number
  order?: "activated_at" | "-activated_at"
}

/** A computer with the license that is, or was, in force on it. */
export type ListedComputer = ListedActivation & { license: ListedLicense }

/** One page of computers. `count_capped`: there are more than `count`. */
export type ComputerList = { computers: ListedComputer[]; count: number; count_capped?: true }

type Cradle = { databaseService: DatabaseService; licenseReaderService: LicenseReaderService }

/** Reads the computers of the whole shop. */
export class ComputerReaderService {
  private readonly database: DatabaseService
  private readonly licenses: LicenseReaderService

  constructor({ databaseService, licenseReaderService }: Cradle) {
    this.database = databaseService
    this.licenses = licenseReaderService
  }

  /** One page of the computers that the filters mean, and how many there are. Those of deleted licenses are gone. */
  async list(
    filters: ComputerFilters,
    { limit, offset, order = "-activated_at" }: ComputerPage
  ): Promise<ComputerList> {
    const where = whereComputers(filters, await this.licenses.lookupHashes(filters.q))
    const direction = order === "activated_at" ? "asc" : "desc"
    const [activations, count] = await Promise.all([
      this.database.query<ListedActivation>(
        `${LISTED_ACTIVATIONS} where ${where.text}
         order by a.activated_at ${direction}, a.id ${direction} limit ? offset ?`,
        [...where.values, limit, offset]
      ),
      this.count(where),
    ])
    const computers = await this.withLicenses(activations)
    return count > COUNT_CAP
      ? { computers, count: COUNT_CAP, count_capped: true }
      : { computers, count }
  }

  private async count({ text, values }: Sql): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from
         (select 1 from licensing_activation a where ${text} limit ${COUNT_CAP + 1}) capped`,
      values
    )
    return row?.count ?? 0
  }

  private async withLicenses(activations: ListedActivation[]): Promise<ListedComputer[]> {
    const ids = [...new Set(activations.map(({ license_id }) => license_id))]
    const licenses = new Map(
      (ids.length > 0 ? await this.licenses.ofIds(ids) : []).map((license) => [license.id, license])
    )
    return activations.flatMap((activation) => {
      const license = licenses.get(activation.license_id)
      return license ? [{ ...activation, license }] : []
    })
  }
}

function whereComputers(filters: ComputerFilters, hashes: string[]): Sql {
  const { q, status, program_id, license_id, unseen_since } = filters
  return allOf([
    sql("a.deleted_at is null"),
    ...(status ? [sql("a.status = ?", status)] : []),
    ...(license_id ? [sql("a.license_id = any(?)", license_id)] : []),
    ...(program_id
      ? [
          sql(
            "exists (select from licensing_license p where p.id = a.license_id and p.program_id = any(?))",
            program_id
          ),
        ]
      : []),
    ...(unseen_since
      ? [sql("coalesce(a.last_seen_at, a.activated_at) < ?::timestamptz", unseen_since)]
      : []),
    ...(q ? [activationsFound(q, hashes)] : []),
  ])
}
