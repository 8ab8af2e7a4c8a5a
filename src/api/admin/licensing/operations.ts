import { idempotencyHeader, type Operation } from "../../lib/operation"
import {
  AdminExportDistributionParams,
  AdminGetDistributionParams,
  AdminRetireSigningKey,
  AdminRotateSigningKey,
  AdminUpdateLicensingSettings,
} from "./validators"

const tag = "Settings"
const path = "/admin/licensing/settings"
const distribution = "/admin/licensing/distribution"
const keys = "/admin/licensing/signing-keys"

/** The routes of the shop's settings. */
export const licensingOperations: readonly Operation[] = [
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
  {
    id: "listIssuedByManagers",
    tag: "Managers",
    method: "GET",
    path: distribution,
    summary: "List what managers issued out of their quotas, by manager, policy and month",
    query: AdminGetDistributionParams,
    queryConfig: { isList: true },
    answer: "distribution_report",
    errors: [],
  },
  {
    id: "exportIssuedByManagers",
    tag: "Managers",
    method: "GET",
    path: `${distribution}/export`,
    summary: "Export what managers issued as CSV",
    description:
      "RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves out.",
    query: AdminExportDistributionParams,
    answer: "text/csv",
    errors: [],
  },
  {
    id: "listAllSigningKeys",
    tag,
    method: "GET",
    path: keys,
    summary: "List the signing keys, retired ones included",
    description: "Public parts only; no private key is in any answer.",
    answer: "signing_keys",
    errors: [],
  },
  {
    id: "rotateSigningKey",
    tag,
    method: "POST",
    path: `${keys}/rotate`,
    summary: "Sign with a new key",
    description:
      "The former key signs nothing more and stays published for `overlap_days`. 0, for a leaked key, needs " +
      "a `reason`: all that it signed is refused at once. Other processes follow within a minute.",
    body: AdminRotateSigningKey,
    headers: idempotencyHeader,
    examples: {
      "As planned": { overlap_days: 90, reason: "Yearly rotation" },
      Leaked: { overlap_days: 0, reason: "The backup of 2 May was stolen" },
    },
    answer: "signing_keys",
    errors: ["SETTINGS_INVALID"],
  },
  {
    id: "retireSigningKey",
    tag,
    method: "POST",
    path: `${keys}/:id/retire`,
    summary: "End the overlap of a former signing key now",
    description: "`id` is the `kid`. A key that is retired already stays as it is.",
    body: AdminRetireSigningKey,
    examples: { "With a reason": { reason: "All programs are updated" } },
    answer: "signing_keys",
    errors: ["SIGNING_KEY_NOT_FOUND", "SIGNING_KEY_CURRENT"],
  },
]
