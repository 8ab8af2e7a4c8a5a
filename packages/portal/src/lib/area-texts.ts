import { useEffect, useState } from "react"
import type { LicensingMessages } from "medusa-plugin-licensing-storefront"
import { en } from "medusa-plugin-licensing-storefront/messages/en"

/** The account area's own texts, loaded with the language. */
const TEXTS: Record<string, () => Promise<LicensingMessages>> = {
  en: async () => en,
  de: async () => (await import("medusa-plugin-licensing-storefront/messages/de")).de,
  es: async () => (await import("medusa-plugin-licensing-storefront/messages/es")).es,
  fr: async () => (await import("medusa-plugin-licensing-storefront/messages/fr")).fr,
}

/** Those texts; the previous language stays until the next is loaded. Null before the first. */
export function useAreaTexts(language: string): LicensingMessages | null {
  const [texts, setTexts] = useState<LicensingMessages | null>(null)
  useEffect(() => {
    let wanted = true
    TEXTS[language]?.().then(
      (loaded) => wanted && setTexts(loaded),
      () => wanted && setTexts(en)
    )
    return () => {
      wanted = false
    }
  }, [language])
  return texts
}
