import { type LicenseStatus, licenseStatusSql } from "../domain/license-status"
import type { LicenseKind, LicenseSource, LicenseState, StateCause } from "../domain/vocabulary"
import type { DatabaseService } from "./database"

/** A licence as staff see it in a list: its key masked, its status derived. */
export type ListedLicense = {
  id: string
  key_redacted: string | null
  status: LicenseStatus
  state: LicenseState
  state_cause: StateCause | null
  state_reason: string | null
  kind: LicenseKind
  source: LicenseSource
  program: { id: string; code: string; name: string }
  policy: { id: string; code: string; name: string }
  order_id: string | null
  line_item_id: string | null
  unit_index: number | null
  /** Purchased and granted together; null = unlimited. */
  seats: number | null
  seats_used: number
  starts_at: Date | null
  expires_at: Date | null
  maintenance_until: Date | null
  is_trial: boolean
  is_test: boolean
  bundle_id: string | null
  created_at: Date
}

const STATUS = licenseStatusSql({ license: "l", profile: "p", now: "?" })

const FROM = `from licensing_license l
  left join licensing_order_profile p on p.order_id = l.order_id
  where l.order_id = ? and l.deleted_at is null`

/** Reads licences for lists. */
export class LicenseReaderService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** One page of an order's licences in the order of their making, and how many there are. */
  async listOfOrder(
    orderId: string,
    page: { limit: number; offset: number; status?: LicenseStatus },
    now = new Date()
  ): Promise<{ licenses: ListedLicense[]; count: number }> {
    const where = page.status ? `and ${STATUS} = ?` : ""
    const filter = page.status ? [now, page.status] : []
    const licenses = await this.database.query<ListedLicense>(
      `select page.*, json_build_object('id', pr.id, 'code', pr.code, 'name', pr.name) as program,
         json_build_object('id', po.id, 'code', po.code, 'name', po.name) as policy
       from (
         select l.id, l.key_redacted, ${STATUS} as status, l.state, l.state_cause, l.state_reason, l.kind,
           l.source, l.program_id, l.policy_id, l.order_id, l.line_item_id, l.unit_index,
           l.purchased_seats + l.granted_seats as seats, l.activation_count as seats_used,
           l.starts_at, l.expires_at, l.maintenance_until, l.is_trial, l.is_test, l.bundle_id,
           l.created_at
         ${FROM} ${where}
         order by l.created_at, l.line_item_id, l.policy_id, l.unit_index, l.id limit ? offset ?
       ) page
       join licensing_program pr on pr.id = page.program_id
       join licensing_policy po on po.id = page.policy_id
       order by page.created_at, page.line_item_id, page.policy_id, page.unit_index, page.id`,
      [now, orderId, ...filter, page.limit, page.offset]
    )
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count ${FROM} ${where}`,
      [orderId, ...filter]
    )
    return { licenses, count: row?.count ?? 0 }
  }
}
