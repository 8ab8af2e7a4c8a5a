import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import {
  createLicensingClient,
  createLicensingFetch,
} from "medusa-plugin-licensing-storefront/client"

import { Shell } from "./components/shell"
import { loadMessages, type Messages, rememberLanguage } from "./i18n"
import { accountApi } from "./lib/account"
import { type App as AppValue, AppContext } from "./lib/app"
import type { PortalConfig } from "./lib/config"
import { useRoute } from "./lib/router"
import { session, useToken } from "./lib/session"
import { useAnswer } from "./lib/use-answer"
import { Page } from "./page"

/** Pages of the account area, which use the whole width. */
const ACCOUNT = new Set(["", "orders", "add-order", "new-order", "distribution"])

type Props = { config: PortalConfig; firstLanguage: string; firstMessages: Messages }

export function App({ config, firstLanguage, firstMessages }: Props) {
  const [{ language, messages }, setSpoken] = useState({
    language: firstLanguage,
    messages: firstMessages,
  })
  const spoken = useRef(language)

  useEffect(() => {
    spoken.current = language
    document.documentElement.lang = language
  }, [language])

  const chooseLanguage = useCallback((chosen: string) => {
    rememberLanguage(chosen)
    loadMessages(chosen).then(
      (loaded) => setSpoken({ language: chosen, messages: loaded }),
      () => undefined
    )
  }, [])

  // Created once: a new client would make every page load again.
  const { account, client } = useMemo(() => {
    const connection = {
      baseUrl: config.backend,
      publishableKey: config.publishable_key,
      locale: () => spoken.current,
    }
    return {
      account: accountApi(createLicensingFetch({ ...connection, token: null })),
      client: createLicensingClient({ ...connection, token: session.token }),
    }
  }, [config])

  const app = useMemo<AppValue>(
    () => ({ config, language, messages, chooseLanguage, account, client }),
    [config, language, messages, chooseLanguage, account, client]
  )
  const token = useToken()
  const { path } = useRoute()
  const me = useAnswer(token, () => account.whoAmI(token ?? ""))
  useEffect(() => {
    if ((me.error as { status?: number } | undefined)?.status === 401) {
      session.refuse()
    }
  }, [me.error])

  const email = me.value?.email ?? null
  const isAccount = token !== null && ACCOUNT.has(path[0] ?? "")
  return (
    <AppContext.Provider value={app}>
      <Shell email={email} signedIn={token !== null} wide={isAccount}>
        <Page email={email} />
      </Shell>
    </AppContext.Provider>
  )
}
