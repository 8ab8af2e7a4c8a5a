import type { Readable } from "node:stream"

import { CrlfRows, type DatabaseService, guardedSql } from "../storage"
import type { IssuedRow } from "./types"

/** What managers issued out of their quotas. */
export class DistributionReportService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * By manager, policy and month (UTC), the newest month first.
   * @param months how many months back, the present one included
   */
  async issued(months: number): Promise<IssuedRow[]> {
    return await this.database.query<IssuedRow>(
      `select json_build_object('id', r.manager_id, 'email', r.email) as manager,
         json_build_object('id', r.policy_id, 'code', r.policy_code, 'name', r.policy_name) as policy,
         json_build_object('id', r.program_id, 'code', r.program_code, 'name', r.program_name) as program,
         r.month, r.issued, r.given_back
       from (${ISSUED}) r ${SORTED}`,
      [months]
    )
  }

  /** {@link issued} as a CSV file; destroying the stream ends the query. */
  async issuedCsv(months: number): Promise<Readable> {
    const sql = this.database.inlined(
      `copy (select r.month, ${guardedSql("coalesce(r.email, r.manager_id)")} as manager,
         ${guardedSql("r.program_name")} as program, ${guardedSql("r.policy_name")} as policy, r.issued, r.given_back
       from (${ISSUED}) r ${SORTED}) to stdout (format csv, header)`,
      [months]
    )
    return await this.database.copied(sql, new CrlfRows())
  }
}

const ISSUED = `select c.manager_id, m.email, po.id as policy_id, po.code as policy_code, po.name as policy_name,
    pr.id as program_id, pr.code as program_code, pr.name as program_name,
    to_char(c.month, 'YYYY-MM') as month, c.issued, c.given_back
  from (select manager_id, policy_id, date_trunc('month', created_at at time zone 'UTC') as month,
      sum(units)::int as issued, coalesce(sum(units) filter (where given_back_at is not null), 0)::int as given_back
    from licensing_quota_charge
    where created_at >= (date_trunc('month', now() at time zone 'UTC') - make_interval(months => ?::integer - 1))
      at time zone 'UTC'
    group by 1, 2, 3) c
  join licensing_policy po on po.id = c.policy_id join licensing_program pr on pr.id = po.program_id
  left join licensing_manager m on m.id = c.manager_id`

const SORTED =
  "order by r.month desc, r.email nulls last, r.manager_id, r.program_name, r.policy_name, r.policy_id"
