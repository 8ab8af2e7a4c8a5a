import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

import { mailTextsSchema } from "./messages/mail-option"
import { canonicalLocale, MAIL_LANGUAGES } from "./messages/mail-language"
import { portalAddress, portalOptionsSchema } from "./portal-options"

/** Fewest bytes of `options.secret`: 256 bit, the strength of the keys derived from it. */
export const MIN_SECRET_BYTES = 32

/**
 * Used where no secret is configured outside production, so that a first try needs no set-up. It is public,
 * protects nothing, and is refused where `NODE_ENV` is `production`.
 */
export const DEVELOPMENT_SECRET = "medusa-plugin-licensing development secret, not for production"

const secretSchema = z
  .string()
  .refine((value) => Buffer.byteLength(value, "utf8") >= MIN_SECRET_BYTES, {
    message: `must be at least ${MIN_SECRET_BYTES} bytes long; make one with: openssl rand -base64 48`,
  })

/** A rate limit: requests per seconds. */
const rateLimit = (points: number, window = 60) =>
  z.strictObject({
    /** Requests allowed within `seconds`. */
    requests: z.number().int().min(1).default(points),
    seconds: z.number().int().min(1).max(86_400).default(window),
  })

/** Default number of trusted proxies, the same as Medusa's. */
const USUAL_PROXIES = 1

/** Number of trusted proxies in front of the shop. */
export function trustedProxies({ network }: Pick<LicensingOptions, "network">): number {
  return network.trustedProxies ?? USUAL_PROXIES
}

/** The plugin's options in `medusa-config.ts`; unknown names are refused. */
export const licensingOptionsSchema = z.strictObject({
  /** Wraps the data keys that protect license keys and signatures. At least 32 bytes. */
  secret: secretSchema,
  mail: z
    .strictObject({
      /** Send "your licenses" when an order is completely issued. */
      enabled: z.boolean().default(true),
      /** Where a buyer manages licenses; mails link to it. Default: the portal. */
      accountUrl: z.url().optional(),
      /** Put whole license keys into mails. The notification table then holds them too. */
      includeKeys: z.boolean().default(false),
      /** Mail owners when 80 % of the counted uses of a period are used, and when all are. */
      usesNotices: z.boolean().default(true),
      /** Mail owners that uses which they bought were added to a license. */
      usesAdded: z.boolean().default(true),
      /** Notification channel that carries the mails. */
      channel: z.string().min(1).default("email"),
      /** Sender, if the mail provider has none of its own. */
      from: z.string().min(1).optional(),
      /** Language of mails if neither the order nor the request names one: en, de, es, fr or one of `texts`. */
      locale: z.string().default("en"),
      /** The shop's own texts, by language, mail and text. docs/mails.md names them all. */
      texts: mailTextsSchema.default({}),
      /** Show all mails with sample data at `/licensing/mails`. Default: unless NODE_ENV is production. */
      preview: z.boolean().optional(),
      brand: z
        .strictObject({
          /** A picture shown 32 pixels high in place of the shop's name; mail programs want https. */
          logoUrl: z.url({ protocol: /^https?$/ }).optional(),
          /** Color of the buttons. */
          color: z
            .string()
            .regex(/^#[0-9a-f]{6}$/i, { error: "must be a color like #18181b" })
            .default("#18181b"),
          /** Lines at the foot of every mail, such as the sender's postal address. */
          footer: z.string().min(1).max(1_000).optional(),
        })
        .prefault({}),
    })
    .superRefine(({ locale, texts }, { addIssue }) => {
      const language = canonicalLocale(locale)?.split("-")[0] ?? ""
      const spoken = Object.keys({ ...MAIL_LANGUAGES, ...texts })
      if (!spoken.includes(language)) {
        addIssue({
          code: "custom",
          path: ["locale"],
          message: `must be one of the languages ${spoken.join(", ")}`,
        })
      }
    })
    .prefault({}),
  staff: z
    .strictObject({
      /** May this user see whole keys, signatures and serials? Called at every reveal. Default: yes. */
      reveal: z
        .custom<StaffRevealRule>((value) => typeof value === "function", {
          message: "must be a function (userId, container) => boolean | Promise<boolean>",
        })
        .optional(),
    })
    .prefault({}),
  issuing: z
    .strictObject({
      /** Most licenses written in one transaction. */
      chunkSize: z.number().int().min(1).max(1000).default(1000),
      /** Maximum age in days of orders that the sweep checks for missing licenses. */
      sweepDays: z.number().int().min(1).max(365).default(30),
    })
    .prefault({}),
  managers: z
    .strictObject({
      /** Days for which an invitation can be accepted. */
      invitationDays: z.number().int().min(1).max(90).default(7),
      /**
       * The page where invitations are accepted; `#invitation=<token>` is added, a part that browsers never
       * send to a server. Default: `mail.accountUrl`.
       */
      invitationUrl: z.url().optional(),
    })
    .prefault({}),
  users: z
    .strictObject({
      /** Days for which a named user can accept the invitation. */
      invitationDays: z.number().int().min(1).max(90).default(7),
      /** Hours for which the mailed link that sets a new password works. */
      passwordHours: z.number().int().min(1).max(168).default(24),
      /**
       * Whether staff, and owners and managers who look after users, may set a user's password by hand. The user is
       * mailed, and sets another before they sign in with a program. Accounts with anything of their own are left alone.
       */
      setPasswords: z.boolean().default(false),
      /**
       * The page where named users accept invitations and set passwords, and where they sign programs in;
       * `#user=<token>` or `#device` is added, a part that browsers never send to a server. Default:
       * `mail.accountUrl`.
       */
      linkUrl: z.url().optional(),
    })
    .prefault({}),
  serials: z
    .strictObject({
      /**
       * Address that gets a mail when a person is locked after too many wrong serial numbers. Default: nobody.
       */
      notify: z.email().optional(),
    })
    .prefault({}),
  network: z
    .strictObject({
      /**
       * Number of your own proxies in front of the shop, each of which adds an address to `X-Forwarded-For`; 0
       * = none. Limits by address trust this many. Default: 1, like Medusa.
       */
      trustedProxies: z.number().int().min(0).max(10).optional(),
    })
    .prefault({}),
  portal: portalOptionsSchema,
  runtime: z
    .strictObject({
      /** Origins of web pages that may call the runtime API; "*" = all. Programs need none. */
      cors: z.union([z.literal("*"), z.array(z.string().min(1))]).default([]),
      /** Most requests for one license key, or by one user of a license. Counted in Redis if Medusa uses it, else in each process. */
      limitPerKey: rateLimit(120).prefault({}),
      /** Most requests from one network address, counted the same way. */
      limitPerAddress: rateLimit(600).prefault({}),
      /** Most attempts to sign in as one named user, right ones included; counted the same way. */
      limitPerUser: rateLimit(10, 900).prefault({}),
      /** Most attempts of named users to sign in from one network address, counted the same way. */
      limitPerNetwork: rateLimit(100, 900).prefault({}),
      /** How often a running program should send a heartbeat. */
      heartbeatSeconds: z.number().int().min(10).max(86_400).default(600),
      /**
       * Hours that a program may run on the last signed answer while the shop cannot be reached; 0 = none. Only
       * licenses with offline use allow it.
       */
      keepHours: z.number().int().min(0).max(720).default(24),
      /** Most connections to PostgreSQL that the runtime API and the account area hold in each process. */
      poolSize: z.number().int().min(1).max(100).default(10),
      /** Plan each statement once per connection. Turn off behind PgBouncer in transaction mode. */
      preparedStatements: z.boolean().default(true),
    })
    .prefault({}),
})

export type StaffRevealRule = (
  userId: string,
  container: MedusaContainer
) => boolean | Promise<boolean>

/**
 * The options as given.
 * @public for the configuration of a shop
 */
export type LicensingPluginOptions = z.input<typeof licensingOptionsSchema>

/** The options with their defaults. */
export type LicensingOptions = z.output<typeof licensingOptionsSchema>

/** The shop's appearance in its mails. */
export type MailBrand = LicensingOptions["mail"]["brand"]

/**
 * Parses the plugin options once at start.
 * @throws MedusaError naming every wrong option and what it must be, but no value.
 */
export function parseLicensingOptions(
  options: Record<string, unknown> | undefined,
  isProduction = process.env.NODE_ENV === "production"
): LicensingOptions {
  const given = { ...options }
  const missing = given.secret === undefined || given.secret === ""
  if (missing || given.secret === DEVELOPMENT_SECRET) {
    if (isProduction) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "medusa-plugin-licensing: option `secret` is required in production. Set it in medusa-config.ts " +
          "from the environment, for example `secret: process.env.LICENSING_SECRET`; " +
          "make one with: openssl rand -base64 48",
        "LICENSING_SECRET_MISSING"
      )
    }
    given.secret = DEVELOPMENT_SECRET
  }
  const parsed = licensingOptionsSchema.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `\`${issue.path.join(".") || "options"}\` ${issue.message}`
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-plugin-licensing: invalid options: ${faults.join("; ")}`,
      "LICENSING_OPTIONS_INVALID"
    )
  }
  return parsed.data
}

/**
 * The portal with its address, if known; mails link there unless another page is configured.
 * @param backendUrl public address of the shop's backend
 */
export function withPortal(options: LicensingOptions, backendUrl?: string): LicensingOptions {
  const url = portalAddress(options.portal, backendUrl)
  return url
    ? {
        ...options,
        portal: { ...options.portal, url },
        mail: { ...options.mail, accountUrl: options.mail.accountUrl ?? url },
      }
    : options
}

/** The page of named users: they accept invitations there, set passwords, and sign programs in; undefined = unknown. */
export function userPage({ users, mail }: LicensingOptions): string | undefined {
  return users.linkUrl ?? mail.accountUrl
}

/**
 * The link in a mail about one order: its page in the portal, or the configured page for all; null = no link.
 */
export function orderUrl({ mail, portal }: LicensingOptions, orderId: string): string | null {
  const { accountUrl } = mail
  return accountUrl !== undefined && accountUrl === portal.url
    ? Object.assign(new URL(accountUrl), { hash: `/orders/${orderId}` }).href
    : (accountUrl ?? null)
}
