import { generateKeyPairSync, randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import type { TrustedKey } from "../domain/codecs/license-file"
import { type JsonWebKeySet, jsonWebKeySet, jwsOf, jwsSigned } from "../domain/codecs/jws"
import { fromHex, toHex, utf8 } from "../domain/codecs/bytes"
import { rotationFaults, signingKeyState } from "../domain/signing-keys"
import type { Actor, SigningKeyStatus } from "../domain/vocabulary"
import { licensingError } from "../errors"
import {
  type DatabaseService,
  type DataKeysService,
  ed25519Pem,
  ed25519SignAsync,
  type IdempotencyService,
  type TimelineService,
} from "../storage"
import { refuseFaults, signingKeyNotFound } from "../programs/program-errors"
import { jwkThumbprint } from "./jwk-thumbprint"
import type { IdempotencyClaim } from "../issuing/types"
import type { RotateSigningKey, SigningKeyView } from "./signing-keys-types"

type Row = { id: string; public_key: string; private_key_encrypted: string }

type ListedRow = {
  id: string
  status: SigningKeyStatus
  public_key: string
  created_at: Date
  retires_at: Date | null
}

const LISTED = "id, status, public_key, created_at, retires_at"

/** A key whose signatures are accepted until it retires. */
type PublishedKey = TrustedKey & { retires_at: Date | null }

/** The key that signs now. */
export type SigningKey = { kid: string; privateKey: Uint8Array }

/** How long a process keeps signing with the key it read; a rotation takes effect within this time. */
const CACHE_MS = 60_000

/** How long the keys that were read are good enough for a token that names none of them. */
const UNKNOWN_KEY_MS = 5_000

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  idempotencyService: IdempotencyService
  timelineService: TimelineService
}

/**
 * Keeper of the Ed25519 keys that sign files, answers and lists. Exactly one is current: rotations wait for
 * each other, and a unique index is the last guard. No private key leaves this service.
 */
export class SigningKeysService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService
  private readonly idempotency: IdempotencyService
  private readonly timeline: TimelineService
  private cached: { key: SigningKey; until: number } | null = null
  private lately: { at: number; keys: Promise<PublishedKey[]> } | null = null

  constructor({ databaseService, dataKeysService, idempotencyService, timelineService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
    this.idempotency = idempotencyService
    this.timeline = timelineService
  }

  /** A compact JWS (EdDSA) over the payload, of this `typ`, as `signJws` makes it. */
  async sign(typ: string, payload: object): Promise<string> {
    const { kid, privateKey } = await this.current()
    const signed = jwsSigned({ payload, typ, kid })
    return jwsOf(signed, await ed25519SignAsync(privateKey, utf8(signed)))
  }

  /** The key that signs now, for formats other than tokens. */
  async signer(): Promise<SigningKey> {
    return await this.current()
  }

  /** The public keys that answers may be signed with, retiring ones included. */
  async published(): Promise<JsonWebKeySet> {
    return jsonWebKeySet(await this.trusted())
  }

  /** {@link published}, as readers of tokens take them. */
  async trusted(): Promise<PublishedKey[]> {
    await this.ensure()
    const rows = await this.database.query<Pick<ListedRow, "id" | "public_key" | "retires_at">>(
      `select id, public_key, retires_at from licensing_signing_key
       where status = 'current' or retires_at > now() order by created_at desc`
    )
    return rows.map(publishedKey)
  }

  /**
   * {@link trusted}, read at most {@link CACHE_MS} ago, for tokens that come with every call: a key that staff retire
   * is taken no longer than that, in this process not at all.
   * @param kid the key that the token names; one that is not known is looked for again, seldom
   */
  async trustedLately(kid: string, now: Date): Promise<TrustedKey[]> {
    const inForce = async (maxAge: number) =>
      (await this.readLately(maxAge)).filter(({ retires_at }) => !retires_at || retires_at > now)
    const keys = await inForce(CACHE_MS)
    return keys.some((key) => key.kid === kid) ? keys : await inForce(UNKNOWN_KEY_MS)
  }

  private async readLately(maxAge: number): Promise<PublishedKey[]> {
    if (!this.lately || Date.now() - this.lately.at >= maxAge) {
      const keys = this.trusted()
      this.lately = { at: Date.now(), keys }
      keys.catch(() => (this.lately = null))
    }
    return await this.lately.keys
  }

  /** All keys that ever signed, the current one first, then the newest. */
  async list(now = new Date()): Promise<SigningKeyView[]> {
    await this.ensure()
    const rows = await this.database.query<ListedRow>(
      `select ${LISTED} from licensing_signing_key
       order by (status = 'current') desc, created_at desc, id`
    )
    return rows.map((row) => viewOf(row, now))
  }

  /**
   * Makes a new current key. The former one signs nothing more but stays published for the overlap, so that its
   * signatures are accepted until then; other processes sign with the new key within {@link CACHE_MS}. With a
   * claim, a repeated request makes no second key.
   * @throws SETTINGS_INVALID, IDEMPOTENCY_KEY_REUSED
   */
  async rotate(rotation: RotateSigningKey, actor: Actor, claim?: IdempotencyClaim): Promise<void> {
    refuseFaults("SETTINGS_INVALID", rotationFaults(rotation))
    await this.ensure()
    const fresh = await this.generate()
    await this.database.transaction(async (tx) => {
      await this.idempotency.once(
        "rotate_signing_key",
        claim,
        async () => await this.replace(fresh, rotation, actor, tx),
        tx
      )
    })
    this.forget()
  }

  /**
   * Ends the overlap of a former key: it is no longer published. A key already retired stays as it is.
   * @throws SIGNING_KEY_NOT_FOUND, SIGNING_KEY_CURRENT
   */
  async retire(kid: string, reason: string | null, actor: Actor, now = new Date()): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await this.database.query<ListedRow>(
        `select ${LISTED} from licensing_signing_key where id = ? for update`,
        [kid],
        tx
      )
      if (!row) {
        throw signingKeyNotFound(kid)
      }
      if (row.status === "current") {
        throw licensingError(
          "SIGNING_KEY_CURRENT",
          "The current signing key cannot retire; rotate it"
        )
      }
      if (signingKeyState(row, now) === "retired") {
        return
      }
      await this.database.query(
        "update licensing_signing_key set retires_at = ?, updated_at = now() where id = ?",
        [now, kid],
        tx
      )
      await this.timeline.record(
        [{ type: "signing_key.retired", actor, data: { kid, reason, planned: row.retires_at } }],
        tx
      )
    })
    this.forget()
  }

  private forget(): void {
    this.cached = null
    this.lately = null
  }

  private async replace(
    fresh: Row,
    { overlap_days, reason = null }: RotateSigningKey,
    actor: Actor,
    tx: Context
  ): Promise<{ kid: string }> {
    // Keeps other rotations out, not readers: a row lock cannot hold a row that does not exist yet.
    await this.database.query(
      "lock table licensing_signing_key in share row exclusive mode",
      [],
      tx
    )
    const [previous] = await this.database.query<{ id: string; retires_at: Date }>(
      `update licensing_signing_key set status = 'retiring', updated_at = now(),
         retires_at = clock_timestamp() + make_interval(days => ?::integer)
       where status = 'current' returning id, retires_at`,
      [overlap_days],
      tx
    )
    await this.insert(fresh, tx)
    await this.timeline.record(
      [
        {
          type: "signing_key.rotated",
          actor,
          data: {
            kid: fresh.id,
            former: previous?.id ?? null,
            former_until: previous?.retires_at ?? null,
            overlap_days,
            reason,
          },
        },
      ],
      tx
    )
    return { kid: fresh.id }
  }

  private async current(): Promise<SigningKey> {
    if (this.cached && this.cached.until > Date.now()) {
      return this.cached.key
    }
    const row = await this.ensure()
    const secret = await this.dataKeys.decrypt(row.private_key_encrypted, contextOf(row.id))
    const key = { kid: row.id, privateKey: fromHex(secret) as Uint8Array }
    this.cached = { key, until: Date.now() + CACHE_MS }
    return key
  }

  /** The current key's row; the first key is made on demand. */
  private async ensure(): Promise<Row> {
    return (await this.read()) ?? (await this.create())
  }

  private async read(): Promise<Row | null> {
    const [row] = await this.database.query<Row>(
      `select id, public_key, private_key_encrypted from licensing_signing_key
       where status = 'current' order by created_at limit 1`
    )
    return row ?? null
  }

  /** Two processes may get here at once: the first row is kept, and both read it back. */
  private async create(): Promise<Row> {
    await this.insert(await this.generate())
    return (await this.read()) as Row
  }

  private async generate(): Promise<Row> {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519")
    const id = `lkid_${toHex(randomBytes(8))}`
    const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32)
    const open = publicKey.export({ format: "der", type: "spki" }).subarray(-32)
    return {
      id,
      public_key: toHex(open),
      private_key_encrypted: await this.dataKeys.encrypt(toHex(seed), contextOf(id)),
    }
  }

  private async insert(row: Row, context: Context = {}): Promise<void> {
    await this.database.query(
      `insert into licensing_signing_key (id, public_key, private_key_encrypted, created_at)
       values (?, ?, ?, clock_timestamp())
       on conflict (status) where status = 'current' and deleted_at is null do nothing`,
      [row.id, row.public_key, row.private_key_encrypted],
      context
    )
  }
}

function viewOf(row: ListedRow, now: Date): SigningKeyView {
  const publicKey = fromHex(row.public_key) as Uint8Array
  const [jwk] = jsonWebKeySet([{ kid: row.id, publicKey }]).keys
  return {
    kid: row.id,
    status: signingKeyState(row, now),
    created_at: row.created_at,
    retires_at: row.retires_at,
    thumbprint: jwkThumbprint(jwk as SigningKeyView["jwk"]),
    jwk: jwk as SigningKeyView["jwk"],
    pem: ed25519Pem(publicKey),
  }
}

function publishedKey({
  id,
  public_key,
  retires_at,
}: Pick<ListedRow, "id" | "public_key" | "retires_at">): PublishedKey {
  return { kid: id, publicKey: fromHex(public_key) as Uint8Array, retires_at }
}

function contextOf(kid: string): string {
  return `signing_key:${kid}`
}
