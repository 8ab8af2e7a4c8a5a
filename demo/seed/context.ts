import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"

/** Ids of what the shop consists of, which the later parts of the seed refer to. */
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

/** A row with an id, as every query of the seed asks for at least that. */
export interface Row {
  id: string
}

/** Says where the seed is, in one line. */
export type Progress = (line: string) => void

/**
 * All rows of an entity that match. The fields asked for are the caller's business: `T` must say
 * what they bring.
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

/** The one value that must be there, or an error that names what is missing. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `The demo shop has no ${what}.`)
  }
  return value
}

/** What the store remembers of the seed, in its metadata under {@link JOURNAL_KEY}. */
export interface Journal {
  /** Parts whose every piece is there. */
  parts: string[]
  /** Orders with which everything has been done that was planned. */
  orders: string[]
  /** Set last of all. */
  finished: boolean
}

export const JOURNAL_KEY = "demo_seed"

/** Reads the journal; an empty one where nothing was seeded yet. */
export async function readJournal(container: MedusaContainer): Promise<Journal> {
  const [store] = await find<{ metadata: Record<string, unknown> | null }>(container, "store", [
    "id",
    "metadata",
  ])
  const journal = store?.metadata?.[JOURNAL_KEY] as Partial<Journal> | undefined
  return { parts: [], orders: [], finished: false, ...journal }
}

/** Writes the journal, so that a later run knows what it need not look at again. */
export async function writeJournal(container: MedusaContainer, journal: Journal): Promise<void> {
  const [store] = await find(container, "store", ["id"])
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: required(store, "store").id },
      update: { metadata: { [JOURNAL_KEY]: { ...journal } } },
    },
  })
}
