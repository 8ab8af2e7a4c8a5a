import { METHODS } from "node:http"

import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Every path of ours; a test holds it to the table of operations. */
const PATHS = [
  "/licensing/*",
  "/store/licensing/*",
  "/store/customers/me/licensing/*",
  "/admin/licensing/*",
  "/admin/licenses*",
  "/admin/license-bundles*",
  "/admin/license-computers*",
  "/admin/license-managers*",
  "/admin/license-policies*",
  "/admin/license-programs*",
  "/admin/serial-batches*",
  "/admin/serial-locks*",
  "/admin/serial-numbers*",
  "/admin/orders/:id/licens*",
  "/admin/product-variants/:id/licens*",
  "/admin/products/:id/licens*",
]

/**
 * Bodies of our requests are read by `read-json.ts`, not by Medusa, whose parser repeats the beginning of a
 * broken one in its answer and in the log: a license key may be in it. Medusa must know before it
 * starts to serve.
 */
export const bodyParsers: MiddlewareRoute[] = PATHS.map((matcher) => ({
  // A body may come with any method, even where nothing reads it.
  methods: [...METHODS] as MiddlewareRoute["methods"],
  matcher,
  bodyParser: false,
}))
