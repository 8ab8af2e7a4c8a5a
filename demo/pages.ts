import path from "node:path"
import { type BuiltFolder, ROOT } from "./built-folder"

/** The admin of the dev app, in the folder where Medusa expects it. */
export const ADMIN: BuiltFolder = {
  title: "Admin interface",
  name: "build-admin",
  dir: path.join(ROOT, "public", "admin"),
  // Other server code is not part of it.
  inputs: ["src/admin", "src/modules/licensing/domain", "medusa-config.ts", "package-lock.json"],
  command: (out) => [require.resolve("tsx/cli"), path.join(ROOT, "demo", "build-admin.ts"), out],
}

/** The portal, in the folder where the plugin expects it. */
export const PORTAL: BuiltFolder = {
  title: "Portal",
  name: "build-portal",
  dir: path.join(ROOT, "dist", "portal"),
  inputs: ["packages/portal", "packages/storefront/src", "package-lock.json"],
  command: (out) => [
    path.join(path.dirname(require.resolve("vite/package.json")), "bin", "vite.js"),
    "build",
    path.join(ROOT, "packages", "portal"),
    "--outDir",
    out,
  ],
}
