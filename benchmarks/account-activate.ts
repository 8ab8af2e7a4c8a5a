import { machine, programOf } from "../integration-tests/helpers/computers"
import { customerHeaders, publishableHeaders } from "../integration-tests/helpers/customers"
import { SYSTEM_ACTOR } from "../src/modules/licensing/domain/vocabulary"
import type { Benchmark } from "./lib/benchmark"
import { emptyShop } from "./lib/license-data"
import { withLoadedShop } from "./lib/runtime-load"
import { fillRunningShop } from "./lib/runtime-shop"
import { vacuum } from "./lib/vacuum"

const LICENSES = { quick: 10_000, full: 100_000 }
const ASKED = 2_000
const COMPUTERS = 60_000
const TARGET = 0.7

const ACTIVATE = "/licensing/v1/activate"
const ACCOUNT = "/store/customers/me/licensing/licenses/:id/activate"
/** Of words of our routes, because any other segment of an address is masked; none of ours takes it. */
const EMPTY = "/store/customers/me/licensing/activate"

const PLAIN = { beside: ACCOUNT, routes: { [EMPTY]: async () => true } }

/**
 * Activations of new computers, by a customer who types their codes, beside the
 * runtime route of the same task. Medusa looks up the publishable key and checks the token, twice, before any
 * plugin route below `/store/customers/me`: that cost is measured with a route there
 * that does nothing, and is part of the floor.
 */
export const accountActivate: Benchmark = async ({ databaseUrl, size, log }) =>
  await withLoadedShop({ databaseUrl, size }, PLAIN, async (shop) => {
    const { client, container, licensing, lookup, speeds } = shop
    log(`account-activate: filling ${LICENSES[size]} licenses`)
    await emptyShop(client)
    const licenses = await fillRunningShop(client, {
      from: 0,
      to: LICENSES[size],
      count: ASKED,
      lookup,
    })
    const [program] = await licensing.programs.create([
      { code: `benchmark-${Date.now()}`, name: "Benchmark" },
    ])
    if (!program) {
      throw new Error("The program was not created")
    }
    const ids = licenses.map(({ id }) => id)
    await client.query(
      `update licensing_license set program_id = $1, order_id = 'order_0', purchased_seats = 1000000
       where id = any($2)`,
      [program.id, ids]
    )
    await client.query(
      "insert into customer (id, email, has_account) values ('cus_owner', 'owner@example.com', true)"
    )
    await client.query(`update "order" set customer_id = 'cus_owner' where id = 'order_0'`)
    await vacuum(client, "licensing_license", '"order"')
    const { codesOf } = programOf(
      await licensing.programs.revealSignature(program.id, SYSTEM_ACTOR)
    )
    const headers = customerHeaders(container, await publishableHeaders(container), "cus_owner")
    const of = (at: number) => licenses[at % licenses.length] as (typeof licenses)[number]
    log("account-activate: rounds")
    const { account, runtime, gate } = await speeds({
      account: {
        path: Array.from({ length: COMPUTERS }, (_, at) => ACCOUNT.replace(":id", of(at).id)),
        headers,
        bodies: Array.from({ length: COMPUTERS }, () => JSON.stringify(codesOf(machine()))),
        expect: '"repeated":false',
      },
      runtime: {
        path: ACTIVATE,
        bodies: licenses.map(({ key }) =>
          JSON.stringify({ key, program: program.code, fingerprint: "measured-%%%%%%%%" })
        ),
        expect: '"valid":true',
      },
      gate: { path: EMPTY, headers, bodies: ["{}"], expect: '"valid":true' },
    })
    return [
      {
        name: "account-activate: beside the runtime route behind Medusa's store gate",
        unit: "/s",
        measured: account.perSecond,
        floor: 1 / (1 / runtime.perSecond + 1 / gate.perSecond),
        target: TARGET,
        latency: account.latency,
      },
      {
        name: "account-activate: beside the runtime route",
        unit: "/s",
        measured: account.perSecond,
        floor: runtime.perSecond,
        target: null,
      },
    ]
  })
