import { execFile } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdtemp, readdir, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"

import type { MedusaContainer } from "@medusajs/framework/types"

import { type Child, ROOT } from "../helpers/child"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { migrationStatements } from "../helpers/migration-statements"
import { ask, startServer } from "../helpers/programs"
import {
  actFaults,
  type ProbedLicenses,
  FIRST_COMPUTER,
  programsAtWork,
  sellProbedLicenses,
} from "./lib/programs-at-work"

jest.setTimeout(300_000)

/** The last release, as CONTRIBUTING.md says how to keep it. */
const RELEASED = path.join(__dirname, "../released/0.1.0.tar.gz")
const MIGRATIONS = path.join(ROOT, "src/modules/licensing/migrations")
const AT_WORK_MS = 2_000
const NO_FAULT = { wrong: [], odd: [], unanswered: 0, lost: 0, twice: 0, miscounted: 0 }

const migrationsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => /^Migration\d+\.ts$/.test(name)).sort()

medusaIntegrationTestRunner({
  testSuite: ({ dbConnection, getContainer }) =>
    // A group of its own ends before its database is dropped.
    describe("a rolling update from the last release", () => {
      let container: MedusaContainer
      let licenses: ProbedLicenses
      let folder: string
      let added: string[]
      let released: { child: Child; url: string }
      let current: { child: Child; url: string }

      beforeAll(async () => {
        container = getContainer()
        licenses = await sellProbedLicenses(container)
        folder = await mkdtemp(path.join(tmpdir(), "medusa-plugin-licensing-released-"))
        await promisify(execFile)("tar", ["-xzf", RELEASED, "-C", folder])
        await symlink(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "dir")
        const known = await migrationsIn(path.join(folder, "src/modules/licensing/migrations"))
        added = (await migrationsIn(MIGRATIONS)).filter((name) => !known.includes(name))
        const env = { DATABASE_URL: process.env.DATABASE_URL ?? "" }
        released = await startServer(env, folder)
        current = await startServer(env)
        const { key, program } = licenses.good
        const first = { key, program, fingerprint: FIRST_COMPUTER }
        expect((await ask(released.url, "activate", first)).code).toBe("VALID")
      }, 300_000)

      afterAll(async () => {
        await released?.child.kill()
        await current?.child.kill()
        await rm(folder, { recursive: true, force: true })
      })

      /** What programs get from a server for a while, and what is wrong with it. */
      const served = async (url: string, forMs = AT_WORK_MS) => {
        const working = programsAtWork(url, licenses)
        await sleep(forMs)
        const { wrong, odd, unanswered, asked, refused, activated } = await working.end()
        const faults = await actFaults(
          async (text, values) => await dbConnection.raw(text, values),
          licenses,
          activated
        )
        return { wrong, odd, unanswered, asked, refused, ...faults }
      }

      const migrate = async (name: string, direction: "up" | "down"): Promise<void> => {
        const file = await import(path.join(MIGRATIONS, name))
        const statements = await migrationStatements(file[path.parse(name).name], direction)
        for (const statement of statements) {
          // A `?` is of PostgreSQL here, not a place for a value.
          await dbConnection.raw(statement.replaceAll("?", "\\?"))
        }
      }

      it("lets processes of both versions serve the same licenses at the same time", async () => {
        const both = await Promise.all([served(released.url), served(current.url)])
        for (const each of both) {
          expect(each).toMatchObject({ ...NO_FAULT, refused: 0 })
          expect(each.asked).toBeGreaterThan(0)
        }
      })

      it("lets each version continue with the computers of the other", async () => {
        const { key, program } = licenses.seats
        for (const [one, other] of [
          [released, current],
          [current, released],
        ] as const) {
          const computer = { key, program, fingerprint: randomBytes(16).toString("hex") }
          const activation = await ask(one.url, "activate", computer)
          expect(activation.code).toBe("VALID")
          for (const call of ["validate", "heartbeat", "activate"]) {
            const answer = await ask(other.url, call, computer)
            expect([call, answer.code, answer.id]).toEqual([call, "VALID", activation.id])
          }
          expect((await ask(other.url, "deactivate", computer)).status).toBe(200)
          expect((await ask(one.url, "validate", computer)).code).toBe("NOT_ACTIVATED")
        }
      })

      it("serves programs of the last release with every schema in between, and never gives a wrong verdict with the new one", async () => {
        const steps = [...added].reverse()
        for (const name of steps) {
          await migrate(name, "down")
          const before = await served(released.url, 200)
          expect([name, before]).toMatchObject([name, { ...NO_FAULT, refused: 0 }])
          expect([name, await served(current.url, 200)]).toMatchObject([name, NO_FAULT])
        }
        for (const name of added) {
          await migrate(name, "up")
          const after = await served(released.url, 200)
          expect([name, after]).toMatchObject([name, { ...NO_FAULT, refused: 0 }])
        }
        expect(await served(current.url)).toMatchObject({ ...NO_FAULT, refused: 0 })
      })
    }),
})
