import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "./admin"
import { clientOf, type Client, runtimeCaller } from "./client"
import { customerLogin, publishableHeaders } from "./customers"
import { namedUser, type UserLogin } from "./signed-in-users"
import { sellLicenses } from "./sold-licenses"
import { withoutTaskLimits } from "./task-limits"

/** What the runtime API answers to a named user. */
export type UserAnswer = {
  valid?: boolean
  code: string
  type?: string
  message?: string
  signature?: string
  license: { id: string; seats: number | null; seats_used: number } | null
  activation: { id: string } | null
  session: { id: string } | null
  consumption: { used: number } | null
  file?: { id: string; certificate: string } | null
}

/** A license for named users, as its program knows it. */
export type UserLicense = Awaited<ReturnType<typeof sellLicenses>> & { key: string }

/** A user with the token that their program holds. */
export type TokenUser = UserLogin & { user_token: string; refresh_token: string }

type Api = Parameters<typeof runtimeCaller>[0]

/** Another computer: its fingerprint. */
export const computer = (): string => randomBytes(16).toString("hex")

/**
 * Sells licenses for named users in the suite and calls as their programs do. Registers the suite's `beforeEach`;
 * `shop()` answers from then on.
 */
export function userLicenses(api: Api, getContainer: () => MedusaContainer) {
  let container: MedusaContainer
  let licensing: LicensingModuleService
  let staff: Client
  let owner: { id: string; headers: Record<string, string> }

  beforeEach(async () => {
    container = getContainer()
    licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    staff = clientOf(api, (await adminHeaders(container)).headers)
    // The process may remember a key that the former test's database held.
    await staff.post("/admin/licensing/signing-keys/rotate")
    await withoutTaskLimits(container)
    owner = await customerLogin(container, await publishableHeaders(container))
  })

  const call = runtimeCaller<UserAnswer>(api)

  const query = async <Row extends object>(
    text: string,
    values: unknown[] = []
  ): Promise<Row[]> => {
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return ((await connection.raw(text, values as never)) as unknown as { rows: Row[] }).rows
  }

  return {
    shop: () => ({ container, licensing, staff, owner: clientOf(api, owner.headers) }),
    call,
    query,

    /** A license of one computer for each user, unless `terms` say otherwise. */
    sold: async (terms: Partial<NewPolicy> = {}): Promise<UserLicense> => {
      const sale = await sellLicenses(container, staff, {
        ...{ authorization: "named_user", max_users: 5 },
        ...terms,
      })
      await query(`update "order" set customer_id = ? where id = ?`, [owner.id, sale.order])
      return { ...sale, key: await sale.revealKey() }
    },

    /** A user of the license who signed in. */
    user: async ({ id, program }: Pick<UserLicense, "id" | "program">): Promise<TokenUser> => {
      const login = await namedUser(container, { raw: query }, [id])
      const { customer_id } = login
      const outcome = await licensing.users.signIn({ customer_id, program, license_id: id })
      if (!outcome || !("signed_in" in outcome)) {
        throw new Error("The user cannot sign in")
      }
      const { user_token, refresh_token } = outcome.signed_in
      return { ...login, user_token, refresh_token }
    },

    /** Calls as the user's program does; any other status than 200 fails. */
    ask: async (
      name: string,
      { program }: Pick<UserLicense, "program">,
      { user_token }: Pick<TokenUser, "user_token">,
      more: object = {}
    ): Promise<UserAnswer> => {
      const { status, data } = await call(name, { user_token, program, ...more })
      expect([name, status]).toEqual([name, 200])
      return data
    },

    /** How many computers are activated, of each user. */
    computersOf: async ({ id }: Pick<UserLicense, "id">): Promise<Record<string, number>> => {
      const rows = await query<{ user_id: string; count: number }>(
        `select user_id, count(*)::int as count from licensing_activation
         where license_id = ? and status = 'active' group by user_id`,
        [id]
      )
      return Object.fromEntries(rows.map(({ user_id, count }) => [user_id, count]))
    },

    /** What the license's own row says, which must agree. */
    countOf: async ({ id }: Pick<UserLicense, "id">): Promise<number> => {
      const [row] = await query<{ activation_count: number }>(
        "select activation_count from licensing_license where id = ?",
        [id]
      )
      return row!.activation_count
    },

    /** The timeline of the license, the newest first. */
    events: async ({ id }: Pick<UserLicense, "id">) => {
      const { data } = await staff.get<{
        license_events: { type: string; data: Record<string, unknown> | null }[]
      }>(`/admin/licenses/${id}/events`)
      return data.license_events
    },
  }
}
