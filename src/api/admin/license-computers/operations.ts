import type { Operation } from "../../lib/operation"
import { AdminSearchComputers } from "./validators"

/** The routes of the computers of the whole shop. */
export const computerOperations: readonly Operation[] = [
  {
    id: "searchComputers",
    tag: "Activations",
    method: "POST",
    path: "/admin/license-computers/search",
    summary: "List the computers of the shop",
    description:
      "`q` is the beginning of a computer's name or label, a whole site code, machine ID or fingerprint, or " +
      "whatever finds the license. A short beginning may match more than the 1,000 that are searched. " +
      "`count` is exact to 10 000; beyond, `count_capped` is true.",
    body: AdminSearchComputers,
    examples: {
      "By its codes": { q: "1A2B3C4D", status: "active" },
      "Those that were not seen this year": { unseen_since: "2026-01-01T00:00:00Z" },
    },
    answer: "computers",
    errors: [],
  },
]
