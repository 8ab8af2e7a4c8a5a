import path from "node:path"
import { Compiler } from "@medusajs/framework/build-tools"
import { logger } from "@medusajs/framework/logger"

/**
 * Builds the admin of the dev app into the folder given as argument, exactly as `medusa build`
 * does, but without touching `.medusa/server`, which holds the built plugin.
 * A separate process, so that it can run beside the migrations and frees its memory.
 */
async function main(outDir: string): Promise<void> {
  const compiler = new Compiler(path.resolve(__dirname, ".."), logger)
  const tsConfig = await compiler.loadTSConfigFile()
  if (!tsConfig) {
    throw new Error("tsconfig.json is not valid")
  }
  const bundler = await import("@medusajs/admin-bundler")
  const built = await compiler.buildAppFrontend(false, tsConfig, {
    ...bundler,
    build: (options: Parameters<typeof bundler.build>[0]) => bundler.build({ ...options, outDir }),
  })
  process.exit(built ? 0 : 1)
}

main(process.argv[2] ?? "").catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
