import { readFileSync } from "node:fs"

import { operations } from "../../operations"
import { pathsSource, PATHS_FILE } from "../../../../scripts/openapi/paths"
import { isCall, isOurs, mayHoldKey, STEMS } from "../our-paths"

describe("our paths", () => {
  it("are derived from the operations", () => {
    expect(readFileSync(PATHS_FILE, "utf8")).toBe(pathsSource())
    expect(STEMS).toBe("licens|serial")
  })

  it.each([
    ["/licensing/v1/validate", true],
    ["/Licensing/V1/Validate/", true],
    ["/licensing/v1/users/device", true],
    ["/licensing/v1", false],
    ["/licensing/v1/7HXQA", false],
    ["/licensing/v1/validate/7HXQA", false],
    ["/licensing/v1/validate#7HXQA", false],
    ["/licensing/mails", false],
  ])("%s is a call of programs: %s", (path, call) => {
    expect(isCall(path)).toBe(call)
  })

  it.each(operations)("are known: $method $path", ({ path }) => {
    expect(isOurs(path)).toBe(true)
  })

  it("may all hold a key, but for the previews of mails", () => {
    const keyless = operations.filter(({ path }) => !mayHoldKey(path)).map(({ path }) => path)
    expect(keyless).toEqual(["/licensing/mails", "/licensing/mails/html"])
  })

  it.each(["/admin/orders/order_1", "/store/carts", "/auth/user/emailpass", "/licensing/portal/x"])(
    "do not hold %s",
    (path) => {
      expect(isOurs(path)).toBe(false)
    }
  )

  it.each([
    "//licensing/v1/validate",
    "/licensing//v1/KEY",
    "/licensing/./v1/KEY",
    "/licensing/%76%31/KEY",
    "\\store\\customers\\me\\licensing\\licenses\\KEY",
    "/st%6fre/licensing/KEY",
  ])("may hold a key where they are written wrongly: %s", (path) => {
    expect([isOurs(path), mayHoldKey(path)]).toEqual([false, true])
  })
})
