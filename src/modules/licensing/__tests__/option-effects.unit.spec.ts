import type { MedusaContainer } from "@medusajs/framework/types"

import { allowOrigins } from "../../../api/licensing/guards"
import reconcileStaleOrders from "../../../jobs/reconcile-stale-orders"
import mailPortalAddress from "../../../subscribers/mail-portal-address"
import mailPortalPassword from "../../../subscribers/mail-portal-password"
import { parseLicensingOptions } from "../options"
import { RuntimeDatabaseService } from "../storage/runtime-database"
import { statement } from "../storage/statement"
import { RuntimeService } from "../runtime/runtime"
import { RuntimeSessionsService } from "../runtime/runtime-sessions"

const mailed: string[] = []
jest.mock("../../../workflows/portal", () => ({
  addressToConfirm: () => "email",
  sendPortalLinkMailWorkflow: () => ({
    run: async ({ input }: { input: { link: string } }) => void mailed.push(input.link),
  }),
}))

const statements: object[] = []
jest.mock("pg", () => ({
  Pool: class {
    on() {}
    query(statement: object) {
      statements.push(statement)
      return { rows: [] }
    }
  },
}))

const optionsOf = (given: Record<string, unknown>) => parseLicensingOptions(given, false)

const containerOf = (options: Record<string, unknown>, licensing: object = {}) =>
  ({
    resolve: () => ({ getOptions: async () => optionsOf(options), ...licensing }),
  }) as unknown as MedusaContainer

describe("what an option changes", () => {
  it("runtime.cors lets the pages call that are named", async () => {
    const call = async (origin: string) => {
      const headers: Record<string, unknown> = {}
      const scope = containerOf({ runtime: { cors: ["https://app.example"] } })
      const res = {
        getHeader: () => undefined,
        setHeader: (name: string, value: unknown) => (headers[name.toLowerCase()] = value),
      }
      await new Promise<void>((next) => {
        void allowOrigins(
          { method: "POST", headers: { origin }, scope } as never,
          res as never,
          next as never
        )
      })
      return headers["access-control-allow-origin"]
    }
    expect(await call("https://app.example")).toBe("https://app.example")
    expect(await call("https://other.example")).toBeUndefined()
  })

  it.each([true, false])(
    "portal.passwordMail and portal.addressMail %s: mails, or none",
    async (is) => {
      mailed.length = 0
      const container = containerOf({ portal: { passwordMail: is, addressMail: is } })
      const metadata = { licensing_portal: "en" }
      const event = (data: object) => ({ event: { data }, container }) as never
      await mailPortalPassword(
        event({ actor_type: "customer", entity_id: "a@b.test", token: "t", metadata })
      )
      await mailPortalAddress(
        event({
          entity_type: "email",
          entity_id: "a@b.test",
          auth_identity_id: "x",
          code: "c",
          metadata,
        })
      )
      expect(mailed).toEqual(is ? ["password", "address"] : [])
    }
  )

  it("issuing.sweepDays is how far back the sweep looks", async () => {
    const asked: unknown[] = []
    const none = async (days: number) => (asked.push(days), [])
    const found = {
      orders: {
        noteMissingOrders: async () => ({ gone: [], suspicious: 0 }),
        findStale: none,
        findUnmailed: async () => [],
      },
    }
    await reconcileStaleOrders(containerOf({ issuing: { sweepDays: 3 } }, found))
    expect(asked).toEqual([3])
  })

  it.each([
    [true, { name: "one", text: "select 1", values: [] }],
    [false, { text: "select 1", values: [] }],
  ])("runtime.preparedStatements %s: names the statement, or does not", async (is, expected) => {
    statements.length = 0
    const database = new RuntimeDatabaseService({
      databaseService: { connectionSettings: () => ({ connection: {}, searchPath: [] }) },
      licensingOptions: optionsOf({ runtime: { preparedStatements: is } }),
    } as never)
    await database.run(statement("one", "select 1"), {})
    expect(statements).toEqual([expected])
  })

  it("runtime.heartbeatSeconds is what a heartbeat answers", async () => {
    const cradle = {
      licensingOptions: optionsOf({ runtime: { heartbeatSeconds: 42 } }),
      runtimeDatabaseService: { now: () => new Date() },
    }
    const runtimeService = new RuntimeService(cradle as never)
    Object.assign(runtimeService, { find: async () => null })
    const runtime = new RuntimeSessionsService({ ...cradle, runtimeService } as never)
    const request = { computer: {} } as never
    expect(await runtime.heartbeat(request)).toMatchObject({ valid: false, next_heartbeat: 42 })
  })
})
