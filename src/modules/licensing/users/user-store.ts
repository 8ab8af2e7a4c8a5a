import type { Context } from "@medusajs/framework/types"

import type { DatabaseService } from "../storage"
import { FORGET_DEVICES } from "./device-sql"
import { DELETE_SESSIONS, FORGET_SESSIONS } from "./user-session-sql"
import { DELETE_ASSIGNMENTS, FORGET_ASSIGNMENTS, LAPSED_LICENSES } from "./user-sql"
import type { UsersService } from "./users"

/** Days for which it is kept that a sign-in ended, so that its tokens are known as old ones. */
const SESSION_DAYS = 30

/** Hours for which it is kept that a program asked to sign its user in, once its time is over. */
const DEVICE_HOURS = 1

type Cradle = { databaseService: DatabaseService; usersService: UsersService }

/** Rows of named users that go with something else, or with time. */
export class UserStoreService {
  private readonly database: DatabaseService
  private readonly users: UsersService

  constructor({ databaseService, usersService }: Cradle) {
    this.database = databaseService
    this.users = usersService
  }

  /** Forgets who used licenses that are wiped; users who used nothing else are deleted. */
  async deleteAll(licenseIds: string[], tx: Context): Promise<void> {
    await this.database.run(DELETE_SESSIONS, { license_ids: licenseIds }, tx)
    await this.database.run(DELETE_ASSIGNMENTS, { license_ids: licenseIds }, tx)
  }

  /**
   * Ends what former owners of licenses assigned, and forgets assignments that ended more than `months` ago, with the
   * users who have none left, sign-ins that ended {@link SESSION_DAYS} ago, and programs that waited for their user
   * until {@link DEVICE_HOURS} ago.
   */
  async forget(months: number): Promise<void> {
    for (const { id } of await this.database.run<{ id: string }>(LAPSED_LICENSES, {})) {
      await this.users.endLapsed(id)
    }
    await this.database.run(FORGET_ASSIGNMENTS, { months })
    await this.database.run(FORGET_SESSIONS, { days: SESSION_DAYS })
    await this.database.run(FORGET_DEVICES, { hours: DEVICE_HOURS })
  }
}
