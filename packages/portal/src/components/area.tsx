import type { ReactNode } from "react"
import { type LicensingMessages, LicensingProvider } from "medusa-plugin-licensing-storefront"
import "medusa-plugin-licensing-storefront/styles.css"

import { useApp } from "../lib/app"
import { useAreaTexts } from "../lib/area-texts"
import { session } from "../lib/session"
import { Loading } from "./loading"

/** Gives components of the storefront package the portal's client and language; `children` gets their texts. */
export function Area({ children }: { children: (texts: LicensingMessages) => ReactNode }) {
  const { client, config, language } = useApp()
  const texts = useAreaTexts(language)
  if (!texts) {
    return <Loading />
  }
  return (
    <LicensingProvider
      client={client}
      locale={language}
      messages={texts}
      contact={config.contact}
      onUnauthorized={session.refuse}
    >
      {children(texts)}
    </LicensingProvider>
  )
}
