import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../src/modules/licensing/service"
import { ask, type RuntimeAnswer, sellLicense, type SoldLicense } from "../../helpers/programs"

/** Programs that ask at the same time. */
export const PROGRAMS = 6
/** Pause of a program between two rounds. */
const PAUSE_MS = 20
/** Longest wait for an answer; then the program gives up, as a real one does. */
export const GIVE_UP_MS = 15_000

/** The computer that is active on the good license from the start. */
export const FIRST_COMPUTER = "f".repeat(32)

/** What the programs ask about. */
export type ProbedLicenses = { good: SoldLicense; revoked: SoldLicense; seats: SoldLicense }

/** Sells what programs at work ask about; the first computer is not activated yet. */
export async function sellProbedLicenses(container: MedusaContainer): Promise<ProbedLicenses> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const terms = { max_activations: 1_000_000 }
  const licenses = {
    good: await sellLicense(container, {
      ...terms,
      kind: "time_limited",
      valid_duration: "P1D",
    }),
    revoked: await sellLicense(container, terms),
    seats: await sellLicense(container, terms),
  }
  await licensing.licenses.applyAct([licenses.revoked.id], { type: "revoke" }, SYSTEM_ACTOR)
  return licenses
}

/** The answers that the programs got. */
export type Work = {
  asked: number
  /** Answers 200 with another verdict than the license has. */
  wrong: string[]
  /** Other statuses than 200 and 503, and calls that broke off. */
  odd: string[]
  /** Calls that programs gave up. */
  unanswered: number
  refused: number
  /** `performance.now()` of the first 503; null = there was none. */
  firstRefusal: number | null
  slowestMs: number
  /** The new computers whose activation was confirmed. */
  activated: string[]
}

/** Programs that never stop asking: about a good license, a revoked one, and for seats of new computers. */
export function programsAtWork(
  url: string,
  licenses: ProbedLicenses
): { end: () => Promise<Work> } {
  const work: Work = {
    asked: 0,
    wrong: [],
    odd: [],
    unanswered: 0,
    refused: 0,
    firstRefusal: null,
    slowestMs: 0,
    activated: [],
  }
  let isOver = false
  const program = async (): Promise<void> => {
    while (!isOver) {
      await round(url, licenses, work)
      await sleep(PAUSE_MS)
    }
  }
  const running = Promise.all(Array.from({ length: PROGRAMS }, program))
  return {
    end: async () => {
      isOver = true
      await running
      return work
    },
  }
}

/** What became of acts that were confirmed; 0 everywhere is right. */
export type ActFaults = { lost: number; twice: number; miscounted: number }

/**
 * Confirmed activations that are missing, computers that are active twice, and by how much the license's count is
 * wrong.
 */
export async function actFaults(
  raw: (text: string, values: string[]) => Promise<{ rows: unknown[] }>,
  { seats }: ProbedLicenses,
  activated: string[]
): Promise<ActFaults> {
  const { rows } = await raw(
    `select l.activation_count as counted, array_agg(a.fingerprint) as active
     from licensing_license l
     left join licensing_activation a on a.license_id = l.id and a.status = 'active'
     where l.id = ? group by l.id`,
    [seats.id]
  )
  const { counted, active } = rows[0] as { counted: number; active: string[] }
  const computers = new Set(active)
  return {
    lost: activated.filter((fingerprint) => !computers.has(fingerprint)).length,
    twice: active.length - computers.size,
    miscounted: Math.abs(counted - active.length),
  }
}

async function round(
  url: string,
  { good, revoked, seats }: ProbedLicenses,
  work: Work
): Promise<void> {
  const call = async (name: string, { key, program }: SoldLicense, fingerprint: string) => {
    work.asked++
    return await Promise.race([ask(url, name, { key, program, fingerprint }), gaveUp()])
  }
  const expectCode = async (expected: string, answer: Promise<RuntimeAnswer | null>) => {
    try {
      const given = await answer
      if (given === null) {
        work.unanswered++
      } else {
        note(work, given, expected)
      }
    } catch (error) {
      work.odd.push(String(error))
    }
  }
  await expectCode("VALID", call("validate", good, FIRST_COMPUTER))
  await expectCode("REVOKED", call("validate", revoked, FIRST_COMPUTER))
  const fingerprint = randomBytes(16).toString("hex")
  const activation = call("activate", seats, fingerprint)
  await expectCode("VALID", activation)
  const answer = await activation.catch(() => null)
  if (answer?.status === 200 && answer.code === "VALID") {
    work.activated.push(fingerprint)
  }
}

function note(work: Work, answer: RuntimeAnswer, expected: string): void {
  work.slowestMs = Math.max(work.slowestMs, answer.milliseconds)
  if (answer.status === 503) {
    work.refused++
    work.firstRefusal ??= performance.now()
  } else if (answer.status !== 200) {
    work.odd.push(`${answer.status} ${answer.code}`)
  } else if (answer.code !== expected) {
    work.wrong.push(`${answer.code} instead of ${expected}`)
  }
}

async function gaveUp(): Promise<null> {
  return await sleep(GIVE_UP_MS, null, { ref: false })
}
