import type { MedusaContainer } from "@medusajs/framework/types"

import { MedusaError } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { RuntimeRequest } from "../../src/modules/licensing/runtime/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { find, required, type Row } from "./context"
import { BUYER_EMAIL } from "./people"

type Computer = Record<"name" | "platform" | "app_version", string>

const computer = (name: string, platform: string, app_version: string): Computer => ({
  name,
  platform,
  app_version,
})

/** Also compares revisions, as one computer at a time may. */
const COMPARING = computer("Robin's desk", "Windows 11", "7.2.0")
/** Who draws with the floating viewer; its three seats are taken, so the last one has to wait. */
const SITTING = [COMPARING, computer("Meeting room", "Windows 11", "7.2.0")]
const ON_SITE = computer("Site laptop", "macOS 15", "7.1.4")
const WAITING = computer("Trainee's desk", "Windows 11", "7.2.0")
/** How long the laptop is out of the office. */
const BORROWED_HOURS = 96

const DEVELOPING = computer("Darkroom", "macOS 15", "12.0.1")
/** Pictures that were developed on the days before today, the last one yesterday. */
const PICTURES = [38, 0, 64, 71, 22, 0, 0, 55, 80, 47, 12, 66]

const DAY_MS = 86_400_000

/**
 * The computers of the buyer at work, as their programs call: floating seats that are taken, one that is borrowed, and
 * counted uses of some days. A run that was killed repeats the calls without harm.
 */
export async function makeUse(container: MedusaContainer): Promise<void> {
  const { runtime } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const floating = await programOf(container, "facetry-floating")
  for (const each of [...SITTING, ON_SITE, WAITING]) {
    expectCode((await runtime.activate(floating(each), each)).answer)
  }
  expectCode(await runtime.borrow(floating(ON_SITE), { hours: BORROWED_HOURS }))
  for (const each of SITTING) {
    expectCode(await runtime.session(floating(each), "take"))
  }
  expectCode(await runtime.session(floating(WAITING), "take"), "FLOATING_FULL")
  expectCode(await runtime.session(floating(COMPARING), "take", "compare"))
  const counted = await programOf(container, "pixelmoor-counted")
  expectCode((await runtime.activate(counted(DEVELOPING), DEVELOPING)).answer)
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const days = PICTURES.map((amount, at) => ({
    id: `demo-day-${at}`,
    amount,
    at: new Date(today - (PICTURES.length - at) * DAY_MS + DAY_MS / 2),
  }))
  const { answer } = await runtime.consumeBatch(
    counted(DEVELOPING),
    "",
    days.filter(({ amount }) => amount > 0)
  )
  expectCode(answer)
}

/** Nothing of the demo's use is missing in silence. */
export function expectCode({ code }: { code: string }, expected = "VALID"): void {
  if (code !== expected) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `A program of the demo got ${code}, not ${expected}.`
    )
  }
}

/** The program on a computer of the buyer, with the key of the one license of the policy. */
async function programOf(
  container: MedusaContainer,
  policyCode: string
): Promise<(of: Computer) => RuntimeRequest> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { id, program } = await licenseOf(container, policyCode)
  const actor = { type: "customer" as const, id: await customerId(container, BUYER_EMAIL) }
  const key = await licensing.licenses.revealKey(id, actor)
  return ({ name }) => ({
    key,
    program_code: program.code,
    computer: { fingerprint: `studio-demoor-${name.replace(/\W+/g, "-").toLowerCase()}` },
  })
}

/** The one license of the policy. */
export async function licenseOf(container: MedusaContainer, policyCode: string) {
  const [policy] = await find(container, "license_policy", ["id"], { code: policyCode })
  const policy_id = required(policy, `policy ${policyCode}`).id
  const [license] = await find<Row & { program: { code: string } }>(
    container,
    "license",
    ["id", "program.code"],
    { policy_id }
  )
  return required(license, `license of ${policyCode}`)
}

/** The registered customer with this address. */
export async function customerId(container: MedusaContainer, email: string): Promise<string> {
  const [customer] = await find(container, "customer", ["id"], { email, has_account: true })
  return required(customer, `customer ${email}`).id
}
