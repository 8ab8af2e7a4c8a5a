import type { ProofChallenge } from "../../src/modules/licensing/serials/proof-of-work"

type Altcha = typeof import("altcha-lib", { with: { "resolution-mode": "import" } })
type Pbkdf2 = typeof import("altcha-lib/algorithms/pbkdf2", {
  with: { "resolution-mode": "import" },
})

/** Solves a puzzle as a browser does: what a form sends as `altcha`. */
export async function solution(challenge: ProofChallenge): Promise<string> {
  const { solveChallenge } = require("altcha-lib") as Altcha
  const { deriveKey } = require("altcha-lib/algorithms/pbkdf2") as Pbkdf2
  const solved = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution: solved })).toString("base64")
}
