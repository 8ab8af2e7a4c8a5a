import { createRoot } from "react-dom/client"

import { App } from "./app"
import { Broken } from "./broken"
import { loadMessages, preferredLanguage } from "./i18n"
import { loadConfig } from "./lib/config"

const root = createRoot(document.getElementById("root") as HTMLElement)

async function start(): Promise<void> {
  try {
    const config = await loadConfig()
    const language = preferredLanguage(config.languages)
    const messages = await loadMessages(language)
    root.render(<App config={config} firstLanguage={language} firstMessages={messages} />)
  } catch (error) {
    console.error(error)
    root.render(<Broken onRetry={() => void start()} />)
  }
}

void start()
