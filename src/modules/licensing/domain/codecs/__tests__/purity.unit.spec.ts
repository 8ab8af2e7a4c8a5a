import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"

const CODECS = join(__dirname, "..")

const codecs = readdirSync(CODECS)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(CODECS, name))

/** The specifiers of everything that a source takes from elsewhere. */
const importsOf = (source: string) =>
  [...source.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*["']([^"']+)["']/g)].map(
    ([, specifier]) => specifier!
  )

/** The files that a bundle of these would hold. */
function bundled(files: string[], found = new Set<string>()): Set<string> {
  for (const file of files.filter((path) => !found.has(path))) {
    found.add(file)
    const inside = importsOf(readFileSync(file, "utf8")).filter((path) => path.startsWith("."))
    bundled(
      inside.map((path) => `${join(dirname(file), path)}.ts`),
      found
    )
  }
  return found
}

describe("the codecs", () => {
  const files = [...bundled(codecs)].map((file) => [relative(CODECS, file), file] as const)

  it.each(files)("run anywhere: %s imports its neighbours only and needs no Node", (_, file) => {
    const source = readFileSync(file, "utf8")
    expect(importsOf(source).filter((path) => !path.startsWith("."))).toEqual([])
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    expect(code.match(/\b(Buffer|process|require|globalThis|Date\.now|Math\.random)\b/g)).toBeNull()
  })
})
