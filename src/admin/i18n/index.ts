import { de } from "./de/resources"
import { en } from "./en/resources"

/**
 * The dashboard's resources by language. Ours live in a namespace of their own, since the default one is
 * merged with the dashboard's. Another language is one more folder with the same keys; what it leaves out
 * falls back to English, and words that are not ours ("Save", "Cancel") to the dashboard's own.
 */
export default { en: { licensing: en }, de: { licensing: de } }
