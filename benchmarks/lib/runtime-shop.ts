import { randomBytes } from "node:crypto"

import type { Client } from "pg"

import {
  generateLicenseKeys,
  normalizeLicenseKey,
} from "../../src/modules/licensing/domain/codecs/license-key"
import { lookupHash } from "../../src/modules/licensing/domain/envelope"
import { fillShop } from "./license-data"
import { vacuum } from "./vacuum"

/** A license activated on one computer, with the body that its program sends. */
export type RunningLicense = { id: string; key: string; program: string; fingerprint: string }

/**
 * Fills the shop with the licenses numbered `from` to `to`, each activated on one computer, and gives real keys to
 * `count` of those in force, spread over all.
 */
export async function fillRunningShop(
  client: Client,
  { from, to, count, lookup }: { from: number; to: number; count: number; lookup: Buffer }
): Promise<RunningLicense[]> {
  await fillShop(client, from, to)
  await client.query(
    `insert into licensing_activation (id, license_id, sequence, fingerprint, activated_at, actor_type)
     select 'lact_' || id, id, 1, md5(id), created_at, 'program' from licensing_license l
     where not exists (select 1 from licensing_activation a where a.license_id = l.id)`
  )
  await client.query(
    "update licensing_license set activation_count = 1, activation_sequence = 1 where activation_count <> 1"
  )
  await vacuum(client, "licensing_activation", "licensing_license")
  const { rows } = await client.query<Omit<RunningLicense, "key">>(
    `select l.id, pr.code as program, md5(l.id) as fingerprint
     from licensing_license l
     join licensing_program pr on pr.id = l.program_id
     join licensing_order_profile p on p.order_id = l.order_id
     where l.state = 'active' and l.starts_at is null and p.active
       and (l.expires_at is null or l.expires_at > now() + interval '1 day')
     order by hashtext(l.id) limit $1`,
    [count]
  )
  const keys = generateLicenseKeys({ count: rows.length, randomBytes })
  await client.query(
    `update licensing_license_secret s set key_hash = u.hash
     from unnest($1::text[], $2::text[]) u (id, hash) where s.license_id = u.id`,
    [rows.map(({ id }) => id), keys.map((key) => lookupHash(normalizeLicenseKey(key), lookup))]
  )
  await vacuum(client, "licensing_license_secret")
  return rows.map((row, at) => ({ ...row, key: keys[at] as string }))
}
