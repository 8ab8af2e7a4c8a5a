import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

import type { FeatureTerms } from "../domain/policies/feature-terms"
import { LicenseBundle } from "../models/license-bundle"
import { LicensePolicy } from "../models/license-policy"
import { LicenseProgram } from "../models/license-program"
import { LicensingSettings } from "../tables/licensing-settings"
import { licensingOptionsSchema } from "../options"

const ROOT = path.resolve(__dirname, "../../../..")
const HTTP = "integration-tests/http"
const DOMAIN = "src/modules/licensing/domain"
/** Unit tests of the rules by their names. */
const RULES = new Map(
  readdirSync(path.join(ROOT, DOMAIN), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".unit.spec.ts"))
    .map((file) => [path.basename(file, ".unit.spec.ts"), `${DOMAIN}/${file}`])
)

/** Where the effect of a field is shown: the file, and the name of the test (or of its row) in it. */
type Proof = readonly [file: string, test: string]

const inHttp = (file: string, test: string): Proof => [`${HTTP}/${file}.spec.ts`, test]
const inDomain = (file: string, test: string): Proof => [RULES.get(file) ?? file, test]

const KEPT = inHttp("programs-and-policies", "keep everything that is given")

const POLICY: Record<string, Proof> = {
  code: inHttp("programs-and-policies", "need a program that exists, and a code that is free"),
  name: inHttp("programs-and-policies", "are listed, searched and filtered"),
  active: inHttp("money", "issue nothing by purchase until staff apply them"),
  kind: inHttp("consumption", "counts nothing of a license of another kind"),
  authorization: inHttp("user-policies", "is opened by the token of a user, and not by its key"),
  valid_duration: inDomain("license-term", "time limited: not the subscription"),
  term_starts: inHttp("activations", "begins the term with the first activation"),
  maintenance_duration: inDomain("license-term", "maintenance"),
  subscription_duration: inDomain("license-term", "subscription: not the validity"),
  grace_hours: inDomain("license-status", "in_grace"),
  quantity_mode: inHttp("order-shapes", "resizes the one license of a line whose seats follow"),
  max_activations: inHttp("activations", "never gives out more seats than there are"),
  max_transfers: inHttp("activations", "counts a seat that another computer freed as a transfer"),
  max_users: inHttp("user-policies", "gives as many places as were bought"),
  allow_offline: inHttp("offline", "refuses files that the license does not give"),
  offline_ttl_days: inDomain("terms", "never ends after anything that limits it"),
  allow_license_files: inHttp("offline", "the key alone gives a file for any computer only where"),
  license_file_ttl_days: inHttp(
    "offline",
    "the key alone gives a file for any computer only where"
  ),
  allow_typed_codes: inHttp("activations", "activates by typed codes: a seat each"),
  floating_seats: inHttp("sessions", "never seats more computers than there are seats"),
  floating_timeout_minutes: inHttp("sessions", "frees the seat of a silent computer"),
  floating_overdraft_percent: inHttp("sessions", "lets in as many more as the overdraft says"),
  max_borrow_hours: inHttp("borrowing", "lends a seat with a file until exactly then"),
  max_consumptions: inHttp("consumption", "counts uses to the included ones, and to no use more"),
  max_overages: inHttp("consumption", "lets through as many more as the overage says"),
  consumption_period: inHttp("consumption", "starts again with each period of the UTC calendar"),
  is_trial: inDomain("license-acts", "a trial's days"),
  trial_days: inDomain("license-acts", "a trial's days"),
  key_format: [
    "src/modules/licensing/domain/codecs/__tests__/license-key.unit.spec.ts",
    "follows every valid format",
  ],
  key_prefix: [
    "src/modules/licensing/domain/codecs/__tests__/license-key.unit.spec.ts",
    "puts the prefix before the key",
  ],
  issue_on: inHttp("order-shapes", "follows the fulfillment where the policy waits for it"),
  on_refund: inHttp("order-shapes", "suspends or keeps where the policy says so"),
  fulfill_when_issued: inHttp("fulfilled-when-issued", "marks issued units, once"),
  features: inHttp("runtime", "by what the program asks"),
  feature_terms: inHttp("feature-uses", "counts each feature apart"),
  custom_fields: inHttp("offline", "custom_fields"),
  metadata: KEPT,
}

/** What a feature has of its own; the compiler names what is missing here. */
const FEATURE_TERMS: Record<keyof FeatureTerms, Proof> = {
  max_consumptions: inHttp("feature-uses", "counts each feature apart"),
  max_overages: inHttp("feature-uses", "to its included uses and its overage"),
  consumption_period: inHttp("feature-uses", "starts again with their own periods"),
  floating_seats: inHttp("feature-sessions", "never seats more computers on a feature"),
  valid_duration: inHttp("feature-ends", "turns a policy's duration into an end"),
  expires_at: inHttp("feature-ends", "refuses the feature alone once its end has come"),
}

const PROGRAM: Record<string, Proof> = {
  code: inHttp("runtime", "answers alike for unknown keys and for keys of another program"),
  name: inHttp("programs-and-policies", "are listed, searched, filtered, sorted and paged"),
  active: inHttp("money", "issue nothing by purchase until staff apply them"),
  features: inHttp("programs-and-policies", "add, rename and retire features"),
  flexible_locking: inDomain("flexible-locking", "program"),
  serials_enabled: inHttp("serials", "only for what fits together"),
  serial_self_service: inHttp("serials", "leaves nothing behind when refused"),
  metadata: KEPT,
}

const BUNDLE: Record<string, Proof> = {
  code: inHttp("bundles", "is in the file of licenses with its code and its units"),
  name: inHttp("bundles", "stays as it was sold, whatever becomes of the bundle"),
  active: inHttp("bundles", "waits while the bundle is inactive"),
  items: inHttp("bundles", "issues one license of each policy a unit, with the bundle's seats"),
  metadata: inHttp("bundles", "create, read, list, change and delete bundles"),
}

const SETTINGS: Record<string, Proof> = {
  data_keys: [
    "src/modules/licensing/storage/__tests__/secret-check.unit.spec.ts",
    "refuses another secret",
  ],
  data_keys_created_at: inHttp("license-acts", "shows and changes the settings"),
  data_keys_rewrapped_at: [
    "integration-tests/cluster/secret-rotation.spec.ts",
    "lets a shop with the new secret find every key",
  ],
  mail_include_keys: inHttp("mails", "go through a mail server"),
  task_limits: inHttp("activations", "keeps to the shop's limits"),
  flexible_locking: inDomain("flexible-locking", "shop"),
  manager_permissions: inHttp("license-managers", "lets owners and managers grant what they hold"),
  owner_resets_per_year: inHttp("customer-tasks", "lets the owner reset lost computers"),
  rekey_by_owner: inHttp("keys", "lets owners replace keys where the settings do"),
  keys_folded_at: inHttp("keys", "brings keys of former versions under the form"),
  keys_folded_to: inHttp("keys", "brings keys of former versions under the form"),
  quota_return_days: inHttp("distribution", "gives quota back for a canceled order"),
  distribution: inHttp("license-managers", "issues within a manager's quota"),
  revocation_number: [`${HTTP}/revocations.spec.ts`, "number"],
  revocation_digest: [`${HTTP}/revocations.spec.ts`, "number"],
  revocation_issued_at: [`${HTTP}/revocations.spec.ts`, "number"],
}

const SHOWN = "src/modules/licensing/__tests__/option-effects.unit.spec.ts"
const PORTAL = "src/api/licensing/portal/__tests__/serve.unit.spec.ts"
const RENDERED = "src/emails/__tests__/render.unit.spec.ts"
const OPTIONS: Record<string, Proof> = {
  secret: [
    "src/modules/licensing/storage/__tests__/secret-check.unit.spec.ts",
    "refuses another secret",
  ],
  "mail.enabled": [
    "integration-tests/modules/order-mail.spec.ts",
    "reports why a mail was not sent",
  ],
  "mail.accountUrl": [RENDERED, "links to the account from the button and in full"],
  "mail.includeKeys": [
    "integration-tests/modules/order-mail.spec.ts",
    "writes whole keys only when the merchant opted in",
  ],
  "mail.channel": [
    "integration-tests/modules/order-mail.spec.ts",
    "does not fail without a provider for the channel",
  ],
  "mail.from": [
    "integration-tests/modules/order-mail.spec.ts",
    "sends one mail with everything in it",
  ],
  "mail.usesNotices": inHttp("uses-notices", "not where the shop wants none"),
  "mail.usesAdded": inHttp(
    "top-up-orders",
    "mails the owner once, and not where the shop wants none"
  ),
  "mail.locale": inHttp("mails", "go through a mail server"),
  "mail.texts": [RENDERED, "uses each text of a shop and fills all its placeholders"],
  "mail.preview": inHttp(
    "mails",
    "are shown to developers with made-up data, and to nobody in production"
  ),
  "mail.brand.logoUrl": [RENDERED, "shows the shop's brand"],
  "mail.brand.color": [RENDERED, "shows the shop's brand"],
  "mail.brand.footer": [RENDERED, "shows the shop's brand"],
  "staff.reveal": inHttp("license-acts", "hides whole keys from staff who may not see them"),
  "issuing.chunkSize": inHttp("bulk-order", "issues ten thousand units in chunks"),
  "issuing.sweepDays": [SHOWN, "issuing.sweepDays is how far back"],
  "managers.invitationDays": inHttp(
    "license-managers",
    "is invited again, which kills the link before"
  ),
  "users.invitationDays": inHttp("user-links", "is invited again by who looks after it"),
  "users.passwordHours": inHttp("user-links", "sets a new password by the link"),
  "users.setPasswords": inHttp("user-passwords", "is refused while the option is off"),
  "users.linkUrl": inHttp("user-links", "is mailed an invitation in the order's language"),
  "managers.invitationUrl": inHttp("license-managers", "gets a link that staff see once"),
  "serials.notify": inHttp("mails", "go through a mail server"),
  "network.trustedProxies": [
    "src/modules/licensing/domain/__tests__/network-address.unit.spec.ts",
    "is what the last trusted proxy reports",
  ],
  "portal.enabled": [PORTAL, "is nowhere when it is off"],
  "portal.path": [PORTAL, "moves with its option"],
  "portal.url": [
    "src/modules/licensing/__tests__/options.unit.spec.ts",
    "leads the mails to the portal",
  ],
  "portal.languages": [PORTAL, "gives the page its configuration"],
  "portal.name": [PORTAL, "gives the page its configuration"],
  "portal.contact": [
    "packages/storefront/src/react/__tests__/refusals.unit.spec.ts",
    "has the vendor's address beside it",
  ],
  "portal.logoUrl": [PORTAL, "lets the logo in"],
  "portal.passwordMail": [SHOWN, "portal.passwordMail and portal.addressMail"],
  "portal.addressMail": [SHOWN, "portal.passwordMail and portal.addressMail"],
  "runtime.cors": [SHOWN, "runtime.cors lets the pages call"],
  "runtime.limitPerKey": ["integration-tests/modules/rate-limits.spec.ts", "by key and by address"],
  "runtime.limitPerAddress": [
    "integration-tests/modules/rate-limits.spec.ts",
    "by key and by address",
  ],
  "runtime.limitPerUser": [
    "integration-tests/modules/rate-limits.spec.ts",
    "by user and by network",
  ],
  "runtime.limitPerNetwork": [
    "integration-tests/modules/rate-limits.spec.ts",
    "by user and by network",
  ],
  "runtime.heartbeatSeconds": [SHOWN, "runtime.heartbeatSeconds is what"],
  "runtime.keepHours": inHttp("signed-answers", "keep_until"),
  "runtime.poolSize": inHttp("locked-tasks", "does not block the runtime API's connections"),
  "runtime.preparedStatements": [SHOWN, "runtime.preparedStatements %s"],
}

/** What every row has, and relations. */
const PLAIN = [
  "id",
  "created_at",
  "updated_at",
  "deleted_at",
  "program",
  "policies",
  "licenses",
  "bundle_items",
]

const fieldsOf = (model: { parse: () => { schema: object } }): string[] =>
  Object.keys(model.parse().schema).filter((field) => !PLAIN.includes(field))

type Shape = { def: { type: string; innerType?: Shape; shape?: Record<string, Shape> } }

/** Paths of all options; one that takes an object of its own (texts, limits) is one. */
function optionsOf(schema: Shape, at = ""): string[] {
  const { type, innerType, shape } = schema.def
  if (innerType) {
    return optionsOf(innerType, at)
  }
  return type === "object" && !/limitPer/.test(at)
    ? Object.entries(shape ?? {}).flatMap(([name, one]) =>
        optionsOf(one, at ? `${at}.${name}` : name)
      )
    : [at]
}

describe("every field has an effect, and a test that shows it", () => {
  it.each([
    ["policy", fieldsOf(LicensePolicy), POLICY],
    ["feature", Object.keys(FEATURE_TERMS), FEATURE_TERMS],
    ["program", fieldsOf(LicenseProgram), PROGRAM],
    ["bundle", fieldsOf(LicenseBundle), BUNDLE],
    ["settings", fieldsOf(LicensingSettings), SETTINGS],
    ["options", optionsOf(licensingOptionsSchema as unknown as Shape), OPTIONS],
  ])("of a %s", (_, fields, proofs) => {
    expect(fields.length).toBeGreaterThan(4)
    expect(Object.keys(proofs).sort()).toEqual(fields.sort())
    const missing = Object.entries(proofs).filter(
      ([, [file, test]]) => !readFileSync(path.join(ROOT, file), "utf8").includes(test)
    )
    expect(missing).toEqual([])
  })
})
