import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const MAX_LOGGED = 300

/**
 * One line in the log about a mail that was not sent. A provider's message may repeat its input, so addresses, codes,
 * links and the given secrets are removed.
 * @param mail what was to be sent, as `"your licenses" of order order_01`
 */
export function logMailFault(
  container: MedusaContainer,
  mail: string,
  fault: unknown,
  secrets: readonly string[] = []
): void {
  container
    .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    .warn(`licensing: the mail ${mail} was not sent: ${withoutSecrets(messageOf(fault), secrets)}`)
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}

/** The text in one line, without anything that a mail may hold and a log may not. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .reduce((rest, secret) => rest.split(secret).join("*****"), text)
    .replace(/https?:\/\/\S+/g, "*****")
    .replace(/[^\s<>"']+@[^\s<>"']+/g, "*****@*****")
    .replace(/\b[0-9A-F]{8}(-[0-9A-F]{8}){3}\b/gi, "*****")
    .replace(/\s+/g, " ")
    .slice(0, MAX_LOGGED)
}
