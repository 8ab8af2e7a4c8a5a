import type { Context } from "@medusajs/framework/types"

import { LOCKS } from "../domain/seats/flexible-locking"
import { compareComputers, type LockComparison } from "../domain/seats/locks"
import { type Computer, identityOf } from "./computers"
import type { ActivationRow } from "./types"
import type { ActivationFactsService } from "./activation-facts"
import { type DatabaseService, statement } from "../storage"

/** Activations of a license that are compared at most, the newest first. */
const MAX_COMPARED = 1_000

const FIND_CANDIDATES = statement(
  "licensing_find_predecessors",
  `select id, fingerprint, lock_digests, lock_bytes from licensing_activation
   where license_id = :license_id and user_id is not distinct from :user_id and status = 'active' and deleted_at is null
   order by activated_at desc, id desc limit ${MAX_COMPARED}`
)

type Cradle = { activationFactsService: ActivationFactsService; databaseService: DatabaseService }

type Candidate = Pick<ActivationRow, "id" | "fingerprint" | "lock_digests" | "lock_bytes">

/** Finds which activation a computer that changed had before: a reinstalled program cannot say. */
export class PredecessorsService {
  private readonly facts: ActivationFactsService
  private readonly database: DatabaseService

  constructor({ activationFactsService, databaseService }: Cradle) {
    this.facts = activationFactsService
    this.database = databaseService
  }

  /**
   * The activation in force that the computer may take over by the program's rule, of several the one with
   * the fewest differing locks, then the newest; where it may take none over, the one most like it, so that the
   * refusal can name the number of differing locks. Null = none is in force.
   * @param userId the named user whose activations are looked at; null = of a license that its key proves
   */
  async find(
    licenseId: string,
    computer: Computer,
    userId: string | null,
    context: Context
  ): Promise<string | null> {
    const [license] = await this.facts.read([licenseId], context)
    if (!license) {
      return null
    }
    const rule = this.facts.locking(license)
    const values = { license_id: licenseId, user_id: userId }
    const candidates = await this.database.run<Candidate>(FIND_CANDIDATES, values, context)
    const ranked = candidates.map((candidate) => {
      const compared = compareComputers(identityOf(candidate), identityOf(computer), rule)
      return { id: candidate.id, distance: distanceOf(compared) }
    })
    // The sort is stable, so of equals the newest stays first.
    return ranked.sort((one, other) => one.distance - other.distance)[0]?.id ?? null
  }
}

/** Any that the rule allows is nearer than any that it refuses. */
function distanceOf(compared: LockComparison): number {
  return compared.ok
    ? compared.changed.length
    : LOCKS.length + 1 + (compared.differing ?? LOCKS.length + 1)
}
