import path from "node:path"

import { operations } from "../../src/api/operations"

/** The paths of all operations, which are known without the hundreds of schemas of their table. */
export const PATHS_FILE = path.resolve(__dirname, "../../src/api/lib/paths.generated.ts")

/** The source of {@link PATHS_FILE}. */
export function pathsSource(): string {
  const paths = [...new Set(operations.map(({ path }) => path))].sort()
  return [
    "// Generated from the operations by `npm run openapi`; do not edit.",
    "",
    "/** The paths of our operations. */",
    "export const PATHS: readonly string[] = [",
    ...paths.map((each) => `  ${JSON.stringify(each)},`),
    "]",
    "",
  ].join("\n")
}
