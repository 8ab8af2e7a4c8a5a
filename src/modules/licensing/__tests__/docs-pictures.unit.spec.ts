import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../../../..")

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(ROOT, folder, file))

const found = (files: string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(pattern)].map(([, name]) => name as string)
  )

describe("the pictures of the docs", () => {
  const kept = filesOf("docs/images", ".png").map((file) => path.basename(file, ".png"))

  it("are all taken by a browser test, so that retaking leaves none behind", () => {
    const taken = found(filesOf("integration-tests/e2e", ".ts"), /\bpicture\(\w+, "([\w-]+)"/g)
    expect(kept.filter((name) => !taken.includes(name))).toEqual([])
    expect(taken.filter((name) => !kept.includes(name))).toEqual([])
  })

  it("are all shown by a page", () => {
    const pages = [path.join(ROOT, "README.md"), ...filesOf("docs", ".md")]
    const shown = found(pages, /images\/([\w-]+)\.png/g)
    expect(kept.filter((name) => !shown.includes(name))).toEqual([])
    expect(shown.filter((name) => !kept.includes(name))).toEqual([])
  })
})
