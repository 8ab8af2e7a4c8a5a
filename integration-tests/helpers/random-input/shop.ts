import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../src/modules/licensing"
import { writeLicenseRequest } from "../../../src/modules/licensing/domain/codecs/license-request"
import { SYSTEM_ACTOR } from "../../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../src/modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../../../src/workflows/issuing"
import { machine, programOf } from "../computers"
import { customerLogin, customerHeaders, publishableHeaders } from "../customers"
import { placePaidOrder } from "../licensed-orders"
import { createSerialProgram, generateBatch, printedSerials } from "../serials"
import { withoutTaskLimits } from "../task-limits"
import type { Known } from "./requests"

/** Owners of an order each; limits that count by account are theirs as well. */
const OWNERS = 3
/** Accounts that own nothing: for what is limited to few tries an hour. */
const STRANGERS = 0.1

/** A shop in which most of what the requests name is there. */
export type RandomInputShop = {
  owners: Known[]
  strangers: Known[]
  /** All that no log line and no refusal may hold. */
  secrets: () => Promise<string[]>
}

/** Sells licenses, prints serial numbers and opens accounts; `requests` will be sent to each route. */
export async function randomInputShop(
  container: MedusaContainer,
  requests: number
): Promise<RandomInputShop> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  await withoutTaskLimits(container)
  await licensing.settings.update({ rekey_by_owner: true, distribution: true }, SYSTEM_ACTOR)
  const shop = await publishableHeaders(container)
  const serials = await createSerialProgram(container)
  const { id: batch } = await generateBatch(container, serials, 20)
  const printed = await printedSerials(container, batch, 20)
  const serialValues = {
    serial: printed.map(({ code }) => code),
    verification_number: printed.map(({ verification_number }) => verification_number),
  }
  const owners: Known[] = []
  const signatures: string[] = []
  for (let index = 0; index < OWNERS; index++) {
    const { known, signature } = await owner(container, shop)
    owners.push({ ...known, values: { ...known.values, ...serialValues } })
    signatures.push(signature)
  }
  const strangers = await accounts(container, shop, owners, Math.ceil(requests * STRANGERS))
  return {
    owners,
    strangers,
    secrets: async () => [
      ...(await keysOf(licensing)),
      ...owners.map(({ licenseKey }) => licenseKey),
      ...printed.map(({ code }) => code),
      ...signatures,
      ...[...owners, ...strangers.slice(0, 3)].map(({ authorization }) => authorization.slice(7)),
      process.env.LICENSING_SECRET ?? "",
    ],
  }
}

/** The keys as they are in the end: owners may have changed them. */
async function keysOf(licensing: LicensingModuleService): Promise<string[]> {
  const licenses = await licensing.listLicenses({}, { select: ["id"], take: 10_000 })
  const revealed = await licensing.licenses.revealKeysForMail(licenses.map(({ id }) => id))
  return revealed.map(({ key }) => key)
}

async function owner(
  container: MedusaContainer,
  shop: Record<string, string>
): Promise<{ known: Known; signature: string }> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const order_id = await placePaidOrder(container, 3, {
    max_activations: 1_000,
    allow_license_files: true,
    max_transfers: null,
  })
  const buyer = await customerLogin(container, shop)
  await container.resolve(Modules.ORDER).updateOrders(order_id, { customer_id: buyer.id })
  await reconcileOrderLicensesWorkflow(container).run({ input: { order_id, placed: true } })
  const licenses = await licensing.listLicenses({ order_id }, { relations: ["program"] })
  const { program } = licenses[0]!
  const signature = await licensing.programs.revealSignature(program.id, SYSTEM_ACTOR)
  const { codesOf, digestsOf } = programOf(signature)
  const keys = await Promise.all(
    licenses.map(async ({ id }) => await licensing.licenses.revealKey(id, SYSTEM_ACTOR))
  )
  const computers = Array.from({ length: 3 }, machine)
  const codes = computers.map(codesOf)
  const fingerprint = "f".repeat(32)
  const values = {
    key: keys,
    program: [program.code],
    fingerprint: [fingerprint, "0123456789abcdef0123456789abcdef"],
    locks: computers.map(digestsOf),
    site_code: codes.map(({ site_code }) => site_code),
    machine_id: codes.map(({ machine_id }) => machine_id),
    request: [writeLicenseRequest({ program: program.code, fingerprint })],
    email: [buyer.email, "nobody@shop.test"],
    order_id: [order_id],
    license_id: licenses.map(({ id }) => id),
    policy_id: [licenses[0]!.policy_id],
    nonce: ["0123456789abcdefghijkl"],
  }
  return {
    signature,
    known: {
      values,
      authorization: buyer.headers.authorization ?? "",
      publishableKey: shop["x-publishable-api-key"] ?? "",
      licenseKey: keys[0] ?? "",
    },
  }
}

async function accounts(
  container: MedusaContainer,
  shop: Record<string, string>,
  owners: readonly Known[],
  count: number
): Promise<Known[]> {
  const customers = await container.resolve(Modules.CUSTOMER).createCustomers(
    Array.from({ length: count }, (_, index) => ({
      email: `stranger-${index}@shop.test`,
      has_account: true,
    }))
  )
  return customers.map(({ id }, index) => ({
    ...(owners[index % owners.length] as Known),
    authorization: customerHeaders(container, shop, id).authorization ?? "",
  }))
}
