import { z } from "@medusajs/framework/zod"

import { FIELDS } from "./fields"

/** The parts of a JSON schema that the documentation uses. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  [keyword: string]: unknown
}

type Direction = "input" | "output"

/**
 * Creates the JSON schemas of the documentation (draft 2020-12, as in OpenAPI 3.1). Schemas with
 * an id become components and are referenced.
 */
export class Schemas {
  readonly components: Record<string, Schema> = {}

  /** Schema of a request. Unknown fields are refused, as the routes do, unless the schema is open. */
  input(schema: z.ZodType): Schema {
    const json = this.convert(schema, "input")
    return json.properties ? { additionalProperties: false, ...json } : json
  }

  /** Schema of an answer. Later versions may add fields: clients ignore unknown ones. */
  output(schema: z.ZodType): Schema {
    return this.convert(schema, "output")
  }

  private convert(schema: z.ZodType, direction: Direction): Schema {
    const {
      $schema: _,
      $defs,
      ...json
    } = z.toJSONSchema(schema, {
      io: direction,
      unrepresentable: "any",
      override: ({ zodSchema, jsonSchema }) =>
        amend(zodSchema as unknown as z.ZodType, jsonSchema as Schema, direction),
    }) as Schema & { $defs?: Record<string, Schema> }
    for (const component of Object.values($defs ?? {})) {
      this.referTo(component)
    }
    return json.id ? this.referTo(json) : finished(json)
  }

  private referTo({ id, ...component }: Schema): Schema {
    this.components[String(id)] = finished(component)
    return { $ref: `#/components/schemas/${String(id)}` }
  }
}

/** Adjusts zod's schema to what the routes accept. */
function amend(zod: z.ZodType, json: Schema, direction: Direction): void {
  // A preprocessed value is documented by the schema that checks it.
  if (direction === "input" && zod instanceof z.ZodPipe && zod.in instanceof z.ZodTransform) {
    Object.assign(json, new Schemas().input(zod.out as z.ZodType))
  }
  if (zod instanceof z.ZodObject) {
    const { shape } = zod as z.ZodObject<Record<string, z.ZodType>>
    if (direction === "input") {
      const needed = Object.keys(shape).filter((name) => isRequired(shape[name]))
      replace(json, "required", needed.length > 0 ? needed : undefined)
    } else {
      delete json.additionalProperties
    }
  }
}

/** Whether the field is required in a request. */
export function isRequired(schema: z.ZodType | undefined): boolean {
  return schema !== undefined && !schema.safeParse(undefined).success
}

/** `{ anyOf: [X, null] }` of a plain type as `{ type: [x, null] }`, which is easier to read. */
function nullableType(anyOf: unknown): Schema | null {
  const [one, other, ...more] = (anyOf ?? []) as Schema[]
  if (!one || other?.type !== "null" || more.length > 0 || typeof one.type !== "string") {
    return null
  }
  return {
    ...one,
    type: [one.type, "null"],
    ...(Array.isArray(one.enum) ? { enum: [...one.enum, null] } : {}),
  }
}

function replace(json: Schema, keyword: keyof Schema, value: unknown): void {
  if (value === undefined) {
    delete json[keyword]
  } else {
    json[keyword] = value
  }
}

/** A readable copy, with references to the components of an OpenAPI document. */
function finished(json: Schema): Schema {
  const copy = JSON.parse(
    JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')
  ) as Schema
  simplify(copy)
  return copy
}

/** Drops zod's internals and adds the descriptions of fields. */
function simplify(node: unknown): void {
  if (typeof node !== "object" || node === null) {
    return
  }
  const json = node as Schema
  const nullable = nullableType(json.anyOf)
  if (nullable) {
    delete json.anyOf
    Object.assign(json, nullable)
  }
  if (json.format) {
    delete json.pattern
  }
  delete json.propertyNames
  if (json.maximum === Number.MAX_SAFE_INTEGER) {
    delete json.maximum
  }
  for (const [name, property] of Object.entries(json.properties ?? {})) {
    const description = FIELDS[name]
    if (description && !property.description && !property.$ref) {
      property.description = description
    }
  }
  Object.values(json).forEach(simplify)
}
