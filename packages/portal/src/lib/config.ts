/** What `config.json` beside the page says. */
export type PortalConfig = {
  publishable_key: string
  backend: string
  languages: string[]
  name: string
  logo_url: string | null
  /** An e-mail address or a page of the vendor's. */
  contact: string | null
  /** What the shop calls the address that one must confirm to get in; null = none. */
  address_to_confirm: string | null
}

/** The configuration, with the backend as a whole address: relative to the page it is right behind a prefix. */
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
