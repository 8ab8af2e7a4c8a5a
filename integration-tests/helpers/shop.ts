import { spawn } from "node:child_process"
import { once } from "node:events"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Browser, Page } from "playwright-core"

import { buildFolder, isBuilt } from "../../demo/built-folder"
import { ADMIN, PORTAL } from "../../demo/pages"
import type { Shop } from "../../demo/seed/context"
import { ADMIN_EMAIL, makePeople, PASSWORD } from "../../demo/seed/people"
import { makeShop } from "../../demo/seed/shop"
import { openBrowser } from "./browser"
import { clientOf, type Client } from "./client"
import { oneAtATime } from "./databases"
import { medusaIntegrationTestRunner } from "./medusa"

/** A running shop with its admin, as a test in the browser needs it. */
export type RunningShop = {
  /** Origin of the shop; its admin is below `/app`. */
  url: string
  container: MedusaContainer
  /** Ids of regions, channel and delivery, of the demo's own making. */
  shop: Shop
  /** A client of the admin API, logged in as the demo's admin user. */
  staff: Client
  /** A client of the store API. */
  buyer: Client
  /** A client that says nothing of itself, as a sold program. */
  anyone: Client
  /** A page of a fresh browser, nobody logged in. */
  openPage: () => Promise<Page>
  /** Logs the demo's admin user in through the page. */
  logIn: (page: Page) => Promise<void>
}

const BUILD_TIMEOUT_MS = 600_000
const BOOT_TIMEOUT_MS = 240_000

/**
 * Runs a suite in the browser: a Medusa of its own on a database of its own, with the built admin and portal
 * (built again only when their sources changed), the people and regions of the demo and one browser.
 * `shop()` answers from `beforeAll` on.
 */
export function withShop(suite: (shop: () => RunningShop) => void): void {
  beforeAll(async () => {
    await oneAtATime("pages", async () => {
      for (const page of [ADMIN, PORTAL]) {
        if (!(await isBuilt(page))) {
          await buildFolder(page, runNode)
        }
      }
    })
  }, BUILD_TIMEOUT_MS)

  medusaIntegrationTestRunner({
    admin: true,
    testSuite: ({ api, getContainer }) => {
      let browser: Browser | undefined
      let running: RunningShop | undefined

      beforeAll(async () => {
        const container = getContainer()
        browser = await openBrowser()
        await makePeople(container)
        running = await runningShop(api, container, await makeShop(container), browser)
      }, BOOT_TIMEOUT_MS)

      afterAll(async () => {
        await browser?.close()
      })

      suite(() => {
        if (!running) {
          throw new Error("The shop is not running yet")
        }
        return running
      })
    },
  })
}

type Api = Parameters<typeof clientOf>[0] & { defaults?: { baseURL?: string } }

async function runningShop(
  api: Api,
  container: MedusaContainer,
  shop: Shop,
  browser: Browser
): Promise<RunningShop> {
  const url = api.defaults?.baseURL ?? ""
  const { data } = await clientOf(api).post<{ token: string }>("/auth/user/emailpass", {
    email: ADMIN_EMAIL,
    password: PASSWORD,
  })
  return {
    url,
    container,
    shop,
    staff: clientOf(api, { authorization: `Bearer ${data.token}` }),
    anyone: clientOf(api),
    buyer: clientOf(api, { "x-publishable-api-key": shop.publishableKey }),
    openPage: async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      page.setDefaultTimeout(20_000)
      // The first page brings the whole dashboard, which takes a busy machine longer.
      page.setDefaultNavigationTimeout(90_000)
      return page
    },
    logIn: async (page) => {
      await page.goto(`${url}/app/login`)
      await page.getByPlaceholder("Email").fill(ADMIN_EMAIL)
      await page.getByPlaceholder("Password").fill(PASSWORD)
      await page.getByRole("button", { name: "Continue with Email" }).click()
      await page.waitForURL(`${url}/app/orders`)
    },
  }
}

/** Runs Node to its end, and fails with what it wrote. */
async function runNode(args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      TS_NODE_TRANSPILE_ONLY: "true",
      MEDUSA_DISABLE_TELEMETRY: "true",
      // The address of one test's shop must not get into the pages of all.
      MEDUSA_BACKEND_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => (output += data.toString()))
  }
  const [code] = (await once(child, "close")) as [number | null]
  if (code !== 0) {
    throw new Error(`A page was not built:\n${output}`)
  }
}
