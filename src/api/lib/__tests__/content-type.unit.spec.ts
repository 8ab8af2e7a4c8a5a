import { checksContentType, takeContentType } from "../content-type"
import { operations } from "../../operations"

const FORMS = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]

const statusOf = (operation: (typeof operations)[number], headers: Record<string, string>) => {
  let status = 200
  const res = { status: (code: number) => ((status = code), res), json: () => res }
  takeContentType(operation)({ headers } as never, res as never, () => undefined)
  return status
}

describe("every act takes the documented content type only", () => {
  const acts = operations.filter(checksContentType)

  it("looks at all acts but those of programs, which look where they read", () => {
    const others = operations.filter((operation) => !checksContentType(operation))
    expect(acts.length).toBeGreaterThan(60)
    for (const { method, path } of others) {
      expect(method === "GET" || path.startsWith("/licensing/v1/")).toBe(true)
    }
  })

  it.each(acts)("$method $path", (operation) => {
    const documented = operation.textBody?.contentType ?? "application/json"
    for (const type of FORMS) {
      expect(statusOf(operation, { "content-type": type, "content-length": "0" })).toBe(415)
      expect(statusOf(operation, { "content-type": type, "content-length": "9" })).toBe(415)
    }
    expect(statusOf(operation, { "content-type": `${documented}; charset=utf-8` })).toBe(200)
    expect(statusOf(operation, {})).toBe(200)
    expect(statusOf(operation, { "content-length": "9" })).toBe(415)
    expect(statusOf(operation, { "transfer-encoding": "chunked" })).toBe(415)
  })
})
