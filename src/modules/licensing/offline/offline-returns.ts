import type { Context } from "@medusajs/framework/types"

import { vacatedSeats } from "../domain/seats/transfers"
import type { UserStanding } from "../domain/vocabulary"
import { isReceiptCode } from "../domain/codecs/receipt"
import { activationSecret } from "../domain/codecs/program-secret"
import type { TaskRequest, Verdict } from "../domain/ladder/facts"
import { validationVerdict } from "../domain/ladder/validation"
import {
  type DatabaseService,
  nodePrimitives,
  type TimelineService,
  type UsageCountersService,
} from "../storage"
import type { ActivationRow, TaskCaller } from "../activations/types"
import type { OfflineFileRow, OfflineReturnResult, ReturnProof } from "./offline-files-types"
import {
  actCounter,
  type ActivationFactsService,
  type ActivationMatch,
  type TaskSubject,
  type ActivationStoreService,
  type TaskLicensesService,
} from "../activations"
import { WRONG_REMOVAL_CODE } from "../domain/seats/task-limits"
import { ofUser } from "./offline-files"
import type { OfflineFileStoreService } from "./offline-file-store"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  databaseService: DatabaseService
  offlineFileStoreService: OfflineFileStoreService
  taskLicensesService: TaskLicensesService
  timelineService: TimelineService
  usageCountersService: UsageCountersService
}

/** Takes machine files back, so that their seats are free before the files expire. */
export class OfflineReturnsService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * Gives a machine file back, with the earlier ones of its computer, which it replaced. The activation that
   * the file was made for ends with it, if it is in force, and that counts as a removal. One that began later
   * is the computer's new start and stays; so does one whose computer may still run by an activation code: a
   * receipt proves only that the file is gone. Works once. A wrong receipt is counted like a wrong removal
   * code.
   */
  async giveBack(
    licenseId: string,
    fileId: string,
    proof: ReturnProof,
    caller: TaskCaller,
    now = new Date()
  ): Promise<OfflineReturnResult> {
    const { activationFactsService, databaseService, offlineFileStoreService } = this.cradle
    return await databaseService.transaction(async (tx) => {
      const license = await activationFactsService.lock(licenseId, "remove", tx)
      const found = await offlineFileStoreService.find(fileId, tx)
      const mine = found?.license_id === license?.id && found?.kind === "machine" ? found : null
      const { previous, standing } = await this.activationOf(license, mine, caller, tx)
      // A file of another user is as unknown as one of another license.
      const file = !caller.user || previous?.user_id === caller.user.user_id ? mine : null
      const ending = file && license && (await this.endingWith(license, file, proof, now, tx))
      const verdict = await this.judge(license, file, { ending, standing }, proof, caller, now, tx)
      if (!license || !file || !verdict.valid) {
        if (verdict.code === "INVALID_RECEIPT" && license && !caller.by_staff) {
          await this.cradle.usageCountersService.increment(license.id, WRONG_REMOVAL_CODE, now, tx)
        }
        return { verdict, file: null, ended: null }
      }
      const returned = await offlineFileStoreService.giveBack(file, now, tx)
      const event = {
        type: "offline_file.returned",
        actor: caller.actor,
        order_id: license.order_id,
        activation_id: file.activation_id,
        data: {
          file_id: file.id,
          receipt: proof !== "not_needed",
          activation_ended: ending !== null,
          ...ofUser(previous),
        },
      }
      if (!ending) {
        await this.cradle.timelineService.record([{ ...event, license_ids: [license.id] }], tx)
        return { verdict, file: returned, ended: null }
      }
      const ended = await this.cradle.activationStoreService.write(
        {
          license,
          seats: { seats: -1, vacated: vacatedSeats(license), transfers: 0, expires_at: null },
          ended: { id: ending.id, reason: "removed" },
          created: null,
          counter: actCounter(license, "remove", {}, caller.by_staff, now),
          event,
        },
        now,
        tx
      )
      return { verdict, file: returned, ended }
    })
  }

  /** The activation that the file was made for, and whether the user who asks may use the license. */
  private async activationOf(
    license: TaskSubject | null,
    file: OfflineFileRow | null,
    { user }: TaskCaller,
    tx: Context
  ): Promise<Pick<ActivationMatch, "previous" | "standing">> {
    const { activationStoreService: store } = this.cradle
    return license
      ? await store.match(license, null, file?.activation_id ?? null, user, tx)
      : { previous: null, standing: null }
  }

  /**
   * The activation in force that the file was made for, unless a newer file of it is still valid. With a floating
   * seat, of the license or of a feature, only that was borrowed: the computer stays activated.
   */
  private async endingWith(
    { floating_seats }: TaskSubject,
    file: OfflineFileRow,
    proof: ReturnProof,
    now: Date,
    tx: Context
  ): Promise<ActivationRow | null> {
    const { activationStoreService: store } = this.cradle
    const activation = await store.find(file.activation_id ?? "", tx)
    const began = activation?.activated_at
    const borrowed = floating_seats !== null || file.floating_features !== null
    if (activation?.status !== "active" || !began || began > file.created_at || borrowed) {
      return null
    }
    if (proof !== "not_needed" && (await store.outstandingCode(activation, tx)) !== null) {
      return null
    }
    return (await this.cradle.offlineFileStoreService.hasNewer(file, now, tx)) ? null : activation
  }

  private async judge(
    license: TaskSubject | null,
    file: OfflineFileRow | null,
    { ending, standing }: { ending: ActivationRow | null; standing: UserStanding | null },
    proof: ReturnProof,
    caller: TaskCaller,
    now: Date,
    tx: Context
  ): Promise<Verdict> {
    const request: TaskRequest = {
      purpose: "remove",
      program_code: caller.program_code,
      computer: null,
      by_staff: caller.by_staff,
      ended_before: ending === null,
    }
    const facts = license && {
      license: await this.cradle.taskLicensesService.of(
        license,
        "remove",
        {
          computer: null,
          kind: {},
          byCode: true,
          byStaff: caller.by_staff,
          user: caller.user ? { id: caller.user.user_id, standing, computers: 0 } : null,
        },
        now,
        tx
      ),
      // A file of another license is answered like a wrong receipt: nobody learns which files exist.
      activation: { status: file?.returned_at ? "ended" : "active", expires_at: null } as const,
      locks: null,
      removal_code: "not_needed" as const,
      receipt: await this.prove(license, file, proof),
    }
    return validationVerdict(
      facts ?? { license: null, activation: null, locks: null, removal_code: "not_needed" },
      request,
      now
    )
  }

  private async prove(
    license: TaskSubject,
    file: OfflineFileRow | null,
    proof: ReturnProof
  ): Promise<"right" | "wrong"> {
    if (!file || proof === "not_needed") {
      return file ? "right" : "wrong"
    }
    const signature = await this.cradle.activationFactsService.signature(license)
    const subject = { fileId: file.id, fingerprint: file.fingerprint ?? "" }
    const secret = activationSecret(nodePrimitives, signature)
    return isReceiptCode(nodePrimitives, secret, subject, proof.receipt) ? "right" : "wrong"
  }
}
