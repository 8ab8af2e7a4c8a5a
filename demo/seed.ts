import type { ExecArgs } from "@medusajs/framework/types"

import { makeCatalogue } from "./seed/catalogue"
import { readJournal, writeJournal } from "./seed/context"
import { makeLicensing } from "./seed/licensing"
import { makeDistributor } from "./seed/distributor"
import { makeManagers } from "./seed/managers"
import { makeOrders } from "./seed/orders"
import { makePeople } from "./seed/people"
import { makeSerials } from "./seed/serials"
import { settleLicenses } from "./seed/settle"
import { makeShop, writePublishableKey } from "./seed/shop"
import { makeTopUps } from "./seed/top-ups"
import { makeUse } from "./seed/use"
import { makeUsers } from "./seed/users"

const progress = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/**
 * Fills an empty, migrated database with a realistic software shop, through Medusa's own workflows and
 * those of the plugin: `medusa exec ./demo/seed.ts`. If it is killed and run again, it continues
 * where it was; once complete, another run changes nothing. With `DEMO_DIR` set it writes
 * the publishable key of the storefront to `publishable-key` there.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const journal = await readJournal(container)
  progress("Seeding the shop …")
  const shop = await makeShop(container)
  await writePublishableKey(shop)
  if (journal.finished) {
    progress("The demo shop is complete.")
    return
  }
  progress("Seeding people …")
  await makePeople(container)
  await makeCatalogue(container, shop, progress)
  await makeLicensing(container)
  const orderIds = await makeOrders(container, shop, journal, progress)
  await settleLicenses(container, orderIds, progress)
  progress("Seeding the use of licenses …")
  await makeUse(container)
  await makeTopUps(container)
  await makeUsers(container)
  progress("Seeding license managers and serial numbers …")
  await makeManagers(container)
  await makeDistributor(container)
  await makeSerials(container, shop)
  await writeJournal(container, { ...journal, finished: true })
  progress("The demo shop is complete.")
}
