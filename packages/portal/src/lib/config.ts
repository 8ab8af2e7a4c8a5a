/** The content of `config.json` beside the page. */
export type PortalConfig = {
  publishable_key: string
  backend: string
  languages: string[]
  name: string
  logo_url: string | null
  /** An e-mail address or a page of the vendor's. */
  contact: string | null
  /** The kind of address that must be confirmed to get in; null = none. */
  address_to_confirm: string | null
}

/** The configuration, with an absolute backend address, resolved relative to the page so that a prefix works. */
export async function loadConfig(): Promise<PortalConfig> {
  const page = location.href.split("#")[0]
  const answer = await fetch(new URL("./config.json", page), {
    credentials: "omit",
    cache: "no-store",
  })
  if (!answer.ok) {
    throw new Error(`config.json: ${answer.status}`)
  }
  const config = (await answer.json()) as PortalConfig
  return { ...config, backend: new URL(config.backend, page).href.replace(/\/$/, "") }
}
