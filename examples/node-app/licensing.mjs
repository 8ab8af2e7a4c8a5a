import { readFileSync } from "node:fs"
import { homedir, hostname } from "node:os"
import path from "node:path"

import { createLicensing, fileStorage } from "medusa-plugin-licensing-sdk"

const built = JSON.parse(readFileSync(new URL("built.json", import.meta.url), "utf8"))

// For this tutorial: another folder is another user, other locks are another computer, another address is an outage.
const { NOTES_HOME, NOTES_LOCKS, NOTES_SHOP } = process.env

const folder = NOTES_HOME ?? path.join(homedir(), ".config", "notes")

/** The licensing of this program. All of its calls answer with a decision. */
export const licensing = createLicensing({
  ...built,
  ...(NOTES_SHOP ? { shop: NOTES_SHOP } : {}),
  ...(NOTES_LOCKS ? { computer: { locks: () => JSON.parse(NOTES_LOCKS) } } : {}),
  storage: fileStorage(path.join(folder, "license.json")),
  computerName: hostname(),
  appVersion: "4.2.0",
  language: "en",
  deadline: 5_000,
})
