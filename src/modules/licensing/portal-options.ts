import { z } from "@medusajs/framework/zod"

/** Languages of the portal, as BCP 47 tags. */
const PORTAL_LANGUAGES = ["en", "de", "es", "fr"] as const

/** Paths that Medusa and this plugin serve; the portal must be neither above nor below one. */
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

/** The option `portal`: the self-service page of buyers and license managers. */
export const portalOptionsSchema = z
  .strictObject({
    /** Serve the portal. */
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
     * Its public address, for links in mails. Default: the path below `admin.backendUrl` of the shop's
     * configuration, if that is an absolute URL.
     */
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Offered languages; the first is for visitors whose browser asks for none of them. */
    languages: z
      .array(z.enum(PORTAL_LANGUAGES))
      .min(1)
      .refine((languages) => new Set(languages).size === languages.length, {
        message: "must not name a language twice",
      })
      .default([...PORTAL_LANGUAGES]),
    /** Name at the top of every page. Default: the name of the store. */
    name: z.string().trim().min(1).max(100).optional(),
    /** Target of "contact the vendor" in its texts: an e-mail address or a page. Default: no link. */
    contact: z.union([z.email(), z.url({ protocol: /^https?$/ })]).optional(),
    /** Picture before the name. */
    logoUrl: z.url({ protocol: /^https?$/ }).optional(),
    /**
     * Mail the link for a new password when somebody asks for it in the portal. Turn off if a subscriber of the
     * shop does so for every customer.
     */
    passwordMail: z.boolean().default(true),
    /**
     * Mail the link that confirms an address when the portal asks for it, in shops that require confirmed
     * addresses. Turn off if a subscriber of the shop does so for every customer.
     */
    addressMail: z.boolean().default(true),
  })
  .prefault({})

export type PortalOptions = z.output<typeof portalOptionsSchema>

/**
 * The portal's public address, for mails; undefined if it is off or its address is unknown.
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
