import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { placePaidOrder } from "../helpers/licensed-orders"

jest.setTimeout(240_000)

const UNITS = 10_000
/** The default of the option `issuing.chunkSize`. */
const CHUNK = 1_000

type Progress = { owed: number; issued: number; in_progress: boolean }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeAll(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
    })

    it("issues ten thousand units in chunks and says how far it is", async () => {
      const order_id = await placePaidOrder(container, UNITS)
      const progress = async (): Promise<Progress> => {
        const { status, data } = await staff.get<{ order_licensing: Progress }>(
          `/admin/orders/${order_id}/licensing`
        )
        expect(status).toBe(200)
        return data.order_licensing
      }

      let running = true
      const run = reconcileOrderLicensesWorkflow(container)
        .run({ input: { order_id, placed: true } })
        .finally(() => (running = false))
      const seen: Progress[] = []
      while (running) {
        seen.push(await progress())
      }
      const { result } = await run
      expect(result).toMatchObject({ order_id, settled: true })

      const underWay = seen.filter(({ issued }) => issued > 0 && issued < UNITS)
      expect(underWay.length).toBeGreaterThan(0)
      for (const figure of underWay) {
        expect(figure).toMatchObject({ owed: UNITS, in_progress: true })
        // Chunks are seen whole or not at all.
        expect(figure.issued % CHUNK).toBe(0)
      }
      const figures = seen.map(({ issued }) => issued)
      expect(figures).toEqual([...figures].sort((one, other) => one - other))
      expect(await progress()).toMatchObject({ owed: UNITS, issued: UNITS, in_progress: false })

      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const [, count] = await licensing.listAndCountLicenses({ order_id }, { take: 1 })
      expect(count).toBe(UNITS)
      const events = await licensing.listLicenseEvents({ order_id, type: "license.issued" })
      expect(new Set(events.flatMap(({ license_ids }) => license_ids as string[])).size).toBe(UNITS)
      expect(events.map(({ license_ids }) => (license_ids as string[]).length)).toEqual(
        Array.from({ length: UNITS / CHUNK }, () => CHUNK)
      )
    })
  },
})
