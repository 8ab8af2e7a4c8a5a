import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { createLicenseBundlesWorkflow } from "../../../workflows/programs"
import { bundleAnswer, type ReadBundle, retrieveBundle } from "./helpers"
import { bundleFields } from "./query-config"
import type { AdminCreateLicenseBundleType, AdminGetLicenseBundlesParamsType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { q, id, policy_id, active, limit, offset, order } =
    req.validatedQuery as AdminGetLicenseBundlesParamsType
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "license_bundle",
    fields: bundleFields,
    filters: {
      ...(q !== undefined && { q }),
      ...(id !== undefined && { id }),
      ...(active !== undefined && { active }),
      ...(policy_id !== undefined && { items: { policy_id } }),
    },
    pagination: { skip: offset, take: limit, order: sorting(order) },
  })
  res.json({
    license_bundles: (data as ReadBundle[]).map(bundleAnswer),
    count: metadata?.count,
    offset,
    limit,
  })
}

/** The column to sort by; by name unless another is asked for. */
function sorting(order = "name"): Record<string, "ASC" | "DESC"> {
  return order.startsWith("-") ? { [order.slice(1)]: "DESC" } : { [order]: "ASC" }
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateLicenseBundleType>,
  res: MedusaResponse
) => {
  const { result } = await createLicenseBundlesWorkflow(req.scope).run({
    input: { bundles: [req.validatedBody] },
  })
  const [created] = result
  res.json({ license_bundle: await retrieveBundle(created?.id ?? "", req.scope) })
}
