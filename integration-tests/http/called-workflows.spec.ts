import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createRegionsWorkflow } from "@medusajs/medusa/core-flows"

import { makeShop } from "../../demo/seed/shop"
import type { TaskCaller } from "../../src/modules/licensing/activations/types"
import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import {
  activateOnOrderWorkflow,
  type ActivateOnOrderInput,
  redeemSerialWorkflow,
  type RedeemSerialInput,
} from "../../src/workflows"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { machine } from "../helpers/computers"
import { type CustomerLogin, customerLogin, publishableHeaders } from "../helpers/customers"
import { rowsOf } from "../helpers/database"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import {
  createSerialProgram,
  generateBatch,
  type PrintedSerial,
  printedSerials,
} from "../helpers/serials"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const failStep = createStep("test-fail-after-licensing", () => {
  throw new Error("A later step fails")
})
const redeemAndFail = createWorkflow("test-redeem-and-fail", (input: RedeemSerialInput) => {
  const redeemed = redeemSerialWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(redeemed)
})
const activateAndFail = createWorkflow("test-activate-and-fail", (input: ActivateOnOrderInput) => {
  const activated = activateOnOrderWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(activated)
})

/** The two workflows that a merchant's code calls by one line each, without a route before them. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
    })

    describe("A serial number that a merchant's code redeems", () => {
      let buyer: CustomerLogin
      let serial: PrintedSerial
      let input: RedeemSerialInput

      beforeEach(async () => {
        buyer = await customerLogin(container, await publishableHeaders(container))
        await createRegionsWorkflow(container).run({
          input: { regions: [{ name: "Europe", currency_code: "eur", payment_providers: [] }] },
        })
        const program = await createSerialProgram(container)
        const batch = await generateBatch(container, program, 1, { features: ["pro"] })
        serial = (await printedSerials(container, batch.id, 1))[0]!
        input = {
          serial: serial.code,
          verification_number: serial.verification_number ?? undefined,
          customer_id: buyer.id,
          address: "192.0.2.1",
          sales_channel_id: null,
        }
      })

      const redeem = async (changes: Partial<RedeemSerialInput> = {}) =>
        (await redeemSerialWorkflow(container).run({ input: { ...input, ...changes } })).result
      const statuses = async () =>
        await rowsOf(container, "select status, customer_id from licensing_serial_number", [])
      const orders = async () =>
        await rowsOf<{ id: string }>(
          container,
          'select id, customer_id from "order" where deleted_at is null',
          []
        )
      const licenses = async () =>
        (await staff.get<{ licenses: LicenseDetail[] }>("/admin/licenses")).data.licenses

      it("becomes an order of the customer with its licenses", async () => {
        const { redeemed } = await redeem()
        expect(await orders()).toEqual([{ id: redeemed?.order_id, customer_id: buyer.id }])
        expect(await licenses()).toMatchObject([
          { id: redeemed?.license_ids[0], order_id: redeemed?.order_id, source: "serial" },
        ])
        expect(await statuses()).toEqual([{ status: "claimed", customer_id: buyer.id }])
      })

      it("becomes one order, however often the code calls", async () => {
        const answers = [await redeem(), await redeem()]
        expect(answers[1]).toEqual({
          redeemed: null,
          refusal: { code: "SERIAL_USED_BY_YOU", retry_at: null, locked: [] },
        })
        expect(await orders()).toHaveLength(1)
        expect(await licenses()).toHaveLength(1)
      })

      it("is refused by a result if it is wrong, and no order is made", async () => {
        const { refusal } = await redeem({ verification_number: "00000" })
        expect(refusal?.code).toBe("SERIAL_INVALID")
        expect(await orders()).toEqual([])
      })

      it("is free again if no order can be made, and left no order", async () => {
        await rowsOf(container, "update region set deleted_at = now()", [])
        await expect(redeem()).rejects.toMatchObject({ code: "SERIAL_NO_REGION" })
        expect(await statuses()).toEqual([{ status: "available", customer_id: null }])
        expect(await orders()).toEqual([])
      })

      it("is free again if a later step of that code fails, and can be redeemed", async () => {
        const { errors } = await redeemAndFail(container).run({ input, throwOnError: false })
        expect(errors.map(({ action }) => action)).toEqual(["test-fail-after-licensing"])
        expect(await statuses()).toEqual([{ status: "available", customer_id: null }])
        expect(await orders()).toEqual([])
        expect(await licenses()).toEqual([])
        const { redeemed } = await redeem()
        expect(await orders()).toEqual([{ id: redeemed?.order_id, customer_id: buyer.id }])
        expect(await licenses()).toHaveLength(1)
      })
    })

    it("takes back what was marked as fulfilled, if a later step of that code fails", async () => {
      const shop = await publishableHeaders(container)
      await makeShop(container)
      const program = await createSerialProgram(container)
      const { id } = (
        await staff.get<{ license_policies: { id: string }[] }>("/admin/license-policies")
      ).data.license_policies[0]!
      await staff.post(`/admin/license-policies/${id}`, { fulfill_when_issued: true })
      const batch = await generateBatch(container, program, 1)
      const [serial] = await printedSerials(container, batch.id, 1)
      const input: RedeemSerialInput = {
        serial: serial!.code,
        verification_number: serial!.verification_number ?? undefined,
        customer_id: (await customerLogin(container, shop)).id,
        address: "192.0.2.1",
        sales_channel_id: null,
      }
      const fulfilled = async () =>
        await rowsOf(
          container,
          "select canceled_at is not null as canceled from fulfillment order by created_at",
          []
        )
      const { errors } = await redeemAndFail(container).run({ input, throwOnError: false })
      expect(errors.map(({ action }) => action)).toEqual(["test-fail-after-licensing"])
      expect(await fulfilled()).toEqual([{ canceled: true }])
      expect(await rowsOf(container, "select status from licensing_serial_number", [])).toEqual([
        { status: "available" },
      ])
      expect(
        await rowsOf(container, 'select id from "order" where deleted_at is null', [])
      ).toEqual([])
      const { redeemed } = (await redeemSerialWorkflow(container).run({ input })).result
      expect(redeemed?.license_ids).toHaveLength(1)
      expect(await fulfilled()).toEqual([{ canceled: true }, { canceled: false }])
    })

    describe("A computer that a merchant's code activates", () => {
      const CALLER: TaskCaller = {
        actor: { type: "customer", id: "cus_1" },
        by_staff: false,
        program_code: null,
      }
      let sale: Awaited<ReturnType<typeof sellLicenses>>
      let input: ActivateOnOrderInput

      beforeEach(async () => {
        sale = await sellLicenses(container, staff, {}, 2)
        input = {
          order_id: sale.order,
          computer: sale.codesOf(machine()),
          details: { note: "Desk" },
          caller: CALLER,
        }
      })

      const activate = async (changes: Partial<ActivateOnOrderInput> = {}) =>
        (await activateOnOrderWorkflow(container).run({ input: { ...input, ...changes } })).result
      const seats = async () =>
        (
          await staff.get<{ licenses: LicenseDetail[] }>(`/admin/orders/${sale.order}/licenses`)
        ).data.licenses.map(({ seats_used }) => seats_used)

      it("gets the best license of the order, and the next one the other", async () => {
        const first = await activate()
        expect(first.activation).toMatchObject({ license_id: sale.licenses[0]?.id, note: "Desk" })
        const second = await activate({ computer: sale.codesOf(machine()) })
        expect(second.activation?.license_id).toBe(sale.licenses[1]?.id)
        expect(await activate({ computer: sale.codesOf(machine()) })).toMatchObject({
          activation: null,
          verdict: { valid: false, code: "SEATS_EXHAUSTED" },
        })
        expect(await seats()).toEqual([1, 1])
      })

      it("has one activation, however often the code calls", async () => {
        const [once, again] = [await activate(), await activate()]
        expect(again).toMatchObject({ repeated: true, activation: { id: once.activation?.id } })
        expect(await seats()).toEqual([1, 0])
      })

      it("is refused with 404 where the order has no such license", async () => {
        const other = await sellLicenses(container, staff)
        await expect(activate({ license_id: other.id })).rejects.toMatchObject({
          code: "LICENSE_NOT_FOUND",
        })
      })

      it("stays activated if a later step of that code fails: its program may already run", async () => {
        const { errors } = await activateAndFail(container).run({ input, throwOnError: false })
        expect(errors.map(({ action }) => action)).toEqual(["test-fail-after-licensing"])
        expect(await seats()).toEqual([1, 0])
        expect(await activate()).toMatchObject({ repeated: true })
      })
    })
  },
})
