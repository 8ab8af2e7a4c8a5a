import type { Context } from "@medusajs/framework/types"

import { redactLicenseKey } from "../domain/codecs/license-key"
import { lookupHash, seal } from "../domain/envelope"
import {
  packSerial,
  serialForm,
  serialForms,
  serialLookup,
  verificationLookup,
} from "../domain/serials/serial-codes"
import { type DatabaseService, type DataKeysService, entityId } from "../storage"

/** A serial to be stored. */
export type NewSerial = { code: string; verification: string | null }

/** A serial ready to be written: its secrets hashed and encrypted. */
type Sealed = { id: string; redacted: string; hash: string; sealed: string; check: string | null }

/** A serial that was not stored, since its code exists: in this batch or in another. */
export type DuplicateSerial = { index: number; in_batch: boolean }

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

/** Writes serials with their secrets, many in two statements. Every method needs the caller's transaction. */
export class SerialStoreService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService

  constructor({ databaseService, dataKeysService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /**
   * Stores those whose code is new, numbered from `first` on.
   * @returns the others, in the order of `serials`
   */
  async add(
    batchId: string,
    first: number,
    serials: NewSerial[],
    tx: Context
  ): Promise<DuplicateSerial[]> {
    const rows = await this.sealed(serials)
    const storedBefore = await this.storedInOldForm(serials, tx)
    const stored = await this.database.query<{ serial_id: string }>(
      `insert into licensing_serial_secret (serial_id, code_hash, code_encrypted, verification_hash)
       select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]) u (id, hash, sealed, checked)
       where not u.hash = any(?)
       on conflict (code_hash) do nothing returning serial_id`,
      [
        rows.map(({ id }) => id),
        rows.map(({ hash }) => hash),
        rows.map(({ sealed }) => sealed),
        rows.map(({ check }) => check) as string[],
        rows.flatMap(({ hash }, index) => (storedBefore.has(index) ? [hash] : [])),
      ],
      tx
    )
    const ids = new Set(stored.map(({ serial_id }) => serial_id))
    const added = rows.filter(({ id }) => ids.has(id))
    await this.database.query(
      `insert into licensing_serial_number (id, batch_id, number, value_redacted)
       select u.id, ?, u.number, u.redacted
       from unnest(?::text[], ?::integer[], ?::text[]) as u (id, number, redacted)`,
      [
        batchId,
        added.map(({ id }) => id),
        added.map((_, index) => first + index),
        added.map(({ redacted }) => redacted),
      ],
      tx
    )
    return added.length === rows.length ? [] : await this.taken(batchId, rows, ids, tx)
  }

  /** The serials already stored in a form that former versions used. */
  private async storedInOldForm(serials: NewSerial[], tx: Context): Promise<ReadonlySet<number>> {
    const { lookup } = await this.dataKeys.get()
    const hashes = new Map(
      serials.flatMap(({ code }, index) =>
        serialForms(code)
          .slice(1)
          .map((form) => [lookupHash(serialLookup(form), lookup), index] as const)
      )
    )
    const duplicates =
      hashes.size === 0
        ? []
        : await this.database.query<{ code_hash: string }>(
            "select code_hash from licensing_serial_secret where code_hash = any(?)",
            [[...hashes.keys()]],
            tx
          )
    return new Set(duplicates.map(({ code_hash }) => hashes.get(code_hash) as number))
  }

  private async sealed(serials: NewSerial[]): Promise<Sealed[]> {
    const { encryption, lookup } = await this.dataKeys.get()
    const now = Date.now()
    return serials.map(({ code, verification }) => {
      const id = entityId("lser", now)
      return {
        id,
        redacted: redactLicenseKey(code),
        hash: lookupHash(serialLookup(serialForm(code) ?? code), lookup),
        sealed: seal(packSerial(code, verification), id, encryption),
        check:
          verification === null ? null : lookupHash(verificationLookup(id, verification), lookup),
      }
    })
  }

  private async taken(
    batchId: string,
    rows: Sealed[],
    stored: ReadonlySet<string>,
    tx: Context
  ): Promise<DuplicateSerial[]> {
    const missing = rows.flatMap((row, index) => (stored.has(row.id) ? [] : [{ row, index }]))
    const own = await this.database.query<{ code_hash: string }>(
      `select x.code_hash from licensing_serial_secret x
       join licensing_serial_number s on s.id = x.serial_id
       where x.code_hash = any(?) and s.batch_id = ?`,
      [missing.map(({ row }) => row.hash), batchId],
      tx
    )
    const hashes = new Set(own.map(({ code_hash }) => code_hash))
    return missing.map(({ row, index }) => ({ index, in_batch: hashes.has(row.hash) }))
  }
}
