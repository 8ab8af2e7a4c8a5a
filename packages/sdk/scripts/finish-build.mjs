import { cp, rm, writeFile } from "node:fs/promises"
import path from "node:path"

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
