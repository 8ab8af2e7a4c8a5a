import { randomInt } from "node:crypto"

import type { DataKeysService, IdempotencyService } from "../storage"

type Altcha = typeof import("altcha-lib", { with: { "resolution-mode": "import" } })
type Pbkdf2 = typeof import("altcha-lib/algorithms/pbkdf2", {
  with: { "resolution-mode": "import" },
})

/** A puzzle in the format of ALTCHA's widget and library. */
export type ProofChallenge = Awaited<ReturnType<Altcha["createChallenge"]>>

type Payload = Pick<Parameters<Altcha["verifySolution"]>[0], "challenge" | "solution">

const ALGORITHM = "PBKDF2/SHA-256"
/** Rounds of PBKDF2 for one guess, and how many guesses a browser has to make: about a second of work. */
const COST = 1_000
const GUESSES = { min: 500, max: 1_500 }
/** Minutes within which a puzzle must be solved. */
const MINUTES = 10

type Cradle = { dataKeysService: DataKeysService; idempotencyService: IdempotencyService }

/**
 * Puzzles that cost a browser a second and the server nothing, so that public forms cannot be sent by the
 * thousand. A puzzle is signed, not stored; only the use of its solution is stored, so that no process accepts
 * it twice.
 */
export class ProofOfWorkService {
  private readonly dataKeys: DataKeysService
  private readonly idempotency: IdempotencyService

  constructor({ dataKeysService, idempotencyService }: Cradle) {
    this.dataKeys = dataKeysService
    this.idempotency = idempotencyService
  }

  /** A new puzzle, to be solved within ten minutes of `now`. */
  async challenge(now = new Date()): Promise<ProofChallenge> {
    const { createChallenge, deriveKey } = altcha()
    return await createChallenge({
      algorithm: ALGORITHM,
      cost: COST,
      counter: randomInt(GUESSES.min, GUESSES.max),
      deriveKey,
      expiresAt: new Date(now.getTime() + MINUTES * 60_000),
      ...(await this.secrets()),
    })
  }

  /**
   * Uses up the solution of a puzzle.
   * @param payload `{ challenge, solution }` as base64 of its JSON, as ALTCHA's widget sends it
   * @returns false if it is wrong, expired or was used before
   */
  async spend(payload: string): Promise<boolean> {
    const nonce = await solvedNonce(payload, await this.secrets())
    return nonce !== null && (await this.idempotency.first(`proof:${nonce}`))
  }

  private async secrets(): Promise<Secrets> {
    return {
      hmacSignatureSecret: await this.dataKeys.lookupHash("proof-of-work/challenge/v1"),
      hmacKeySignatureSecret: await this.dataKeys.lookupHash("proof-of-work/solution/v1"),
    }
  }
}

type Secrets = { hmacSignatureSecret: string; hmacKeySignatureSecret: string }

/** The nonce of the puzzle, if the shop signed it, it has not expired and it is solved. */
async function solvedNonce(payload: string, secrets: Secrets): Promise<string | null> {
  const { verifySolution, deriveKey } = altcha()
  try {
    const { challenge, solution } = JSON.parse(
      Buffer.from(payload, "base64").toString("utf8")
    ) as Payload
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets })
    return verified ? challenge.parameters.nonce : null
  } catch {
    // Input may have any shape; the library throws at some of them.
    return null
  }
}

/** Loaded on first use: a shop without serial numbers never loads it. */
function altcha(): Pick<Altcha, "createChallenge" | "verifySolution"> & Pbkdf2 {
  const { createChallenge, verifySolution } = require("altcha-lib") as Altcha
  const { deriveKey } = require("altcha-lib/algorithms/pbkdf2") as Pbkdf2
  return { createChallenge, verifySolution, deriveKey }
}
