import { cp, rm } from "node:fs/promises"
import path from "node:path"

import { giveEndings } from "../../../scripts/published-types.mjs"

/*
 * The compiler mirrors the whole repository below dist/all-types, because some files come from the plugin.
 * Only this package's types are published; its surface uses none of the plugin's.
 */
const dist = path.resolve(import.meta.dirname, "../dist")
const types = path.join(dist, "types")
await rm(types, { recursive: true, force: true })
await cp(path.join(dist, "all-types/packages/storefront/src"), types, { recursive: true })
await rm(path.join(dist, "all-types"), { recursive: true })
await giveEndings(types)
