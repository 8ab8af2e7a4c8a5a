import type { Operation } from "../../operation"
import { AdminUpdateLicensingSettings } from "./validators"

const tag = "Settings"
const path = "/admin/licensing/settings"

/** The routes of the shop's settings. */
export const licensingOperations: Operation[] = [
  {
    id: "retrieveLicensingSettings",
    tag,
    method: "GET",
    path,
    summary: "Get the settings",
    answer: "licensing_settings",
    errors: [],
  },
  {
    id: "updateLicensingSettings",
    tag,
    method: "POST",
    path,
    summary: "Change the settings",
    description: "What is left out stays; `mail_include_keys` null = as the plugin's option says.",
    body: AdminUpdateLicensingSettings,
    examples: { "Keys in mails": { mail_include_keys: true } },
    answer: "licensing_settings",
    errors: ["SETTINGS_INVALID"],
  },
]
