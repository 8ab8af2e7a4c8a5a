import { mkdir, readFile, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"

import { openBrowser } from "../../integration-tests/helpers/browser"
import { protocolVectors } from "../protocol-vectors/index"
import { run } from "./commands"
import type { Report } from "./report"

const PACKAGE = "medusa-plugin-licensing-sdk"

const { application_signature, cases, public_keys } = protocolVectors()
const opened = cases.find(({ call }) => call === "open_file")

/** What each project does with the package: it starts without a license, then opens a file of the vectors. */
const USE = (storage: string) => `
const licensing = createLicensing({
  shop: "https://shop.invalid",
  program: "photo-studio",
  publicKeys: ${JSON.stringify(public_keys)},
  signature: "${application_signature}",
  storage: ${storage},
  computer: { fingerprint: "${opened?.client.fingerprint}" },
  clock: {
    now: () => new Date("${opened?.now}"),
    monotonic: () => performance.now(),
    sleep: async () => {},
  },
  language: "de",
})
const decide = async () => {
  const decisions = [
    await licensing.validate(),
    await licensing.openFile(${JSON.stringify(opened?.brought)}, "${opened?.client.key}"),
  ]
  return decisions.map(({ code, message }) => code + ": " + message).join(" ")
}
`

const EXPECTED =
  "NO_LICENSE: Auf diesem Computer hat das Programm keine Lizenz. VALID: Die Lizenz ist gültig."

/** Packs the SDK and uses it as a developer would: from an ES module, from CommonJS, with types, in a page. */
export async function checkSdk(root: string, work: string, report: Report): Promise<void> {
  const tarball = await pack(root, work)
  const folder = path.join(work, "sdk-project")
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, "package.json"), '{ "name": "app", "private": true }')
  await run(["npm", "install", "--prefer-offline", "--no-audit", "--no-fund", tarball], {
    cwd: folder,
  })
  const installed = await run(["npm", "ls", "--all", "--parseable"], { cwd: folder })
  report.check(
    "the SDK installs nothing else",
    installed.trim().split("\n").length === 2 ? null : installed
  )
  const licenses = path.join(folder, "node_modules", PACKAGE, "dist", "third-party-licenses.txt")
  const bundled = await readFile(licenses, "utf8").catch(String)
  report.checkAll(
    "the SDK brings the licenses of what it bundles",
    ["@noble/ciphers", "@noble/ed25519", "@noble/hashes"].filter((name) => !bundled.includes(name))
  )
  await printsDecision(folder, report, {
    "esm.mjs": `import { createLicensing, fileStorage } from "${PACKAGE}"
${USE('fileStorage("esm.json")')}
console.log(await decide())`,
    "commonjs.cjs": `const { createLicensing, fileStorage } = require("${PACKAGE}")
${USE('fileStorage("commonjs.json")')}
decide().then(console.log)`,
  })
  await checkTypes(root, folder, report)
  await checkPage(root, folder, report)
}

async function pack(root: string, work: string): Promise<string> {
  await run(["npm", "run", "build", "--workspace", PACKAGE], { cwd: root })
  const command: [string, ...string[]] = ["npm", "pack", "--json", "--workspace", PACKAGE]
  const output = await run([...command, "--pack-destination", work], { cwd: root })
  const [{ filename } = { filename: "" }] = JSON.parse(output) as { filename: string }[]
  return path.join(work, filename)
}

async function printsDecision(
  folder: string,
  report: Report,
  programs: Record<string, string>
): Promise<void> {
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(path.join(folder, name), text)
    const printed = await run([process.execPath, name], { cwd: folder }).catch(String)
    report.check(`the SDK decides in ${name}`, printed.trim() === EXPECTED ? null : printed)
  }
}

/** The types are found and hold, as an ES module, as CommonJS, and in a bundler. */
async function checkTypes(root: string, folder: string, report: Report): Promise<void> {
  const use = `import { createLicensing, memoryStorage, type Decision } from "${PACKAGE}"
const licensing = createLicensing({
  shop: "https://shop.invalid",
  program: "photo-studio",
  publicKeys: { keys: [{ kid: "k1", x: "" }] },
  storage: memoryStorage(),
})
export async function use(): Promise<Decision> {
  const { removalCode } = await licensing.deactivate()
  // @ts-expect-error a removal code is a text or null; without the types this would not be an error
  const wrong: number = removalCode
  return { ...(await licensing.validate()), reason: String(wrong) }
}
`
  const tsc = path.join(root, "node_modules", ".bin", "tsc")
  for (const [name, module, resolution] of [
    ["types.mts", "Node16", "Node16"],
    ["types.cts", "Node16", "Node16"],
    ["types.ts", "ESNext", "bundler"],
  ] as const) {
    await writeFile(path.join(folder, name), use)
    const options = ["--noEmit", "--strict", "--target", "ES2022", "--lib", "ES2022,DOM"]
    const found = await run(
      [tsc, ...options, "--module", module, "--moduleResolution", resolution, name],
      { cwd: folder }
    ).then(() => null, String)
    report.check(`the SDK shows its types to ${name}`, found)
  }
}

/** A page that a bundler made decides in a browser. */
async function checkPage(root: string, folder: string, report: Report): Promise<void> {
  await writeFile(
    path.join(folder, "page.js"),
    `import { createLicensing, webStorage } from "${PACKAGE}"
${USE('webStorage("license")')}
decide().then((decisions) => (document.title = decisions))`
  )
  await writeFile(
    path.join(folder, "index.html"),
    '<!doctype html><script type="module" src="./page.js"></script>'
  )
  const vite = path.join(root, "node_modules", "vite", "bin", "vite.js")
  await run([process.execPath, vite, "build"], { cwd: folder })
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "index.html" : (request.url ?? "").slice(1)
    void readFile(path.join(folder, "dist", name)).then(
      (content) => {
        const type = name.endsWith(".js") ? "text/javascript" : "text/html"
        response.setHeader("content-type", type)
        response.end(content)
      },
      () => response.writeHead(404).end()
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => document.title !== "", undefined, { timeout: 20_000 })
    const title = await page.title()
    report.check("the SDK decides in a page of a browser", title === EXPECTED ? null : title)
  } finally {
    await browser.close()
    server.close()
  }
}
