import type { TopUpTerms } from "../../src/modules/licensing/domain/consumption/top-ups"
import type { PolicyTerms } from "../../src/modules/licensing/domain/policies/policy-rules"
import type { CurrencyCode } from "./context"

/** Two programs: a photo editor, and a viewer for construction drawings. */
export const PROGRAMS = [
  {
    code: "pixelmoor",
    name: "Pixelmoor",
    serials_enabled: true,
    serial_self_service: true,
    features: [
      { code: "raw", name: "Raw development", bit: 0, retired: false },
      { code: "layers", name: "Layers and masks", bit: 1, retired: false },
      { code: "batch", name: "Batch export", bit: 2, retired: false },
      { code: "cloud-album", name: "Cloud album", bit: null, retired: true },
    ],
  },
  {
    code: "facetry",
    name: "Facetry Viewer",
    features: [
      { code: "measure", name: "Measuring", bit: 0, retired: false },
      { code: "compare", name: "Comparing revisions", bit: 1, retired: false },
      { code: "render", name: "Rendering", bit: 2, retired: false },
    ],
  },
]

export type PolicyPlan = Pick<PolicyTerms, "code" | "name"> &
  Partial<PolicyTerms> & { program: string }

/** One policy for each way of selling. */
export const POLICIES: PolicyPlan[] = [
  {
    program: "pixelmoor",
    code: "pixelmoor-perpetual",
    name: "Perpetual, two computers",
    kind: "perpetual",
    maintenance_duration: "P1Y",
    max_activations: 2,
    max_transfers: 4,
    features: ["raw", "layers", "batch"],
  },
  {
    program: "pixelmoor",
    code: "pixelmoor-yearly",
    name: "Yearly subscription",
    kind: "subscription",
    subscription_duration: "P1Y",
    grace_hours: 168,
    max_activations: 3,
    on_refund: "suspend",
    features: ["raw", "layers", "batch"],
  },
  {
    program: "pixelmoor",
    code: "pixelmoor-trial",
    name: "Thirty-day trial",
    kind: "time_limited",
    valid_duration: "P30D",
    term_starts: "first_activation",
    is_trial: true,
    trial_days: 30,
    max_activations: 1,
    allow_offline: false,
    issue_on: "order_placed",
    features: ["raw", "layers"],
  },
  {
    program: "pixelmoor",
    code: "pixelmoor-boxed",
    name: "Boxed edition",
    kind: "perpetual",
    max_activations: 1,
    key_prefix: "BOX",
    issue_on: "order_fulfilled",
    features: ["raw", "layers"],
  },
  {
    program: "facetry",
    code: "facetry-team",
    name: "Team, a seat per unit",
    kind: "perpetual",
    quantity_mode: "seats_per_line",
    max_activations: 1,
    max_transfers: null,
    features: ["measure", "compare"],
  },
  {
    program: "facetry",
    code: "facetry-yearly",
    name: "One year",
    kind: "time_limited",
    valid_duration: "P1Y",
    grace_hours: 72,
    max_activations: 1,
    features: ["measure"],
  },
  {
    program: "facetry",
    code: "facetry-render",
    name: "Render farm, monthly",
    kind: "subscription",
    subscription_duration: "P1M",
    grace_hours: 48,
    max_activations: 10,
    features: ["render"],
  },
  {
    program: "facetry",
    code: "facetry-floating",
    name: "Floating, three at a time",
    kind: "perpetual",
    max_activations: null,
    floating_seats: 3,
    // Sessions are still there when somebody looks at the demo in the evening.
    floating_timeout_minutes: 1440,
    max_borrow_hours: 168,
    features: ["measure", "compare"],
    feature_terms: { compare: { floating_seats: 1 } },
  },
  {
    program: "pixelmoor",
    code: "pixelmoor-counted",
    name: "By the picture, a thousand a month",
    kind: "consumption",
    max_activations: 2,
    max_consumptions: 1000,
    max_overages: 100,
    consumption_period: "monthly",
    features: ["raw", "batch"],
  },
  {
    program: "facetry",
    code: "facetry-people",
    name: "By name, five people",
    kind: "time_limited",
    valid_duration: "P1Y",
    authorization: "named_user",
    max_users: 5,
    max_activations: 2,
    features: ["measure", "compare"],
  },
  {
    program: "facetry",
    code: "facetry-site",
    name: "Site license, issued by hand",
    kind: "perpetual",
    max_activations: null,
    issue_on: "manual",
    on_refund: "keep",
    features: ["measure", "compare", "render"],
  },
]

/** What is sold as one thing: the codes of its policies. */
export const BUNDLES: { code: string; name: string; policies: string[] }[] = [
  {
    code: "studio",
    name: "Studio bundle",
    policies: ["pixelmoor-perpetual", "facetry-yearly"],
  },
]

interface VariantPlan {
  title: string
  sku: string
  prices: Record<CurrencyCode, number>
  /** Codes of the policies that a sold unit issues. */
  policies: string[]
  /** The code of the bundle that a sold unit issues, instead of policies. */
  bundle?: string
  /** What a sold unit adds to a license of a policy, by its code. */
  topUps?: Record<string, TopUpTerms>
  /** Units in the warehouse; absent for downloads. */
  stock?: number
}

export interface ProductPlan {
  handle: string
  title: string
  description: string
  variants: VariantPlan[]
}

const variant = (
  title: string,
  sku: string,
  [eur, usd, jpy]: [number, number, number],
  policies: string[],
  stock?: number
): VariantPlan => ({ title, sku, prices: { eur, usd, jpy }, policies, stock })

/** The products. Variants without policies show that they are left alone. */
export const PRODUCTS: ProductPlan[] = [
  {
    handle: "pixelmoor-home",
    title: "Pixelmoor Home",
    description: "The photo editor for everyone: raw development, layers and masks.",
    variants: [variant("Perpetual", "PXM-HOME", [59, 65, 8900], ["pixelmoor-perpetual"])],
  },
  {
    handle: "pixelmoor-pro",
    title: "Pixelmoor Pro",
    description: "Pixelmoor with batch export and three computers a person.",
    variants: [
      variant("Perpetual", "PXM-PRO", [149, 159, 22000], ["pixelmoor-perpetual"]),
      variant("Yearly", "PXM-PRO-Y", [69, 75, 9900], ["pixelmoor-yearly"]),
    ],
  },
  {
    handle: "pixelmoor-trial",
    title: "Pixelmoor trial",
    description: "Thirty days of Pixelmoor, free of charge.",
    variants: [variant("Thirty days", "PXM-TRIAL", [0, 0, 0], ["pixelmoor-trial"])],
  },
  {
    handle: "pixelmoor-boxed",
    title: "Pixelmoor boxed edition",
    description: "Printed handbook, memory stick and a license, sent by parcel.",
    variants: [variant("Box", "PXM-BOX", [89, 95, 12800], ["pixelmoor-boxed"], 200)],
  },
  {
    handle: "facetry-viewer",
    title: "Facetry Viewer",
    description: "Opens, measures and compares construction drawings.",
    variants: [variant("One year", "FCT-YEAR", [120, 129, 17500], ["facetry-yearly"])],
  },
  {
    handle: "facetry-team",
    title: "Facetry Viewer for teams",
    description: "One license with as many seats as you buy.",
    variants: [variant("Per seat", "FCT-TEAM", [95, 99, 13900], ["facetry-team"])],
  },
  {
    handle: "facetry-render",
    title: "Facetry Render",
    description: "The renderer for up to ten computers, month by month.",
    variants: [variant("One month", "FCT-RENDER", [29, 32, 4300], ["facetry-render"])],
  },
  {
    handle: "facetry-classroom",
    title: "Facetry Classroom",
    description: "A license for every pupil, for one school year.",
    variants: [variant("Pupil", "FCT-CLASS", [4, 4.5, 600], ["facetry-yearly"])],
  },
  {
    handle: "facetry-floating",
    title: "Facetry Viewer, floating",
    description: "Installed on every computer of the office, running on three at a time.",
    variants: [variant("Three at a time", "FCT-FLOAT", [390, 420, 57000], ["facetry-floating"])],
  },
  {
    handle: "pixelmoor-counted",
    title: "Pixelmoor by the picture",
    description: "Raw development for a thousand pictures a month.",
    variants: [variant("A thousand a month", "PXM-COUNT", [24, 26, 3500], ["pixelmoor-counted"])],
  },
  {
    handle: "pixelmoor-more",
    title: "More pictures for Pixelmoor by the picture",
    description: "A thousand pictures more, for as long as it takes to develop them.",
    variants: [
      {
        ...variant("A thousand more", "PXM-MORE", [19, 21, 2800], []),
        topUps: { "pixelmoor-counted": { uses: 1000, feature: "", until: "used" } },
      },
    ],
  },
  {
    handle: "facetry-people",
    title: "Facetry Viewer by name",
    description: "For five people, who sign in: each on two computers of their own.",
    variants: [
      variant("Five people, one year", "FCT-NAMED", [340, 370, 49000], ["facetry-people"]),
    ],
  },
  {
    handle: "facetry-site",
    title: "Facetry site license",
    description: "For the whole building; we agree on the details with you first.",
    variants: [variant("Site", "FCT-SITE", [2400, 2600, 350000], ["facetry-site"])],
  },
  {
    handle: "studio-bundle",
    title: "Studio bundle",
    description: "Pixelmoor Pro and a year of Facetry Viewer together.",
    variants: [{ ...variant("Bundle", "BND-STUDIO", [229, 249, 34000], []), bundle: "studio" }],
  },
  {
    handle: "pixelmoor-presets",
    title: "Nordic light presets",
    description: "Forty looks for Pixelmoor, as a download. Needs no license.",
    variants: [variant("Download", "PXM-PRESETS", [19, 21, 2900], [])],
  },
  {
    handle: "northfold-mug",
    title: "Northfold mug",
    description: "Holds coffee, and nothing else.",
    variants: [
      variant("Blue", "MUG-BLUE", [14, 15, 2000], [], 120),
      variant("White", "MUG-WHITE", [14, 15, 2000], [], 80),
    ],
  },
]

/** A code that makes an order free of charge. */
export const FREE_CODE = "FRIENDS100"
