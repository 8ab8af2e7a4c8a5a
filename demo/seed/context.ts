import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"

/** Ids of the shop's parts, for the later parts of the seed. */
export interface Shop {
  storeId: string
  salesChannelId: string
  publishableKey: string
  locationId: string
  /** Shipping option of parcels, and the one that "delivers" downloads. */
  parcelOptionId: string
  downloadOptionId: string
  /** Shipping profile of physical goods. */
  parcelProfileId: string
  /** Region id by currency code. */
  regions: Record<CurrencyCode, string>
}

export type CurrencyCode = "eur" | "usd" | "jpy"

/** A row with an id, which every query of the seed includes. */
export interface Row {
  id: string
}

/** Prints the progress of the seed in one line. */
export type Progress = (line: string) => void

/**
 * All matching rows of an entity. The caller's `T` must match
 * the requested fields.
 */
export async function find<T extends object = Row>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  filters: Record<string, unknown> = {}
): Promise<T[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters })
  return data as T[]
}

/** The value, which must exist, or an error that names what is missing. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `The demo shop has no ${what}.`)
  }
  return value
}

/** The journal of the seed, in the store's metadata under {@link JOURNAL_KEY}. */
export interface Journal {
  /** Completed parts. */
  parts: string[]
  /** Completed orders. */
  orders: string[]
  /** Set last of all. */
  finished: boolean
}

const JOURNAL_KEY = "demo_seed"

/** Reads the journal; empty if nothing was seeded yet. */
export async function readJournal(container: MedusaContainer): Promise<Journal> {
  const [store] = await find<{ metadata: Record<string, unknown> | null }>(container, "store", [
    "id",
    "metadata",
  ])
  const journal = store?.metadata?.[JOURNAL_KEY] as Partial<Journal> | undefined
  return { parts: [], orders: [], finished: false, ...journal }
}

/** Writes the journal, so that a later run skips completed parts. */
export async function writeJournal(container: MedusaContainer, journal: Journal): Promise<void> {
  const [store] = await find(container, "store", ["id"])
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: required(store, "store").id },
      update: { metadata: { [JOURNAL_KEY]: { ...journal } } },
    },
  })
}
