import { operations } from "../../operations"
import { isOurs, mayHoldKey } from "../our-paths"

describe("our paths", () => {
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
