import type { MedusaContainer } from "@medusajs/framework/types"

import type { PortalOptions } from "../../../modules/licensing/portal-options"
import { storeName } from "../../../workflows/mails/facts"
import { ensurePortalKeyWorkflow } from "../../../workflows/portal"

/** What the page asks for first: `config.json` beside it. */
export type PortalConfig = {
  publishable_key: string
  /** The portal's path below the backend's address. */
  base_path: string
  /** The backend, relative to the page, whatever prefix a proxy puts before both. */
  backend: string
  languages: PortalOptions["languages"]
  name: string
  logo_url: string | null
}

/** How long a process goes on with what it read: a key that staff revoke is replaced after that. */
const FRESH_MS = 10_000

/**
 * Reads what the portal needs to know, at most once in ten seconds and once at a time, however many
 * visitors come: nobody is logged in here, and making the key holds a connection.
 */
export function portalConfigReader(
  options: PortalOptions,
  read = readPortalConfig
): (container: MedusaContainer) => Promise<PortalConfig> {
  let known: { value: Promise<PortalConfig>; until: number } | undefined
  return async (container) => {
    if (!known || Date.now() >= known.until) {
      const next = { value: read(container, options), until: Infinity }
      known = next
      next.value.then(
        () => (next.until = Date.now() + FRESH_MS),
        () => (next.until = 0)
      )
    }
    return await known.value
  }
}

async function readPortalConfig(
  container: MedusaContainer,
  { path, languages, name, logoUrl }: PortalOptions
): Promise<PortalConfig> {
  const { result: publishable_key } = await ensurePortalKeyWorkflow(container).run()
  return {
    publishable_key,
    base_path: path,
    backend: "../".repeat(path.split("/").length - 1),
    languages,
    name: name ?? (await storeName(container)),
    logo_url: logoUrl ?? null,
  }
}
