import type { Context } from "@medusajs/framework/types"
import {
  type DataKeys,
  generateDataKeys,
  lookupHash,
  open,
  seal,
  unwrapDataKeys,
  wrapDataKeys,
  type WrappedDataKeys,
} from "../domain/envelope"
import { secretMismatch, SETTINGS_ID } from "./secret-check"
import type { LicensingOptions } from "../options"
import type { DatabaseService } from "./database"

export { SETTINGS_ID }

type Cradle = { databaseService: DatabaseService; licensingOptions: LicensingOptions }

/**
 * Keeper of the two data keys. The first process to need them makes them. They never change afterwards (a
 * rewrap changes only their wrapping), so a process may cache them for its whole life.
 */
export class DataKeysService {
  protected readonly database: DatabaseService
  protected readonly options: LicensingOptions
  protected keys?: Promise<DataKeys>

  constructor({ databaseService, licensingOptions }: Cradle) {
    this.database = databaseService
    this.options = licensingOptions
  }

  /**
   * The unwrapped data keys.
   * @throws MedusaError LICENSING_SECRET_MISMATCH if the configured secret does not open them.
   */
  async get(): Promise<DataKeys> {
    this.keys ??= this.load().catch((error: unknown) => {
      this.keys = undefined
      throw error
    })
    return await this.keys
  }

  /** Encrypts `plain` for the row `context`. */
  async encrypt(plain: string, context: string): Promise<string> {
    return seal(plain, context, (await this.get()).encryption)
  }

  /** Decrypts what {@link encrypt} made for the same row. */
  async decrypt(sealed: string, context: string): Promise<string> {
    return open(sealed, context, (await this.get()).encryption).toString("utf8")
  }

  /** The hash under which a secret is found again. */
  async lookupHash(value: string): Promise<string> {
    return lookupHash(value, (await this.get()).lookup)
  }

  /**
   * Rewraps the data keys for a new secret; running processes keep the keys they hold, new ones need the new
   * secret.
   * @throws MedusaError LICENSING_SECRET_MISMATCH if the current secret does not open the keys.
   */
  async rewrap(newSecret: string, ctx: Context = {}): Promise<void> {
    await this.get()
    await this.database.transaction(async (tx) => {
      const wrapped = await this.read("for update", tx)
      if (wrapped) {
        await this.database.query(
          `update licensing_settings set data_keys = ?::jsonb, data_keys_rewrapped_at = now(),
             updated_at = now()
           where id = ?`,
          [JSON.stringify(wrapDataKeys(this.unwrap(wrapped), newSecret)), SETTINGS_ID],
          tx
        )
      }
    }, ctx)
  }

  protected async load(): Promise<DataKeys> {
    let wrapped = await this.read()
    if (!wrapped) {
      const fresh = wrapDataKeys(generateDataKeys(), this.options.secret)
      // Two processes may get here at once: the first row is kept, and both read it back.
      await this.database.query(
        `insert into licensing_settings (id, data_keys, data_keys_created_at) values (?, ?::jsonb, now())
         on conflict (id) do update set data_keys = excluded.data_keys, data_keys_created_at = now()
         where licensing_settings.data_keys is null`,
        [SETTINGS_ID, JSON.stringify(fresh)]
      )
      wrapped = (await this.read()) ?? fresh
    }
    return this.unwrap(wrapped)
  }

  protected async read(lock = "", ctx: Context = {}): Promise<WrappedDataKeys | null> {
    const [row] = await this.database.query<{ data_keys: WrappedDataKeys | null }>(
      `select data_keys from licensing_settings where id = ? ${lock}`,
      [SETTINGS_ID],
      ctx
    )
    return row?.data_keys ?? null
  }

  protected unwrap(wrapped: WrappedDataKeys): DataKeys {
    try {
      return unwrapDataKeys(wrapped, this.options.secret)
    } catch {
      throw secretMismatch()
    }
  }
}
