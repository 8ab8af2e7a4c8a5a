import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { operations } from "../../operations"
import { validatedQuery } from "../validated-body"
import { changedTexts } from "./changed-texts"

/** Fields of bodies that a rule reads, which refuses or drops such characters, or that are only hashed. */
const READ_BY_RULES = /\.(subscription_duration|site_code|machine_id|email|list|(new_)?password)$/

/** What PostgreSQL refuses: the character NUL, and half of a surrogate pair. */
const UNSTORABLE = ["\u0000", "\ud800"]

/** What a route with the query answers to one field; undefined = it takes it. */
async function refusal(
  query: NonNullable<(typeof operations)[number]["query"]>,
  name: string,
  text: string
) {
  const req = { query: { [name]: text } } as unknown as MedusaRequest
  return await new Promise<unknown>((resolve) => {
    void validatedQuery(query, {})(req, {} as MedusaResponse, resolve as never)
  })
}

describe("characters that PostgreSQL refuses", () => {
  const queries = operations.flatMap(({ id, query }) =>
    query ? Object.keys(query.shape).map((name) => ({ id, query, name })) : []
  )

  it.each(queries)("are refused in the query of $id, in $name", async ({ query, name }) => {
    for (const character of UNSTORABLE) {
      const error = await refusal(query, name, `a${character}`)
      expect(error).toBeInstanceOf(MedusaError)
      expect((error as MedusaError).message).toContain(`'${name}'`)
    }
  })

  const bodies = operations.flatMap(({ id, body, examples = {} }) =>
    Object.values(examples).flatMap((example) => (body ? [{ id, body, example }] : []))
  )

  it.each(bodies)(
    "get through no schema of the body of $id, but to a rule",
    ({ body, example }) => {
      for (const character of UNSTORABLE) {
        const spoiled = changedTexts(example, (text) => text + character)
        const taken = spoiled.filter(([, copy]) => {
          const { data } = body.safeParse(copy)
          return /\\u(0000|d800)/.test(JSON.stringify(data) ?? "")
        })
        expect(taken.map(([path]) => path).filter((path) => !READ_BY_RULES.test(path))).toEqual([])
      }
    }
  )
})
