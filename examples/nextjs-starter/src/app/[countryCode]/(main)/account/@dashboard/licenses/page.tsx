import "medusa-plugin-licensing-storefront/styles.css"

import { getLocale } from "@lib/data/locale-actions"
import Licenses from "@modules/account/components/licenses"
import { de } from "medusa-plugin-licensing-storefront/messages/de"
import { en } from "medusa-plugin-licensing-storefront/messages/en"
import { es } from "medusa-plugin-licensing-storefront/messages/es"
import { fr } from "medusa-plugin-licensing-storefront/messages/fr"
import type { Metadata } from "next"
import { Suspense } from "react"

/** Only the chosen language is sent to the browser. */
const MESSAGES = { en, de, es, fr }

export const metadata: Metadata = {
  title: "Licenses",
  description: "Your software licenses and the computers that use them.",
}

export default async function LicensesPage() {
  const language = ((await getLocale()) ?? "en").split("-")[0] as keyof typeof MESSAGES
  return (
    <div className="w-full" data-testid="licenses-page-wrapper">
      <Suspense>
        <Licenses messages={MESSAGES[language] ?? en} />
      </Suspense>
    </div>
  )
}
