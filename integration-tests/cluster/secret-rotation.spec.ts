import { randomBytes } from "node:crypto"

import type { ExecArgs } from "@medusajs/framework/types"

import rewrapDataKeys from "../../src/scripts/rewrap-data-keys"
import type { Child } from "../helpers/child"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { ask, sellLicense, startServer } from "../helpers/programs"

jest.setTimeout(240_000)

const NEW_SECRET = randomBytes(32).toString("hex")

medusaIntegrationTestRunner({
  testSuite: ({ dbConnection, getContainer }) => {
    const { LICENSING_SECRET: oldSecret = "" } = process.env
    const servers: Child[] = []

    afterEach(async () => {
      delete process.env.LICENSING_NEW_SECRET
      await Promise.all(servers.splice(0).map(async (server) => await server.kill()))
    })

    const rewrap = async (secret: string) => {
      process.env.LICENSING_NEW_SECRET = secret
      await rewrapDataKeys({ container: getContainer(), args: [] } as ExecArgs)
    }
    const wrapped = async () =>
      (await dbConnection.raw("select data_keys from licensing_settings")).rows[0]?.data_keys
    const serve = async (secret: string) => {
      const started = await startServer({
        DATABASE_URL: process.env.DATABASE_URL ?? "",
        LICENSING_SECRET: secret,
      })
      servers.push(started.child)
      return started.url
    }

    it("lets a shop with the new secret find every key, and one with the old secret not start", async () => {
      const { key, program } = await sellLicense(getContainer())
      const computer = { key, program, fingerprint: randomBytes(16).toString("hex") }
      await rewrap(NEW_SECRET)
      const url = await serve(NEW_SECRET)
      expect((await ask(url, "activate", computer)).code).toBe("VALID")
      await expect(serve(oldSecret)).rejects.toThrow(/rewrap-data-keys\.js/)
    })

    it.each(["", "too short"])("refuses the secret '%s' and changes nothing", async (secret) => {
      await sellLicense(getContainer())
      const before = await wrapped()
      await expect(rewrap(secret)).rejects.toMatchObject({ code: "LICENSING_NEW_SECRET_INVALID" })
      expect(await wrapped()).toEqual(before)
    })
  },
})
