import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { beforeFresh, medusaIntegrationTestRunner, story } from "../helpers/medusa"

import { type AnswerName, answers } from "../../src/api/answers"
import { ERROR_CODES } from "../../src/modules/licensing/error-codes"
import { errorCodesOf, loginOf, type Operation, type TextAnswer } from "../../src/api/lib/operation"
import { operations } from "../../src/api/operations"
import { writeLicenseRequest } from "../../src/modules/licensing/domain/codecs/license-request"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { offeredPermissions } from "../../src/modules/licensing/domain/permissions/permissions"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { ProofChallenge } from "../../src/modules/licensing/serials/proof-of-work"
import type { StartedDevice } from "../../src/modules/licensing/users/types"
import type { LicenseDetail, ListedLicense } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { type Answer, type Client, clientOf } from "../helpers/client"
import { machine, programOf } from "../helpers/computers"
import {
  customerHeaders,
  type CustomerLogin,
  customerLogin,
  publishableHeaders,
} from "../helpers/customers"
import { createDistributor, licensedVariant } from "../helpers/distributors"
import { placeLicensedOrder } from "../helpers/licensed-orders"
import { solution } from "../helpers/proof-of-work"
import { createProductWithVariants } from "../helpers/products"
import { printedSerials } from "../helpers/serials"

// Read by medusa-config.ts, which the runner loads before it applies an `env` of its own.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(300_000)

type WithId = { id: string }
type OfId = { params: WithId }
type Request = { params?: Record<string, string>; query?: string; body?: unknown }

const Refusal = z.strictObject({
  code: z.string().optional(),
  type: z.string(),
  message: z.string(),
  error: z.string().optional(),
})

const operationOf = (id: string): Operation => {
  const found = operations.find((each) => each.id === id)
  if (!found) {
    throw new TypeError(`There is no operation ${id}`)
  }
  return found
}

const TEXTS: Record<TextAnswer, z.ZodType> = {
  "text/html": z.string().startsWith("<!"),
  "text/csv": z.string().regex(/^"?(license__|serial_number,|email,|month,)/),
  "application/jose": z.string().regex(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
}

const EVERYTHING = offeredPermissions(true)

/**
 * Judged by whether the caller is a manager at all before they look at the id; `distribution.spec` and
 * `distribution-limits.spec` have their 404.
 */
const FOR_MANAGERS = new Set(["updateSubManager", "inviteSubManager"])
const withParams = operations.filter(({ id, path }) => path.includes(":") && !FOR_MANAGERS.has(id))
const firstExample = ({ examples }: Operation) => Object.values(examples ?? {})[0]

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let stranger: Client
    let buyer: CustomerLogin
    let customer: Client

    beforeFresh(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      const shop = await publishableHeaders(container)
      stranger = clientOf(api, shop)
      buyer = await customerLogin(container, shop)
      customer = clientOf(api, buyer.headers)
    })

    /** The client that an operation lets in. */
    const callerOf = (operation: Operation): Client =>
      ({ staff, customer, nobody: stranger })[loginOf(operation) ?? "nobody"]

    const send = async <T = unknown>(
      client: Client,
      { method, path, textBody }: Operation,
      { params = {}, query = "", body }: Request = {}
    ): Promise<Answer<T>> => {
      const url = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "unknown") + query
      switch (method) {
        case "GET":
          return await client.get(url)
        case "POST":
          return await client.post(url, body, textBody?.contentType)
        case "DELETE":
          return await client.delete(url, body)
      }
    }

    /** Calls an operation, which must answer as documented: no field more, none less. */
    const call = async <T = unknown>(id: string, request?: Request, client?: Client) => {
      const operation = operationOf(id)
      const { status, data } = await send<T>(client ?? callerOf(operation), operation, request)
      expect({ id, status, data }).toMatchObject({ id, status: 200 })
      const { answer } = operation
      const schema = answer in TEXTS ? TEXTS[answer as TextAnswer] : answers[answer as AnswerName]
      expect({ id, faults: schema.safeParse(data).error?.issues }).toEqual({ id })
      return data
    }

    const licensing = () => container.resolve<LicensingModuleService>(LICENSING_MODULE)

    const issuedOrder = async (units: number, terms = {}) => {
      const id = await placeLicensedOrder(container, units, terms)
      return id
    }

    story("one shop, in which every operation is called", () => {
      let license_program: WithId
      let license_policy: WithId
      let order: string
      let display_id: number
      let licenses: ListedLicense[]
      let first: ListedLicense
      let second: ListedLicense
      let ofProgram: OfId
      let ofOrder: OfId
      let ofLicense: OfId
      let sold: ReturnType<typeof programOf>
      let request: string
      /** Policies that go together. */
      let bundled: string[]
      const called = new Set<string>()
      const check = async <T = unknown>(id: string, request?: Request, client?: Client) => {
        called.add(id)
        return await call<T>(id, request, client)
      }

      /** A program that the named user signs in by a page, and one that the customer refuses. */
      const checkScopes = async (id: string) => {
        const { scopes } = await check<{ scopes: { id: string }[] }>("addManagerScope", {
          params: { id },
          body: { customer_id: buyer.id },
        })
        await check("listManagerScopes", { params: { id } })
        const ofScope = { params: { id, scope_id: scopes[0]!.id } }
        await check("updateManagerScope", { ...ofScope, body: { permissions: [] } })
        await check("removeManagerScope", ofScope)
      }

      const checkDevices = async (program: string) => {
        const { rows } = await dbConnection.raw(
          "select customer_id from licensing_user where customer_id is not null"
        )
        const shop = await publishableHeaders(container)
        const user = customerHeaders(container, shop, String(rows[0].customer_id))
        const begin = async () => {
          const body = { program, name: "Laptop" }
          return await check<StartedDevice>("startUserDevice", { body })
        }
        const { device_code, user_code } = await begin()
        await check("readDeviceSignIn", { body: { user_code } })
        await check("approveDeviceSignIn", { body: { user_code } }, clientOf(api, user))
        const grant_type = "urn:ietf:params:oauth:grant-type:device_code"
        await check("signInUser", { body: { grant_type, device_code, program } })
        await check("denyDeviceSignIn", { body: { user_code: (await begin()).user_code } })
      }

      /** The routes of mailed links, which only the mail shows. */
      const checkUserLinks = async (ofUser: { params: { id: string; user_id: string } }) => {
        const options = await licensing().getOptions()
        Object.assign(options.users, { linkUrl: "https://shop.example/account" })
        const send = jest
          .spyOn(container.resolve(Modules.NOTIFICATION), "createNotifications")
          .mockResolvedValue([] as never)
        jest.spyOn(licensing().settings, "hasMailProvider").mockResolvedValue(true)
        const { id, user_id } = ofUser.params
        const linkOf = async (kind: "invitation" | "password") =>
          (await licensing().users.renewLink(id, user_id, kind, { type: "system", id: null })).token
        await check("inviteUser", ofUser)
        await check("inviteCustomerUser", ofUser)
        const token = await linkOf("invitation")
        await check("readUserLink", { body: { token } })
        await check("acceptUserLink", { body: { token, new_password: "correct horse battery" } })
        await check("endUserSignIns", ofUser)
        await check("endCustomerUserSignIns", ofUser)
        await check("sendUserPasswordLink", ofUser)
        await check("sendCustomerUserPasswordLink", ofUser)
        Object.assign(options.users, { setPasswords: true })
        // An address is mailed no more than five links a day.
        await dbConnection.raw("delete from licensing_usage_counter")
        const given = { ...ofUser, body: { password: "to be changed soon" } }
        await check("setUserPassword", given)
        await check("setCustomerUserPassword", given)
        const own = { token: await linkOf("password"), new_password: "correct horse battery" }
        await check("acceptUserLink", { body: own })
        send.mockRestore()
        jest.restoreAllMocks()
      }

      /** A license of a unit of a bundle on the order. */
      const bundledLicense = async (): Promise<OfId> => {
        const { license_bundle } = await call<{ license_bundle: WithId }>("createLicenseBundle", {
          body: {
            code: "suite",
            name: "Suite",
            items: bundled.map((policy_id) => ({ policy_id })),
          },
        })
        const { license_ids } = await call<{ license_ids: string[] }>("issueOrderLicenses", {
          ...ofOrder,
          body: { license_bundle_id: license_bundle.id },
        })
        return { params: { id: license_ids[0]! } }
      }

      /** A line that adds uses, and names no license yet. */
      const checkTopUp = async (license_id: string) => {
        const line_item_id = "ordli_01K8Z0V5N3QK7W2YB4T6R8MPXD"
        await licensing().issuing.freezeEntitlements(order, [
          {
            line_item_id,
            policy_id: license_policy.id,
            product_id: null,
            variant_id: null,
            unit_seats: null,
            quantity_mode: "key_per_unit",
            issue_on: "order_placed",
            on_refund: "revoke",
            source: "order",
            withheld: false,
            fulfill_when_issued: false,
            top_up: { uses: 10, feature: "", until: "used", license_id: null },
          },
        ])
        const request = { params: { id: order, line_id: line_item_id } }
        await check("listTopUpLicenses", request)
        await check("nameTopUpLicense", { ...request, body: { license_id } })
      }

      it("answers as documented for programs, policies and the variants that sell them", async () => {
        ;({ license_program } = await check<{ license_program: WithId }>("createLicenseProgram", {
          body: firstExample(operationOf("createLicenseProgram")),
        }))
        ofProgram = { params: { id: license_program.id } }
        await check("updateLicenseProgram", {
          ...ofProgram,
          body: {
            flexible_locking: { changeable: ["os"], max_hardware_changes: 1 },
            metadata: { shelf: 3 },
          },
        })
        await check("retrieveLicenseProgram", ofProgram)
        await check("listLicensePrograms")
        await check("revealLicenseProgramSignature", ofProgram)
        ;({ license_policy } = await check<{ license_policy: WithId }>("createLicensePolicy", {
          body: { program_id: license_program.id, code: "single-user", name: "Single user" },
        }))
        const ofPolicy = { params: { id: license_policy.id } }
        await check("updateLicensePolicy", { ...ofPolicy, body: { features: ["raw-import"] } })

        order = await issuedOrder(2, {
          kind: "subscription",
          subscription_duration: "P1Y",
          allow_license_files: true,
        })
        ofOrder = { params: { id: order } }
        ;({ licenses } = await check<{ licenses: ListedLicense[] }>("listOrderLicenses", ofOrder))
        ;[first, second] = licenses as [ListedLicense, ListedLicense]
        expect(licenses).toHaveLength(2)
        const ofVariant = { params: { id: first.variant_id ?? "" } }
        await check("updateVariantLicensePolicies", {
          ...ofVariant,
          body: { add: [license_policy.id] },
        })
        await check("listVariantLicensePolicies", ofVariant)
        await check("listProductLicensePolicies", { params: { id: first.product_id ?? "" } })
        await check("retrieveLicensePolicy", ofPolicy)
        await check("listLicensePolicies")
      })

      it("answers as documented for bundles", async () => {
        const other = await call<{ license_policy: WithId }>("createLicensePolicy", {
          body: { program_id: license_program.id, code: "bundled", name: "Bundled" },
        })
        bundled = [license_policy.id, other.license_policy.id]
        const { license_bundle } = await check<{ license_bundle: WithId }>("createLicenseBundle", {
          body: {
            code: "studio",
            name: "Studio",
            items: [
              { policy_id: license_policy.id, seats: 2 },
              { policy_id: other.license_policy.id },
            ],
          },
        })
        const ofBundle = { params: { id: license_bundle.id } }
        await check("listLicenseBundles")
        await check("updateLicenseBundle", { ...ofBundle, body: { name: "Studio 2" } })
        const product = await createProductWithVariants(container)
        const ofVariant = { params: { id: product.variants[0]!.id } }
        const sell = async (license_bundle_id: string | null) =>
          await check("setVariantLicenseBundle", { ...ofVariant, body: { license_bundle_id } })
        await sell(license_bundle.id)
        await check("retrieveVariantLicenseBundle", ofVariant)
        await call("listProductLicensePolicies", { params: { id: product.id } })
        await check("retrieveLicenseBundle", ofBundle)
        await sell(null)
        await check("deleteLicenseBundle", ofBundle)
      })

      it("answers as documented for licenses", async () => {
        ofLicense = { params: { id: first.id } }
        await check("updateLicense", {
          ...ofLicense,
          body: { granted_seats: 1, custom_fields: { site: "Ulm" }, features: ["pro"], note: "Hi" },
        })
        await check("suspendLicense", { ...ofLicense, body: { reason: "Chargeback" } })
        await check("reinstateLicense", { ...ofLicense, body: {} })
        await check("resetLicense", { ...ofLicense, body: { parts: ["expiry"] } })
        await check("previewLicenseRenewal", { ...ofLicense, body: { by: "P1Y" } })
        await check("renewLicense", { ...ofLicense, body: { by: "P1Y" } })
        await check("rekeyLicense", { ...ofLicense, body: { grace_hours: 24 } })
        await check("revealLicenseKey", ofLicense)
        await check("retrieveLicense", ofLicense)
        await check("listLicenseEvents", ofLicense)
        await check("listLicenses", { query: "?status=inactive&limit=1" })
        await check("searchLicenses", { body: { q: "buyer@shop.test" } })
        await check("searchComputers", { body: { q: "buyer@shop.test" } })
        await check("exportLicenses", { query: "?keys=true" })
        await check("revokeLicense", { params: { id: second.id }, body: {} })
        await check("batchLicenses", { body: { action: "suspend", ids: [second.id, first.id] } })
        await check("deleteLicense", { params: { id: second.id }, body: { reason: "Test" } })
      })

      it("answers as documented for the computers of a license", async () => {
        const { signature } = await call<{ signature: string }>("revealLicenseProgramSignature", {
          params: { id: first.program.id },
        })
        sold = programOf(signature)
        await check("reinstateLicense", { ...ofLicense, body: {} })
        const { codesOf } = sold
        const activate = async (id: string, params: Record<string, string> = {}) =>
          (
            await check<{ activation: { id: string } }>(id, {
              params: { ...ofLicense.params, ...params },
              body: codesOf(machine()),
            })
          ).activation.id
        const activation_id = await activate("createActivation")
        const ofComputer = { params: { ...ofLicense.params, activation_id } }
        await check("updateActivation", { ...ofComputer, body: { note: "Studio" } })
        await check("compareActivationLocks", { ...ofComputer, body: codesOf(machine()) })
        const successor = await activate("reactivateActivation", { activation_id })
        const replaced = await activate("replaceActivation", { activation_id: successor })
        await check("removeActivation", {
          params: { ...ofLicense.params, activation_id: replaced },
        })
        const last = await activate("createActivation")
        await check("mailActivationCode", {
          params: { ...ofLicense.params, activation_id: last },
          body: {},
        })
        await check("resetActivation", { params: { ...ofLicense.params, activation_id: last } })
        await check("listActivations", ofLicense)
        await check("unlockLicense", ofLicense)
      })

      it("answers as documented to the sold program, and for offline files", async () => {
        const { key } = await call<{ key: string }>("revealLicenseKey", ofLicense)
        const asked = {
          key,
          program: first.program.code,
          fingerprint: "f".repeat(32),
          nonce: "0123456789abcdefghijkl",
        }
        await check("activateLicense", { body: asked })
        await check("validateLicense", { body: asked })
        await check("sendHeartbeat", { body: asked })
        const { session } = await check<{ session: { id: string } | null }>("takeSession", {
          body: asked,
        })
        expect(session).toBe(null)
        await check("listSessions", ofLicense)
        await call("updateLicense", { ...ofLicense, body: { floating_seats: 1 } })
        const seat = await call<{ session: { id: string } }>("takeSession", { body: asked })
        await check("endSession", {
          params: { ...ofLicense.params, session_id: seat.session.id },
        })
        await call("updateLicense", { ...ofLicense, body: { max_borrow_hours: 24 } })
        await check("borrowSession", { body: { ...asked, hours: 2 } })
        await check("validateLicense", { body: asked })
        await check("listSessions", ofLicense)
        await check("returnSession", { body: asked })
        await call("updateLicense", {
          ...ofLicense,
          body: { floating_seats: null, max_borrow_hours: null },
        })
        await check("releaseSession", { body: asked })
        await check("consumeLicense", { body: { ...asked, amount: 2 } })
        await check("consumeLicenseBatch", {
          body: { ...asked, entries: [{ id: "1", amount: 2, at: "2030-01-31T00:00:00Z" }] },
        })
        const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const kind = async (value: string) =>
          await db.raw("update licensing_license set kind = ? where id = ?", [value, first.id])
        await kind("consumption")
        await call("consumeLicense", { body: asked })
        await check("retrieveConsumption", ofLicense)
        await check("correctConsumption", { ...ofLicense, body: { amount: 1 } })
        await kind(first.kind)
        const { file } = await check<{ file: { id: string } }>("checkOutLicense", { body: asked })
        await check("returnMachineFile", {
          body: { key, program: first.program.code, file: file.id, receipt: "0" },
        })
        await check("createOfflineFile", { ...ofLicense, body: { algorithm: "base64+ed25519" } })
        await check("listOfflineFiles", ofLicense)
        await check("returnOfflineFile", {
          params: { ...ofLicense.params, file_id: file.id },
          body: {},
        })
        request = writeLicenseRequest({
          program: first.program.code,
          fingerprint: "e".repeat(32),
        })
        await check("previewLicenseRequest", { ...ofLicense, body: { request } })
        await check("answerLicenseRequest", { ...ofLicense, body: { request, beyond_seats: true } })
        await check("reactivateLicense", { body: asked })
        await check("deactivateLicense", { body: asked })
        await check("listSigningKeys")
        await check("retrieveRevocationList")
        await check("previewMails")
        await check("previewMailHtml", { query: "?mail=license-manager-invited&locale=de" })
        const { signing_keys } = await check<{ signing_keys: { kid: string }[] }>(
          "rotateSigningKey",
          { body: { overlap_days: 7 } }
        )
        await check("retireSigningKey", { params: { id: signing_keys[1]?.kid ?? "" } })
        await check("listAllSigningKeys")
      })

      it("answers as documented to the customer who owns the order", async () => {
        const { codesOf, receiptOf, removalOf } = sold
        await call("setOrderCustomer", { ...ofOrder, body: { customer_id: buyer.id } })
        await check("listCustomerOrders", { query: "?q=made" })
        ;({
          order: { display_id },
        } = await check<{ order: { display_id: number } }>("retrieveCustomerOrder", ofOrder))
        await check("searchCustomerOrders", { body: { q: "made" } })
        await check("searchCustomerLicenses", { ...ofOrder, body: { q: "made" } })
        await check("retrieveOrderContact", ofOrder)
        await check("listCustomerLicenses", ofOrder)
        await check("retrieveCustomerLicense", ofLicense)
        await check("revealCustomerLicenseKey", ofLicense)
        await check("checkTypedCodes", { ...ofOrder, body: codesOf(machine()) })
        const codes = machine()
        const { activation: mine } = await check<{ activation: { id: string } }>(
          "activateOnOrder",
          {
            ...ofOrder,
            body: codesOf(codes),
          }
        )
        await check("activateCustomerLicense", { ...ofLicense, body: codesOf(codes) })
        await check("retrieveCustomerConsumption", ofLicense)
        await check("listCustomerActivations", { ...ofLicense, query: "?ended=true" })
        const ofMine = { params: { id: mine.id } }
        await check("annotateCustomerActivation", { ...ofMine, body: { note: "Studio" } })
        await check("sendActivationCode", { ...ofMine, body: { email: "ada@shop.test" } })
        const { activation: again } = await check<{
          activation: { id: string; activation_code: string }
        }>("reactivateCustomerActivation", { ...ofMine, body: codesOf(codes) })
        const { activation: moved } = await check<{
          activation: { id: string; activation_code: string }
        }>("transferCustomerActivation", {
          params: { id: again.id },
          body: { ...codesOf(machine()), removal_code: removalOf(again) },
        })
        await check("removeCustomerActivation", {
          params: { id: moved.id },
          body: { removal_code: removalOf(moved) },
        })
        await check("createCustomerOfflineFile", { ...ofLicense, body: {} })
        await check("listCustomerOfflineFiles", ofLicense)
        await check("previewCustomerLicenseRequest", { ...ofLicense, body: { request } })
        const { file: carried } = await check<{ file: { id: string } }>(
          "answerCustomerLicenseRequest",
          { ...ofLicense, body: { request } }
        )
        await check("returnCustomerOfflineFile", {
          params: { ...ofLicense.params, file_id: carried.id },
          body: { receipt: receiptOf(carried.id, "e".repeat(32)) },
        })
        await check("updateOrderContact", { ...ofOrder, body: { phone: "+49 30 1234567" } })
        await check("updateLicensingSettings", {
          body: { distribution: true, rekey_by_owner: true },
        })
        await check("rekeyCustomerLicense", { ...ofLicense, body: {} })
      })

      it("answers as documented to that customer about floating seats", async () => {
        const { key } = await call<{ key: string }>("revealLicenseKey", ofLicense)
        const asked = { key, program: first.program.code, fingerprint: "9".repeat(32) }
        await call("updateLicense", { ...ofLicense, body: { floating_seats: 1 } })
        await call("activateLicense", { body: asked })
        await call("takeSession", { body: asked })
        await check("listCustomerSessions", ofLicense)
        await check("listCustomerSessionPeaks", ofLicense)
        await check("listSessionPeaks", { ...ofLicense, query: "?by=hour&days=2" })
        await call("updateLicense", { ...ofLicense, body: { max_borrow_hours: 24 } })
        const { activations } = await call<{ activations: WithId[] }>("listActivations", ofLicense)
        const body = { activation_id: activations[0]!.id, hours: 2 }
        const staffs = await check<{ file: WithId }>("borrowSeat", { ...ofLicense, body })
        const { file } = await check<{ file: WithId }>("borrowCustomerSession", {
          ...ofLicense,
          body,
        })
        expect(file.id).not.toBe(staffs.file.id)
        await call("returnSession", { body: asked })
        const { session } = await call<{ session: WithId }>("takeSession", { body: asked })
        await check("endCustomerSession", {
          params: { ...ofLicense.params, session_id: session.id },
        })
        await call("updateLicense", {
          ...ofLicense,
          body: { floating_seats: null, max_borrow_hours: null },
        })
      })

      it("answers as documented about named users", async () => {
        // As if by a policy for named users.
        const set = async (authorization: string) =>
          await dbConnection.raw(
            `update licensing_license set "authorization" = '${authorization}' where id = '${first.id}'`
          )
        await set("named_user")
        type Assigned = { assigned: string[] }
        const users = { users: [{ email: "Ada@Firm.test", first_name: "Ada" }] }
        const { assigned } = await check<Assigned>("assignUsers", { ...ofLicense, body: users })
        const list = { list: "nobody\nada@firm.test\nbob@firm.test" }
        await check("assignCustomerUsers", { ...ofLicense, body: list })
        const ofUser = { params: { ...ofLicense.params, user_id: assigned[0]! } }
        await check("listUsers", { ...ofLicense, query: "?limit=1" })
        await check("exportUsers", { ...ofLicense, query: "?bom=false" })
        await check("listCustomerUsers", ofLicense)
        await checkUserLinks(ofUser)
        const { refresh_token } = await check<{ refresh_token: string }>("signInUser", {
          body: {
            email: "ada@firm.test",
            password: "correct horse battery",
            program: first.program.code,
          },
        })
        const next = await check<{ refresh_token: string }>("refreshUser", {
          body: { refresh_token },
        })
        await check("signOutUser", { body: { refresh_token: next.refresh_token } })
        await checkDevices(first.program.code)
        await check("disableUser", ofUser)
        await check("enableUser", ofUser)
        await check("disableCustomerUser", ofUser)
        await check("enableCustomerUser", ofUser)
        await check("unassignUser", ofUser)
        await call("assignUsers", { ...ofLicense, body: users })
        await check("unassignCustomerUser", ofUser)
        await set("license_key")
      })

      it("answers as documented for license managers, and to them", async () => {
        const { manager_id } = await check<{ manager_id: string }>("assignLicenseManager", {
          ...ofOrder,
          body: { email: "Manager@Shop.test", permissions: EVERYTHING },
        })
        const ofManager = { params: { ...ofOrder.params, manager_id } }
        await check("updateOrderLicenseManager", {
          ...ofManager,
          body: { permissions: EVERYTHING },
        })
        await check("listOrderLicenseManagers", ofOrder)
        await check("listLicenseManagers", { query: "?q=manager&status=invited" })
        await check("inviteLicenseManager", { params: { id: manager_id } })
        await check("listManagedOrders", { params: { id: manager_id } })
        await checkScopes(manager_id)
        await check("listLicenseManagerEvents", { params: { id: manager_id } })
        const { license_manager: spared } = await check<{ license_manager: { id: string } }>(
          "createLicenseManager",
          { body: { email: "spared@shop.test" } }
        )
        await check("deleteLicenseManager", { params: { id: spared.id } })
        const token = await licensing().managers.invite(manager_id, { type: "system", id: null })
        await check("readInvitation", { body: { token } })
        await check("acceptInvitation", { body: { token, password: "correct horse battery" } })
        await check("updateLicenseManager", {
          params: { id: manager_id },
          body: { quotas: [{ policy_id: license_policy.id, granted: 5 }] },
        })
        const { license_manager } = await check<{ license_manager: { customer_id: string } }>(
          "retrieveLicenseManager",
          { params: { id: manager_id } }
        )
        const manager = clientOf(
          api,
          customerHeaders(container, buyer.headers, license_manager.customer_id)
        )
        await check("listCustomerQuotas", {}, manager)
        await check(
          "issueLicensesAsManager",
          { ...ofOrder, body: { policy_id: license_policy.id, quantity: 2 } },
          manager
        )
        const activated = async () =>
          (
            await call<{ activation: { id: string } }>("activateCustomerLicense", {
              ...ofLicense,
              body: sold.codesOf(machine()),
            })
          ).activation.id
        await check("resetCustomerActivation", { params: { id: await activated() } }, manager)
        await check("revokeCustomerActivation", { params: { id: await activated() } }, manager)
        await check("resetCustomerLicense", { ...ofLicense, body: {} }, manager)
        const ofUnit = await bundledLicense()
        await check("actOnLicenseUnit", { ...ofUnit, body: { action: "reset" } })
        await check("resetCustomerUnit", { ...ofUnit, body: {} }, manager)
        await check(
          "updateCustomerLicense",
          { ...ofLicense, body: { custom_fields: null } },
          manager
        )
        await check("listCustomerTopUps", { query: `?license_id=${first.id}` })
        await check("listCustomerManagers", ofOrder)
        const { manager_id: second_manager } = await check<{ manager_id: string }>(
          "assignCustomerManager",
          { ...ofOrder, body: { email: "second@shop.test" } }
        )
        const ofSecond = { params: { ...ofOrder.params, manager_id: second_manager } }
        await check("updateCustomerManager", {
          ...ofSecond,
          body: { permissions: ["manage_managers"] },
        })
        await check("removeCustomerManager", ofSecond)
        await check("removeOrderLicenseManager", ofManager)
      })

      it("answers as documented for those who sell out of quotas, and of what they sold", async () => {
        const { variant_id, policy_ids } = await licensedVariant(container)
        const shop = await publishableHeaders(container)
        const { client: distributor } = await createDistributor(api, container, shop, {
          permissions: ["create_order", "manage_managers"],
          quotas: policy_ids.map((policy_id) => ({ policy_id, granted: 5 })),
        })
        await check("listOrderItems", {}, distributor)
        const order = { customer: { email: "end@shop.test" }, items: [{ variant_id }] }
        await check("createManagerOrder", { body: order }, distributor)
        await check("listEndCustomers", { query: "?q=end" }, distributor)
        const share = policy_ids.map((policy_id) => ({ policy_id, granted: 1 }))
        const { sub_managers } = await check<{ sub_managers: WithId[] }>(
          "createSubManager",
          { body: { email: "sub@shop.test", quotas: share } },
          distributor
        )
        const ofSub = { params: { id: sub_managers[0]?.id ?? "" } }
        await check("inviteSubManager", ofSub, distributor)
        await check("updateSubManager", { ...ofSub, body: { quotas: [] } }, distributor)
        await check("listSubManagers", {}, distributor)
        await check("listIssuedByManagers")
        await check("exportIssuedByManagers", { query: "?bom=false" })
      })

      it("answers as documented for the order and its claims", async () => {
        await check("setOrderCustomer", { ...ofOrder, body: { email: "ada@shop.test" } })
        await check("retrieveOrderCustomer", ofOrder)
        await check("requestLostKeys", { body: { email: "nobody@shop.test" } })
        await check("requestOrderClaim", { body: { order_number: `#${display_id}` } })
        const started = await licensing().customers.startClaim(String(display_id))
        const claim = { order_id: order, token: started?.claim_token }
        await check("readOrderClaim", { body: claim })
        await check("acceptOrderClaim", { body: claim })
        await check("updateOrderLicensing", {
          ...ofOrder,
          body: { features: ["pro"], subscription_expires_at: "2030-01-31T00:00:00Z" },
        })
        await check("retrieveOrderLicensing", ofOrder)
        await check("checkOrderLicensing", ofOrder)
        await check("applyOrderPolicies", ofOrder)
        await check("checkOrderKeys", { ...ofOrder, body: { keys: ["1234", "1234"] } })
        const { license_ids } = await check<{ license_ids: string[] }>("issueOrderLicenses", {
          ...ofOrder,
          body: { policy_id: license_policy.id, quantity: 2 },
        })
        await checkTopUp(license_ids[0] ?? "")
        await check("sendOrderLicensesMail", ofOrder)
        await check("resendLicense", { params: { id: license_ids[0] ?? "" } })
        await check("exportOrderLicenses", ofOrder)
        await check("listOrderLicenseEvents", ofOrder)
        await check("listOrderHistory", ofOrder)
        const { deletion } = await check<{ deletion: { order_number: string } }>(
          "retrieveOrderDeletion",
          ofOrder
        )
        await check("deleteOrderLicensing", {
          ...ofOrder,
          body: { order_number: deletion.order_number },
        })
        await check("retrieveOrderLicensing", ofOrder)
      })

      it("answers as documented for serial numbers and their batches", async () => {
        await call("updateLicenseProgram", {
          ...ofProgram,
          body: { serials_enabled: true, serial_self_service: true },
        })
        const batchOf = async (generate?: object) =>
          (
            await check<{ serial_batch: { id: string } }>("createSerialBatch", {
              body: {
                name: "Boxes",
                program_id: license_program.id,
                policy_id: license_policy.id,
                generate,
              },
            })
          ).serial_batch.id
        const ofBatch = { params: { id: await batchOf({ count: 2 }) } }
        await check("generateSerials", ofBatch)
        await check("retrieveSerialBatch", ofBatch)
        await check("exportSerials", { ...ofBatch, query: "?codes=true" })
        const { serial_numbers } = await check<{ serial_numbers: { id: string }[] }>(
          "listSerialNumbers"
        )
        const ids = [serial_numbers[0]?.id ?? ""]
        const ofSerial = { params: { id: ids[0] ?? "" } }
        const serial = await check<{ code: string; verification_number: string }>(
          "revealSerialNumber",
          ofSerial
        )
        await check("searchSerialNumbers", { body: { q: serial.code } })
        await check("blacklistSerials", { body: { ids, reason: "Stolen" } })
        await check("retrieveSerialNumber", ofSerial)
        await check("listSerialEvents", ofSerial)
        await check("allowSerials", { body: { ids } })
        const ofImport = { params: { id: await batchOf() } }
        await check("importSerials", { ...ofImport, body: "K7QXD-3MZ8A-9WNTR-2VB4P,482913" })
        await check("confirmSerials", ofImport)
        await check("deleteSerialBatch", ofImport)
        await check("listSerialBatches")
        await check("listSerialPrograms")
        await check("redeemSerial", {
          body: {
            program: "photo-studio",
            serial: serial.code,
            verification_number: serial.verification_number,
          },
        })
        const wrong = { program: "photo-studio", serial: "wrong" }
        expect(await send(customer, operationOf("redeemSerial"), { body: wrong })).toMatchObject({
          status: 400,
          data: { code: "SERIAL_INVALID" },
        })
        await check("listPublicSerialPrograms")
        const printed = await printedSerials(container, ofBatch.params.id, 2)
        const another = printed.find(({ id }) => id !== ids[0])
        const puzzle = await check<ProofChallenge>("createRegistrationChallenge")
        await check("registerBySerial", {
          body: {
            program: "photo-studio",
            serial: another?.code,
            verification_number: another?.verification_number,
            email: "newcomer@shop.test",
            password: "correct horse battery",
            altcha: await solution(puzzle),
          },
        })
        await check("listSerialLocks")
        await check("unlockSerialTries", { body: { id: `customer:${buyer.id}` } })
      })

      it("answers as documented for settings, and when a policy or program is deleted", async () => {
        await check("updateLicensingSettings", { body: { mail_include_keys: true } })
        await check("retrieveLicensingSettings")

        const spare = await call<{ license_policy: { id: string } }>("createLicensePolicy", {
          body: { program_id: license_program.id, code: "spare", name: "Spare" },
        })
        await check("deleteLicensePolicy", { params: { id: spare.license_policy.id } })
        const empty = await call<{ license_program: { id: string } }>("createLicenseProgram", {
          body: { code: "empty", name: "Empty" },
        })
        await check("deleteLicenseProgram", { params: { id: empty.license_program.id } })
      })

      it("has called every operation that there is", async () => {
        expect([...called].sort()).toEqual(operations.map(({ id }) => id).sort())
      })
    })

    it("refuses as documented: nobody logged in, unknown ids, and fields that are not there", async () => {
      for (const operation of operations.filter((each) => loginOf(each) !== null)) {
        const { id } = operation
        const body = firstExample(operation)
        expect({ id, ...(await send(stranger, operation, { body })) }).toEqual({
          id,
          status: 401,
          data: { message: "Unauthorized" },
        })
      }
      for (const operation of withParams) {
        const { id } = operation
        const unknown = await send(callerOf(operation), operation, {
          body: firstExample(operation),
        })
        const { code } = Refusal.parse(unknown.data)
        expect({ id, status: unknown.status }).toEqual({ id, status: 404 })
        expect(operation.errors).toContain(code)
        expect(ERROR_CODES[code as keyof typeof ERROR_CODES][0]).toBe(404)

        const nul = await send(callerOf(operation), operation, { params: { id: "%00" } })
        expect({ id, status: nul.status, ...Refusal.parse(nul.data) }).toMatchObject({
          id,
          status: 404,
          code: "NOT_FOUND",
        })
        expect(errorCodesOf(operation)).toContain("NOT_FOUND")
      }
      for (const operation of operations.filter(({ query, body }) => query ?? body)) {
        const { id, body } = operation
        const wrong = body ? { body: { surplus: true } } : { query: "?surplus=1" }
        const { status, data } = await send(callerOf(operation), operation, wrong)
        expect({ id, status, ...Refusal.parse(data) }).toMatchObject({ id, status: 400 })
      }
    })

    it("renews once when a request is repeated with its Idempotency-Key", async () => {
      const order = await issuedOrder(1, { kind: "subscription", subscription_duration: "P1Y" })
      const { licenses } = await call<{ licenses: ListedLicense[] }>("listLicenses", {
        query: `?order_id=${order}`,
      })
      const params = { id: licenses[0]?.id ?? "" }
      const { headers } = await adminHeaders(container)
      const repeating = clientOf(api, { ...headers, "idempotency-key": "renew-1" })
      const renew = async (by: string) =>
        await send<{ license: LicenseDetail; code?: string }>(
          repeating,
          operationOf("renewLicense"),
          { params, body: { by } }
        )
      const once = await renew("P1Y")
      const again = await renew("P1Y")
      expect(again).toMatchObject({ status: 200 })
      expect(again.data.license.expires_at).toBe(once.data.license.expires_at)
      expect(once.data.license.expires_at).not.toBe(licenses[0]?.expires_at)
      expect(await renew("P2Y")).toMatchObject({
        status: 409,
        data: { code: "IDEMPOTENCY_KEY_REUSED" },
      })
    })

    it("is open to a secret API key, whose acts the timeline shows under its name", async () => {
      const order = await issuedOrder(1)
      const key = await container
        .resolve(Modules.API_KEY)
        .createApiKeys({ title: "Warehouse script", type: "secret", created_by: "test" })
      const script = clientOf(api, {
        authorization: `Basic ${Buffer.from(`${key.token}:`).toString("base64")}`,
      })
      const { licenses } = await call<{ licenses: ListedLicense[] }>(
        "listLicenses",
        { query: `?order_id=${order}` },
        script
      )
      expect(licenses).toHaveLength(1)
      const params = { id: licenses[0]?.id ?? "" }
      const body = { reason: "Chargeback" }
      const { license } = await call<{ license: LicenseDetail }>(
        "suspendLicense",
        { params, body },
        script
      )
      expect(license).toMatchObject({ status: "suspended", state_reason: "Chargeback" })
      const { license_events } = await call<{ license_events: object[] }>(
        "listLicenseEvents",
        { params },
        script
      )
      expect(license_events[0]).toMatchObject({
        type: "license.suspended",
        actor: { type: "staff", id: key.id, name: "Warehouse script" },
      })
    })
  },
})
