import { randomBytes, randomInt } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import {
  DEVICE_SECONDS,
  deviceEnd,
  POLL_SECONDS,
  type PollDecision,
  pollDecision,
  type PolledAuthorization,
} from "../domain/users/device-authorization"
import {
  shownUserCode,
  typedUserCode,
  USER_CODE_ALPHABET,
  USER_CODE_LENGTH,
} from "../domain/users/user-code"
import { licensingError } from "../errors"
import { type DatabaseService, digest, entityId } from "../storage"
import {
  ANSWER_DEVICE,
  FIND_DEVICE,
  LOCK_DEVICE,
  LOCK_PENDING_DEVICE,
  POLL_DEVICE,
  REOPEN_DEVICE,
  START_DEVICE,
} from "./device-sql"
import type {
  DeviceAnswer,
  PendingDevice,
  SignedInUser,
  StartedDevice,
  UsableLicense,
} from "./types"
import {
  deviceProgramUnknown,
  deviceRefusal,
  licenseChoice,
  noPlace,
  userCodeUnknown,
} from "./user-errors"
import type { UserSessionsService } from "./user-sessions"

type Cradle = { databaseService: DatabaseService; userSessionsService: UserSessionsService }

type PendingRow = {
  id: string
  name: string | null
  created_at: Date
  expires_at: Date
  /** Its code. */
  program: string
  program_name: string
}

type LockedRow = PolledAuthorization & {
  id: string
  customer_id: string | null
  license_id: string | null
}

/** Codes that are tried before a program has to come again; one in a billion is in use. */
const TRIES = 5

/**
 * Programs that sign their user in by a page (RFC 8628): the program shows a code, its user types it into the page where
 * they are signed in and approves, and the program fetches its tokens meanwhile. Both codes are secrets of ten minutes.
 */
export class DeviceAuthorizationsService {
  private readonly database: DatabaseService
  private readonly sessions: UserSessionsService

  constructor({ databaseService, userSessionsService }: Cradle) {
    this.database = databaseService
    this.sessions = userSessionsService
  }

  /**
   * Stores the request of a program and makes its codes, which are not kept.
   * @param makeUserCode makes another one with each call
   * @throws PROGRAM_NOT_FOUND
   */
  async start(
    { program, name = null }: { program: string; name?: string | null },
    now = new Date(),
    makeUserCode: () => string = newUserCode
  ): Promise<StartedDevice> {
    for (let tried = 0; tried < TRIES; tried++) {
      const device_code = randomBytes(32).toString("base64url")
      const user_code = makeUserCode()
      const [row] = await this.database.run<{ id: string | null }>(START_DEVICE, {
        ...{ id: entityId("ldau"), program, name, expires_at: deviceEnd(now) },
        ...{ device_hash: digest(device_code), user_code_hash: digest(user_code) },
        interval_seconds: POLL_SECONDS,
      })
      if (!row) {
        throw deviceProgramUnknown()
      }
      if (row.id !== null) {
        return {
          device_code,
          user_code: shownUserCode(user_code),
          expires_in: DEVICE_SECONDS,
          interval: POLL_SECONDS,
        }
      }
    }
    throw licensingError("UNAVAILABLE", "Every user code that was drawn is in use")
  }

  /**
   * What asks to be signed in by a code that a customer typed, and for which of their licenses it could be.
   * @throws USER_CODE_UNKNOWN if it is wrong, answered or expired
   */
  async find(userCode: string, customer_id: string, now = new Date()): Promise<PendingDevice> {
    const [row] = await this.database.run<PendingRow>(FIND_DEVICE, lookup(userCode, now))
    if (!row) {
      throw userCodeUnknown()
    }
    const licenses = await this.sessions.usable({ customer_id, program: row.program })
    return {
      user_code: shownUserCode(typedUserCode(userCode) ?? ""),
      program: { code: row.program, name: row.program_name },
      name: row.name,
      asked_at: row.created_at,
      expires_at: row.expires_at,
      licenses,
    }
  }

  /**
   * The customer lets a program in, or refuses it. Each code is answered once.
   * @returns the id of the request
   * @throws USER_CODE_UNKNOWN; for who lets it in also USER_WITHOUT_PLACE, USER_LICENSE_CHOICE,
   *   USER_PASSWORD_CHANGE_REQUIRED
   */
  async answer(
    { user_code, customer_id, approved, license_id, by_given_password }: DeviceAnswer,
    now = new Date()
  ): Promise<{ id: string }> {
    return await this.database.transaction(async (tx) => {
      const [row] = await this.database.run<PendingRow>(
        LOCK_PENDING_DEVICE,
        lookup(user_code, now),
        tx
      )
      if (!row) {
        throw userCodeUnknown()
      }
      const license = approved
        ? chosen(
            await this.sessions.usable(
              { customer_id, program: row.program, by_given_password },
              tx
            ),
            license_id
          )
        : null
      await this.database.run(
        ANSWER_DEVICE,
        {
          ...{ id: row.id, customer_id, license_id: license?.id ?? null },
          state: approved ? "approved" : "denied",
        },
        tx
      )
      return { id: row.id }
    })
  }

  /** Takes an answer back; one that the program acted on stays. */
  async reopen(id: string): Promise<void> {
    await this.database.run(REOPEN_DEVICE, { id })
  }

  /**
   * A program asks whether its user has answered. Once they approved it gets its tokens, one time.
   * @throws DEVICE_PENDING, DEVICE_SLOW_DOWN, DEVICE_DENIED, DEVICE_EXPIRED, DEVICE_CODE_INVALID
   */
  async poll(
    { device_code, program }: { device_code: string; program: string },
    now = new Date()
  ): Promise<SignedInUser> {
    const outcome = await this.database.transaction(async (tx) => {
      const [row] = await this.database.run<LockedRow>(
        LOCK_DEVICE,
        { device_hash: digest(device_code), program },
        tx
      )
      if (!row) {
        return "used"
      }
      const decision = pollDecision(row, now)
      if (decision === "approved") {
        return await this.redeem(row, program, now, tx)
      }
      await this.remember(row, row.state, decision, now, tx)
      return decision
    })
    if (typeof outcome === "string") {
      throw deviceRefusal(outcome)
    }
    return await this.sessions.answer(outcome, now)
  }

  /** Signs the customer in who approved, unless they lost their right meanwhile: then the request is as good as denied. */
  private async redeem(row: LockedRow, program: string, now: Date, tx: Context) {
    const { customer_id, license_id } = row
    const begun =
      customer_id === null || license_id === null
        ? null
        : await this.sessions.begin({ customer_id, license_id, program }, now, tx)
    await this.remember(row, begun ? "used" : "denied", "approved", now, tx)
    return begun ?? ("denied" as const)
  }

  private async remember(
    { id, interval_seconds }: LockedRow,
    state: LockedRow["state"],
    decision: PollDecision,
    now: Date,
    tx: Context
  ): Promise<void> {
    const more = decision === "slow_down" ? POLL_SECONDS : 0
    await this.database.run(
      POLL_DEVICE,
      { id, state, now, interval_seconds: interval_seconds + more },
      tx
    )
  }
}

/** The license that is meant: the named one, or the only one. */
function chosen(licenses: UsableLicense[], license_id: string | undefined): UsableLicense {
  const [license, another] =
    license_id === undefined ? licenses : licenses.filter(({ id }) => id === license_id)
  if (!license) {
    throw noPlace()
  }
  if (another) {
    throw licenseChoice()
  }
  return license
}

/** A text that is no code finds nothing. */
function lookup(userCode: string, now: Date) {
  return { user_code_hash: digest(typedUserCode(userCode) ?? ""), now }
}

function newUserCode(): string {
  return Array.from({ length: USER_CODE_LENGTH }, () =>
    USER_CODE_ALPHABET.charAt(randomInt(USER_CODE_ALPHABET.length))
  ).join("")
}
