import type { Context } from "@medusajs/framework/types"

import { type ActivationFactsService, readComputer, type TaskSubject } from "../activations"
import type { ActivationRow, TaskCaller } from "../activations/types"
import { type BorrowDecision, borrowDecision, type BorrowPeriod } from "../domain/seats/borrowing"
import { featureEnd, type FeatureSeats } from "../domain/policies/feature-terms"
import type { CheckFacts, Verdict } from "../domain/ladder/facts"
import { validationVerdict } from "../domain/ladder/validation"
import type { Actor } from "../domain/vocabulary"
import { judged, type FileSigning, NO_COMPUTER, type OfflineFilesService, ofUser } from "../offline"
import type {
  OfflineFile,
  OfflineFileOptions,
  OfflineSubject,
} from "../offline/offline-files-types"
import { type DatabaseService, entityId, type TimelineService } from "../storage"
import { BORROW_SESSION, FIND_BORROWED, RETURN_SESSION } from "./borrow-sql"
import { TAKE_SESSION } from "./session-sql"
import type { Borrowed, HeldSession, TakenRow } from "./types"

type Cradle = {
  activationFactsService: ActivationFactsService
  databaseService: DatabaseService
  offlineFilesService: OfflineFilesService
  timelineService: TimelineService
}

/** Which computer takes a seat along. */
type BorrowSubject = Exclude<OfflineSubject, { for: "any_computer" }>

/** Which seat, until when, and in which form the file. */
export type BorrowOptions = BorrowPeriod &
  Pick<OfflineFileOptions, "algorithm"> & {
    /** Whose seat; empty or absent = the license's own. */
    feature?: string
  }

/** A borrowing that the ladder allowed, with the license locked. */
type JudgedBorrowing = {
  license: TaskSubject
  activation: ActivationRow
  /** Whose seat; empty = the license's own. */
  feature: string
  until: Date
  /** Until when the computer has borrowed the seats of other features. */
  others: FeatureSeats
  signing: FileSigning
  algorithm: OfflineFileOptions["algorithm"]
  actor: Actor
}

/** Typed codes are not taken here. */
const NO_SIGNATURE = new Uint8Array(0)

/**
 * Floating seats that computers take along: each with a machine file that ends when the seat is free again. All of
 * it happens with the license's row locked, as every taking of a seat does.
 */
export class BorrowingService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * Lets an activated computer take a floating seat along: the one that it holds, or one that is free. The same
   * computer again keeps its seat, and gets a file again, valid for as long as what it had or longer. Refused, it
   * has what it had.
   * @param now by the database's clock
   */
  async borrow(
    licenseId: string,
    subject: BorrowSubject,
    { algorithm, feature = "", ...period }: BorrowOptions,
    caller: TaskCaller,
    now: Date
  ): Promise<Borrowed> {
    const { activationFactsService, databaseService, offlineFilesService } = this.cradle
    const signing = await offlineFilesService.signing()
    return await databaseService.transaction(async (tx) => {
      const license = await activationFactsService.lock(licenseId, "activate", tx)
      const { activation, standing } = license
        ? await offlineFilesService.computerOf(license, subject, caller, tx)
        : NO_COMPUTER
      const borrowed = await this.borrowedBy(activation, tx)
      const borrowing = license && decide(license, activation, feature, borrowed, period, now)
      const facts: CheckFacts = {
        license: license && judged(license, standing),
        activation: activation && { ...activation, borrowed: borrowed.has("") },
        ...(borrowing && { borrowing }),
      }
      const judge = (seating?: CheckFacts["seating"]) =>
        verdictOn({ ...facts, seating }, subject, feature, caller, now)
      const verdict = judge()
      if (!license || !activation || !borrowing?.ok || !verdict.valid) {
        return refused(verdict)
      }
      const { until } = borrowing
      const { actor } = caller
      const taken = await this.take(license.id, feature, activation.id, tx)
      const others = Object.fromEntries([...borrowed].filter(([code]) => code !== ""))
      return taken.free
        ? {
            verdict,
            activation,
            ...(await this.lend(
              taken.id,
              { license, activation, feature, until, others, signing, algorithm, actor },
              now,
              tx
            )),
          }
        : refused(judge(taken))
    })
  }

  /**
   * The program gives its seat up, and says that it erased the file with which it borrowed it. The license's own takes
   * the borrowed seats of features with it, which no program may use without. False = it held none.
   */
  async giveBack(
    licenseId: string,
    { id, activation_id }: { id: string; activation_id: string },
    actor: Actor
  ): Promise<boolean> {
    const { activationFactsService, databaseService, timelineService } = this.cradle
    return await databaseService.transaction(async (tx) => {
      const license = await activationFactsService.lock(licenseId, "activate", tx)
      const returned = await databaseService.run<{ feature: string }>(
        RETURN_SESSION,
        { id, activation_id },
        tx
      )
      if (!license || returned.length === 0) {
        return false
      }
      await timelineService.record(
        returned.map(({ feature }) => ({
          type: "session.returned",
          actor,
          order_id: license.order_id,
          activation_id,
          license_ids: [license.id],
          data: feature ? { feature } : undefined,
        })),
        tx
      )
      return true
    })
  }

  private async borrowedBy(activation: ActivationRow | null, tx: Context): Promise<Borrowings> {
    const rows = await this.cradle.databaseService.run<{ feature: string; borrowed_until: Date }>(
      FIND_BORROWED,
      { activation_id: activation?.id ?? null },
      tx
    )
    return new Map(rows.map(({ feature, borrowed_until }) => [feature, borrowed_until]))
  }

  private async take(
    licenseId: string,
    feature: string,
    activationId: string,
    tx: Context
  ): Promise<TakenRow> {
    const [row] = await this.cradle.databaseService.run<TakenRow>(
      TAKE_SESSION,
      { license_id: licenseId, feature, activation_id: activationId, session_id: entityId("lses") },
      tx
    )
    // The license is locked and was judged: it floats, and the computer is activated.
    return row as TakenRow
  }

  /** The seat becomes a borrowed one, with its file and one timeline row. */
  private async lend(
    sessionId: string,
    { license, activation, feature, until, others, signing, algorithm, actor }: JudgedBorrowing,
    now: Date,
    tx: Context
  ): Promise<{ session: HeldSession; file: OfflineFile }> {
    const { databaseService, offlineFilesService, timelineService } = this.cradle
    const [session] = await databaseService.run<HeldSession>(
      BORROW_SESSION,
      { id: sessionId, until },
      tx
    )
    const seats = feature === "" ? others : { ...others, [feature]: until }
    const options = { algorithm, until, seats }
    const file = await offlineFilesService.issue(license, activation, signing, options, now, tx)
    await timelineService.record(
      [
        {
          type: "session.borrowed",
          actor,
          order_id: license.order_id,
          activation_id: activation.id,
          license_ids: [license.id],
          data: {
            file_id: file.id,
            expires_at: file.expires_at,
            ...(feature && { feature }),
            ...ofUser(activation),
          },
        },
      ],
      tx
    )
    return { session: session as HeldSession, file }
  }
}

/** Until when a computer has borrowed seats, by the feature; empty = the license's own. */
type Borrowings = ReadonlyMap<string, Date>

function decide(
  license: TaskSubject,
  activation: ActivationRow | null,
  feature: string,
  borrowed: Borrowings,
  period: BorrowPeriod,
  now: Date
): BorrowDecision {
  const ends = [license.expires_at, activation?.expires_at ?? null]
  const needsOwn = feature !== "" && license.floating_seats !== null
  if (feature !== "") {
    ends.push(featureEnd(license.feature_terms, feature))
  }
  return borrowDecision(
    {
      max_borrow_hours: license.max_borrow_hours,
      ends,
      own_until: needsOwn ? (borrowed.get("") ?? null) : null,
      borrowed_until: borrowed.get(feature) ?? null,
    },
    period,
    now
  )
}

function verdictOn(
  facts: CheckFacts,
  subject: BorrowSubject,
  feature: string,
  { program_code, features = [], app_released_at }: TaskCaller,
  now: Date
): Verdict {
  const computer =
    subject.for === "computer" ? readComputer(subject.computer, NO_SIGNATURE).claim : "fingerprint"
  return validationVerdict(
    facts,
    {
      purpose: "borrow",
      seat_of: feature,
      program_code,
      computer,
      features: feature === "" ? features : [...features, feature],
      app_released_at,
    },
    now
  )
}

function refused(verdict: Verdict): Borrowed {
  return { verdict, activation: null, session: null, file: null }
}
