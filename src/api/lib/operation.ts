import type {
  MiddlewareRoute,
  RouteVerb,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import type { AnswerName } from "../answers"
import { checksContentType } from "./content-type"
import type { ErrorCode } from "../../modules/licensing/error-codes"
import { IDEMPOTENCY_KEY_PATTERN } from "./idempotency-key"
import type { AnswerFaults } from "./validated-body"

/** The parts of the API, as its documentation groups them. */
export const TAGS = {
  Programs: "The programs that are sold.",
  Policies: "Templates of what a license entitles to, and the product variants that sell them.",
  Bundles: "Policies that are sold as one thing, and the product variants that sell them.",
  Licenses: "All licenses of the shop, and what staff do with them.",
  Activations: "The computers that a license is in force on.",
  Users: "Who may use a license for named users.",
  "Offline files":
    "License and machine files, which work without a connection, and computers that have none.",
  Orders: "The licensing of one order.",
  "Serial numbers":
    "Codes sold on paper or by resellers, which become an order with licenses once.",
  Managers: "People who manage the licenses of orders, and what they may do.",
  Invitations: "How somebody becomes a license manager, or the user of a license; no login.",
  Help: "For people without an account, or who lost what they bought; no login.",
  Account:
    "What a logged-in customer sees and does, as owner of an order or as its license manager.",
  Distribution:
    "What a logged-in customer hands out as a license manager: orders for others, shares of quotas.",
  Runtime: "What the sold program asks; no login, slowed down by key and network address.",
  Mails: "How the shop's mails look; no login, and absent in production.",
  Settings: "Licensing of the whole shop.",
} as const

/** Content types of answers that are no JSON. */
export type TextAnswer = "text/csv" | "text/html" | "application/jose"

/**
 * One method of one route: what a request of it must look like, and what it answers. The middlewares of
 * the route and its documentation (`docs/openapi.yaml`) are both made of it.
 */
export type Operation = Readonly<{
  /** Unique; generated clients name their function so. */
  id: string
  tag: keyof typeof TAGS
  method: Extract<RouteVerb, "GET" | "POST" | "DELETE">
  /** The path as Medusa writes it: `/admin/licenses/:id`. */
  path: string
  summary: string
  description?: string
  query?: z.ZodObject
  /** The query graph's options for the query; only for routes that read by it. */
  queryConfig?: Parameters<typeof validateAndTransformQuery>[1]
  body?: z.ZodType
  /** A body other than JSON, which the route reads as it arrives; see `body-parsers.ts`. */
  textBody?: { contentType: string; example: string }
  /** Largest body in bytes; default 100 kB. */
  maxBodyBytes?: number
  /** Answers a body that is wrong; without it the refusal is `INVALID_REQUEST`. */
  answerFaults?: AnswerFaults
  /** Run before the request is checked. */
  before?: readonly NonNullable<MiddlewareRoute["middlewares"]>[number][]
  /** Bodies that are accepted, by what they show. */
  examples?: Record<string, unknown>
  /** Headers that the route itself reads. */
  headers?: Record<string, { description: string; schema: z.ZodType }>
  /** The name of the answer's schema in `answers.ts`, or a content type that is no JSON. */
  answer: AnswerName | TextAnswer
  /** It is refused by the ladder, with the code of the verdict: see docs/verdicts.md. */
  verdicts?: true
  /** Our codes that it may answer with, beside those of {@link errorCodesOf}. */
  errors: readonly ErrorCode[]
}>

/** The header of acts whose repetition would hurt; read by `idempotencyClaimOf`. */
export const idempotencyHeader: Operation["headers"] = {
  "Idempotency-Key": {
    description:
      "1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once.",
    schema: z.string().regex(IDEMPOTENCY_KEY_PATTERN).optional(),
  },
}

/** The header in which a storefront sends its language; Medusa reads it, and `?locale=` in its place. */
export const localeHeader: Operation["headers"] = {
  "x-medusa-locale": {
    description: "Language tag: that of a mail which the request causes, if there are such mails.",
    schema: z.string().optional(),
  },
}

/** The file that serves an operation: it exports the method. Medusa finds it by its path. */
export function routeFileOf({ path }: Pick<Operation, "path">): string {
  return `src/api${path.replace(/:(\w+)/g, "[$1]")}/route.ts`
}

/** The login that is needed: of a member of staff, of a customer, or none. */
export function loginOf({ path }: Pick<Operation, "path">): "staff" | "customer" | null {
  if (path.startsWith("/admin/")) {
    return "staff"
  }
  return path.startsWith("/store/customers/me/") ? "customer" : null
}

/** All our codes that an operation may answer with. */
export function errorCodesOf(operation: Operation): ErrorCode[] {
  const { errors, path, headers, query, body, textBody } = operation
  const isChecked = !path.startsWith("/licensing/v1/") && (query ?? body) !== undefined
  const takesBody = checksContentType(operation)
  return [
    ...errors,
    ...(isChecked ? (["INVALID_REQUEST"] as const) : []),
    ...(takesBody ? (["UNSUPPORTED_MEDIA_TYPE"] as const) : []),
    ...(takesBody && !textBody ? (["INVALID_JSON", "BODY_TOO_LARGE"] as const) : []),
    ...(path.includes(":") ? (["NOT_FOUND"] as const) : []),
    ...(headers === idempotencyHeader
      ? (["IDEMPOTENCY_KEY_INVALID", "IDEMPOTENCY_KEY_REUSED"] as const)
      : []),
  ]
}
