import { useEffect, useState } from "react"

import { loadMessages, type Messages, preferredLanguage } from "./i18n"
import { en } from "./i18n/en"

const EVERY_LANGUAGE = ["en", "de", "es", "fr"]

/** Shown when even the configuration could not be read. */
export function Broken({ onRetry }: { onRetry: () => void }) {
  const [messages, setMessages] = useState<Messages>(en)
  useEffect(() => {
    const language = preferredLanguage(EVERY_LANGUAGE)
    document.documentElement.lang = language
    loadMessages(language).then(setMessages, () => undefined)
  }, [])
  const { title, text, retry } = messages.broken
  return (
    <main className="narrow">
      <section className="card" role="alert">
        <h1>{title}</h1>
        <p className="intro">{text}</p>
        <button type="button" className="button" onClick={onRetry}>
          {retry}
        </button>
      </section>
    </main>
  )
}
