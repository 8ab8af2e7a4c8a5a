import { once } from "node:events"
import { type AddressInfo, createServer, type Socket } from "node:net"

import type { MedusaContainer } from "@medusajs/framework/types"

import reconcileStaleOrders from "../../src/jobs/reconcile-stale-orders"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { placeLicensedOrder, placePaidOrder } from "../helpers/licensed-orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"

jest.setTimeout(240_000)

type Answer = { order_licensing: { in_force: number; mail: { status: string } } }

/** Longest wait for the provider, and time for the rest on a busy machine. */
const PATIENCE_MS = 10_000 + 8_000

/** A mail server that takes connections and says nothing. */
const sockets = new Set<Socket>()
const mute = createServer((socket) => {
  sockets.add(socket)
  socket.on("error", () => undefined)
})

beforeAll(async () => {
  await once(mute.listen(0, "127.0.0.1"), "listening")
  process.env.SMTP_URL = `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`
})

afterAll(() => {
  delete process.env.SMTP_URL
  sockets.forEach((socket) => socket.destroy())
  mute.close()
})

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) =>
    describe("a mail provider that does not answer", () => {
      let container: MedusaContainer
      let staff: Client

      beforeEach(async () => {
        container = getContainer()
        staff = clientOf(api, (await adminHeaders(container)).headers)
      })

      const timed = async <T>(work: () => Promise<T>): Promise<T> => {
        const began = performance.now()
        const result = await work()
        expect(performance.now() - began).toBeLessThan(PATIENCE_MS)
        return result
      }
      const licensing = async (order: string) =>
        (await staff.get<Answer>(`/admin/orders/${order}/licensing`)).data.order_licensing

      it("keeps no order from its licenses", async () => {
        const order = await placePaidOrder(container, 2)
        await timed(() =>
          reconcileOrderLicensesWorkflow(container).run({
            input: { order_id: order, placed: true },
          })
        )
        expect(await licensing(order)).toMatchObject({ in_force: 2, mail: { status: "not_sent" } })
      })

      it("is asked for one lost mail in a run of the job", async () => {
        for (const quantity of [1, 2]) {
          const unmailed = await placeLicensedOrder(container, quantity)
          await dbConnection.raw("delete from notification where resource_id = ?", [unmailed])
        }
        const asked = sockets.size
        await timed(() => reconcileStaleOrders(container))
        expect(sockets.size - asked).toBe(1)
      })

      it("is reported to the person who asked for the mail", async () => {
        const order = await placeLicensedOrder(container, 1)
        const { data, status } = await timed(() =>
          staff.post<Answer>(`/admin/orders/${order}/licensing/send-mail`)
        )
        expect({ status, mail: data.order_licensing.mail.status }).toEqual({
          status: 200,
          mail: "not_sent",
        })
      })
    }),
})
