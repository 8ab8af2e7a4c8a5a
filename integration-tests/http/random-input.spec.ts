import { randomInt } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { loginOf, type Operation } from "../../src/api/lib/operation"
import { mayHoldKey } from "../../src/api/lib/our-paths"
import { operations } from "../../src/api/operations"
import { isVerdictCode } from "../../src/modules/licensing/domain/ladder/verdict-codes"
import { ERROR_CODES } from "../../src/modules/licensing/error-codes"
import type { Child } from "../helpers/child"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { PostOffice } from "../helpers/post"
import { startServer } from "../helpers/programs"
import { type Known, type RandomRequest, randomRequest } from "../helpers/random-input/requests"
import { type RandomInputShop, randomInputShop } from "../helpers/random-input/shop"
import { bytesOf, type RawAnswer, sendRaw } from "../helpers/raw-http"

const REQUESTS = Number(process.env.RANDOM_INPUT_REQUESTS ?? 500)
/** About how long all requests may take: each route gets its share, in which a quick one gets all of its requests. */
const SECONDS = Number(process.env.RANDOM_INPUT_SECONDS ?? 120)
/** Requests that each route gets at least, however long they take. */
const LEAST = 20
/** Printed, and repeats a run: the same requests to the same routes. A whole run has another one each time. */
const SEED = Number(
  process.env.RANDOM_INPUT_SEED ?? (Number.isFinite(SECONDS) ? 13 : randomInt(2 ** 31))
)
/** Only routes whose id this matches. */
const ROUTES = new RegExp(process.env.RANDOM_INPUT_ROUTES ?? "")

jest.setTimeout(Number.isFinite(SECONDS) ? 900_000 : 900_000 + REQUESTS * 10_000)

const AT_ONCE = 16
/** Faults after which a run stops. */
const MOST_FAULTS = 25
/** What the heap may have grown by since a tenth of the requests was answered. */
const GROWTH_BYTES = 24 * 1024 * 1024
/** The share of answers that must come from behind the gates of HTTP, login and limits. */
const JUDGED = 0.5

const walked = operations.filter(({ path, id }) => !path.startsWith("/admin/") && ROUTES.test(id))

/** Routes whose answer is a secret. */
const REVEALING = ["revealCustomerLicenseKey"]

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    const post = new PostOffice()
    let container: MedusaContainer
    let shop: RandomInputShop
    let server: Child
    let port: number

    beforeAll(async () => {
      container = getContainer()
      await post.open()
      shop = await randomInputShop(container, REQUESTS)
      const started = await startServer({
        DATABASE_URL: container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
          .databaseUrl as string,
        NODE_ENV: "development",
        LOG_LEVEL: "http",
        MAIL_PREVIEW: "true",
      })
      server = started.child
      port = Number(new URL(started.url).port)
    })

    afterAll(async () => {
      await server.kill()
      await post.close()
    })

    const heap = async (): Promise<number> => {
      server.send({ act: "heap" })
      return Number(await server.heardMatching(/^heap (\d+)$/))
    }

    /** Whose request it is: routes that are limited by account are mostly asked by strangers. */
    const knownFor = (operation: Operation, number: number): Known => {
      const isLimited = loginOf(operation) === "customer" && (operation.before ?? []).length > 0
      const from = isLimited && number % 4 > 0 ? shop.strangers : shop.owners
      const known = from[number % from.length] as Known
      // The developer's pages of mails take no key, so the log may show their addresses as they are.
      return mayHoldKey(operation.path) ? known : { ...known, licenseKey: "no-key" }
    }

    it(`random input is answered without a server error, a secret or a leak (seed ${SEED})`, async () => {
      const secrets = await shop.secrets()
      const faults: string[] = []
      const statuses: Record<string, number> = {}
      let sent = 0
      const ask = async (operation: Operation, number: number): Promise<void> => {
        const request = randomRequest(SEED, number, operation, knownFor(operation, number))
        const answer = await answerTo(port, request)
        const status = answer instanceof Error ? "none" : String(answer?.status ?? "closed")
        statuses[status] = (statuses[status] ?? 0) + 1
        sent++
        for (const fault of faultsOf(operation, request, answer, secrets)) {
          faults.push(
            `${operation.id} #${number}: ${fault}\n${shown(request)}\n→ ${shownAnswer(answer)}`
          )
        }
      }
      const askAll = async (from: number, to: number, seconds: number): Promise<void> =>
        await inParallel(walked, async (operation) => {
          const deadline = performance.now() + (seconds * 1_000 * AT_ONCE) / walked.length
          const least = Math.min(to, from + LEAST / 2)
          for (let number = from; number < to && faults.length < MOST_FAULTS; number++) {
            if (number >= least && performance.now() > deadline) {
              return
            }
            await ask(operation, number)
          }
        })
      const warm = Math.ceil(REQUESTS / 10)
      await askAll(0, warm, SECONDS / 10)
      const early = await heap()
      await askAll(warm, REQUESTS, SECONDS * 0.9)
      const late = await heap()
      console.info(
        `random input: seed ${SEED}, ${sent} requests to ${walked.length} routes, answers ${JSON.stringify(statuses)}, ` +
          `heap ${megabytes(early)} → ${megabytes(late)} MB`
      )
      expect(faults.slice(0, MOST_FAULTS).join("\n\n")).toBe("")
      expect(linesWith([...secrets, ...(await shop.secrets())], server.output())).toEqual([])
      expect(late - early).toBeLessThan(GROWTH_BYTES)
      // Most of it got as far as our own checks and rules.
      const judged = ["200", "400", "403", "404", "409"].reduce(
        (sum, each) => sum + (statuses[each] ?? 0),
        0
      )
      expect(judged / sent).toBeGreaterThan(JUDGED)
    })
  },
})

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)

async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const work = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) {
      await act(item)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** One that the server is too busy for is sent again: it says so, and means the machine. */
async function answerTo(port: number, request: RandomRequest): Promise<RawAnswer | Error> {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await sendRaw(port, request)
      if (answer?.status !== 503 || tries === 3) {
        return answer
      }
    } catch (error) {
      return error as Error
    }
  }
}

function faultsOf(
  operation: Operation,
  request: RandomRequest,
  answer: RawAnswer | Error,
  secrets: string[]
): string[] {
  if (answer instanceof Error) {
    return [answer.message]
  }
  if (answer === null) {
    return request.isCutOff ? [] : ["closed without an answer"]
  }
  const { status, headers, text } = answer
  const faults = status >= 500 ? [`status ${status}`] : []
  if (!REVEALING.includes(operation.id) || status >= 400) {
    const sent = bytesOf(request).toString("latin1")
    const leaked = secretsIn(`${headers}\n${text}`, secrets).filter(
      (secret) => !secretsIn(sent, [secret]).length
    )
    faults.push(...leaked.map((secret) => `a secret in the answer: ${secret}`))
  }
  if (status >= 400 && request.isServed && isFromUs(request, answer)) {
    const fault = shapeFault(request, text)
    faults.push(...(fault ? [fault] : []))
  }
  return faults
}

/** Node itself refuses what is no HTTP, without a body. */
const isFromUs = ({ method }: RandomRequest, answer: { headers: string; text: string }): boolean =>
  method !== "HEAD" && (answer.text !== "" || /content-type/i.test(answer.headers))

/** Medusa's gates, which stand before every route of the shop, answer in Medusa's words. */
const GATES = [
  /^Unauthorized$/,
  /^A valid publishable key is required/,
  /^Publishable API key required/,
]

function shapeFault({ isLetIn }: RandomRequest, text: string): string | null {
  let body: Record<string, unknown>
  try {
    body = JSON.parse(text) as Record<string, unknown>
  } catch {
    return "the refusal is no JSON"
  }
  const { code, type, message } = body
  if (!isLetIn && GATES.some((gate) => gate.test(String(message)))) {
    return null
  }
  if (typeof type !== "string" || typeof message !== "string") {
    return "the refusal has no type or message"
  }
  return typeof code === "string" && (code in ERROR_CODES || isVerdictCode(code))
    ? null
    : `no code of ours: ${String(code)}`
}

/** Which of the secrets stand in the text, with or without their dashes. */
function secretsIn(text: string, secrets: readonly string[]): string[] {
  const lower = text.toLowerCase()
  return [...new Set(secrets)].filter(
    (secret) =>
      secret !== "" &&
      [secret, secret.replaceAll("-", "")].some((form) => lower.includes(form.toLowerCase()))
  )
}

/** The lines of a log that hold one of the secrets. */
function linesWith(secrets: readonly string[], output: string): string[] {
  return secretsIn(output, secrets).length === 0
    ? []
    : output
        .split("\n")
        .filter((line) => secretsIn(line, secrets).length > 0)
        .map((line) => line.slice(0, MOST_SHOWN))
}

const MOST_SHOWN = 1_500

const shown = (request: RandomRequest): string =>
  JSON.stringify(bytesOf(request).toString("latin1")).slice(0, MOST_SHOWN)

const shownAnswer = (answer: RawAnswer | Error): string =>
  answer instanceof Error || answer === null
    ? String(answer)
    : `${answer.status} ${answer.text.slice(0, 500)}`
