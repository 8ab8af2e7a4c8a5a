import type { MedusaContainer } from "@medusajs/framework/types"

import type { PortalOptions } from "../../../modules/licensing/portal-options"
import { storeName } from "../../../workflows/mails/facts"
import { addressToConfirm, ensurePortalKeyWorkflow } from "../../../workflows/portal"

/** The page's first request: `config.json` beside it. */
export type PortalConfig = {
  publishable_key: string
  /** The portal's path below the backend's address. */
  base_path: string
  /** The backend, relative to the page, whatever prefix a proxy puts before both. */
  backend: string
  languages: PortalOptions["languages"]
  name: string
  logo_url: string | null
  /** An e-mail address or a page of the vendor's. */
  contact: string | null
  /** See `addressToConfirm`. */
  address_to_confirm: string | null
}

/**
 * Reads what the portal needs to know, once at a time for all visitors that come meanwhile: nobody is
 * logged in here, and the caller that makes the key holds a connection.
 */
export function portalConfigReader(
  options: PortalOptions,
  read = readPortalConfig
): (container: MedusaContainer) => Promise<PortalConfig> {
  let running: Promise<PortalConfig> | undefined
  return async (container) => {
    running ??= read(container, options).finally(() => (running = undefined))
    return await running
  }
}

async function readPortalConfig(
  container: MedusaContainer,
  { path, languages, name, logoUrl, contact }: PortalOptions
): Promise<PortalConfig> {
  const { result: publishable_key } = await ensurePortalKeyWorkflow(container).run()
  return {
    publishable_key,
    base_path: path,
    backend: "../".repeat(path.split("/").length - 1),
    languages,
    name: name ?? (await storeName(container)),
    logo_url: logoUrl ?? null,
    contact: contact ?? null,
    address_to_confirm: addressToConfirm(container),
  }
}
