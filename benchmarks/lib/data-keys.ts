import type { Client } from "pg"

import {
  type DataKeys,
  unwrapDataKeys,
  type WrappedDataKeys,
} from "../../src/modules/licensing/domain/envelope"
import type LicensingModuleService from "../../src/modules/licensing/service"

/** The data keys that encrypt this database's licenses and look them up. */
export async function dataKeys(
  client: Client,
  licensing: LicensingModuleService
): Promise<DataKeys> {
  // The first search by text creates them if needed.
  await licensing.licenses.search({ q: "any text" }, { limit: 1, offset: 0 })
  const { rows } = await client.query<{ data_keys: WrappedDataKeys }>(
    "select data_keys from licensing_settings"
  )
  return unwrapDataKeys(rows[0]?.data_keys as WrappedDataKeys, process.env.LICENSING_SECRET ?? "")
}
