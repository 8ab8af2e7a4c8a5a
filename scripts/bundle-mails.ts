import { readFile, writeFile } from "node:fs/promises"
import path from "node:path"

/**
 * Bundles the components of react-email into the built package, so that a shop needs only React to render
 * mails. Run after `medusa plugin:build`, whose file it replaces.
 */

const ROOT = path.resolve(__dirname, "..")
const TARGET = path.join(ROOT, ".medusa", "server", "src", "emails")

async function main(): Promise<void> {
  const { build } = await import("vite")
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      ssr: path.join(ROOT, "src", "emails", "components.ts"),
      outDir: TARGET,
      emptyOutDir: false,
      minify: false,
      target: "node20",
      rollupOptions: { output: { format: "cjs", entryFileNames: "components.js" } },
    },
    ssr: { noExternal: true, external: ["react", "react/jsx-runtime"], target: "node" },
  })
  const bundled = await readFile(path.join(TARGET, "components.js"), "utf8")
  const required = [...bundled.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name ?? "")
  const unknown = required.filter((name) => !/^(react|react\/jsx-runtime|node:.*)$/.test(name))
  if (unknown.length > 0) {
    throw new Error(`The mails still need ${[...new Set(unknown)].join(", ")}.`)
  }
  // These types are not public, and a shop does not have those of react-email.
  await writeFile(path.join(TARGET, "components.d.ts"), "export {}\n")
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
