import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type { PolicyQuota, SubManager } from "../../src/modules/licensing/managers/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import {
  createDistributor,
  distributingShop,
  type Distributor,
  licensedVariant,
} from "../helpers/distributors"
import { eventually } from "../helpers/eventually"
import { createPolicy } from "../helpers/licensed-orders"
import { beforeFresh, medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"

type Made = {
  code?: string
  message?: string
  order: { id: string; display_id: number }
  license_ids: string[]
}

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let shop: Record<string, string>
    let staff: Client
    let variant_id: string
    let policy_id: string
    let granter: Distributor

    beforeFresh(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      shop = await publishableHeaders(container)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      ;({ variant_id, policy_id } = await distributingShop(container))
      granter = await createDistributor(api, container, shop, {
        permissions: PERMISSIONS,
        quotas: [{ policy_id, granted: 10 }],
      })
    })

    /** An active sub-manager with a share of the granter's quota. */
    const subManager = async (of: Distributor, granted: number): Promise<Distributor> => {
      const login = await customerLogin(container, shop)
      const { data } = await of.client.post<{ sub_managers: SubManager[] }>(
        `${BASE}/sub-managers`,
        { email: login.email, permissions: PERMISSIONS, quotas: [{ policy_id, granted }] }
      )
      const id = data.sub_managers.find(({ email }) => email === login.email)?.id ?? ""
      const token = await licensing.managers.invite(id, SYSTEM_ACTOR)
      await licensing.managers.acceptInvitation(token, { id: login.id, email: login.email })
      return { id, customer_id: login.id, email: login.email, client: clientOf(api, login.headers) }
    }
    const order = async (by: Distributor, quantity: number) =>
      await by.client.post<Made>(`${BASE}/manager-orders`, {
        customer: { email: "ada@engines.test" },
        items: [{ variant_id, quantity }],
      })
    const cancel = async ({ data }: { data: Made }) => {
      const order_id = data.order.id
      await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by: "" } })
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id } })
    }
    const quotaOf = async ({ id }: Distributor): Promise<PolicyQuota | undefined> =>
      (await licensing.managers.quotas(id)).find(({ policy }) => policy.id === policy_id)
    const remove = async ({ id }: Distributor) =>
      expect((await staff.delete(`/admin/license-managers/${id}`)).status).toBe(200)
    const grant = async ({ id }: Distributor, quotas: object[]) =>
      await staff.post(`/admin/license-managers/${id}`, { quotas })

    it("gives quota back to those above a manager who was deleted", async () => {
      const sub = await subManager(granter, 5)
      const made = await order(sub, 5)
      expect(await quotaOf(granter)).toMatchObject({ used: 5, left: 5 })
      await remove(sub)
      expect(await quotaOf(granter)).toMatchObject({ used: 5, promised: 0, left: 5 })
      await cancel(made)
      expect(await quotaOf(granter)).toMatchObject({ used: 0, promised: 0, left: 10 })
    })

    it("gives quota back above a manager in the middle who was deleted, but not what staff granted later", async () => {
      const middle = await subManager(granter, 8)
      const low = await subManager(middle, 5)
      const before = await order(low, 3)
      expect(await quotaOf(granter)).toMatchObject({ used: 3 })
      await remove(middle)
      expect(await quotaOf(low)).toMatchObject({ granted: 0, used: 3, is_share: false, left: 0 })
      expect((await order(low, 1)).status).toBe(409)
      // What staff grant the manager whose share has ended counts for nobody else.
      expect((await grant(low, [{ policy_id, granted: 6 }])).status).toBe(200)
      const after = await order(low, 2)
      expect(after.status).toBe(200)
      expect(await quotaOf(low)).toMatchObject({ used: 5, left: 1 })
      expect(await quotaOf(granter)).toMatchObject({ used: 3, left: 7 })
      await cancel(after)
      expect(await quotaOf(granter)).toMatchObject({ used: 3 })
      await cancel(before)
      expect(await quotaOf(low)).toMatchObject({ used: 0, left: 6 })
      expect(await quotaOf(granter)).toMatchObject({ used: 0, left: 10 })
    })

    it("refuses an order of more licenses than one act may issue, and issues none", async () => {
      const sold = await licensedVariant(container, 21)
      const seller = await createDistributor(api, container, shop, {
        permissions: PERMISSIONS,
        quotas: sold.policy_ids.map((id) => ({ policy_id: id, granted: null })),
      })
      const refused = await seller.client.post<Made>(`${BASE}/manager-orders`, {
        customer: { email: "ada@engines.test" },
        items: [{ variant_id: sold.variant_id, quantity: 1000 }],
      })
      expect(refused).toMatchObject({ status: 400, data: { code: "TOO_MANY_LICENSES" } })
      const { rows } = await dbConnection.raw("select 1 from licensing_license")
      expect(rows).toEqual([])
    })

    /** Locks a quota as another session; throws where the two would deadlock. */
    const lockQuota = async (
      tx: { raw(sql: string, values: string[]): PromiseLike<unknown> },
      managerId: string,
      policyId: string
    ) =>
      await tx.raw(
        "select 1 from licensing_manager_quota where manager_id = ? and policy_id = ? for update nowait",
        [managerId, policyId]
      )
    const somebodyWaits = async () => {
      const { rows } = await dbConnection.raw(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      )
      expect(rows).not.toEqual([])
    }

    it("deletes a manager while their sub-manager orders, without a deadlock", async () => {
      const sub = await subManager(granter, 5)
      const tx = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction()
      // As a charge locks: the quota above first, then the share.
      await lockQuota(tx, granter.id, policy_id)
      const removed = remove(granter)
      await eventually(somebodyWaits)
      await lockQuota(tx, sub.id, policy_id).finally(async () => await tx.commit())
      await removed
      expect(await quotaOf(sub)).toMatchObject({ granted: 0 })
    })

    it("deletes a manager while they edit a sub-manager, without a deadlock", async () => {
      const sub = await subManager(granter, 5)
      const tx = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction()
      await tx.raw("select 1 from licensing_manager where id = ? for update", [sub.id])
      const removed = remove(granter)
      await eventually(somebodyWaits)
      await lockQuota(tx, granter.id, policy_id)
      await lockQuota(tx, sub.id, policy_id).finally(async () => await tx.commit())
      await removed
    })

    it("saves quotas while the manager orders of several policies, without a deadlock", async () => {
      const other = await createPolicy(container)
      const [first = "", second = ""] = [policy_id, other].sort()
      await grant(granter, [
        { policy_id: first, granted: 5 },
        { policy_id: second, granted: 5 },
      ])
      const tx = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction()
      await lockQuota(tx, granter.id, first)
      const saved = grant(granter, [{ policy_id: second, granted: 7 }])
      await eventually(somebodyWaits)
      await lockQuota(tx, granter.id, second).finally(async () => await tx.commit())
      expect((await saved).status).toBe(200)
      const quotas = await licensing.managers.quotas(granter.id)
      expect(quotas.map(({ granted }) => granted).sort()).toEqual([0, 7])
    })

    it("keeps what was used of a share when staff take its policy out of the list", async () => {
      const sub = await subManager(granter, 5)
      await order(sub, 3)
      expect((await grant(sub, [])).status).toBe(200)
      expect(await quotaOf(sub)).toMatchObject({ granted: 3, used: 3, left: 0 })
      const again = await granter.client.post(`${BASE}/sub-managers/${sub.id}`, {
        permissions: ["create_order"],
        quotas: [{ policy_id, granted: 3 }],
      })
      expect(again.status).toBe(200)
    })
  },
})

const PERMISSIONS = ["create_order", "manage_managers"]
