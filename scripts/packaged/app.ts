import { mkdir, writeFile } from "node:fs/promises"
import path from "node:path"

import { run } from "./commands"
import type { Release } from "./releases"

const CONFIG = `import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  plugins: [
    {
      resolve: "medusa-plugin-licensing",
      options: { secret: process.env.LICENSING_SECRET },
    },
  ],
})
`

const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    emitDecoratorMetadata: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    strict: true,
    jsx: "react-jsx",
    rootDir: "./",
    outDir: "./.medusa/server",
  },
  include: ["**/*"],
  exclude: ["node_modules", ".medusa"],
}

/** A consumer's code: the public exports must resolve, with types. */
const CONSUMER = `import type { MedusaContainer } from "@medusajs/framework/types"
import licensing, { LICENSING_MODULE } from "medusa-plugin-licensing/modules/licensing"
import { createLicenseProgramsWorkflow } from "medusa-plugin-licensing/workflows"

export const names: { module: string; key: "licensing" } = {
  module: typeof licensing,
  key: LICENSING_MODULE,
}

export async function use(container: MedusaContainer): Promise<string[]> {
  const { result } = await createLicenseProgramsWorkflow(container).run({
    input: { programs: [{ code: "photo-pro", name: "Photo Pro" }] },
  })
  // @ts-expect-error a code is a string; without the types this would not be an error
  const wrong: number[] = result.map(({ code }) => code)
  return result.map(({ code }) => code).concat(String(wrong))
}
`

/** Writes a fresh minimal Medusa application of the release with the plugin from `tarball` and installs it. */
export async function makeApp({ packages }: Release, dir: string, tarball: string): Promise<void> {
  await mkdir(path.join(dir, "src"), { recursive: true })
  const files = {
    "package.json": {
      name: "packaged-check-shop",
      version: "0.0.0",
      private: true,
      dependencies: {
        ...packages,
        "medusa-plugin-licensing": `file:${tarball}`,
      },
    },
    "tsconfig.json": TSCONFIG,
    "medusa-config.ts": CONFIG,
    "src/consumer.ts": CONSUMER,
  }
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === "string" ? content : JSON.stringify(content, null, 2)
    await writeFile(path.join(dir, name), text)
  }
  await run(["npm", "install", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: dir,
    timeout: 900_000,
  })
}

/** The installed copies of React; two would mean two Reacts in the admin. */
export async function reactCopies(dir: string): Promise<string[]> {
  const listing = await run(["npm", "ls", "react", "--all", "--parseable"], { cwd: dir })
  return [...new Set(listing.split("\n"))].filter((line) => /node_modules\/react$/.test(line))
}

/** Installed packages that only the build of the plugin needs. */
export async function buildOnlyPackages(dir: string): Promise<string[]> {
  const listing = await run(["npm", "ls", "--all", "--parseable"], { cwd: dir }).catch(String)
  return listing
    .split("\n")
    .filter((line) => /node_modules\/(react-email|@react-email\/[^/]+)$/.test(line))
}
