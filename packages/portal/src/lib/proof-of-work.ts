import type { Challenge } from "altcha-lib/types"
import { LicensingError } from "medusa-plugin-licensing-storefront/client"

/**
 * Solves a puzzle of the shop, which takes a computer about a second. The browser derives the keys beside the
 * page, which stays usable.
 * @returns what the shop checks: base64 of `{ challenge, solution }`
 * @throws LicensingError PROOF_INVALID if it was not solved in a minute and a half
 */
export async function solve(challenge: Challenge): Promise<string> {
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import("altcha-lib"),
    import("altcha-lib/algorithms/web/pbkdf2"),
  ])
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) {
    throw new LicensingError({ status: 400, code: "PROOF_INVALID", message: "It took too long" })
  }
  return btoa(JSON.stringify({ challenge, solution }))
}
