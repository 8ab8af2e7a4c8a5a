import { z } from "@medusajs/framework/zod"

/** Languages that the portal is written in, as BCP 47 tags. */
export const PORTAL_LANGUAGES = ["en", "de", "es", "fr"] as const

/** What Medusa and this plugin answer themselves; the portal must be neither above nor below it. */
const TAKEN = [
  "/admin",
  "/app",
  "/auth",
  "/health",
  "/hooks",
  "/licensing/v1",
  "/static",
  "/store",
  "/v1",
]

const isTaken = (path: string) =>
  TAKEN.some((taken) => `${path}/`.startsWith(`${taken}/`) || taken.startsWith(`${path}/`))

/** The option `portal`: the page on which buyers and license managers help themselves. */
export const portalOptionsSchema = z
  .strictObject({
    /** Serve the portal at all. */
    enabled: z.boolean().default(true),
    /** Its path below the address of the shop's backend. */
    path: z
      .string()
      .regex(/^(\/[\w-]+)+$/, {
        message: "must be a path such as /licensing/portal, without a slash at its end",
      })
      .refine((path) => !isTaken(path.toLowerCase()), {
        message: `must lie apart from ${TAKEN.join(", ")}`,
      })
      .default("/licensing/portal"),
    /**
     * Its address on the network, to which mails lead. Default: the path below `admin.backendUrl` of the
     * shop's configuration, where that is a whole address.
     */
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Offered languages; the first is that of visitors whose browser asks for none of them. */
    languages: z
      .array(z.enum(PORTAL_LANGUAGES))
      .min(1)
      .refine((languages) => new Set(languages).size === languages.length, {
        message: "must not name a language twice",
      })
      .default([...PORTAL_LANGUAGES]),
    /** Name above every page. Default: the name of the store. */
    name: z.string().trim().min(1).max(100).optional(),
    /** Where its texts lead that say "contact the vendor": an e-mail address or a page. Default: nowhere. */
    contact: z.union([z.email(), z.url({ protocol: /^https?$/ })]).optional(),
    /** Picture before the name. */
    logoUrl: z.url({ protocol: /^https?$/ }).optional(),
    /**
     * Mail the link for a new password when somebody asks for it in the portal. Off where a subscriber of
     * the shop does so for every customer.
     */
    passwordMail: z.boolean().default(true),
    /**
     * Mail the link that confirms an address when the portal asks for it, in shops that want addresses
     * confirmed. Off where a subscriber of the shop does so for every customer.
     */
    addressMail: z.boolean().default(true),
  })
  .prefault({})

export type PortalOptions = z.output<typeof portalOptionsSchema>

/**
 * The portal's address on the network, for mails; undefined where it is off, or where nothing tells it.
 * @param backendUrl `admin.backendUrl` of the shop's configuration, which is `/` unless it is set
 */
export function portalAddress(
  { enabled, path, url }: PortalOptions,
  backendUrl: string | undefined
): string | undefined {
  const isKnown = backendUrl !== undefined && /^https?:\/\//.test(backendUrl)
  const derived = isKnown ? `${backendUrl.replace(/\/+$/, "")}${path}/` : undefined
  return enabled ? (url ?? derived) : undefined
}
