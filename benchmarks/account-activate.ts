import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Pool } from "pg"

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
const TARGET = 0.65

const ACTIVATE = "/licensing/v1/activate"
const ACCOUNT = "/store/customers/me/licensing/licenses/:id/activate"
/** Of words of our routes, because any other segment of an address is masked; none of ours takes it. */
const EMPTY = "/store/customers/me/licensing/activate"

type Row = { license_id: string; fingerprint: string }

/** Not in the input of the workflow, which is copied. */
let connections: Pool

const writeStep = createStep(
  { name: "benchmark-write-step", noCompensation: true },
  async ({ license_id, fingerprint }: Row) => {
    const client = await connections.connect()
    try {
      await client.query("begin")
      await client.query({
        name: "benchmark_insert",
        text: `insert into licensing_activation (id, license_id, sequence, fingerprint, activated_at, actor_type)
          values ($1, $2, 2, $3, now(), 'customer')`,
        values: [generateEntityId(undefined, "lact"), license_id, fingerprint],
      })
      await client.query("commit")
    } finally {
      client.release()
    }
    return new StepResponse(true)
  }
)

const writeWorkflow = createWorkflow(
  "benchmark-write",
  (input: WorkflowData<Row>) => new WorkflowResponse(writeStep(input))
)

/**
 * Activations of new computers, by a customer who types their codes, beside what Medusa itself takes for a task of
 * the store: a route below `/store/customers/me`, before which Medusa looks up the publishable key and checks the
 * token, twice, and a workflow of one step that writes the activation in one transaction. Also beside the runtime
 * route of the same task, for comparison.
 */
export const accountActivate: Benchmark = async ({ databaseUrl, size, log }) => {
  let medusa: MedusaContainer
  let ids: string[] = []
  let written = 0
  // Our own middleware reads the bodies of our addresses, so there is none here.
  const write = async (_body: never, pool: Pool): Promise<boolean> => {
    connections = pool
    const license_id = ids[written % ids.length] as string
    const input = { license_id, fingerprint: `plain-${written++}` }
    return (await writeWorkflow(medusa).run({ input })).result
  }
  const plain = { beside: ACCOUNT, routes: { [EMPTY]: write } }
  return await withLoadedShop({ databaseUrl, size }, plain, async (shop) => {
    const { client, container, licensing, lookup, speeds } = shop
    medusa = container
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
    ids = licenses.map(({ id }) => id)
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
    const { account, runtime, task } = await speeds({
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
      task: {
        path: EMPTY,
        headers,
        bodies: ["{}"],
        expect: '"valid":true',
      },
    })
    return [
      {
        name: "account-activate: beside a task of Medusa's store that writes one row",
        unit: "/s",
        measured: account.perSecond,
        floor: task.perSecond,
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
}
