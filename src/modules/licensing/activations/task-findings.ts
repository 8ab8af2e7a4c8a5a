import type { Context } from "@medusajs/framework/types"

import type { Task } from "../domain/seats/task-limits"
import { type DatabaseService, statement } from "../storage"
import {
  type ActivationMatch,
  MATCHED,
  matchOf,
  type MatchRow,
  matchValues,
} from "./activation-match"
import type { TaskSubject } from "./activation-facts"
import type { Computer } from "./computers"
import type { RemovalProof, TaskCaller } from "./types"
import { looksAround, type UsageRow, usageSql, usageValues } from "./task-licenses"

/** What a task finds on a locked license, besides the license itself. */
export type TaskFindings = ActivationMatch & {
  /** The activation codes that the program's licenses answered the computer's machine codes with, in that order. */
  given_codes: string[]
  /** See `TaskLicensesService.with`. */
  around: UsageRow | null
}

/** What is looked for. */
type FindingsQuery = {
  task: Task
  /** The computer that comes in; null = none does. */
  computer: Computer | null
  /** The activation that the task is on; null = it is on none. */
  activationId: string | null
  caller: TaskCaller
  proof: RemovalProof
  now: Date
}

/** By one statement: each is a way to the database and back while others wait for the license. */
export const READ_FINDINGS = statement(
  "licensing_read_task_findings",
  `select ${MATCHED},
    (select json_agg(a.activation_code order by a.activated_at)
      from licensing_activation a join licensing_license l on l.id = a.license_id
      where a.machine_id = :machine_id and a.site_code = :site_code
        and a.activation_code is not null and a.deleted_at is null
        and l.program_id = :program_id) as given_codes,
    (select row_to_json(around) from (${usageSql(
      "coalesce(:user_id, (select user_id from licensing_activation where id = :previous_id))"
    )}) around where :looks_around::boolean) as around`
)

type FindingsRow = MatchRow & { given_codes: string[] | null; around: UsageRow | null }

/** Reads in one round what a task is judged by, after its license was locked. */
export class TaskFindingsService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  async read(
    license: TaskSubject,
    { task, computer, activationId, caller, proof, now }: FindingsQuery,
    context: Context
  ): Promise<TaskFindings> {
    const [row] = await this.database.run<FindingsRow>(
      READ_FINDINGS,
      {
        ...matchValues(license, computer, activationId, caller.user),
        ...usageValues(license, task, computer, now),
        looks_around: looksAround(
          license,
          task,
          { byCode: proof !== "not_needed", byStaff: caller.by_staff },
          now
        ),
        machine_id: computer?.codes?.machineId ?? null,
        site_code: computer?.codes?.siteCode ?? null,
        program_id: license.program_id,
      },
      context
    )
    return {
      ...matchOf(row),
      given_codes: row?.given_codes ?? [],
      around: row?.around ?? null,
    }
  }
}
