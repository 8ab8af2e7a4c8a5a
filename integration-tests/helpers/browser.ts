import { existsSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { chromium, type Browser } from "playwright-core"

/** Where Debian and others put a chromium. */
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
]

/**
 * A headless chromium: the one of the system, else the one inside the npm package
 * `@sparticuz/chromium`. `TEST_BROWSER` chooses another by its path, or with `npm` the one of npm.
 * Without the sandbox, which chromium refuses to root; the pages are our own.
 */
export async function openBrowser(): Promise<Browser> {
  const chosen = process.env.TEST_BROWSER ?? INSTALLED.find((file) => existsSync(file)) ?? "npm"
  if (chosen !== "npm") {
    return chromium.launch({ executablePath: chosen, args: ["--no-sandbox"] })
  }
  const { executablePath, libraries } = await unpackBrowser()
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox"],
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  })
}

/**
 * Unpacks the browser of npm below the system's temporary folder, with the libraries beside it that a
 * bare machine lacks (nss and others): the package leaves those out unless it believes to be at Amazon's.
 */
async function unpackBrowser(): Promise<{ executablePath: string; libraries: string }> {
  const before = { ...process.env }
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x"
  try {
    const { default: packed } = await import("@sparticuz/chromium")
    return {
      executablePath: await packed.executablePath(),
      libraries: path.join(tmpdir(), "al2023", "lib"),
    }
  } finally {
    for (const name of ["AWS_EXECUTION_ENV", "LD_LIBRARY_PATH"]) {
      if (before[name] === undefined) {
        delete process.env[name]
      } else {
        process.env[name] = before[name]
      }
    }
  }
}
