import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { adminHeaders } from "./admin"
import { clientOf, type Client, runtimeCaller } from "./client"
import { sellLicenses } from "./sold-licenses"
import { withoutTaskLimits } from "./task-limits"

/** What the runtime API answers about a floating license. */
export type FloatingAnswer = {
  valid: boolean
  code: string
  retry_at: string | null
  license: {
    floating_seats: number | null
    seats: number | null
    max_borrow_hours: number | null
    features: string[]
    feature_ends: Record<string, string>
    floating_features: Record<string, number>
  } | null
  activation: { id: string } | null
  session: {
    id: string
    taken_at: string
    alive_until: string
    borrowed_until: string | null
    feature?: string
  } | null
  feature?: string
  next_heartbeat?: number
  file?: { id: string; certificate: string; expires_at: string } | null
}

/** A floating license as its program knows it, and the receipts of its erased files. */
export type FloatingLicense = Pick<
  Awaited<ReturnType<typeof sellLicenses>>,
  "id" | "order" | "program" | "receiptOf"
> & { key: string }

type Api = Parameters<typeof runtimeCaller>[0]

/** Another computer: its fingerprint. */
export const computer = (): string => randomBytes(16).toString("hex")

/**
 * Sells floating licenses in the suite, calls as their computers do and looks at who sits there. Registers the
 * suite's `beforeEach`; `shop()` answers from then on.
 * @param usual terms of the licenses, if a test sets no others
 */
export function floatingLicenses(
  api: Api,
  getContainer: () => MedusaContainer,
  usual: Partial<NewPolicy> = {}
) {
  let container: MedusaContainer
  let staff: Client

  beforeEach(async () => {
    container = getContainer()
    staff = clientOf(api, (await adminHeaders(container)).headers)
    await withoutTaskLimits(container)
  })

  const call = runtimeCaller<FloatingAnswer>(api)

  /** Calls as the computer does; any other status than 200 fails. */
  const ask = async (
    name: string,
    { key, program }: Pick<FloatingLicense, "key" | "program">,
    fingerprint: string,
    more: object = {}
  ): Promise<FloatingAnswer> => {
    const { status, data } = await call(name, { key, program, fingerprint, ...more })
    expect([name, status]).toEqual([name, 200])
    return data
  }

  const query = async <Row extends object>(
    text: string,
    values: unknown[] = []
  ): Promise<Row[]> => {
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return ((await connection.raw(text, values as never)) as unknown as { rows: Row[] }).rows
  }

  return {
    shop: () => ({ container, staff }),
    call,
    ask,
    query,

    sold: async (terms: Partial<NewPolicy> = {}): Promise<FloatingLicense> => {
      const { id, order, program, receiptOf, revealKey } = await sellLicenses(container, staff, {
        max_activations: null,
        ...usual,
        ...terms,
      })
      return { id, order, program, receiptOf, key: await revealKey() }
    },

    /** Activates `count` computers. */
    computers: async (license: FloatingLicense, count: number): Promise<string[]> => {
      const fingerprints = Array.from({ length: count }, computer)
      for (const fingerprint of fingerprints) {
        expect((await ask("activate", license, fingerprint)).code).toBe("VALID")
      }
      return fingerprints
    },

    /** How many computers sit on its seats now. */
    seated: async ({ id }: Pick<FloatingLicense, "id">): Promise<number> => {
      const [row] = await query<{ count: number }>(
        "select count(*)::int as count from licensing_session where license_id = ? and alive_until > now()",
        [id]
      )
      return row!.count
    },
  }
}
