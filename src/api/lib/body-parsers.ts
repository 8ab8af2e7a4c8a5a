import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Everything of ours that takes a body; a test holds it to the table of operations. */
const PATHS = [
  "/licensing/v1/*",
  "/store/licensing/*",
  "/store/customers/me/licensing/*",
  "/admin/licensing/*",
  "/admin/licenses*",
  "/admin/license-computers*",
  "/admin/license-managers*",
  "/admin/license-policies*",
  "/admin/license-programs*",
  "/admin/serial-batches*",
  "/admin/serial-locks*",
  "/admin/serial-numbers*",
  "/admin/orders/:id/licens*",
  "/admin/product-variants/:id/licens*",
]

/**
 * Bodies of our requests are read by `read-json.ts`, not by Medusa, whose parser repeats the beginning of a
 * broken one in its answer and in the log: a license key may be in it. Medusa must know before it
 * starts to serve.
 */
export const bodyParsers: MiddlewareRoute[] = PATHS.map((matcher) => ({
  methods: ["POST", "DELETE"],
  matcher,
  bodyParser: false,
}))
