import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import {
  type SerialTriesLockedData,
  serialTriesLockedMail,
} from "../../../emails/serial-tries-locked"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { storeName } from "../../mails/facts"
import { type MailOutcome, sendMail } from "../../mails/send-mail"

/** The person who is locked, by the id of `redeemerId`. */
export type NotifySerialLockInput = { locked: string[] }

/** The outcome of the mail; `NO_ADDRESS` = the option `serials.notify` is not set. */
export type SerialLockMail = MailOutcome | { sent: false; code: "NO_ADDRESS" }

/**
 * Mails staff that a person was locked after too many wrong serial numbers, to the address of the option
 * `serials.notify`. Never fails. A sent mail cannot be taken back: no compensation.
 */
export const notifySerialLockStep = createStep(
  { name: "notify-serial-lock-step", noCompensation: true },
  async ({ locked }: NotifySerialLockInput, { container }) => {
    const { serials } = await container
      .resolve<LicensingModuleService>(LICENSING_MODULE)
      .getOptions()
    const [first] = locked
    if (!serials.notify || first === undefined) {
      return new StepResponse<SerialLockMail>({ sent: false, code: "NO_ADDRESS" })
    }
    const data: SerialTriesLockedData = {
      store_name: await storeName(container),
      locked: await Promise.all(locked.map(async (id) => await whoIs(container, id))),
    }
    return new StepResponse<SerialLockMail>(
      await sendMail(container, {
        to: serials.notify,
        template: "serial-tries-locked",
        data,
        locales: [],
        compose: (words) => serialTriesLockedMail(data, words),
        resource: { type: "serial_lock", id: first },
        trigger: "licensing.serial_tries_locked",
      })
    )
  }
)

/** Mails staff that a person was locked; the result says whether the mail went. */
export const notifySerialLockWorkflow = createWorkflow(
  "notify-serial-lock",
  (input: NotifySerialLockInput) => new WorkflowResponse(notifySerialLockStep(input))
)

async function whoIs(
  container: MedusaContainer,
  id: string
): Promise<SerialTriesLockedData["locked"][number]> {
  const [kind = "", ...rest] = id.split(":")
  const who = rest.join(":")
  if (kind !== "customer") {
    return { kind: kind === "email" ? "email" : "address", who }
  }
  const [customer] = await container
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .listCustomers({ id: who }, { select: ["email"], take: 1 })
  return { kind: "account", who: customer?.email ?? who }
}
