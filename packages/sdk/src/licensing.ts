import { enterActivationCode, machineCodes, type TypedComputer } from "./calls/codes"
import {
  applyRevocations,
  borrow,
  type BorrowFor,
  checkOut,
  type FileDecision,
  licenseRequest,
  openFile,
  refreshRevocations,
} from "./calls/files"
import { deactivate, giveBackFile, type LeaveDecision, returnBorrowed } from "./calls/leave"
import { run, type RunDecision } from "./calls/run"
import { releaseSession } from "./calls/seats"
import { consume, recordUse, reportUses, type Use, type UseDecision } from "./calls/uses"
import { Core } from "./core"
import type { Decision } from "./decision"
import { type Environment, type LicensingOptions, readOptions } from "./options"
import {
  type SignInDecision,
  signIn,
  signInOnPage,
  type SignInPage,
  signOut,
} from "./users/sign-in"

/** The licensing of one program on one computer. Its calls never throw for a refusal or a missing connection. */
export type Licensing = {
  /** May the program run? Asks the shop; where it cannot be reached, decides by what was kept. At each start. */
  validate(): Promise<RunDecision>
  /** As {@link validate}, without asking the shop. */
  offline(): Promise<Decision>
  /** As {@link validate}, while the program runs, every `nextHeartbeat` seconds. */
  heartbeat(): Promise<RunDecision>
  /** Takes a seat for this computer. The key is kept once the shop has accepted it. Without one: by the stored license. */
  activate(key?: string): Promise<RunDecision>
  /** Takes the old seat over after a repair; `key` as for {@link activate}. */
  reactivate(key?: string): Promise<RunDecision>
  /** Erases the license and gives the seat back. */
  deactivate(): Promise<LeaveDecision>
  /** Takes a floating seat, or keeps the one that this computer has; of a feature if one is named. */
  takeSession(feature?: string): Promise<RunDecision>
  releaseSession(feature?: string): Promise<Decision>
  borrow(wanted?: BorrowFor): Promise<FileDecision>
  returnBorrowed(feature?: string): Promise<LeaveDecision>
  /** Gets a machine file for a number of days; absent = for as long as the license allows. */
  checkOut(days?: number): Promise<FileDecision>
  openFile(text: string, key?: string): Promise<FileDecision>
  giveBackFile(): Promise<LeaveDecision>
  licenseRequest(): Promise<string | null>
  refreshRevocations(): Promise<Decision>
  applyRevocations(list: string): Promise<Decision>
  machineCodes(): Promise<TypedComputer | null>
  enterActivationCode(code: string): Promise<Decision>
  consume(use?: Use): Promise<UseDecision>
  recordUse(use?: Use): Promise<UseDecision>
  reportUses(): Promise<UseDecision | null>
  signIn(user: { email: string; password: string; licenseId?: string }): Promise<SignInDecision>
  signInOnPage(show: (page: SignInPage) => void, signal?: AbortSignal): Promise<SignInDecision>
  signOut(): Promise<Decision>
}

/**
 * The licensing of a program.
 * @throws TypeError for options that only the program's developer can mend
 */
export function licensingOf(options: LicensingOptions, environment: Environment): Licensing {
  const core = new Core(readOptions(options, environment))
  const ofFeature = (feature?: string) => (feature === undefined ? {} : { feature })
  return {
    validate: () => run(core, "validate"),
    offline: () => core.offlineNow(),
    heartbeat: () => run(core, "heartbeat"),
    activate: (key) => run(core, "activate", core.settings.about, key),
    reactivate: (key) => run(core, "reactivate", core.settings.about, key),
    deactivate: () => deactivate(core),
    takeSession: (feature) => run(core, "session", ofFeature(feature)),
    releaseSession: (feature) => releaseSession(core, feature),
    borrow: (wanted = {}) => borrow(core, wanted),
    returnBorrowed: (feature) => returnBorrowed(core, feature ?? null),
    checkOut: (days) => checkOut(core, days),
    openFile: (text, key) => openFile(core, text, key),
    giveBackFile: () => giveBackFile(core),
    licenseRequest: () => licenseRequest(core),
    refreshRevocations: () => refreshRevocations(core),
    applyRevocations: (list) => applyRevocations(core, list),
    machineCodes: () => machineCodes(core),
    enterActivationCode: (code) => enterActivationCode(core, code),
    consume: (use = {}) => consume(core, use),
    recordUse: (use = {}) => recordUse(core, use),
    reportUses: () => reportUses(core),
    signIn: (user) => signIn(core, user),
    signInOnPage: (show, signal) => signInOnPage(core, show, signal),
    signOut: () => signOut(core),
  }
}
