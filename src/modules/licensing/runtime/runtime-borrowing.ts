import { publicVerdict, validationVerdict } from "../domain/ladder/validation"
import type { BorrowingService, BorrowOptions } from "../sessions"
import type { RuntimeDatabaseService } from "../storage"
import type { RuntimeService } from "./runtime"
import {
  factsOf,
  programCaller,
  runtimeAnswer,
  runtimeComputer,
  sessionOf,
} from "./runtime-license"
import { named } from "./runtime-sessions"
import type { RuntimeAnswer, RuntimeFileAnswer, RuntimeRequest } from "./types"

type Cradle = {
  borrowingService: BorrowingService
  runtimeDatabaseService: RuntimeDatabaseService
  runtimeService: RuntimeService
}

/** The calls of a program that takes a floating seat along, and gives it back. */
export class RuntimeBorrowingService {
  private readonly borrowing: BorrowingService
  private readonly database: RuntimeDatabaseService
  private readonly runtime: RuntimeService

  constructor(cradle: Cradle) {
    this.borrowing = cradle.borrowingService
    this.database = cradle.runtimeDatabaseService
    this.runtime = cradle.runtimeService
  }

  /** A floating seat for use without a network, with a machine file that runs as long. */
  async borrow(
    request: RuntimeRequest,
    options: BorrowOptions,
    now = this.database.now()
  ): Promise<RuntimeFileAnswer> {
    const found = await this.runtime.find(request, null, null)
    const { verdict, activation, file } = await this.borrowing.borrow(
      found?.id ?? "",
      { for: "computer", computer: runtimeComputer(request.computer) },
      options,
      programCaller(request),
      now
    )
    const after = activation
      ? await this.runtime.find(request, activation.fingerprint, activation.lock_bytes)
      : found
    const { feature = "" } = options
    return {
      ...runtimeAnswer(publicVerdict(verdict), after, now, feature),
      ...named(feature),
      file,
    }
  }

  /**
   * The program gives its floating seat up, a borrowed one too: it erased the file. Judged as giving up any seat.
   * @param feature whose seat; empty = the license's own
   */
  async giveBack(
    request: RuntimeRequest,
    feature = "",
    now = this.database.now()
  ): Promise<RuntimeAnswer> {
    const { found, asked } = await this.runtime.ask(request, "release", { seat_of: feature })
    const verdict = publicVerdict(validationVerdict(factsOf(found), asked, now))
    const session = found && sessionOf(found, feature)
    if (!verdict.valid || !session || !found.activation_id) {
      return { ...runtimeAnswer(verdict, found, now, feature), ...named(feature) }
    }
    const seat = { id: session.id, activation_id: found.activation_id }
    const returned = await this.borrowing.giveBack(found.id, seat, programCaller(request).actor)
    if (!returned) {
      return await this.giveBack(request, feature, now)
    }
    // The license's own seat takes those of features along, so the license is read again.
    const { found: after } = await this.runtime.ask(request, "release")
    return { ...runtimeAnswer(verdict, after, now, feature), ...named(feature) }
  }
}
