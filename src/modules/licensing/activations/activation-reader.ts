import type { Context } from "@medusajs/framework/types"

import { HARDWARE_LOCKS, LOCKS, type Lock } from "../domain/seats/flexible-locking"
import { changedLocks } from "../domain/seats/locks"
import type { ActivationStatus } from "../domain/vocabulary"
import { locksOf, readComputer } from "./computers"
import { LISTED_ACTIVATIONS } from "./listed-activations"
import type { ActivationRow, ComputerInput, ListedActivation } from "./types"
import type { ActivationFactsService } from "./activation-facts"
import { type DatabaseService, statement } from "../storage"

/** One lock of two computers, side by side. `null` = unknown or absent. */
export type LockPair = {
  lock: Lock
  hardware: boolean
  /** The first byte as two hex digits: enough to see whether two are alike. */
  before: string | null
  after: string | null
  changed: boolean
}

const OF_LICENSE = "a.license_id = :license_id and (:status::text is null or a.status = :status)"

const LIST_ACTIVATIONS = statement(
  "licensing_list_activations",
  `${LISTED_ACTIVATIONS} where ${OF_LICENSE}
   order by a.activated_at desc, a.sequence desc, a.id limit :limit::integer offset :offset::integer`
)

const FIND_ACTIVATION = statement(
  "licensing_find_listed_activation",
  `${LISTED_ACTIVATIONS} where a.id = :id and a.deleted_at is null`
)

const COUNT_ACTIVATIONS = statement(
  "licensing_count_activations",
  `select count(*)::int as count from licensing_activation a where ${OF_LICENSE}`
)

type Cradle = {
  activationFactsService: ActivationFactsService
  databaseService: DatabaseService
}

/** Reads activations for pages. */
export class ActivationReaderService {
  private readonly database: DatabaseService
  private readonly facts: ActivationFactsService

  constructor({ activationFactsService, databaseService }: Cradle) {
    this.database = databaseService
    this.facts = activationFactsService
  }

  /** One page of a license's activations, the newest first. */
  async list(
    licenseId: string,
    page: { limit: number; offset: number; status?: ActivationStatus },
    context: Context = {}
  ): Promise<{ activations: ListedActivation[]; count: number }> {
    const { limit, offset, status = null } = page
    const filter = { license_id: licenseId, status }
    const activations = await this.database.run<ListedActivation>(
      LIST_ACTIVATIONS,
      { ...filter, limit, offset },
      context
    )
    const [row] = await this.database.run<{ count: number }>(COUNT_ACTIVATIONS, filter, context)
    return { activations, count: row?.count ?? 0 }
  }

  /** One activation as lists show it; null if there is none. */
  async find(id: string): Promise<ListedActivation | null> {
    const [row] = await this.database.run<ListedActivation>(FIND_ACTIVATION, { id })
    return row ?? null
  }

  /**
   * The locks of an activation beside those of a computer, for staff who judge a refused reactivation.
   * Null if the computer cannot be read, or one of the two has no locks.
   */
  async compare(activation: ActivationRow, input: ComputerInput): Promise<LockPair[] | null> {
    return await this.database.transaction(async (tx) => {
      const license = await this.facts.lock(activation.license_id, "reactivate", tx)
      const computer = license && readComputer(input, await this.facts.signature(license)).computer
      const before = locksOf(activation)
      const after = computer && locksOf(computer)
      if (!before || !after) {
        return null
      }
      const changed = changedLocks(before, after)
      return LOCKS.map((lock) => ({
        lock,
        hardware: (HARDWARE_LOCKS as readonly Lock[]).includes(lock),
        before: shown(before[lock]),
        after: shown(after[lock]),
        changed: changed.includes(lock),
      }))
    })
  }
}

function shown(value: string | number | null | undefined): string | null {
  if (value === null || value === undefined || value === 0 || value === "") {
    return null
  }
  return typeof value === "number" ? value.toString(16).padStart(2, "0") : value.slice(0, 2)
}
