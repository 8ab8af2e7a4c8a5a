import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { assignLicenseUsersWorkflow } from "../../../../../workflows/users"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import type { AssignUsersBodyType } from "../../../../lib/user-fields"
import { usersOf } from "../../../../lib/users-of-body"
import { retrieveLicense } from "../../helpers"
import type { AdminGetUsersParamsType } from "../../users/validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { q, limit, offset } = req.validatedQuery as AdminGetUsersParamsType
  await retrieveLicense(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ ...(await licensing.users.list(id, { q, limit, offset })), offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AssignUsersBodyType>,
  res: MedusaResponse
) => {
  const { result } = await assignLicenseUsersWorkflow(req.scope).run({
    input: {
      license_id: pathId(req),
      wanted: usersOf(req.validatedBody),
      actor: staffActor(req),
      locale: req.locale,
    },
  })
  res.json(result)
}
