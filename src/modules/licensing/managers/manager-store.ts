import type { Context } from "@medusajs/framework/types"

import { foldedEmail } from "../domain/email"
import { defaultPermissions } from "../domain/permissions/permissions"
import type { ManagerStatus } from "../domain/vocabulary"
import { type DatabaseService, entityId, SETTINGS_ID } from "../storage"
import { managerNotFound } from "./manager-errors"
import type { ManagerPerson } from "./types"

/** A license manager, as seen by the services that change them. */
export type ManagerRow = {
  id: string
  email: string
  status: ManagerStatus
  customer_id: string | null
  permissions: string[]
}

/** What the settings say of managers. `stored`: the default set, null = the built-in one. */
export type ManagerRules = { stored: string[] | null; distribution: boolean }

/** Rows of license managers, locked for a change, and the rules for changing them. */
export class ManagerStoreService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * The manager, locked until the transaction ends.
   * @throws MANAGER_NOT_FOUND
   */
  async lock(managerId: string, tx: Context): Promise<ManagerRow> {
    const [manager] = await this.database.query<ManagerRow>(
      `${MANAGERS} where id = ? for update`,
      [managerId],
      tx
    )
    if (!manager) {
      throw managerNotFound(managerId)
    }
    return manager
  }

  /**
   * The manager with this e-mail, locked; created with the default permissions if missing. An existing name
   * stays.
   */
  async ensure(
    person: ManagerPerson,
    { stored, distribution }: ManagerRules,
    tx: Context
  ): Promise<ManagerRow> {
    await this.add(person, defaultPermissions(stored, distribution), tx)
    const [manager] = await this.database.query<ManagerRow>(
      `${MANAGERS} where email = ? for update`,
      [foldedEmail(person.email)],
      tx
    )
    // The existing manager may have been deleted between the two statements.
    return manager ?? (await this.ensure(person, { stored, distribution }, tx))
  }

  /** Creates an invited manager. Null if this e-mail already has one. */
  async add(
    person: ManagerPerson,
    permissions: string[],
    tx: Context
  ): Promise<{ id: string; email: string } | null> {
    const { first_name, last_name, phone } = person
    const [added] = await this.database.query<{ id: string; email: string }>(
      `insert into licensing_manager (id, email, first_name, last_name, phone, permissions)
       values (?, ?, ?, ?, ?, ?::text[]) on conflict (email) do nothing returning id, email`,
      [
        entityId("lmgr"),
        foldedEmail(person.email),
        first_name ?? null,
        last_name ?? null,
        phone ?? null,
        permissions,
      ],
      tx
    )
    return added ?? null
  }

  async rules(tx: Context): Promise<ManagerRules> {
    const [row] = await this.database.query<ManagerRules>(
      "select manager_permissions as stored, distribution from licensing_settings where id = ?",
      [SETTINGS_ID],
      tx
    )
    return row ?? { stored: null, distribution: false }
  }
}

const MANAGERS = "select id, email, status, customer_id, permissions from licensing_manager"
