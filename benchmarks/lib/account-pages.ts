import { Client } from "pg"

import { customerHeaders, publishableHeaders } from "../../integration-tests/helpers/customers"
import { timed } from "./benchmark"
import { bootModule, listen } from "./boot-module"

const PATH = "/store/customers/me/licensing/orders"

/** A listening shop, and the first page of a customer's orders over HTTP, timed in milliseconds. */
export type AccountPages = {
  client: Client
  page: (customerId: string) => () => Promise<number>
}

/** Runs `work` with a listening shop. */
export async function withAccountPages<T>(
  databaseUrl: string,
  work: (pages: AccountPages) => Promise<T>
): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  await client.connect()
  const { container, app } = await bootModule(databaseUrl)
  const { server, port } = await listen(app)
  try {
    const shop = await publishableHeaders(container)
    const page = (customerId: string) => {
      const headers = customerHeaders(container, shop, customerId)
      return async () =>
        await timed(async () => {
          const answer = await fetch(`http://127.0.0.1:${port}${PATH}`, { headers })
          const { count } = (await answer.json()) as { count: number }
          if (answer.status !== 200 || count < 1) {
            throw new Error(`The page of ${customerId} is ${answer.status} with ${count} orders`)
          }
        })
    }
    return await work({ client, page })
  } finally {
    server.close()
    await client.end()
  }
}
