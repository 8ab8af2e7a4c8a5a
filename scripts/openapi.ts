import { writeFile } from "node:fs/promises"

import { OPENAPI_FILE, openApiYaml } from "./openapi/yaml"

/** Writes `docs/openapi.yaml`, the description of the plugin's HTTP API, from its operations. */
async function main(): Promise<void> {
  await writeFile(OPENAPI_FILE, openApiYaml())
}

void main()
