import { Readable } from "node:stream"

import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { Actor } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { redeemerId } from "../../src/modules/licensing/domain/serials/redeemer-id"
import type { NewSerialBatch } from "../../src/modules/licensing/serials/types"
import {
  createSerialBatchWorkflow,
  placeSerialOrderWorkflow,
  setSerialsBlacklistedWorkflow,
} from "../../src/workflows/serials"
import { find, required, type Row, type Shop } from "./context"
import { BUYER_EMAIL, staffActor } from "./people"

/** The program whose serials people redeem themselves. */
const PROGRAM = "pixelmoor"

/** Cards of a training course, printed elsewhere; the README names an unused one. */
const CARDS = Array.from({ length: 12 }, (_, index) => ({
  code: `PXM-COURSE-26HW-7W49-TLR${"BCDFGHJKMNPQ"[index]}`,
  verification_number: String(204_817 + index * 53_191),
}))

/** Who redeemed the first cards. */
const REDEEMED_BY = [BUYER_EMAIL, "ana@vistalta.test", "mika@hanamori.test"]

/** Cards that were stolen from a parcel. */
const STOLEN = CARDS.slice(-2).map(({ code }) => code)

/**
 * Two batches of serial numbers: imported cards, some redeemed and two blacklisted,
 * and codes generated for a reseller. Existing ones stay.
 */
export async function makeSerials(container: MedusaContainer, shop: Shop): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const actor = await staffActor(container)
  const generate = { count: 500, format: null, prefix: "PXMR", with_verification: true }
  const resold = await batchNamed(container, "Nordlicht Software, spring 2026", generate, actor)
  await licensing.serials.generate(resold)
  const cards = await batchNamed(container, "Course cards, Leipzig 2026", null, actor)
  if ((await licensing.serials.retrieveBatch(cards)).state !== "ready") {
    const lines = CARDS.map(({ code, verification_number }) => `${code},${verification_number}\n`)
    await licensing.serials.readImport(cards, Readable.from([Buffer.from(lines.join(""))]), {
      allow_weak: false,
      first_line_is_code: false,
    })
    await licensing.serials.confirmImport(cards, actor)
  }
  for (const [index, email] of REDEEMED_BY.entries()) {
    await redeem(container, shop, required(CARDS[index], "course card"), email)
  }
  await setSerialsBlacklistedWorkflow(container).run({
    input: {
      target: { codes: STOLEN },
      act: { blacklist: true, reason: "Lost with a parcel" },
      actor,
    },
  })
}

async function batchNamed(
  container: MedusaContainer,
  name: string,
  generate: NewSerialBatch["generate"],
  actor: Actor
): Promise<string> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const known = await licensing.serials.searchBatches({ q: name, limit: 1, offset: 0 })
  if (known.batches[0]) {
    return known.batches[0].id
  }
  const [program] = await find(container, "license_program", ["id"], { code: PROGRAM })
  const [policy] = await find(container, "license_policy", ["id"], { code: "pixelmoor-yearly" })
  const { result } = await createSerialBatchWorkflow(container).run({
    input: {
      data: {
        name,
        program_id: required(program, `program ${PROGRAM}`).id,
        policy_id: required(policy, "policy of serial numbers").id,
        variant_id: null,
        features: null,
        note: null,
        generate,
      },
      actor,
    },
  })
  return result
}

/** Redeems a card as the account area does; nothing if it is already redeemed. */
async function redeem(
  container: MedusaContainer,
  shop: Shop,
  { code, verification_number }: (typeof CARDS)[number],
  email: string
): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [customer] = await find<Row>(container, "customer", ["id"], { email, has_account: true })
  const customer_id = required(customer, `customer ${email}`).id
  const { reserved } = await licensing.serials.reserve({
    program: PROGRAM,
    serial: code,
    verification_number,
    customer_id,
    redeemer: {
      account: redeemerId.customer(customer_id),
      address: redeemerId.address("127.0.0.1"),
    },
  })
  if (reserved) {
    await placeSerialOrderWorkflow(container).run({
      input: { reserved, buyer: { customer_id, email, sales_channel_id: shop.salesChannelId } },
    })
  }
}
