import type { Readable } from "node:stream"

import type { LicensingOptions } from "../options"
import { CrlfRows, type DatabaseService, namedSql } from "../storage"
import type { ListedUser, UserList } from "./types"
import { COUNT_USERS, EXPORT_USERS, LIST_USERS } from "./user-sql"

type Cradle = { databaseService: DatabaseService; licensingOptions: LicensingOptions }

/** Reads named users for pages. */
export class UserReaderService {
  private readonly database: DatabaseService
  private readonly options: LicensingOptions

  constructor({ databaseService, licensingOptions }: Cradle) {
    this.database = databaseService
    this.options = licensingOptions
  }

  /** Who has a place of the license, by address; of them those whom `q` finds. */
  async list(
    licenseId: string,
    { q = "", ...page }: { q?: string; limit: number; offset: number }
  ): Promise<UserList> {
    const search = { license_id: licenseId, q: q.trim().toLowerCase() }
    const settable = this.options.users.setPasswords
    const [users, [row]] = await Promise.all([
      this.database.run<ListedUser>(LIST_USERS, { ...search, ...page, settable }),
      this.database.run<Omit<UserList, "users">>(COUNT_USERS, search),
    ])
    return { users, ...(row ?? { count: 0, used: 0, max_users: null }) }
  }

  /** Who has a place of the license, as CSV by address; destroying the stream ends the query. */
  async csv(license_id: string): Promise<Readable> {
    const { text, values } = namedSql(EXPORT_USERS, { license_id })
    return await this.database.copied(this.database.inlined(text, values), new CrlfRows())
  }
}
