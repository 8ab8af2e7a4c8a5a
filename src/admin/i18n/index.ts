import { de } from "./de/resources"
import { en } from "./en/resources"
import { es } from "./es/resources"
import { fr } from "./fr/resources"

/**
 * The dashboard's resources by language. Ours live in a namespace of their own, since the default one is
 * merged with the dashboard's. Another language is one more folder with the same keys; words that are not
 * ours ("Save", "Cancel") are the dashboard's own.
 */
export default {
  en: { licensing: en },
  de: { licensing: de },
  es: { licensing: es },
  fr: { licensing: fr },
}
