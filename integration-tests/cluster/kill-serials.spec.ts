import { randomInt } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createRegionsWorkflow } from "@medusajs/medusa/core-flows"

import finishSerialReservations from "../../src/jobs/finish-serial-reservations"
import reconcileStaleOrders from "../../src/jobs/reconcile-stale-orders"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { ProofChallenge } from "../../src/modules/licensing/serials/proof-of-work"
import { adminHeaders } from "../helpers/admin"
import type { Child } from "../helpers/child"
import { type CustomerLogin, customerLogin, publishableHeaders } from "../helpers/customers"
import { rowsOf } from "../helpers/database"
import { eventually } from "../helpers/eventually"
import { medusaIntegrationTestRunner, story } from "../helpers/medusa"
import { createStockedVariant } from "../helpers/products"
import { startServer } from "../helpers/programs"
import { solution } from "../helpers/proof-of-work"
import {
  createSerialProgram,
  generateBatch,
  type PrintedSerial,
  printedSerials,
  type SerialProgram,
} from "../helpers/serials"

// Read while the runner boots.
process.env.MEDUSA_WORKER_MODE = "server"
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(600_000)

const KILLS = 2
/** Serials for each kill, more than a server redeems before it dies. */
const SERIALS = 40
/** Connections that redeem at once. */
const AT_ONCE = 8
/** Serials that a killed server redeems first, at most. */
const MOST_REDEEMED = 12
const LINES = 10_000
const WANTED = 40_000
/** Short pauses, so that a kill hits the middle of what it waits for. */
const PATIENCE = { ms: 120_000, pause: 5 }

type Reply = { status: number; code?: string; order?: { id: string } }

medusaIntegrationTestRunner({
  redis: true,
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let here: string
    let staff: Record<string, string>
    let shop: Record<string, string>
    let program: SerialProgram
    let child: Child | undefined

    // The program's signature makes the keys of the shop, which all its servers then read.
    beforeAll(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      here = String(api.defaults.baseURL)
      staff = (await adminHeaders(container)).headers
      shop = await publishableHeaders(container)
      program = await createSerialProgram(container)
      await createRegionsWorkflow(container).run({
        input: { regions: [{ name: "Europe", currency_code: "eur", payment_providers: [] }] },
      })
    })

    afterEach(async () => {
      await child?.kill()
      child = undefined
    })

    const rows = async <Row extends object>(sql: string, values: string[] = []): Promise<Row[]> =>
      await rowsOf<Row>(container, sql, values)
    const one = async <Row extends object>(sql: string, values: string[] = []): Promise<Row> =>
      (await rows<Row>(sql, values))[0] as Row

    const start = async (): Promise<{ child: Child; url: string }> => {
      const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      const server = await startServer({ DATABASE_URL: String(projectConfig.databaseUrl) })
      child = server.child
      return server
    }

    const post = async (
      url: string,
      headers: Record<string, string>,
      body: unknown
    ): Promise<Reply> => {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      })
      return { status: answer.status, ...((await answer.json()) as object) }
    }
    const redeem = async (
      server: string,
      who: CustomerLogin,
      serial: PrintedSerial
    ): Promise<Reply> =>
      await post(`${server}/store/customers/me/licensing/serial-orders`, who.headers, {
        program: program.code,
        serial: serial.code,
        verification_number: serial.verification_number,
      })

    const tally = (replies: Reply[]): Record<string, number> =>
      replies.reduce<Record<string, number>>((sum, { code = "OK" }) => {
        return { ...sum, [code]: (sum[code] ?? 0) + 1 }
      }, {})

    it("redeems each serial once and takes each puzzle once, whichever of two servers is asked", async () => {
      const servers = [here, (await start()).url]
      const batch = await generateBatch(container, program, 3)
      const [mine, contested, third] = (await printedSerials(container, batch.id, 3)) as [
        PrintedSerial,
        PrintedSerial,
        PrintedSerial,
      ]
      const [ada, bob] = [
        await customerLogin(container, shop),
        await customerLogin(container, shop),
      ]
      const everywhere = async (ask: (server: string, index: number) => Promise<Reply>) =>
        await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((n) => ask(servers[n % 2] as string, n)))

      // One account, eight times at once.
      const same = tally(await everywhere(async (server) => await redeem(server, ada, mine)))
      expect(same.OK).toBe(1)
      expect((same.SERIAL_USED_BY_YOU ?? 0) + (same.SERIAL_IN_PROGRESS ?? 0)).toBe(7)

      // Two accounts.
      const both = await everywhere(
        async (server, n) => await redeem(server, n < 4 ? ada : bob, contested)
      )
      expect(tally(both).OK).toBe(1)
      const winner = both.findIndex(({ status }) => status === 200) < 4 ? ada : bob
      expect(await rows(`select customer_id from "order" where deleted_at is null`)).toHaveLength(2)
      expect(
        await one("select customer_id, status from licensing_serial_number where id = ?", [
          contested.id,
        ])
      ).toEqual({ customer_id: winner.id, status: "claimed" })

      // One solution of a puzzle, eight times; which of them is let in is refused for another reason.
      const path = "store/licensing/serial-registration"
      const puzzle = async (server: string): Promise<ProofChallenge> =>
        (await (
          await fetch(`${server}/${path}/challenge`, { headers: shop })
        ).json()) as ProofChallenge
      for (const server of servers) {
        const altcha = await solution(await puzzle(server))
        const body = { program: "none", serial: third.code, email: "new@shop.test", altcha }
        const replies = await everywhere(
          async (server) =>
            await post(`${server}/${path}`, shop, { ...body, password: "correct horse battery" })
        )
        expect(tally(replies)).toEqual({ SERIALS_OFF: 1, PROOF_INVALID: 7 })
      }

      // Both servers count guesses together: the first one makes the others wait.
      const guesses = await everywhere(
        async (server, n) =>
          await redeem(server, bob, { ...third, verification_number: `00000${n}` })
      )
      expect(tally(guesses)).toEqual({ SERIAL_INVALID: 1, RATE_LIMITED: 7 })
    })

    story("servers that are killed in the middle of everything", () => {
      let variant_id: string
      let batch: { id: string }
      let printed: PrintedSerial[]
      let people: CustomerLogin[]

      beforeAll(async () => {
        variant_id = await createStockedVariant(container, 10_000)
        batch = await generateBatch(container, program, KILLS * SERIALS, { variant_id })
        printed = await printedSerials(container, batch.id, KILLS * SERIALS)
        people = await Promise.all(
          Array.from({ length: AT_ONCE }, async () => await customerLogin(container, shop))
        )
      })

      const code = (n: number) => `K7QXD-3MZ8A-9WNTR-${String(n).padStart(6, "0")}`
      const file = Array.from({ length: LINES }, (_, n) => `${code(n)},${100_000 + n}`).join("\n")
      const emptyBatch = async (generate: object | undefined): Promise<string> => {
        const { serial_batch } = (await post(`${here}/admin/serial-batches`, staff, {
          name: "Boxes",
          program_id: program.id,
          policy_id: program.policy_id,
          ...(generate ? { generate } : {}),
        })) as unknown as { serial_batch: { id: string } }
        return serial_batch.id
      }
      const send = async (server: string, id: string, body: string | ReadableStream = file) => {
        const request: RequestInit & { duplex: "half" } = {
          method: "POST",
          headers: { ...staff, "content-type": "text/csv" },
          body,
          duplex: "half",
        }
        const answer = await fetch(`${server}/admin/serial-batches/${id}/import`, request)
        return {
          status: answer.status,
          ...((await answer.json()) as { report?: { good: number; faulty: number } }),
        }
      }
      const generate = async (server: string, id: string): Promise<boolean> => {
        const { serial_batch } = (await post(
          `${server}/admin/serial-batches/${id}/generate`,
          staff,
          {}
        )) as unknown as { serial_batch: { state: string } }
        return serial_batch.state === "generating"
      }
      const batchOf = async (id: string) =>
        await one<{ state: string; count: number; stored: number; secrets: number }>(
          `select b.state, b.count, (select count(*)::int from licensing_serial_number
             where batch_id = b.id) as stored,
             (select count(*)::int from licensing_serial_secret x
               join licensing_serial_number s on s.id = x.serial_id where s.batch_id = b.id) as secrets
           from licensing_serial_batch b where id = ?`,
          [id]
        )
      /** The batch has serials, but nobody can use, see or print one. */
      const isHidden = async (id: string): Promise<void> => {
        expect(await licensing.serials.search({ batch_id: [id] }, PAGE)).toMatchObject({ count: 0 })
        const [some] = await rows<{ id: string }>(
          "select id from licensing_serial_number where batch_id = ? limit 1",
          [id]
        )
        await expect(licensing.serials.reveal(some?.id ?? "", SYSTEM_ACTOR)).rejects.toThrow()
        await expect(
          licensing.serials.exportCsv({ batch_id: id, codes: true, actor: SYSTEM_ACTOR })
        ).rejects.toThrow()
        await expect(licensing.serials.confirmImport(id, SYSTEM_ACTOR)).rejects.toThrow()
      }
      const isWhole = async (id: string, size: number): Promise<void> => {
        expect(await batchOf(id)).toEqual({
          state: "ready",
          count: size,
          stored: size,
          secrets: size,
        })
        expect(
          await one(
            `select min(number) as first, max(number) as last, count(distinct number)::int as numbers
             from licensing_serial_number where batch_id = ?`,
            [id]
          )
        ).toEqual({ first: 1, last: size, numbers: size })
      }
      /** Runs until it ends or its server is killed. */
      const untilKilled = async (work: () => Promise<void>): Promise<void> => {
        try {
          await work()
        } catch (error) {
          // The server is gone, or went before it ended the answer.
          expect(String(error)).toMatch(/^TypeError: (fetch failed|terminated)$/)
        }
      }

      /** The order of each serial that a server has confirmed. */
      const promised = new Map<string, string>()
      const redeemNext = async (server: string, who: CustomerLogin, left: PrintedSerial[]) => {
        for (let serial = left.shift(); serial; serial = left.shift()) {
          const { status, order } = await redeem(server, who, serial)
          if (status === 200) {
            promised.set(serial.id, order?.id ?? "")
          } else {
            // Too busy: a request that waits too long for the lock on the stock is refused; it is sent again.
            left.push(serial)
            await sleep(1000)
          }
        }
      }
      const redeemed = async (): Promise<number> =>
        (
          await one<{ count: number }>(
            "select count(*)::int as count from licensing_serial_number where status = 'claimed'"
          )
        ).count

      /** Kills a server while it redeems and fills both batches. */
      const killInTheMiddle = async (kill: number, imported: string, generated: string) => {
        const server = await start()
        const left = printed.slice(kill * SERIALS, (kill + 1) * SERIALS)
        const before = await redeemed()
        const redeeming = people.map(
          async (who) => await untilKilled(async () => await redeemNext(server.url, who, left))
        )
        const target = before + randomInt(1, MOST_REDEEMED)
        await eventually(async () => (await redeemed()) >= target, PATIENCE)
        const filling = [
          untilKilled(async () => void (await send(server.url, imported, endless(file)))),
          untilKilled(async () => {
            while (await generate(server.url, generated)) {
              // The next part.
            }
          }),
        ]
        await eventually(
          async () => (await batchOf(imported)).count > 0 && (await batchOf(generated)).count > 0,
          PATIENCE
        )
        await sleep(randomInt(30))
        await server.child.kill()
        await Promise.all([...redeeming, ...filling])
        expect(left).not.toEqual([])
        expect(server.child.output()).not.toContain(printed[0]?.code)
      }

      /** Half an import is hidden; a repeated request makes it whole, or its codes become free again. */
      const expectHalfImport = async (imported: string, isRepeated: boolean) => {
        const half = await batchOf(imported)
        expect(half).toMatchObject({ state: "importing", stored: half.count, secrets: half.count })
        expect(half.count).toBeGreaterThan(0)
        await isHidden(imported)
        if (isRepeated) {
          expect(await send(here, imported)).toMatchObject({
            status: 200,
            report: { good: LINES, faulty: 0 },
          })
          await licensing.serials.confirmImport(imported, SYSTEM_ACTOR)
          await isWhole(imported, LINES)
          await licensing.serials.deleteBatch(imported, SYSTEM_ACTOR)
        } else {
          await rows(
            "update licensing_serial_batch set updated_at = now() - interval '11 minutes' where id = ?",
            [imported]
          )
          await finishSerialReservations(container)
          expect(await batchOf(imported)).toEqual({
            state: "importing",
            count: 0,
            stored: 0,
            secrets: 0,
          })
        }
      }

      /** A part of a generated batch is hidden; going on makes exactly the serials that were wanted. */
      const expectPartOfBatch = async (generated: string, goesOn: boolean) => {
        const part = await batchOf(generated)
        expect(part).toMatchObject({ state: "generating", stored: part.count, secrets: part.count })
        expect(part.count).toBeLessThan(WANTED)
        await isHidden(generated)
        if (goesOn) {
          while (await generate(here, generated)) {
            // The next part.
          }
          await isWhole(generated, WANTED)
        }
        await licensing.serials.deleteBatch(generated, SYSTEM_ACTOR)
      }

      it.each(Array.from({ length: KILLS }, (_, kill) => kill))(
        "lose nothing and do nothing twice: kill %i",
        async (kill) => {
          const imported = await emptyBatch(undefined)
          const generated = await emptyBatch({ count: WANTED })
          await killInTheMiddle(kill, imported, generated)
          await expectHalfImport(imported, kill === 0)
          await expectPartOfBatch(generated, kill === 0)

          await rows(
            "update licensing_serial_number set reserved_at = reserved_at - interval '11 minutes' where status = 'reserved'"
          )
          // A mail that was on its way is not sent again before it is certain that nobody sends it.
          await rows(
            "update notification set created_at = created_at - interval '11 minutes' where status = 'pending'"
          )
          await Promise.all([
            finishSerialReservations(container),
            finishSerialReservations(container),
          ])
          await reconcileStaleOrders(container)
          await allIsConsistent(promised, variant_id)
        }
      )

      it("redeem once for each buyer who was cut off and tries again", async () => {
        const claimed = await redeemed()
        expect(claimed).toBeGreaterThan(KILLS - 1)
        expect(claimed).toBeLessThan(printed.length)
        const open = await rows<{ id: string }>(
          "select id from licensing_serial_number where batch_id = ? and status = 'available'",
          [batch.id]
        )
        const again = printed
          .filter(({ id }) => open.some((each) => each.id === id))
          .slice(0, 2 * AT_ONCE)
        const total = claimed + again.length
        await Promise.all(people.map(async (who) => await redeemNext(here, who, again)))
        await reconcileStaleOrders(container)
        await allIsConsistent(promised, variant_id)
        expect(await redeemed()).toBe(total)
      })
    })

    /** A file that never ends. */
    const endless = (text: string): ReadableStream =>
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
      })

    const PAGE = { limit: 1, offset: 0, order: "created_at" } as const

    /**
     * A serial is free with nothing left of an attempt, or it has one order: not a draft, with one license, one
     * reserved unit of the stock and one mail. What a server confirmed is kept.
     */
    async function allIsConsistent(promised: Map<string, string>, variantId: string) {
      await eventually(
        async () => (await rows("select 1 from licensing_order_profile where dirty")).length === 0,
        PATIENCE
      )
      const facts = await rows<Record<string, unknown> & { id: string; order_id: string | null }>(
        `select s.id, s.status, s.order_id, s.reservation, s.customer_id is null as nobodys,
           (select count(*)::int from "order" o
             where o.metadata ->> 'licensing_serial_id' = s.id and o.deleted_at is null) as orders,
           (select count(*)::int from "order" o where o.id = s.order_id and not o.is_draft_order
             and o.customer_id = s.customer_id and o.deleted_at is null) as placed,
           (select count(*)::int from licensing_order_profile p
             where p.serial_id = s.id and not p.dirty) as profiles,
           (select count(*)::int from licensing_license l where l.order_id = s.order_id
             and l.source = 'serial' and l.state = 'active') as licenses,
           (select count(*)::int from licensing_event e where e.type = 'serial.redeemed'
             and e.order_id = s.order_id) as recorded,
           (select count(*)::int from notification n where n.resource_id = s.order_id
             and n.status = 'success') as mails,
           (select coalesce(sum(r.quantity), 0)::int from reservation_item r
             join order_item i on i.item_id = r.line_item_id
             where i.order_id = s.order_id and r.deleted_at is null) as stock
         from licensing_serial_number s join licensing_serial_batch b on b.id = s.batch_id
         where b.variant_id = ?`,
        [variantId]
      )
      const none = {
        orders: 0,
        placed: 0,
        profiles: 0,
        licenses: 0,
        recorded: 0,
        mails: 0,
        stock: 0,
      }
      const once = {
        orders: 1,
        placed: 1,
        profiles: 1,
        licenses: 1,
        recorded: 1,
        mails: 1,
        stock: 1,
      }
      const wrong = facts.filter(({ id, order_id, ...fact }) => {
        const expected =
          order_id === null
            ? { status: "available", nobodys: true, reservation: null, ...none }
            : { status: "claimed", nobodys: false, reservation: null, ...once }
        return (
          JSON.stringify(Object.entries(fact).sort()) !==
            JSON.stringify(Object.entries(expected).sort()) ||
          (promised.has(id) && promised.get(id) !== order_id)
        )
      })
      expect(wrong).toEqual([])
      expect(
        await rows(`select id from "order" where is_draft_order and deleted_at is null`)
      ).toEqual([])
      expect(
        await one(
          `select (select coalesce(sum(quantity), 0)::int from reservation_item where deleted_at is null)
             as reserved, (select count(*)::int from licensing_serial_number where status = 'claimed') as claimed`
        )
      ).toMatchObject({ reserved: facts.filter(({ order_id }) => order_id !== null).length })
    }
  },
})
