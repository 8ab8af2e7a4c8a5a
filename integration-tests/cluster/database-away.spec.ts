import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import type { Child } from "../helpers/child"
import { ask, sellLicense, startServer } from "../helpers/programs"
import { type TcpProxy, tcpProxy } from "../helpers/tcp-proxy"

jest.setTimeout(240_000)

const ROUTES = ["validate", "heartbeat", "activate", "reactivate", "deactivate", "checkout"]
/** A program should not hang on its start: two seconds, and some more for a busy machine. */
const PATIENCE_MS = 2_000 + 500
const RECOVERY_MS = 10_000

medusaIntegrationTestRunner({
  redis: true,
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let proxy: TcpProxy
    let server: Child

    beforeAll(() => {
      container = getContainer()
    })

    afterEach(async () => {
      await server.kill()
      await proxy.close()
    })

    it("answers 503 within two seconds while the database is away, and recovers by itself", async () => {
      const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      const url = new URL(projectConfig.databaseUrl as string)
      proxy = await tcpProxy(url.hostname, Number(url.port || 5432))
      url.hostname = "localhost"
      url.port = String(proxy.port)
      const { key, program } = await sellLicense(container)
      const started = await startServer({ DATABASE_URL: url.href })
      server = started.child

      const mine = { key, program, fingerprint: randomBytes(16).toString("hex") }
      const askAll = async () =>
        await Promise.all(
          ROUTES.flatMap((name) =>
            Array.from({ length: 10 }, async () => await ask(started.url, name, mine))
          )
        )
      const runs = async (): Promise<void> => {
        const deadline = Date.now() + RECOVERY_MS
        for (;;) {
          const { status, code } = await ask(started.url, "activate", mine)
          if (status === 200 || Date.now() > deadline) {
            expect([status, code]).toEqual([200, "VALID"])
            return
          }
          await sleep(100)
        }
      }
      const isAway = async (): Promise<void> => {
        const answers = await askAll()
        expect(
          answers.filter(({ status, code }) => status !== 503 || code !== "UNAVAILABLE")
        ).toEqual([])
        expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(
          PATIENCE_MS
        )
      }

      await runs()
      await proxy.refuse()
      await isAway()
      await proxy.pass()
      await runs()

      proxy.hang()
      await isAway()
      // New connections hang as well.
      await isAway()
      await proxy.pass()
      await runs()
      expect((await ask(started.url, "deactivate", mine)).code).toBe("VALID")
      expect(server.output()).not.toContain(key)
    })
  },
})
