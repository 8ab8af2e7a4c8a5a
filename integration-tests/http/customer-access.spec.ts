import type { CustomerGroupDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { loginOf, type Operation } from "../../src/api/lib/operation"
import { operations } from "../../src/api/operations"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import {
  effectivePermissions,
  type Permission,
  PERMISSIONS,
} from "../../src/modules/licensing/domain/permissions/permissions"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { OrderProfilePatch } from "../../src/modules/licensing/orders/order-profile-types"
import { type Answer, type Client, clientOf } from "../helpers/client"
import { machine, programOf } from "../helpers/computers"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { placeLicensedOrder } from "../helpers/licensed-orders"

jest.setTimeout(240_000)

/**
 * Who may call a route: `see` = everybody who sees the order; a permission = managers who hold it (and
 * owners, if `owner`); `list` = everybody logged in, about what is theirs.
 */
type Row = {
  id?: "order" | "license" | "activation"
  needs: "see" | "list" | Permission
  /** The permission must be the manager's own: it is not about one order. */
  own?: true
  /** A second permission that it is content with. */
  or?: Permission
  owner?: boolean
  /** Whether it works on an order that nobody may manage. */
  read_only?: boolean
  /** A body that passes validation and changes nothing that matters to the other rows. */
  body?: object
}

const CODES = { site_code: "00000000", machine_id: "0000000000000000" }

/** A code that no program waits with. */
const DEVICE = { user_code: "BBBB-BBBB" }

/** The access table: every route under /store/customers/me has a row. */
const TABLE: Record<string, Row> = {
  listCustomerOrders: { needs: "list" },
  searchCustomerOrders: { needs: "list", body: { q: "Studio" } },
  listSerialPrograms: { needs: "list" },
  redeemSerial: { needs: "list", body: { program: "none", serial: "none" } },
  listCustomerQuotas: { needs: "list" },
  listOrderItems: { needs: "create_bundle_order", or: "create_order", own: true },
  createManagerOrder: {
    needs: "create_bundle_order",
    or: "create_order",
    own: true,
    body: { customer: { email: "ada@shop.test" }, items: [{ variant_id: "variant_none" }] },
  },
  listEndCustomers: { needs: "create_bundle_order", or: "create_order", own: true },
  listSubManagers: { needs: "manage_managers", own: true },
  createSubManager: {
    needs: "manage_managers",
    own: true,
    body: { email: "sub@shop.test", quotas: [{ policy_id: "lpol_none", granted: 1 }] },
  },
  updateSubManager: { needs: "manage_managers", own: true, body: {} },
  inviteSubManager: { needs: "manage_managers", own: true, body: {} },
  listCustomerTopUps: { needs: "list" },
  requestOrderClaim: { needs: "list", body: { order_number: "999999" } },
  acceptOrderClaim: { needs: "list", body: { order_id: "order_none", token: "none" } },
  readDeviceSignIn: { needs: "list", body: DEVICE },
  approveDeviceSignIn: { needs: "list", body: DEVICE },
  denyDeviceSignIn: { needs: "list", body: DEVICE },
  retrieveCustomerOrder: { id: "order", needs: "see", read_only: true },
  listCustomerLicenses: { id: "order", needs: "see", read_only: true },
  searchCustomerLicenses: { id: "order", needs: "see", read_only: true, body: { q: "Studio" } },
  activateOnOrder: { id: "order", needs: "see", body: CODES },
  checkTypedCodes: { id: "order", needs: "see", read_only: true, body: CODES },
  issueLicensesAsManager: { id: "order", needs: "issue_license", body: { policy_id: "lpol_none" } },
  retrieveOrderContact: { id: "order", needs: "edit_customer", owner: true },
  updateOrderContact: { id: "order", needs: "edit_customer", owner: true, body: { phone: "1" } },
  listCustomerManagers: { id: "order", needs: "manage_managers", owner: true },
  assignCustomerManager: {
    id: "order",
    needs: "manage_managers",
    owner: true,
    body: { email: "new@shop.test", permissions: [] },
  },
  updateCustomerManager: {
    id: "order",
    needs: "manage_managers",
    owner: true,
    body: { permissions: ["fly"] },
  },
  removeCustomerManager: { id: "order", needs: "manage_managers", owner: true },
  retrieveCustomerLicense: { id: "license", needs: "see", read_only: true },
  updateCustomerLicense: { id: "license", needs: "edit_license", body: { custom_fields: null } },
  revealCustomerLicenseKey: { id: "license", needs: "see", read_only: true },
  rekeyCustomerLicense: { id: "license", needs: "see", body: {} },
  resetCustomerLicense: { id: "license", needs: "reset_license", body: {} },
  resetCustomerUnit: { id: "license", needs: "reset_license", body: {} },
  retrieveCustomerConsumption: { id: "license", needs: "see", read_only: true },
  listCustomerActivations: { id: "license", needs: "see", read_only: true },
  listCustomerOfflineFiles: { id: "license", needs: "see", read_only: true },
  listCustomerSessions: { id: "license", needs: "see", read_only: true },
  listCustomerSessionPeaks: { id: "license", needs: "see", read_only: true },
  borrowCustomerSession: {
    id: "license",
    needs: "borrow_license",
    owner: true,
    body: { activation_id: "lact_none" },
  },
  endCustomerSession: { id: "license", needs: "reset_device", owner: true },
  listCustomerUsers: {
    id: "license",
    needs: "manage_license_users",
    or: "manage_license_user_credentials",
    owner: true,
    read_only: true,
  },
  assignCustomerUsers: {
    id: "license",
    needs: "manage_license_users",
    owner: true,
    body: { list: "ada@firm.test" },
  },
  unassignCustomerUser: { id: "license", needs: "manage_license_users", owner: true },
  inviteCustomerUser: { id: "license", needs: "manage_license_users", owner: true },
  disableCustomerUser: { id: "license", needs: "manage_license_user_credentials", owner: true },
  enableCustomerUser: { id: "license", needs: "manage_license_user_credentials", owner: true },
  endCustomerUserSignIns: { id: "license", needs: "manage_license_user_credentials", owner: true },
  sendCustomerUserPasswordLink: {
    id: "license",
    needs: "manage_license_user_credentials",
    owner: true,
  },
  setCustomerUserPassword: {
    id: "license",
    needs: "manage_license_user_credentials",
    owner: true,
    body: { password: "to be changed soon" },
  },
  createCustomerOfflineFile: { id: "license", needs: "see", body: {} },
  returnCustomerOfflineFile: { id: "license", needs: "see", body: { receipt: "0" } },
  previewCustomerLicenseRequest: { id: "license", needs: "see", body: { request: "none" } },
  answerCustomerLicenseRequest: { id: "license", needs: "see", body: { request: "none" } },
  activateCustomerLicense: { id: "license", needs: "see", body: CODES },
  annotateCustomerActivation: { id: "activation", needs: "see", body: { note: "Studio" } },
  reactivateCustomerActivation: { id: "activation", needs: "see", body: CODES },
  transferCustomerActivation: {
    id: "activation",
    needs: "see",
    body: { ...CODES, removal_code: "00000000" },
  },
  removeCustomerActivation: { id: "activation", needs: "see", body: { removal_code: "00000000" } },
  resetCustomerActivation: { id: "activation", needs: "reset_device", owner: true },
  revokeCustomerActivation: { id: "activation", needs: "revoke_device" },
  sendActivationCode: {
    id: "activation",
    needs: "see",
    read_only: true,
    body: { email: "a@shop.test" },
  },
}

const NOT_THERE = {
  order: "ORDER_NOT_FOUND",
  license: "LICENSE_NOT_FOUND",
  activation: "ACTIVATION_NOT_FOUND",
}

const ROUTES = operations.filter((operation) => loginOf(operation) === "customer")

type Refusal = { code?: string; message?: string; count?: number; orders?: unknown[] }

/**
 * Where ids may be besides the first of the path: in the path, or in the body. Of a policy it does not
 * depend on the order whether it may be named, and a claim proves its order itself.
 */
const otherIdsOf = ({ path, body }: Operation): string[] => {
  const { properties = {} } = body
    ? z.toJSONSchema(body, { io: "input", unrepresentable: "any" })
    : {}
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!).slice(1)
  return [...names, ...Object.keys(properties).filter((name) => /_ids?$/.test(name))].filter(
    (name) => !["policy_id", "order_id", "machine_id", "download_id"].includes(name)
  )
}

/** The access part of an answer, whatever the act itself came to. */
const accessOf = ({ status, data }: Answer<Refusal>): string => {
  if (status === 401) {
    return "login"
  }
  if (data.code === "PERMISSION_REQUIRED" && status === 403) {
    return `needs ${/'(\w+)'/.exec(data.message ?? "")?.[1]}`
  }
  if (data.code === "ORDER_READ_ONLY" && status === 409) {
    return "read only"
  }
  return Object.values(NOT_THERE).includes(data.code ?? "") && status === 404
    ? `absent ${data.code}`
    : status < 500 && status !== 403
      ? "granted"
      : `unexpected ${status} ${data.code}`
}

/** All permissions that count once they are granted. */
const GRANTS = effectivePermissions(PERMISSIONS, true)

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let shop: Record<string, string>
    let ids: Record<"order" | "license" | "activation", string>
    let owner: Client
    let owner_id: string
    let managers: Record<string, Client>
    let outsiders: Record<string, Client>

    const sql = async (text: string) => await dbConnection.raw(text)

    const manager = async (
      name: string,
      permissions: readonly string[],
      {
        status = "active",
        granted = "staff",
        of = null as string | null,
        /** The customer or group whose orders they manage, in place of the order. */
        scope = null as { customer_id: string } | { customer_group_id: string } | null,
        /** What they may do on no order in particular. */
        own = permissions,
      } = {}
    ) => {
      const { id, headers } = await customerLogin(container, shop)
      const bound = status === "invited" ? "null" : `'${id}'`
      const arrayOf = (names: readonly string[]) =>
        `array[${names.map((each) => `'${each}'`).join()}]::text[]`
      const array = arrayOf(permissions)
      await sql(`insert into licensing_manager (id, email, customer_id, status, permissions)
        values ('lmgr_${name}', '${name}@shop.test', ${bound}, '${status}', ${arrayOf(own)})`)
      if (scope !== null) {
        const [[column, target]] = Object.entries(scope) as [[string, string]]
        await sql(`insert into licensing_manager_scope (id, manager_id, ${column}, permissions)
          values ('lmsc_${name}', 'lmgr_${name}', '${target}', ${array})`)
        return clientOf(api, headers)
      }
      await sql(`insert into licensing_manager_assignment
          (id, manager_id, order_id, permissions, granted_by_type, granted_for_customer_id)
        values ('lmas_${name}', 'lmgr_${name}', '${ids.order}', ${array}, '${granted}',
          ${of === null ? "null" : `'${of}'`})`)
      return clientOf(api, headers)
    }

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      shop = await publishableHeaders(container)
      await licensing.settings.update({ distribution: true }, SYSTEM_ACTOR)
      const order = await placeLicensedOrder(container, 1)
      const [license] = await licensing.listLicenses({ order_id: order })
      const { codesOf } = programOf(
        await licensing.programs.revealSignature(license!.program_id, SYSTEM_ACTOR)
      )
      const staff = { actor: SYSTEM_ACTOR, by_staff: true, program_code: null }
      const computer = codesOf(machine())
      const { activation } = await licensing.activations.activate(license!.id, computer, {}, staff)
      // An activation that ended: every task on it is refused, but only after access was granted.
      await licensing.activations.remove(activation!.id, staff, "not_needed")
      ids = { order, license: license!.id, activation: activation!.id }

      const customers = container.resolve(Modules.CUSTOMER)
      const [buyer, previous, other] = [
        await customerLogin(container, shop),
        await customerLogin(container, shop),
        await customerLogin(container, shop),
      ]
      await sql(`update "order" set customer_id = '${previous.id}' where id = '${order}'`)
      const fallen = await manager("fallen", ["reset_license"], {
        granted: "customer",
        of: previous.id,
      })
      await sql(`update "order" set customer_id = '${buyer.id}' where id = '${order}'`)
      owner = clientOf(api, buyer.headers)
      owner_id = buyer.id
      const [group, left, deleted] = (await customers.createCustomerGroups([
        { name: "Members" },
        { name: "Left" },
        { name: "Deleted" },
      ])) as [CustomerGroupDTO, CustomerGroupDTO, CustomerGroupDTO]
      for (const { id: customer_group_id } of [group, left, deleted]) {
        await customers.addCustomerToGroup({ customer_id: buyer.id, customer_group_id })
      }
      await customers.removeCustomerFromGroup({
        customer_id: buyer.id,
        customer_group_id: left.id,
      })
      await customers.softDeleteCustomerGroups([deleted.id])
      outsiders = {
        "of a former owner": await manager("of_former", GRANTS, {
          scope: { customer_id: previous.id },
          own: [],
        }),
        "of a group that the owner left": await manager("of_left", GRANTS, {
          scope: { customer_group_id: left.id },
          own: [],
        }),
        "of a deleted group": await manager("of_deleted", GRANTS, {
          scope: { customer_group_id: deleted.id },
          own: [],
        }),
        other: clientOf(api, other.headers),
        previous: clientOf(api, previous.headers),
        fallen,
        invited: await manager("invited", GRANTS, { status: "invited" }),
        disabled: await manager("disabled", GRANTS, { status: "disabled" }),
      }
      const each = await Promise.all(
        GRANTS.flatMap((permission) => [
          manager(`only_${permission}`, [permission], {
            scope: { customer_group_id: group.id },
          }).then((made) => [`only ${permission}`, made]),
          manager(
            `but_${permission}`,
            GRANTS.filter((another) => another !== permission),
            { scope: { customer_id: buyer.id } }
          ).then((made) => [`but ${permission}`, made]),
        ])
      )
      managers = {
        ...(Object.fromEntries(each) as Record<string, Client>),
        none: await manager("none", []),
        all: await manager("all", GRANTS),
        owned: await manager("owned", GRANTS, {
          granted: "customer",
          of: buyer.id,
        }),
      }
    })

    /** A computer that is named in a body is the license's. */
    const bodyOf = ({ body }: Row) =>
      body && "activation_id" in body ? { ...body, activation_id: ids.activation } : body

    const call = async (client: Client, { id, method, path }: Operation) => {
      const row = TABLE[id]!
      const url = path
        .replace(":id", row.id ? ids[row.id] : "none")
        .replace(":manager_id", "lmgr_nobody")
        .replace(":file_id", "lfile_none")
        .replace(":session_id", "lses_none")
        .replace(":user_id", "luse_none")
      const answer =
        method === "GET"
          ? await client.get<Refusal>(url)
          : method === "POST"
            ? await client.post<Refusal>(url, bodyOf(row))
            : await client.delete<Refusal>(url)
      return { answer, access: accessOf(answer) }
    }

    const absent = ({ id }: Row) => (id ? `absent ${NOT_THERE[id]}` : "granted")

    it("has a row for every route", () => {
      expect(Object.keys(TABLE).sort()).toEqual(ROUTES.map(({ id }) => id).sort())
      expect(ROUTES.length).toBeGreaterThan(20)
    })

    it("lets in exactly the people in the table", async () => {
      const stranger = clientOf(api, shop)
      for (const route of ROUTES) {
        const row = TABLE[route.id]!
        const free = row.needs === "see" || row.needs === "list"
        const denied = free ? "granted" : `needs ${row.needs}`
        const people: [name: string, client: Client, expected: string][] = [
          ["anonymous", stranger, "login"],
          ...Object.entries(outsiders).map(([name, client]): [string, Client, string] => [
            name,
            client,
            row.own ? denied : absent(row),
          ]),
          ["owner", owner, row.owner ? "granted" : denied],
          ["none", managers.none!, denied],
          ["all", managers.all!, "granted"],
          ["owned", managers.owned!, "granted"],
          ...(free
            ? []
            : ([
                [`only`, managers[`only ${row.needs}`]!, "granted"],
                [`but`, managers[`but ${row.needs}`]!, row.or ? "granted" : denied],
                ...(row.or ? [["or", managers[`only ${row.or}`]!, "granted"]] : []),
              ] as [string, Client, string][])),
        ]
        const found = await Promise.all(
          people.map(async ([name, client]) => [name, (await call(client, route)).access])
        )
        expect({ route: route.id, ...Object.fromEntries(found) }).toEqual({
          route: route.id,
          ...Object.fromEntries(people.map(([name, , expected]) => [name, expected])),
        })
      }
    })

    it("shows hidden, inactive and deleted orders to nobody, and lets nobody manage a read-only one", async () => {
      const seers: Record<string, Client> = { owner, ...managers }
      const some = ["owner", "all", "none"] as const
      const states: [string, OrderProfilePatch][] = [
        ["hidden", { visible_to_customer: false }],
        ["inactive", { visible_to_customer: true, active: false }],
        ["read only", { active: true, customer_can_manage: false }],
      ]
      const check = async (state: string) => {
        for (const route of ROUTES) {
          const row = TABLE[route.id]!
          for (const name of some) {
            const { answer, access } = await call(seers[name]!, route)
            const lacks =
              row.needs !== "see" &&
              row.needs !== "list" &&
              (name === "none" || (name === "owner" && !row.owner))
            const expected = row.own
              ? lacks
                ? `needs ${row.needs}`
                : "granted"
              : state !== "read only"
                ? absent(row)
                : lacks
                  ? `needs ${row.needs}`
                  : row.read_only || row.needs === "list"
                    ? "granted"
                    : "read only"
            expect({ state, name, route: route.id, access }).toEqual({
              state,
              name,
              route: route.id,
              access: expected,
            })
            if (route.id === "listCustomerOrders") {
              expect({ state, name, count: answer.data.count }).toEqual({
                state,
                name,
                count: state === "read only" ? 1 : 0,
              })
            }
          }
        }
      }
      for (const [state, patch] of states) {
        await licensing.orders.editProfile(ids.order, patch, SYSTEM_ACTOR)
        await check(state)
      }
      await licensing.orders.editProfile(ids.order, { customer_can_manage: true }, SYSTEM_ACTOR)
      const { access } = await call(
        owner,
        ROUTES.find(({ id }) => id === "revealCustomerLicenseKey")!
      )
      expect(access).toBe("granted")
      await licensing.orders.beginDeletion(ids.order, SYSTEM_ACTOR)
      await check("deleted")
    })

    it("treats an id of another order as unknown, anywhere in the request", async () => {
      const other = await placeLicensedOrder(container, 1)
      // The owner's as well: not their own order is what it is judged by, but the one that they name.
      await sql(
        `update "order" set customer_id = (select customer_id from "order" where id = '${ids.order}')
         where id = '${other}'`
      )
      const [license] = await licensing.listLicenses({ order_id: other })
      const { codesOf } = programOf(
        await licensing.programs.revealSignature(license!.program_id, SYSTEM_ACTOR)
      )
      const staff = { actor: SYSTEM_ACTOR, by_staff: true, program_code: null }
      const { activation } = await licensing.activations.activate(
        license!.id,
        codesOf(machine()),
        {},
        staff
      )
      const { file } = await licensing.offline.checkOut(
        license!.id,
        { for: "activation", activation_id: activation!.id },
        {},
        staff
      )
      await sql(`insert into licensing_manager (id, email, customer_id, status, permissions)
        values ('lmgr_else', 'else@shop.test', null, 'active', '{}')`)
      await sql(`insert into licensing_manager_assignment
          (id, manager_id, order_id, permissions, granted_by_type)
        values ('lmas_else', 'lmgr_else', '${other}', '{}', 'staff')`)
      await sql(`insert into licensing_session (id, license_id, activation_id, taken_at, alive_until)
        values ('lses_else', '${license!.id}', '${activation!.id}', now(), now() + interval '1 hour')`)
      await sql(`insert into licensing_user (id, owner_id, email)
        values ('luse_else', '${owner_id}', 'else@shop.test')`)
      await sql(`insert into licensing_user_assignment (id, license_id, user_id, assigned_at)
        values ('luas_else', '${license!.id}', 'luse_else', now())`)
      const foreign: Record<string, [id: string, code: string]> = {
        manager_id: ["lmgr_else", "MANAGER_NOT_FOUND"],
        file_id: [file!.id, "OFFLINE_FILE_NOT_FOUND"],
        session_id: ["lses_else", "SESSION_NOT_FOUND"],
        user_id: ["luse_else", "USER_NOT_FOUND"],
        license_id: [license!.id, "LICENSE_NOT_FOUND"],
        activation_id: [activation!.id, "ACTIVATION_NOT_FOUND"],
        program_id: [license!.program_id, "LICENSE_NOT_FOUND"],
      }
      let tried = 0
      for (const route of ROUTES) {
        const row = TABLE[route.id]!
        for (const name of otherIdsOf(route)) {
          const [id, code] = foreign[name] ?? []
          const inPath = route.path.includes(`:${name}`)
          const url = route.path
            .replace(":id", row.id ? ids[row.id] : "none")
            .replace(`:${name}`, id ?? "")
          const body = { ...row.body, ...(name === "manager_id" ? { permissions: [] } : {}) }
          const { status, data } =
            route.method === "DELETE"
              ? await managers.all!.delete<Refusal>(url)
              : await managers.all!.post<Refusal>(url, inPath ? body : { ...body, [name]: id })
          tried++
          expect({ route: route.id, name, status, code: data.code }).toEqual({
            route: route.id,
            name,
            status: 404,
            // Without the code of a waiting program no license is looked at.
            code: row.body === DEVICE ? "USER_CODE_UNKNOWN" : code,
          })
        }
      }
      expect(tried).toBeGreaterThan(5)
    })

    it("slows down who guesses tokens without a login", async () => {
      const stranger = clientOf(api, shop)
      const token = "a".repeat(43)
      const public_: Record<string, [requests: number, body: object]> = {
        "/store/licensing/invitation": [30, { token }],
        "/store/licensing/invitation/accept": [20, { token, password: "correct horse" }],
        "/store/licensing/claim": [30, { order_id: "order_none", token }],
      }
      for (const [path, [requests, body]] of Object.entries(public_)) {
        const answers = await Promise.all(
          Array.from({ length: requests + 1 }, async () => await stranger.post<Refusal>(path, body))
        )
        const codes = answers.map(({ status, data }) => `${status} ${data.code}`).sort()
        expect({ path, slowed: codes.at(-1), let_through: new Set(codes).size }).toEqual({
          path,
          slowed: "429 RATE_LIMITED",
          let_through: 2,
        })
        expect(codes.filter((code) => code.startsWith("404"))).toHaveLength(requests)
      }
    })

    it("lets its owner do both where staff made them its manager as well", async () => {
      const granted: Permission[] = ["reset_device", "issue_license"]
      await sql(`insert into licensing_manager (id, email, customer_id, status, permissions)
        values ('lmgr_self', 'self@shop.test', '${owner_id}', 'active', '{}')`)
      await sql(`insert into licensing_manager_assignment
          (id, manager_id, order_id, permissions, granted_by_type)
        values ('lmas_self', 'lmgr_self', '${ids.order}', '{${granted.join()}}', 'staff')`)
      const path = "/store/customers/me/licensing/orders"
      const seen = async () => (await owner.get<Refusal>(path)).data
      for (const route of ROUTES) {
        const { needs, owner: owners } = TABLE[route.id]!
        const may = needs === "see" || needs === "list" || owners || granted.includes(needs)
        const { access } = await call(owner, route)
        expect({ route: route.id, access }).toEqual({
          route: route.id,
          access: may ? "granted" : `needs ${needs}`,
        })
      }
      expect(await seen()).toMatchObject({
        count: 1,
        orders: [
          {
            role: "owner",
            permissions: ["reset_device", "manage_managers", "edit_customer", "issue_license"],
          },
        ],
      })
      // Issued licenses come out of the manager's quotas.
      const license = await licensing.retrieveLicense(ids.license)
      await sql(`insert into licensing_manager_quota (id, manager_id, policy_id, granted)
        values ('lmqu_self', 'lmgr_self', '${license.policy_id}', 1)`)
      const issue = async () =>
        await owner.post<Refusal>(`${path}/${ids.order}/licenses`, { policy_id: license.policy_id })
      expect(await issue()).toMatchObject({ status: 200, data: { count: 1 } })
      expect(await issue()).toMatchObject({ status: 409, data: { code: "QUOTA_EXCEEDED" } })
      await sql("update licensing_manager set status = 'disabled' where id = 'lmgr_self'")
      expect(await seen()).toMatchObject({
        orders: [{ permissions: ["manage_managers", "edit_customer"] }],
      })
      expect((await issue()).data.code).toBe("PERMISSION_REQUIRED")
    })

    it("is open to its managers in lists too, and to nobody else", async () => {
      const path = "/store/customers/me/licensing/orders"
      const counts: Record<string, number | undefined> = {}
      const group = managers["only reset_device"]!
      const customer = managers["but reset_device"]!
      const people = { owner, all: managers.all!, group, customer, ...outsiders }
      for (const [name, client] of Object.entries(people)) {
        counts[name] = (await client.get<Refusal>(path)).data.count
      }
      expect(counts).toEqual({
        owner: 1,
        all: 1,
        group: 1,
        customer: 1,
        "of a deleted group": 0,
        "of a former owner": 0,
        "of a group that the owner left": 0,
        other: 0,
        previous: 0,
        fallen: 0,
        invited: 0,
        disabled: 0,
      })
      await licensing.settings.update({ distribution: false }, SYSTEM_ACTOR)
      const [route] = ROUTES.filter(({ id }) => id === "issueLicensesAsManager")
      expect((await call(managers.all!, route!)).access).toBe("needs issue_license")
      const shown = await managers.all!.get(`${path}/${ids.order}`)
      expect(shown.data).toMatchObject({
        order: { acts: { issue_license: { offered: false }, reset_license: { offered: true } } },
      })
    })

    it("counts its orders on a page beyond the last one too", async () => {
      const path = "/store/customers/me/licensing/orders"
      for (const client of [owner, managers.all!]) {
        const page = await client.get(`${path}?limit=5&offset=1`)
        expect(page.data).toEqual({ orders: [], count: 1, offset: 1, limit: 5 })
      }
    })

    it("reads contact details, changes some and empties others", async () => {
      const path = `/store/customers/me/licensing/orders/${ids.order}/customer`
      const put = async (body: object) => await owner.post<Refusal>(path, body)
      const names = { first_name: "Ada", last_name: "Lovelace" }
      expect(await put({ ...names, company_name: "Vogt", phone: "1" })).toMatchObject({
        status: 200,
      })
      const left = { ...names, company_name: null, phone: "2" }
      expect(await put({ company_name: null, phone: "2" })).toMatchObject({
        status: 200,
        data: { customer: left },
      })
      expect((await put({ company_name: null, phone: "2" })).data).toMatchObject({ customer: left })
      expect((await owner.get(path)).data).toEqual({ customer: left })
      expect(await put({ phone: " " })).toMatchObject({ status: 400 })
      expect(await put({})).toMatchObject({ status: 400 })
    })

    it("finds orders and licenses by the computers on them, with codes out of the address", async () => {
      const orders = "/store/customers/me/licensing/orders"
      const licenses = `${orders}/${ids.order}/licenses/search`
      const { program_id } = await licensing.retrieveLicense(ids.license)
      const { codesOf } = programOf(
        await licensing.programs.revealSignature(program_id, SYSTEM_ACTOR)
      )
      const typed = codesOf(machine())
      const staff = { actor: SYSTEM_ACTOR, by_staff: true, program_code: null }
      await licensing.activations.activate(ids.license, typed, { note: "Studio, left desk" }, staff)
      const { site_code, machine_id } = typed
      const found = async (path: string, body: object) =>
        (await owner.post<Refusal>(path, body)).data.count
      const bare = machine_id.replaceAll("-", "").toLowerCase()
      const words = [site_code, site_code.slice(0, 5), machine_id, bare, `${site_code} ${bare}`]
      for (const q of [...words, "left desk"]) {
        expect([q, await found(`${orders}/search`, { q }), await found(licenses, { q })]).toEqual([
          q,
          1,
          1,
        ])
      }
      for (const q of ["FFFFFFFF", "right desk", site_code.slice(0, 3) + "%", "_____"]) {
        expect([q, await found(`${orders}/search`, { q }), await found(licenses, { q })]).toEqual([
          q,
          0,
          0,
        ])
      }
      const key = await licensing.licenses.revealKey(ids.license, SYSTEM_ACTOR)
      for (const q of [key, key.slice(-5).toLowerCase()]) {
        expect(await found(licenses, { q })).toBe(1)
      }
      expect(await found(licenses, { status: ["active"] })).toBe(1)
      expect(await found(licenses, { status: "expired" })).toBe(0)
      expect(await owner.post(licenses, { status: ["lost"] })).toMatchObject({ status: 400 })
      expect(await owner.post(`${orders}/search`, { q: 7 })).toMatchObject({ status: 400 })
      expect(await owner.post(`${orders}/search`, {})).toMatchObject({ status: 400 })
    })
  },
})
