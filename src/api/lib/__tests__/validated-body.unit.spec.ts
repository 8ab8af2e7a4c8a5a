import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaError } from "@medusajs/framework/utils"

import { operations } from "../../operations"
import { validatedBody } from "../validated-body"
import { changedTexts } from "./changed-texts"

/** It has a `length` that compares with no number: JSON can say so. */
const INCOMPARABLE: unknown = JSON.parse('{ "length": { "toString": 1, "valueOf": 1 } }')

describe("bodies", () => {
  const bodies = operations.flatMap(({ id, body, examples = {} }) =>
    Object.values(examples).flatMap((example) => (body ? [{ id, body, example }] : []))
  )

  it.each(bodies)(
    "of $id with an object for a text are refused, if at all",
    ({ body, example }) => {
      for (const [, copy] of changedTexts(example, () => INCOMPARABLE)) {
        const next = jest.fn<undefined, [unknown?]>()
        const req = { body: copy } as MedusaRequest
        void validatedBody(body)(req, {} as MedusaResponse, next)
        expect(next).toHaveBeenCalledTimes(1)
        const [error] = next.mock.calls[0] ?? []
        expect(error === undefined || (error as MedusaError).type === "invalid_data").toBe(true)
      }
    }
  )
})
