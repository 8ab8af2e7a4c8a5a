import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { asValue } from "@medusajs/framework/awilix"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Runs a script as `medusa exec` does; adds the lines that it logs to `lines`, and returns them. */
export async function runScript(
  container: MedusaContainer,
  script: (args: ExecArgs) => Promise<void>,
  args: string[],
  lines: string[] = []
): Promise<string[]> {
  const scope = container.createScope() as MedusaContainer
  scope.register({
    [ContainerRegistrationKeys.LOGGER]: asValue({ info: (line: string) => lines.push(line) }),
  })
  await script({ container: scope, args })
  return lines
}
