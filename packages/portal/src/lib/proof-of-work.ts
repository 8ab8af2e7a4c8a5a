import type { Challenge } from "altcha-lib/types"
import { LicensingError } from "medusa-plugin-licensing-storefront/client"

/**
 * Solves a puzzle of the shop, which takes a computer about a second. The keys are derived beside the page,
 * which stays usable: by the browser itself, or, as browsers do that only over HTTPS, by
 * our own workers.
 * @returns base64 of `{ challenge, solution }`, for the shop to check
 * @throws LicensingError PROOF_INVALID if it was not solved in a minute and a half
 */
export async function solve(challenge: Challenge): Promise<string> {
  const { solveChallenge, solveChallengeWorkers } = await import("altcha-lib")
  const solution = window.isSecureContext
    ? await solveChallenge({ challenge, ...(await import("altcha-lib/algorithms/web/pbkdf2")) })
    : await solveChallengeWorkers({
        challenge,
        createWorker,
        concurrency: navigator.hardwareConcurrency,
      })
  if (!solution) {
    throw new LicensingError({ status: 400, code: "PROOF_INVALID", message: "It took too long" })
  }
  return btoa(JSON.stringify({ challenge, solution }))
}

const createWorker = () =>
  new Worker(new URL("./proof-of-work.worker.ts", import.meta.url), { type: "module" })
