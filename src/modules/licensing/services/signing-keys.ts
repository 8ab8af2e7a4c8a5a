import { generateKeyPairSync, randomBytes } from "node:crypto"

import { type JsonWebKeySet, jsonWebKeySet, signJws } from "../domain/codecs/jws"
import { fromHex, toHex } from "../domain/codecs/bytes"
import { nodePrimitives } from "../lib/node-primitives"
import type { DatabaseService } from "./database"
import type { DataKeysService } from "./data-keys"

type Row = { id: string; public_key: string; private_key_encrypted: string }

/** The key that signs now. */
export type SigningKey = { kid: string; privateKey: Uint8Array }

/** How long a process goes on signing with the key it read; a rotation takes effect within this time. */
const CACHE_MS = 60_000

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

/** Keeper of the Ed25519 keys that sign files, answers and lists. */
export class SigningKeysService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService
  private cached: { key: SigningKey; until: number } | null = null

  constructor({ databaseService, dataKeysService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /** A compact JWS (EdDSA) over the payload, of this `typ`. */
  async sign(typ: string, payload: object): Promise<string> {
    const { kid, privateKey } = await this.current()
    return signJws(nodePrimitives, { payload, typ, kid, privateKey })
  }

  /** The key that signs now, for formats that are no token. */
  async signer(): Promise<SigningKey> {
    return await this.current()
  }

  /** The public keys that answers may be signed with, retiring ones included. */
  async published(): Promise<JsonWebKeySet> {
    await this.current()
    const rows = await this.database.query<Row>(
      `select id, public_key from licensing_signing_key
       where status = 'current' or retires_at > now() order by created_at desc`
    )
    return jsonWebKeySet(
      rows.map(({ id, public_key }) => ({ kid: id, publicKey: fromHex(public_key) as Uint8Array }))
    )
  }

  private async current(): Promise<SigningKey> {
    if (this.cached && this.cached.until > Date.now()) {
      return this.cached.key
    }
    const row = (await this.read()) ?? (await this.create())
    const secret = await this.dataKeys.decrypt(row.private_key_encrypted, contextOf(row.id))
    const key = { kid: row.id, privateKey: fromHex(secret) as Uint8Array }
    this.cached = { key, until: Date.now() + CACHE_MS }
    return key
  }

  private async read(): Promise<Row | null> {
    const [row] = await this.database.query<Row>(
      `select id, public_key, private_key_encrypted from licensing_signing_key
       where status = 'current' order by created_at limit 1`
    )
    return row ?? null
  }

  /** Two processes may get here at once: the row that came first stands, both read it back. */
  private async create(): Promise<Row> {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519")
    const id = `lkid_${toHex(randomBytes(8))}`
    const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32)
    const open = publicKey.export({ format: "der", type: "spki" }).subarray(-32)
    await this.database.query(
      `insert into licensing_signing_key (id, public_key, private_key_encrypted)
       values (?, ?, ?) on conflict (status) where status = 'current' and deleted_at is null do nothing`,
      [id, toHex(open), await this.dataKeys.encrypt(toHex(seed), contextOf(id))]
    )
    return (await this.read()) as Row
  }
}

function contextOf(kid: string): string {
  return `signing_key:${kid}`
}
