import { createContext, useContext } from "react"
import type { LicensingClient } from "medusa-plugin-licensing-storefront/client"

import type { Messages } from "../i18n"
import type { AccountApi } from "./account"
import type { PortalConfig } from "./config"

/** What every page of the portal can use. */
export type App = {
  config: PortalConfig
  language: string
  messages: Messages
  chooseLanguage: (language: string) => void
  account: AccountApi
  client: LicensingClient
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) {
    throw new Error("useApp needs AppContext")
  }
  return app
}
