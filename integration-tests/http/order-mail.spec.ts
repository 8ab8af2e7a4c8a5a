import { asValue } from "@medusajs/framework/awilix"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type {
  IOrderModuleService,
  MedusaContainer,
  RemoteQueryFunction,
} from "@medusajs/framework/types"
import { WorkflowResponse, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { parseLicensingOptions } from "../../src/modules/licensing/options"
import type { SendOrderLicensesMailInput } from "../../src/workflows/issuing/lib/order-mail-contract"
import { mailStateOfOrder } from "../../src/workflows/issuing/lib/order-mail-state"
import { sendOrderLicensesMailStep } from "../../src/workflows/issuing/steps/send-order-licenses-mail"

// Read by medusa-config.ts, which the runner loads before it applies an `env` of its own.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(180_000)

const sendMailWorkflow = createWorkflow(
  "test-send-order-licenses-mail",
  (input: SendOrderLicensesMailInput) => new WorkflowResponse(sendOrderLicensesMailStep(input))
)

/** The mail step in a whole Medusa: its orders, its store, its notifications; only the licences are made up. */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    const made: string[] = []

    const containerWith = (groups = 1): MedusaContainer => {
      const scope = getContainer().createScope() as MedusaContainer
      scope.register({
        [LICENSING_MODULE]: asValue({
          getOptions: async () => parseLicensingOptions({}, false),
          readSettings: async () => ({ mail: { include_keys: false } }),
          orderMailState: async () => ({
            issued_count: groups,
            issued_at: new Date(),
            mailed_count: 0,
            complete: true,
            groups: Array.from({ length: groups }, () => ({
              program_name: "Photo Studio",
              policy_name: "Standard",
              count: 1,
              keys_redacted: ["*****-YZ012"],
              license_ids: [],
            })),
          }),
          markOrderMailed: async (orderId: string) => made.push(orderId),
        }),
      })
      return scope
    }

    const placeOrder = (order: { email?: string }) =>
      getContainer()
        .resolve<IOrderModuleService>(Modules.ORDER)
        .createOrders({ currency_code: "eur", ...order })

    it("sends through the Notification module and finds the row again", async () => {
      const order = await placeOrder({ email: "guest@example.com" })
      const container = containerWith()
      const run = async (force?: boolean) =>
        (await sendMailWorkflow(container).run({ input: { order_id: order.id, force } })).result
      expect(await run()).toEqual({ status: "sent" })
      expect(await run()).toEqual({ status: "sent" })
      expect(await run(true)).toEqual({ status: "sent" })
      expect(made).toContain(order.id)

      const query = getContainer().resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "notification",
        fields: ["*"],
        filters: { resource_id: order.id },
      })
      expect(data).toHaveLength(2)
      expect(data[0]).toMatchObject({
        status: "success",
        provider_id: "local",
        to: "guest@example.com",
        data: { order_display_id: String(order.display_id), customer_name: null },
      })
      expect(
        await mailStateOfOrder(query, {
          order_id: order.id,
          email: "guest@example.com",
          issued_count: 1,
          mailed_count: 1,
          enabled: true,
        })
      ).toEqual({ status: "sent", sent_at: expect.any(String), to: "guest@example.com" })
    })

    it("does not fail the workflow where nothing can be sent", async () => {
      const order = await placeOrder({})
      const run = async (order_id: string) =>
        (await sendMailWorkflow(containerWith()).run({ input: { order_id } })).result
      expect(await run(order.id)).toEqual({ status: "not_sent", code: "NO_EMAIL" })
      expect(await run("order_unknown")).toEqual({ status: "not_sent", code: "ORDER_NOT_FOUND" })
    })
  },
})
