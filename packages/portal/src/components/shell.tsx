import type { ReactNode } from "react"

import { LANGUAGE_NAMES } from "../i18n"
import { useApp } from "../lib/app"
import { navigate, useLink } from "../lib/router"
import { session } from "../lib/session"

type Props = { email: string | null; signedIn: boolean; wide: boolean; children: ReactNode }

/** The frame of every page: the shop's name, the language, and signing out. */
export function Shell({ email, signedIn, wide, children }: Props) {
  const { config, messages } = useApp()
  const home = useLink("/")
  const signOut = () => {
    session.end()
    navigate("/", { replace: true })
  }
  return (
    <div className="shell">
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById("content")?.focus()
        }}
      >
        {messages.skip}
      </a>
      <header className="top">
        <a {...home} className="brand">
          {config.logo_url && <img src={config.logo_url} alt="" height="28" />}
          <span>{config.name || messages.title}</span>
        </a>
        <div className="tools">
          <LanguageSwitch />
          {signedIn && (
            <>
              {email && <span className="who quiet">{email}</span>}
              <button type="button" className="button plain leave" onClick={signOut}>
                <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className="line">
                  <path d="M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M4 12h11M8 8l-4 4 4 4" />
                </svg>
                <span>{messages.signOut}</span>
              </button>
            </>
          )}
        </div>
      </header>
      <main id="content" tabIndex={-1} className={wide ? "wide" : "narrow"}>
        {children}
      </main>
    </div>
  )
}

function LanguageSwitch() {
  const { config, messages, language, chooseLanguage } = useApp()
  if (config.languages.length < 2) {
    return null
  }
  return (
    <select
      className="language"
      aria-label={messages.language}
      value={language}
      onChange={(event) => chooseLanguage(event.target.value)}
    >
      {config.languages.map((each) => (
        <option key={each} value={each} lang={each}>
          {LANGUAGE_NAMES[each] ?? each}
        </option>
      ))}
    </select>
  )
}
