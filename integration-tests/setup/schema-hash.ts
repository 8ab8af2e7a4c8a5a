import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")
const FOLDERS = ["src/modules/licensing/migrations", "src/links"]

/** Names the schema that a migration of this checkout makes: the same for the same migrations, links and packages. */
export function schemaHash(): string {
  const hash = createHash("sha256").update(readFileSync(path.join(ROOT, "package-lock.json")))
  for (const folder of FOLDERS) {
    for (const file of readdirSync(path.join(ROOT, folder)).sort()) {
      hash.update(file).update(readFileSync(path.join(ROOT, folder, file)))
    }
  }
  return hash.digest("hex").slice(0, 8)
}
