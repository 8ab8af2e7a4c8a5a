import type { DatabaseService } from "../storage/database"
import type { ListedUser, UserList } from "./types"
import { COUNT_USERS, LIST_USERS } from "./user-sql"

/** Reads named users for pages. */
export class UserReaderService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** Who has a place of the license, by address. */
  async list(licenseId: string, page: { limit: number; offset: number }): Promise<UserList> {
    const [users, [row]] = await Promise.all([
      this.database.run<ListedUser>(LIST_USERS, { license_id: licenseId, ...page }),
      this.database.run<Omit<UserList, "users">>(COUNT_USERS, { license_id: licenseId }),
    ])
    return { users, ...(row ?? { count: 0, max_users: null }) }
  }
}
