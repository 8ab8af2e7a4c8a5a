import type { z } from "@medusajs/framework/zod"

import { type AnswerName, answers } from "../../src/api/answers"
import { ERROR_CODES } from "../../src/modules/licensing/error-codes"
import { errorCodesOf, loginOf, type Operation, TAGS } from "../../src/api/lib/operation"
import {
  VERDICT_CODES,
  type VerdictCode,
  verdictHttpStatus,
} from "../../src/modules/licensing/domain/ladder/verdict-codes"
import { SEARCHES } from "./fields"
import { isRequired, type Schema, Schemas } from "./schemas"

type Json = Record<string, unknown>

const STAFF = [{ bearer: [] }, { session: [] }, { secret_api_key: [] }]
const SHOP = { publishable_key: [] }
const CUSTOMER = [
  { ...SHOP, customer: [] },
  { ...SHOP, session: [] },
]

function securityOf(operation: Operation): object[] {
  const login = loginOf(operation)
  if (login) {
    return login === "staff" ? STAFF : CUSTOMER
  }
  return operation.path.startsWith("/store/") ? [SHOP] : []
}

/** The OpenAPI document of operations. */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  const schemas = new Schemas()
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}")
    paths[path] = {
      ...paths[path],
      [operation.method.toLowerCase()]: operationObject(operation, schemas),
    }
  }
  const used = new Set(operations.map(({ tag }) => tag))
  return {
    openapi: "3.1.0",
    info: {
      title: "medusa-plugin-licensing",
      version,
      description:
        "The HTTP API of the plugin. Refusals are `{ code, type, message }`: `code` is stable and says " +
        "what is wrong, `message` is for people and names the field. Where Medusa itself refuses the form " +
        "of a request, `code` is absent. Answers may gain fields.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "http://localhost:9000" }],
    tags: Object.entries(TAGS)
      .filter(([name]) => used.has(name as keyof typeof TAGS))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "A member of staff: the token of `POST /auth/user/emailpass`.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "connect.sid",
          description: "A member of staff, or a customer, in a browser: `POST /auth/session`.",
        },
        customer: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "A customer: the token of `POST /auth/customer/emailpass`.",
        },
        publishable_key: {
          type: "apiKey",
          in: "header",
          name: "x-publishable-api-key",
          description: "A publishable API key of the shop.",
        },
        secret_api_key: {
          type: "http",
          scheme: "basic",
          description: "A secret API key as the user name, without a password.",
        },
      },
      schemas: { ...sorted(schemas.components), ...ERROR_SCHEMAS },
    },
  }
}

const ERROR_SCHEMAS = {
  Error: {
    type: "object",
    description: "A refusal.",
    properties: {
      code: { type: "string", description: "What is wrong; stable." },
      type: { type: "string", description: "Medusa's kind of error." },
      message: { type: "string", description: "What is wrong, for people; names the field." },
      error: {
        type: "string",
        description: "What OAuth calls it; of the calls that its clients make only.",
      },
    },
    required: ["type", "message"],
  },
  Unauthorized: {
    type: "object",
    description: "Nobody is logged in.",
    properties: { message: { type: "string" } },
    required: ["message"],
  },
}

function operationObject(operation: Operation, schemas: Schemas): Json {
  const { id, tag, summary, description, body, textBody } = operation
  const parameters = parametersOf(operation, schemas)
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: securityOf(operation),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: requestBody(operation, body, schemas) } : {}),
    ...(textBody
      ? {
          requestBody: {
            required: true,
            content: {
              [textBody.contentType]: { schema: { type: "string" }, example: textBody.example },
            },
          },
        }
      : {}),
    responses: {
      "200": { description: "Done", content: answerOf(operation, schemas) },
      ...refusals(operation),
      ...(loginOf(operation)
        ? { "401": { description: "Nobody is logged in", content: json(refTo("Unauthorized")) } }
        : {}),
    },
  }
}

function parametersOf({ path, query, headers, tag }: Operation, schemas: Schemas): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))
  const inHeaders = Object.entries(headers ?? {}).map(([name, { description, schema }]) => ({
    name,
    in: "header",
    ...needed(schema),
    description,
    schema: schemas.input(schema),
  }))
  const shape: Record<string, z.ZodType> = query?.shape ?? {}
  const properties = query ? (schemas.input(query).properties ?? {}) : {}
  const inQuery = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    ...needed(shape[name]),
    description: description ?? (name === "q" ? SEARCHES[tag] : undefined),
    schema,
  }))
  return [...inPath, ...inHeaders, ...inQuery]
}

function needed(schema: z.ZodType | undefined): { required?: true } {
  return isRequired(schema) ? { required: true } : {}
}

function requestBody({ examples }: Operation, body: z.ZodType, schemas: Schemas): Json {
  const named = Object.entries(examples ?? {}).map(([name, value]) => [name, { value }])
  return {
    // Without a body Medusa reads an empty one.
    required: !body.safeParse({}).success,
    content: json(schemas.input(body), named.length > 0 ? Object.fromEntries(named) : undefined),
  }
}

function answerOf({ answer }: Operation, schemas: Schemas): Json {
  return isNamed(answer)
    ? json(schemas.output(answers[answer]))
    : { [answer]: { schema: { type: "string" } } }
}

function isNamed(answer: Operation["answer"]): answer is AnswerName {
  return answer in answers
}

/** The statuses of a verdict for people. */
const VERDICT_STATUSES = [400, 409]

/** The refusals by status, from our codes and from Medusa. */
function refusals(operation: Operation): Json {
  const codes = errorCodesOf(operation)
  const byStatus = new Map<number, string[]>()
  if (operation.verdicts) {
    for (const status of VERDICT_STATUSES) {
      const line = "- the code of a verdict, see docs/verdicts.md"
      byStatus.set(status, [...(byStatus.get(status) ?? []), line])
    }
  }
  for (const code of codes) {
    const [status, meaning] = ERROR_CODES[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), `- \`${code}\`: ${meaning}`])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      String(status),
      { description: lines.join("\n"), content: json(errorSchema(operation, status)) },
    ])
  )
}

/** The error object with the codes that it can have with this status. */
function errorSchema(operation: Operation, status: number): Schema {
  const verdicts: readonly VerdictCode[] = operation.verdicts ? VERDICT_CODES : []
  const own = [
    ...errorCodesOf(operation).filter((code) => ERROR_CODES[code][0] === status),
    ...verdicts.filter((code) => verdictHttpStatus(code, "person") === status),
  ]
  return own.length === 0
    ? refTo("Error")
    : { allOf: [refTo("Error")], properties: { code: { enum: [...new Set(own)] } } }
}

function json(schema: Schema, examples?: Json): Json {
  return { "application/json": { schema, ...(examples ? { examples } : {}) } }
}

function refTo(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => one.localeCompare(other, "en"))
  )
}
