import { cp, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"

import { giveEndings } from "../../../scripts/published-types.mjs"

/*
 * The compiler mirrors the repository below dist/all-types, with the codecs that the package shows types of. Both kinds
 * of modules get a copy: TypeScript reads from the package.json above a declaration which kind it describes.
 */
const dist = path.resolve(import.meta.dirname, "../dist")
const all = path.join(dist, "all-types")
await giveEndings(all)
for (const kind of ["esm", "cjs"]) {
  await cp(all, path.join(dist, kind, "types"), { recursive: true })
}
await rm(all, { recursive: true })
await writeFile(path.join(dist, "cjs", "package.json"), '{ "type": "commonjs" }\n')

/* The bundles hold these packages, whose licenses want to go with them. */
const texts = await Promise.all(
  ["@noble/ciphers/aes.js", "@noble/ed25519", "@noble/hashes/sha2.js"].map(async (name) => {
    const folder = path.dirname(fileURLToPath(import.meta.resolve(name)))
    const { name: title, version } = JSON.parse(
      await readFile(path.join(folder, "package.json"), "utf8")
    )
    return `${title} ${version}\n\n${await readFile(path.join(folder, "LICENSE"), "utf8")}`
  })
)
await writeFile(path.join(dist, "third-party-licenses.txt"), texts.join("\n\n"))
