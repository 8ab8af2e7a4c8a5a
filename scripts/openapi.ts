import { readFile, writeFile } from "node:fs/promises"
import path from "node:path"

import {
  ADMIN_TYPES_FILE,
  adminTypesSource,
  STORE_CLIENT_FILE,
  storeClientSource,
} from "./openapi/generated-types"
import { PATHS_FILE, pathsSource } from "./openapi/paths"
import { ROUTES_FILE, routesMarkdown } from "./openapi/routes"
import { OPENAPI_FILE, openApiYaml } from "./openapi/yaml"

/**
 * Writes the files generated from the operations: `docs/openapi.yaml`, the description of the plugin's HTTP API;
 * `docs/routes.md`, the path of each request; the list of all paths; the types of the storefront's client and of the admin. With
 * `--check` it writes nothing and names the files that would change.
 */
async function main(): Promise<void> {
  const files = {
    [OPENAPI_FILE]: openApiYaml(),
    [ROUTES_FILE]: routesMarkdown(),
    [PATHS_FILE]: pathsSource(),
    [STORE_CLIENT_FILE]: await storeClientSource(),
    [ADMIN_TYPES_FILE]: await adminTypesSource(),
  }
  for (const [file, text] of Object.entries(files)) {
    if (!process.argv.includes("--check")) {
      await writeFile(file, text)
    } else if ((await readFile(file, "utf8")) !== text) {
      process.stdout.write(`${path.relative(process.cwd(), file)} is not up to date\n`)
    }
  }
}

void main()
