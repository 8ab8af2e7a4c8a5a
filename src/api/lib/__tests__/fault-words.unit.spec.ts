import { z } from "@medusajs/framework/zod"

import { invalidRequest } from "../fault-words"

const KEY = "KHXJP-CQ7KB-33Y0N-0J2QS-KWAKV"

const schema = z.strictObject({
  name: z.string().max(5),
  count: z.number().int().min(1).optional(),
  kind: z.enum(["one", "two"]).optional(),
  ids: z.union([z.string(), z.array(z.string())]).optional(),
})

const refusal = (given: unknown) => {
  const { code, message } = invalidRequest(schema.safeParse(given).error!.issues, given)
  return [code, message]
}

describe("the refusal of a wrong request", () => {
  it.each<[unknown, string]>([
    [{}, "Field 'name' is required"],
    [null, "Expected type: 'object' for field ''"],
    [{ name: [KEY] }, "Expected type: 'string' for field 'name'"],
    [{ name: KEY }, "Value for field 'name' too big, expected at most: '5'"],
    [{ name: "a", kind: KEY }, "Expected: 'one, two' for field 'kind'"],
    [{ name: "a", ids: { [KEY]: KEY } }, "Expected type: 'string' for field 'ids'"],
    [{ name: "a", count: 0 }, "Value for field 'count' too small, expected at least: '1'"],
    [{ name: "a", surplus: 1, [KEY]: 1 }, "Unrecognized fields: 'surplus, …'"],
    [
      { kind: 1, count: KEY },
      "Field 'name' is required; Expected type: 'number' for field 'count'; Expected: 'one, two' for field 'kind'",
    ],
  ])("of %j repeats no value", (given, words) => {
    expect(refusal(given)).toEqual(["INVALID_REQUEST", `Invalid request: ${words}`])
  })
})
