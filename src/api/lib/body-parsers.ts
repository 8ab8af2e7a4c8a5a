import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Ten thousand pasted keys do not fit the default of 100 kB. */
const MANY_KEYS = { sizeLimit: "12mb" }

/** How bodies are read where Medusa's way does not do. Medusa must know before it starts to serve. */
export const bodyParsers: MiddlewareRoute[] = [
  { methods: ["POST"], matcher: "/admin/orders/:id/licenses", bodyParser: MANY_KEYS },
  { methods: ["POST"], matcher: "/admin/orders/:id/licenses/check-keys", bodyParser: MANY_KEYS },
  // Read as it arrives, however long.
  { methods: ["POST"], matcher: "/admin/serial-batches/:id/import", bodyParser: false },
  // Programs' requests have a parser of their own.
  { methods: ["POST"], matcher: "/licensing/v1/*", bodyParser: false },
]
