import { FREE_CODE } from "./catalogue-plan"
import type { CurrencyCode } from "./context"
import { BUYER_EMAIL } from "./people"

/** The acts on an order after it was placed, in sequence. */
export type Act =
  | { do: "capture"; part?: number }
  /** Refund this share of the captured amount. */
  | { do: "refund"; share: number }
  /** Refund what the shop owes after an edit or a return. */
  | { do: "refund_owed" }
  | { do: "cancel" }
  /** Change the quantity of a line; 0 removes it. */
  | { do: "edit"; sku: string; quantity: number }
  /** Capture the outstanding amount after an edit upward. */
  | { do: "pay_rest" }
  | { do: "fulfil"; sku?: string; quantity?: number }
  | { do: "cancel_fulfilment" }
  | { do: "return"; sku: string; quantity: number }

export interface OrderPlan {
  /** `demo_key` in the order's metadata; never changes. */
  key: string
  /** Through a cart (default), as a draft that staff convert, or written by staff at once. */
  via?: "cart" | "draft" | "admin"
  currency: CurrencyCode
  /** A registered customer, or the address of a guest. */
  email: string
  items: [sku: string, quantity: number][]
  code?: string
  acts: Act[]
}

const capture: Act = { do: "capture" }
const owed: Act = { do: "refund_owed" }

const order = (
  key: string,
  currency: CurrencyCode,
  email: string,
  items: OrderPlan["items"],
  acts: Act[] = [],
  more: Pick<OrderPlan, "via" | "code"> = {}
): OrderPlan => ({ key, currency, email, items, acts, ...more })

const ARKADEN = "it@arkadenbau.test"
const SCHOOL = "licenses@tidewater.test"
const FJORD = "kontor@fjordlys.test"
const MIKA = "mika@hanamori.test"
const ATELIER = "atelier@petitjour.test"
const CEDAR = "jo@cedarandco.test"
const ANA = "ana@vistalta.test"
const MILL = "ops@millgate.test"

/** The orders of the demo, oldest first: every state that an order can be in at least once. */
export const ORDERS: OrderPlan[] = [
  order("paid-home", "eur", BUYER_EMAIL, [["PXM-HOME", 1]], [capture]),
  order("paid-three", "eur", ATELIER, [["PXM-PRO", 3]], [capture]),
  order("unpaid-pro", "eur", FJORD, [["PXM-PRO", 2]]),
  order("paid-yearly", "usd", CEDAR, [["PXM-PRO-Y", 2]], [capture]),
  order("trial-free", "eur", ANA, [["PXM-TRIAL", 1]]),
  order("team-25", "eur", ARKADEN, [["FCT-TEAM", 25]], [capture]),
  order("bundle", "eur", BUYER_EMAIL, [["BND-STUDIO", 2]], [capture]),
  order("floating-seats", "eur", BUYER_EMAIL, [["FCT-FLOAT", 1]], [capture]),
  order("counted-uses", "eur", BUYER_EMAIL, [["PXM-COUNT", 1]], [capture]),
  order("more-pictures", "eur", BUYER_EMAIL, [["PXM-MORE", 1]], [capture]),
  order("named-users", "eur", BUYER_EMAIL, [["FCT-NAMED", 1]], [capture]),
  order("cancelled-paid", "eur", FJORD, [["PXM-HOME", 2]], [capture, { do: "cancel" }]),
  order("cancelled-unpaid", "usd", "casey@guest.test", [["FCT-YEAR", 1]], [{ do: "cancel" }]),
  order("part-refund", "eur", ATELIER, [["PXM-HOME", 4]], [capture, { do: "refund", share: 0.25 }]),
  order("full-refund", "usd", MILL, [["FCT-YEAR", 3]], [capture, { do: "refund", share: 1 }]),
  order("suspended-yearly", "eur", ANA, [["PXM-PRO-Y", 1]], [capture, { do: "refund", share: 1 }]),
  order(
    "edit-down",
    "eur",
    BUYER_EMAIL,
    [["PXM-PRO", 5]],
    [capture, { do: "edit", sku: "PXM-PRO", quantity: 3 }, owed]
  ),
  order(
    "edit-up-unpaid",
    "eur",
    ARKADEN,
    [["FCT-YEAR", 4]],
    [capture, { do: "edit", sku: "FCT-YEAR", quantity: 6 }]
  ),
  order(
    "edit-up-paid",
    "usd",
    CEDAR,
    [["FCT-YEAR", 2]],
    [capture, { do: "edit", sku: "FCT-YEAR", quantity: 3 }, { do: "pay_rest" }]
  ),
  order(
    "line-removed",
    "eur",
    FJORD,
    [
      ["PXM-HOME", 1],
      ["FCT-RENDER", 2],
    ],
    [capture, { do: "edit", sku: "FCT-RENDER", quantity: 0 }, owed]
  ),
  order(
    "team-resized",
    "eur",
    MILL,
    [["FCT-TEAM", 12]],
    [capture, { do: "edit", sku: "FCT-TEAM", quantity: 8 }, owed]
  ),
  order("boxed-waiting", "eur", ATELIER, [["PXM-BOX", 2]], [capture]),
  order(
    "boxed-sent",
    "eur",
    BUYER_EMAIL,
    [
      ["PXM-BOX", 1],
      ["MUG-BLUE", 2],
    ],
    [capture, { do: "fulfil" }]
  ),
  order(
    "boxed-part-sent",
    "usd",
    MILL,
    [["PXM-BOX", 5]],
    [capture, { do: "fulfil", sku: "PXM-BOX", quantity: 3 }]
  ),
  order(
    "boxed-returned",
    "eur",
    ANA,
    [["PXM-BOX", 3]],
    [capture, { do: "fulfil" }, { do: "return", sku: "PXM-BOX", quantity: 1 }, owed]
  ),
  order(
    "boxed-recalled",
    "eur",
    FJORD,
    [["PXM-BOX", 1]],
    [capture, { do: "fulfil" }, { do: "cancel_fulfilment" }]
  ),
  order("download-delivered", "eur", ARKADEN, [["PXM-PRO", 2]], [capture, { do: "fulfil" }]),
  order("promotion-free", "eur", CEDAR, [["PXM-PRO", 1]], [], { code: FREE_CODE }),
  order("guest-paid", "eur", "noa@guest.test", [["PXM-HOME", 1]], [capture]),
  order("guest-unpaid", "usd", "uri@guest.test", [["BND-STUDIO", 1]]),
  order("yen-paid", "jpy", MIKA, [["PXM-PRO", 2]], [capture]),
  order("yen-part-refund", "jpy", MIKA, [["FCT-YEAR", 2]], [capture, { do: "refund", share: 0.5 }]),
  order("capture-in-parts", "eur", ATELIER, [["PXM-PRO", 10]], [{ do: "capture", part: 0.4 }]),
  order(
    "captured-in-parts",
    "eur",
    BUYER_EMAIL,
    [["FCT-RENDER", 3]],
    [{ do: "capture", part: 0.5 }, { do: "capture" }]
  ),
  order(
    "no-license",
    "eur",
    FJORD,
    [
      ["PXM-PRESETS", 1],
      ["MUG-WHITE", 4],
    ],
    [capture]
  ),
  order("site-by-hand", "usd", MILL, [["FCT-SITE", 1]], [capture]),
  order("classroom-400", "usd", SCHOOL, [["FCT-CLASS", 400]], [capture]),
  order(
    "draft-converted",
    "eur",
    ARKADEN,
    [
      ["FCT-TEAM", 5],
      ["PXM-PRO", 1],
    ],
    [{ do: "pay_rest" }],
    {
      via: "draft",
    }
  ),
  order("staff-made", "usd", CEDAR, [["FCT-YEAR", 5]], [{ do: "pay_rest" }], { via: "admin" }),
  order(
    "mixed-basket",
    "eur",
    BUYER_EMAIL,
    [
      ["PXM-PRO-Y", 1],
      ["FCT-RENDER", 1],
      ["PXM-PRESETS", 1],
      ["BND-STUDIO", 1],
    ],
    [capture]
  ),
]
