import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../modules/licensing"
import type LicensingModuleService from "../../../../modules/licensing/service"
import type { SerialReservation } from "../../../../modules/licensing/serials/types"
import { redeemerId } from "../../../../modules/licensing/domain/serials/redeemer-id"
import { registerBySerialWorkflow, reserveSerialWorkflow } from "../../../../workflows/serials"
import { addressSubject } from "../../../../workflows/mails/requested-mail"
import { withSingleUse } from "../../../lib/single-use"
import { addressOf } from "../../../lib/network-address"
import { refuseSerial, serialRefusalError, withLocalizedRefusals } from "../../../lib/redeem-serial"
import { hasAccount, type Login, loginOf } from "../account"
import type { StoreRegisterBySerialType } from "../validators"

type Request = MedusaRequest<StoreRegisterBySerialType> & {
  publishable_key_context?: { sales_channel_ids?: string[] }
}

export const POST = async (req: Request, res: MedusaResponse) => {
  const { program, serial, verification_number, email, first_name, last_name, altcha } =
    req.validatedBody
  if (!(await licensingOf(req).serials.spendProof(altcha))) {
    throw serialRefusalError(req, "PROOF_INVALID")
  }
  const { result: tried } = await reserveSerialWorkflow(req.scope).run({
    input: {
      program: program ?? null,
      serial,
      verification_number: verification_number ?? null,
      customer_id: null,
      redeemer: {
        account: redeemerId.email(email),
        address: redeemerId.address(await addressOf(req)),
      },
    },
  })
  const { reserved, refusal } = tried
  if (refusal) {
    refuseSerial(req, res, refusal)
    return
  }
  const { order_id, display_id, license_ids } = await alone(req, reserved, async () => {
    const { auth_identity_id, made } = await newLogin(req)
    const { result } = await withLocalizedRefusals(req, () =>
      registerBySerialWorkflow(req.scope).run({
        input: {
          reserved,
          login: { auth_identity_id, made },
          customer: { email, first_name, last_name },
          sales_channel_id: req.publishable_key_context?.sales_channel_ids?.[0] ?? null,
        },
      })
    )
    return result
  })
  res.setHeader("cache-control", "no-store")
  res.json({ order: { id: order_id, display_id }, license_ids })
}

/**
 * One account is made of an address, however many serials come with it at once. The serial is free again if
 * it fails, which changes nothing where its order exists.
 * @throws 409 EMAIL_TAKEN
 */
async function alone<T>(
  req: Request,
  { serial_id, reservation }: SerialReservation,
  work: () => Promise<T>
): Promise<T> {
  try {
    return await withSingleUse(
      licensingOf(req),
      `registration:${addressSubject(req.validatedBody.email)}`,
      () => serialRefusalError(req, "EMAIL_TAKEN"),
      work
    )
  } catch (error) {
    await licensingOf(req).serials.free(serial_id, reservation)
    throw error
  }
}

/**
 * The login of the account to be made. Only who has a valid serial gets here, so that nobody else learns
 * which addresses have one. Not a step, whose input may be stored: it
 * would hold the password.
 * @throws 409 EMAIL_TAKEN
 */
async function newLogin(req: Request): Promise<Login> {
  const { email, password } = req.validatedBody
  const login = (await hasAccount(req.scope, email))
    ? null
    : await loginOf(req.scope, email, password, true)
  if (login?.customer_id === null) {
    return login
  }
  throw serialRefusalError(req, "EMAIL_TAKEN")
}

function licensingOf(req: Request): LicensingModuleService {
  return req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
}
