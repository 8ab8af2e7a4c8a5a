import type { MedusaContainer } from "@medusajs/framework/types"

import {
  createLicenseBundlesWorkflow,
  createLicensePoliciesWorkflow,
  createLicenseProgramsWorkflow,
  updateVariantLicenseBundleWorkflow,
  updateVariantLicensePoliciesWorkflow,
} from "../../src/workflows/programs"
import { BUNDLES, POLICIES, PRODUCTS, PROGRAMS } from "./catalogue-plan"
import { find, required, type Row } from "./context"

interface CodeRow extends Row {
  code: string
}

/** Programs, policies, bundles, and what variants sell of them. Existing ones stay. */
export async function makeLicensing(container: MedusaContainer): Promise<void> {
  await makePrograms(container)
  await makePolicies(container)
  await makeBundles(container)
  await linkVariants(container)
}

async function makePrograms(container: MedusaContainer): Promise<void> {
  const known = await idsByCode(container, "license_program")
  const programs = PROGRAMS.filter(({ code }) => !known.has(code))
  if (programs.length > 0) {
    await createLicenseProgramsWorkflow(container).run({ input: { programs } })
  }
}

async function makePolicies(container: MedusaContainer): Promise<void> {
  const programs = await idsByCode(container, "license_program")
  const known = await idsByCode(container, "license_policy")
  const policies = POLICIES.filter(({ code }) => !known.has(code)).map(
    ({ program, ...policy }) => ({
      ...policy,
      program_id: required(programs.get(program), `program ${program}`),
    })
  )
  if (policies.length > 0) {
    await createLicensePoliciesWorkflow(container).run({ input: { policies } })
  }
}

async function makeBundles(container: MedusaContainer): Promise<void> {
  const policies = await idsByCode(container, "license_policy")
  const known = await idsByCode(container, "license_bundle")
  const bundles = BUNDLES.filter(({ code }) => !known.has(code)).map((plan) => ({
    code: plan.code,
    name: plan.name,
    items: plan.policies.map((code) => ({
      policy_id: required(policies.get(code), `policy ${code}`),
      seats: null,
    })),
  }))
  if (bundles.length > 0) {
    await createLicenseBundlesWorkflow(container).run({ input: { bundles } })
  }
}

async function linkVariants(container: MedusaContainer): Promise<void> {
  const policies = await idsByCode(container, "license_policy")
  const plans = PRODUCTS.flatMap(({ variants }) => variants)
  const rows = await find<Row & { sku: string }>(container, "variant", ["id", "sku"], {
    sku: plans.map(({ sku }) => sku),
  })
  const idOf = (code: string) => required(policies.get(code), `policy ${code}`)
  const changes = rows.map(({ id, sku }) => {
    const plan = plans.find((each) => each.sku === sku)
    return {
      variant_id: id,
      add: (plan?.policies ?? []).map(idOf),
      top_ups: Object.entries(plan?.topUps ?? {}).map(([code, terms]) => ({
        policy_id: idOf(code),
        ...terms,
      })),
    }
  })
  await updateVariantLicensePoliciesWorkflow(container).run({
    input: { variants: changes.filter(({ add, top_ups }) => add.length + top_ups.length > 0) },
  })
  const bundles = await idsByCode(container, "license_bundle")
  for (const { sku, bundle } of plans) {
    const sold = rows.find((row) => row.sku === sku)
    if (bundle && sold) {
      await updateVariantLicenseBundleWorkflow(container).run({
        input: {
          variant_id: sold.id,
          license_bundle_id: required(bundles.get(bundle), `bundle ${bundle}`),
          // A shop that was filled by an older seed sells policies here.
          replace_policies: true,
        },
      })
    }
  }
}

async function idsByCode(container: MedusaContainer, entity: string): Promise<Map<string, string>> {
  const rows = await find<CodeRow>(container, entity, ["id", "code"])
  return new Map(rows.map(({ code, id }) => [code, id]))
}
