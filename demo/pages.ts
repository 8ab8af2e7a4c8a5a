import path from "node:path"
import { type BuiltFolder, ROOT } from "./built-folder"

/** What pages take from the server's code. */
const TEXTS_AND_RULES = ["src/modules/licensing/domain", "src/modules/licensing/messages"]

/** The admin of the dev app, in the folder where Medusa expects it. */
export const ADMIN: BuiltFolder = {
  title: "Admin interface",
  name: "build-admin",
  dir: path.join(ROOT, "public", "admin"),
  // Other server code is not part of it.
  inputs: ["src/admin", ...TEXTS_AND_RULES, "medusa-config.ts", "package-lock.json"],
  command: (out) => [require.resolve("tsx/cli"), path.join(ROOT, "demo", "build-admin.ts"), out],
}

/** The portal, in the folder where the plugin expects it. */
export const PORTAL: BuiltFolder = {
  title: "Portal",
  name: "build-portal",
  dir: path.join(ROOT, "dist", "portal"),
  inputs: ["packages/portal", "packages/storefront/src", ...TEXTS_AND_RULES, "package-lock.json"],
  command: (out) => [
    path.join(path.dirname(require.resolve("vite/package.json")), "bin", "vite.js"),
    "build",
    path.join(ROOT, "packages", "portal"),
    "--outDir",
    out,
  ],
}
