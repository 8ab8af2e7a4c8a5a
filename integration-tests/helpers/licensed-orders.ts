import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  createRegionsWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { toRest } from "./at-rest"
import { createProductWithVariants } from "./products"

const PRICE = 10

let made = 0

/** Creates a program with one policy, which issues when the order is placed unless `terms` say otherwise. */
export async function createPolicy(
  container: MedusaContainer,
  terms: Partial<NewPolicy> = {}
): Promise<string> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const number = ++made
  const [program] = await licensing.programs.create([
    {
      code: `made-program-${number}`,
      name: `Made Program ${number}`,
      features: (terms.features ?? []).map((code) => ({
        code,
        name: `Feature ${code}`,
        bit: null,
        retired: false,
      })),
    },
  ])
  if (!program) {
    throw new Error("The program was not created")
  }
  const [policy] = await licensing.policies.create([
    {
      code: `made-policy-${number}`,
      name: `Made Policy ${number}`,
      program_id: program.id,
      issue_on: "order_placed",
      max_activations: 2,
      ...terms,
    },
  ])
  if (!policy) {
    throw new Error("The policy was not created")
  }
  return policy.id
}

/**
 * Places an order of one line, paid in full, of a variant that gets its policy only afterwards. So no event
 * of the order issues anything: the licenses wait for a reconcile that says `placed`.
 */
export async function placePaidOrder(
  container: MedusaContainer,
  quantity: number,
  terms: Partial<NewPolicy> = {}
): Promise<string> {
  const product = await createProductWithVariants(container)
  const variant_id = product.variants[0]?.id ?? ""
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name: `Made Region ${++made}`, currency_code: "eur", payment_providers: [] }],
    },
  })
  const { result: order } = await createOrderWorkflow(container).run({
    input: {
      region_id: regions[0]?.id,
      currency_code: "eur",
      email: "buyer@shop.test",
      items: [
        { variant_id, product_id: product.id, title: "Program", quantity, unit_price: PRICE },
      ],
    },
  })
  const { result: collections } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: order.id, amount: quantity * PRICE },
  })
  await markPaymentCollectionAsPaid(container).run({
    input: { order_id: order.id, payment_collection_id: collections[0]?.id ?? "" },
  })
  // A subscriber that came late would find the policy, and issue in the middle of a test.
  await toRest(container)
  const policy = await createPolicy(container, { issue_on: "payment_captured", ...terms })
  await updateVariantLicensePoliciesWorkflow(container).run({
    input: { variants: [{ variant_id, add: [policy] }] },
  })
  return order.id
}

/** As `placePaidOrder`, and its licenses are issued. */
export async function placeLicensedOrder(
  container: MedusaContainer,
  quantity: number,
  terms: Partial<NewPolicy> = {}
): Promise<string> {
  const order_id = await placePaidOrder(container, quantity, terms)
  await reconcileOrderLicensesWorkflow(container).run({ input: { order_id, placed: true } })
  return order_id
}
