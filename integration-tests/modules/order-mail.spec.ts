import { asValue } from "@medusajs/framework/awilix"
import {
  AbstractNotificationProviderService,
  ModuleProvider,
  Modules,
  createMedusaContainer,
} from "@medusajs/framework/utils"
import type {
  INotificationModuleService,
  MedusaContainer,
  NotificationDTO,
  ProviderSendNotificationDTO,
} from "@medusajs/framework/types"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import * as notificationModels from "@medusajs/notification/dist/models"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { parseLicensingOptions } from "../../src/modules/licensing/options"
import type { OrderMailState } from "../../src/modules/licensing/orders/order-mail-types"
import { sendOrderLicensesMail } from "../../src/workflows/issuing/lib/order-mail"
import { ATTEMPT_REST_MS, orderMailKey } from "../../src/workflows/issuing/lib/order-mail-attempts"
import { mailStateOfOrder } from "../../src/workflows/issuing/lib/order-mail-state"

jest.setTimeout(120_000)

const KEY = "ABCDE-FGHJK-MNPQR-STVWX-YZ012"
const ORDER = "order_01"

/** The mails that the provider got, and its answer to the next ones. */
const post = {
  sent: [] as ProviderSendNotificationDTO[],
  behave: async (): Promise<void> => undefined,
}

class FakeMailProvider extends AbstractNotificationProviderService {
  static override identifier = "fake-mail"
  override async send(notification: ProviderSendNotificationDTO) {
    await post.behave()
    post.sent.push(notification)
    return { id: `mail-${post.sent.length}` }
  }
}

type Rows = INotificationModuleService & {
  updateNotifications(data: { id: string; status?: string; created_at?: Date }): Promise<unknown>
}

moduleIntegrationTestRunner<Rows>({
  moduleName: Modules.NOTIFICATION,
  resolve: "@medusajs/notification",
  // The runner looks for the models of a module of this repository; these are a package's.
  moduleModels: Object.values(notificationModels),
  moduleOptions: {
    providers: [
      {
        resolve: ModuleProvider(Modules.NOTIFICATION, { services: [FakeMailProvider] }),
        id: "fake-mail",
        options: { channels: ["email"] },
      },
    ],
  },
  testSuite: ({ service }) => {
    let container: MedusaContainer
    let state: OrderMailState | null
    let order: Record<string, unknown> | null
    let mail: Record<string, unknown>
    let revealed: string[][]
    let warnings: string[]

    beforeEach(() => {
      post.sent = []
      post.behave = async () => undefined
      revealed = []
      warnings = []
      mail = { accountUrl: "https://shop.example/account" }
      order = {
        id: ORDER,
        display_id: 42,
        email: "ada@example.com",
        customer_id: "cus_1",
        customer: { first_name: "Ada", last_name: null },
      }
      state = {
        issued_count: 3,
        issued_at: new Date(),
        mailed_count: 0,
        complete: true,
        groups: [
          {
            bundle_name: null,
            program_name: "Photo Studio",
            policy_name: "Standard",
            count: 3,
            keys_redacted: ["*****-YZ012", "*****-AAAAA", "*****-BBBBB"],
            license_ids: ["lic_1", "lic_2", "lic_3"],
          },
        ],
      }
      container = createMedusaContainer()
      const graph = async (input: { entity: string; filters?: Record<string, unknown> }) => {
        if (input.entity === "notification") {
          return { data: await service.listNotifications(input.filters as never) }
        }
        const rows: Record<string, unknown[]> = {
          order: order ? [order] : [],
          store: [{ name: "Shop" }],
        }
        return { data: rows[input.entity] }
      }
      container.register({
        query: asValue({ graph }),
        logger: asValue({ warn: (line: string) => warnings.push(line) }),
        [Modules.NOTIFICATION]: asValue(service),
        [LICENSING_MODULE]: asValue({
          getOptions: async () => parseLicensingOptions({ mail }, false),
          settings: {
            read: async () => ({
              mail: { include_keys: parseLicensingOptions({ mail }, false).mail.includeKeys },
            }),
          },
          orders: {
            ownerAddress: async () => (order?.email as string | undefined) ?? null,
            mailState: async () => state && { ...state },
            markMailed: async (_: string, count: number) => {
              state = state && { ...state, mailed_count: Math.max(count, state.mailed_count) }
            },
          },
          licenses: {
            revealKeysForMail: async (ids: string[]) => {
              revealed.push(ids)
              return ids.map((license_id) => ({ license_id, key: KEY }))
            },
          },
        }),
      })
    })

    const send = (force?: boolean) => sendOrderLicensesMail(container, { order_id: ORDER, force })
    const sweep = () => sendOrderLicensesMail(container, { order_id: ORDER, sweep: true })
    const rows = async (): Promise<(NotificationDTO & { idempotency_key?: string })[]> =>
      service.listNotifications({}, { order: { created_at: "ASC" } } as never)
    const view = () =>
      mailStateOfOrder(container.resolve("query") as never, {
        order_id: ORDER,
        email: (order?.email as string | null) ?? null,
        issued_count: state?.issued_count ?? 0,
        mailed_count: state?.mailed_count ?? 0,
        enabled: mail.enabled !== false,
      })
    /** Makes the only row look as if it had been written longer ago than an attempt may take. */
    const age = async (status?: string) => {
      const [row] = await rows()
      await service.updateNotifications({
        id: row!.id,
        created_at: new Date(Date.now() - ATTEMPT_REST_MS - 1000),
        ...(status ? { status } : {}),
      })
    }

    it("sends one mail with everything in it and remembers it", async () => {
      expect(await view()).toEqual({ status: "not_sent", sent_at: null, to: "ada@example.com" })
      expect(await send()).toEqual({ status: "sent" })
      expect(post.sent).toHaveLength(1)
      expect(post.sent[0]).toMatchObject({
        to: "ada@example.com",
        channel: "email",
        template: "license-issued",
        content: {
          subject: "Your 3 licenses for order #42",
          html: expect.stringContaining("https://shop.example/account"),
          text: expect.stringContaining("Hello Ada,"),
        },
      })
      const [row, ...others] = await rows()
      expect(others).toEqual([])
      expect(row).toMatchObject({
        status: "success",
        resource_id: ORDER,
        resource_type: "order",
        trigger_type: "order_licenses.issued",
        receiver_id: "cus_1",
        idempotency_key: orderMailKey(ORDER, 3),
        external_id: "mail-1",
      })
      expect(state?.mailed_count).toBe(3)
      expect(await view()).toEqual({
        status: "sent",
        sent_at: new Date(row!.created_at).toISOString(),
        to: "ada@example.com",
      })
      expect(await send()).toEqual({ status: "nothing_to_send", code: "ALREADY_SENT" })
      expect(warnings).toEqual([])
    })

    it("sends one mail to 25 that ask at once", async () => {
      post.behave = () => new Promise((done) => setTimeout(done, 100))
      const outcomes = await Promise.all(Array.from({ length: 25 }, () => send()))
      expect(post.sent).toHaveLength(1)
      expect(await rows()).toHaveLength(1)
      expect(outcomes.filter(({ status }) => status === "sent")).not.toHaveLength(0)
      outcomes.forEach((outcome) =>
        expect(["sent", "IN_PROGRESS", "ALREADY_SENT"]).toContain(outcome.code ?? outcome.status)
      )
      expect(warnings).toEqual([])
    })

    it("sends a second batch on its own", async () => {
      await send()
      state = { ...state!, issued_count: 5 }
      expect(await view()).toMatchObject({ status: "not_sent" })
      expect(await send()).toEqual({ status: "sent" })
      expect((await rows()).map((row) => row.idempotency_key)).toEqual([
        orderMailKey(ORDER, 3),
        orderMailKey(ORDER, 5),
      ])
    })

    it("says nothing of mails before anything is issued, or after their rows were cleared", async () => {
      state = { ...state!, issued_count: 0 }
      expect(await view()).toMatchObject({ status: "none" })
      state = { ...state, issued_count: 3, mailed_count: 3 }
      expect(await view()).toMatchObject({ status: "none" })
    })

    it("does not send again what was sent before the process ended", async () => {
      await send()
      state = { ...state!, mailed_count: 0 }
      expect(await send()).toEqual({ status: "sent" })
      expect(post.sent).toHaveLength(1)
      expect(state.mailed_count).toBe(3)
    })

    it("sends again when forced, once for a double click", async () => {
      await send()
      const outcomes = await Promise.all([send(true), send(true)])
      expect(outcomes.map(({ status }) => status)).toContain("sent")
      expect(post.sent).toHaveLength(2)
      await send(true)
      expect((await rows()).map((row) => row.idempotency_key)).toEqual([
        orderMailKey(ORDER, 3),
        orderMailKey(ORDER, 3, 1),
        orderMailKey(ORDER, 3, 2),
      ])
      expect((await view()).sent_at).toBe(new Date((await rows())[2]!.created_at).toISOString())
    })

    it("goes on counting past a page of repetitions", async () => {
      for (let sent = 0; sent < 23; sent++) {
        await send(true)
      }
      expect(post.sent).toHaveLength(23)
      expect((await rows()).at(-1)?.idempotency_key).toBe(orderMailKey(ORDER, 3, 22))
    })

    describe("when the provider fails", () => {
      beforeEach(() => {
        post.behave = async () => {
          throw new Error(`refused <ada@example.com>\n${KEY}`)
        }
      })

      it("says so, logs one clean line and leaves the provider alone for a while", async () => {
        mail.includeKeys = true
        expect(await send()).toEqual({ status: "not_sent", code: "PROVIDER_FAILED" })
        expect(await send()).toEqual({ status: "not_sent", code: "PROVIDER_FAILED" })
        expect(warnings).toHaveLength(1)
        expect(warnings[0]).toMatch(/^licensing: .* order_01 was not sent: .*refused/)
        expect(warnings[0]).not.toMatch(/ABCDE|example\.com|\n/)
        expect(await view()).toEqual({ status: "not_sent", sent_at: null, to: "ada@example.com" })
        expect(state?.mailed_count).toBe(0)
      })

      it("keeps one row when it is tried again and works", async () => {
        await send()
        expect(await send(true)).toEqual({ status: "not_sent", code: "PROVIDER_FAILED" })
        post.behave = async () => undefined
        await age()
        expect(await send()).toEqual({ status: "sent" })
        expect(post.sent).toHaveLength(1)
        expect(await rows()).toMatchObject([
          { status: "success", idempotency_key: orderMailKey(ORDER, 3) },
        ])
        expect(await view()).toMatchObject({ status: "sent" })
      })

      it("is asked by the sweep ever more rarely", async () => {
        const MINUTE = 60_000
        const issued = Date.now() - 100 * MINUTE
        state = { ...state!, issued_at: new Date(issued) }
        await send()
        const tried = async (minutes: number) => {
          const [row] = await rows()
          await service.updateNotifications({
            id: row!.id,
            created_at: new Date(issued + minutes * MINUTE),
          })
        }
        post.behave = async () => undefined
        await tried(60)
        expect(await sweep()).toEqual({ status: "not_sent", code: "PROVIDER_FAILED" })
        expect(post.sent).toHaveLength(0)
        await tried(40)
        expect(await sweep()).toEqual({ status: "sent" })
        expect(await rows()).toHaveLength(1)
      })

      it("sends one mail when many try again at once", async () => {
        await send()
        post.behave = () => new Promise((done) => setTimeout(done, 100))
        await Promise.all(Array.from({ length: 10 }, () => send(true)))
        expect(post.sent).toHaveLength(1)
        expect(await rows()).toMatchObject([{ status: "success" }])
      })
    })

    it("waits for an attempt under way, and takes over from one that lost its process", async () => {
      await send()
      state = { ...state!, mailed_count: 0 }
      const [row] = await rows()
      await service.updateNotifications({ id: row!.id, status: "pending" })
      expect(await send(true)).toEqual({ status: "not_sent", code: "IN_PROGRESS" })
      await age("pending")
      expect(await sweep()).toEqual({ status: "sent" })
      expect(post.sent).toHaveLength(2)
      expect(await rows()).toMatchObject([{ status: "success" }])
    })

    it("does not fail without a provider for the channel", async () => {
      mail.channel = "pigeon"
      expect(await send()).toEqual({ status: "not_sent", code: "NO_PROVIDER" })
      expect(await rows()).toMatchObject([{ status: "failure", provider_id: null }])
      expect(warnings).toEqual([
        expect.stringContaining('no notification provider is configured for the channel "pigeon"'),
      ])
      expect(await view()).toMatchObject({ status: "not_sent" })
      await age()
      expect(await sweep()).toEqual({ status: "not_sent", code: "NO_PROVIDER" })
      expect(warnings).toHaveLength(1)
      mail.channel = "email"
      expect(await send(true)).toEqual({ status: "sent" })
      expect(await rows()).toHaveLength(1)
    })

    it("sends to the address of a guest's order", async () => {
      order = { ...order, customer_id: null, customer: null }
      expect(await send()).toEqual({ status: "sent" })
      expect(post.sent[0]?.content?.text).toMatch(/^Hello,\n/)
      expect(await rows()).toMatchObject([{ receiver_id: null, to: "ada@example.com" }])
    })

    it("reports why a mail was not sent", async () => {
      order = { ...order, email: null }
      expect(await send()).toEqual({ status: "not_sent", code: "NO_EMAIL" })
      expect(await view()).toEqual({ status: "not_sent", sent_at: null, to: null })
      order = null
      expect(await send()).toEqual({ status: "not_sent", code: "ORDER_NOT_FOUND" })
      state = { ...state!, complete: false }
      expect(await send()).toEqual({ status: "nothing_to_send", code: "ORDER_INCOMPLETE" })
      state = { ...state, issued_count: 0, groups: [] }
      expect(await send(true)).toEqual({ status: "nothing_to_send", code: "NOTHING_ISSUED" })
      state = null
      expect(await send()).toEqual({ status: "nothing_to_send", code: "NOTHING_ISSUED" })
      mail.enabled = false
      expect(await send(true)).toEqual({ status: "disabled" })
      expect(await view()).toMatchObject({ status: "disabled" })
      expect(await rows()).toEqual([])
      expect(warnings).toEqual([])
    })

    it("turns every other fault into a code", async () => {
      container.register({
        query: asValue({ graph: () => Promise.reject(new Error("no database")) }),
      })
      expect(await send()).toEqual({ status: "not_sent", code: "MAIL_ERROR" })
      expect(warnings).toEqual([expect.stringContaining("no database")])
    })

    it("writes whole keys only when the merchant opted in", async () => {
      await send()
      expect(revealed).toEqual([])
      expect(JSON.stringify([post.sent, await rows()])).not.toContain(KEY)
      mail.includeKeys = true
      await send(true)
      expect(revealed).toEqual([["lic_1", "lic_2", "lic_3"]])
      expect(post.sent[1]?.content?.text).toContain(KEY)
      expect(JSON.stringify((await rows())[1]?.data)).toContain(KEY)
    })
  },
})
