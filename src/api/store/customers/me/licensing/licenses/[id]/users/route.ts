import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { assignLicenseUsersWorkflow } from "../../../../../../../../workflows/users"
import { pathId } from "../../../../../../../lib/path-id"
import type { AssignUsersBodyType } from "../../../../../../../lib/user-fields"
import { usersOf } from "../../../../../../../lib/users-of-body"
import { accessTo, licensingOf } from "../../../helpers"
import type { StoreGetUsersParamsType } from "../../../users/validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { q, limit, offset } = req.validatedQuery as StoreGetUsersParamsType
  await accessTo(req, "license", "see_users")
  const id = pathId(req)
  res.json({ ...(await licensingOf(req).users.list(id, { q, limit, offset })), offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AssignUsersBodyType>,
  res: MedusaResponse
) => {
  const { actor } = await accessTo(req as AuthenticatedMedusaRequest, "license", "manage_users")
  const { result } = await assignLicenseUsersWorkflow(req.scope).run({
    input: {
      license_id: pathId(req),
      wanted: usersOf(req.validatedBody),
      actor,
      locale: req.locale,
    },
  })
  res.json(result)
}
