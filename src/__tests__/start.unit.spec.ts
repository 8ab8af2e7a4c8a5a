import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"

import ts from "typescript"

/**
 * What a shop loads when it starts, followed from the files that Medusa loads by itself. Each package and
 * each schema that is loaded then costs every shop time and memory, used or not.
 */
const SRC = path.resolve(__dirname, "..")
const FOLDERS = ["workflows", "subscribers", "jobs", "links", "modules/licensing", "api"]

/** Of these Medusa loads every file, of the others only those of certain names. */
const LOADED =
  /^(?:workflows|subscribers|jobs|links)\/|^modules\/licensing\/(?:services|models|loaders)\/|^modules\/licensing\/index\.ts$|^api\/(?:middlewares\.ts$|.*\/route\.ts$)/

/** Medusa has loaded these already. */
const FREE = /^(?:node:|@medusajs\/|pg$|cors$)/

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(SRC, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(SRC, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes("__tests__"))

/** What the compiled file loads as soon as it is loaded itself; types are gone, and what is loaded later is indented. */
function loadedBy(file: string): string[] {
  const { outputText } = ts.transpileModule(readFileSync(path.join(SRC, file), "utf8"), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2021,
      jsx: ts.JsxEmit.ReactJSX,
    },
  })
  return [...outputText.matchAll(/^\S.*\brequire\("([^"]+)"\)/gm)].map(([, name]) => name as string)
}

function fileOf(from: string, name: string): string {
  const base = path.join(path.dirname(from), name)
  const file = ["", ".ts", ".tsx", "/index.ts"].find((end) => {
    const candidate = path.join(SRC, base + end)
    return existsSync(candidate) && path.extname(candidate) !== ""
  })
  if (file === undefined) {
    throw new Error(`${from} loads ${name}, which is not there`)
  }
  return path.normalize(base + file)
}

describe("the start of a shop", () => {
  const files = new Set<string>()
  const packages = new Map<string, string>()

  beforeAll(() => {
    const waiting = FOLDERS.flatMap(filesBelow).filter((file) => LOADED.test(file))
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (!files.has(file)) {
        files.add(file)
        for (const name of loadedBy(file)) {
          if (name.startsWith(".")) {
            waiting.push(fileOf(file, name))
          } else {
            packages.set(name, file)
          }
        }
      }
    }
  })

  it("is followed from what Medusa loads", () => {
    expect(files.size).toBeGreaterThan(250)
    expect(files).toContain("modules/licensing/domain/ladder/validation.ts")
    expect([...packages.keys()]).toContain("@medusajs/framework/utils")
  })

  it("loads no package that Medusa has not loaded: require it where it is used", () => {
    expect([...packages].filter(([name]) => !FREE.test(name))).toEqual([])
  })

  it("makes no schema of a request or an answer", () => {
    expect(
      [...files].filter((file) =>
        /^api\/.*(?:validators|operations|answers|fields)\.ts$/.test(file)
      )
    ).toEqual([])
  })
})
