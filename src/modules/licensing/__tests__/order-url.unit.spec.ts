import { orderUrl, parseLicensingOptions, withPortal } from "../options"

const url = (options: Record<string, unknown>) =>
  orderUrl(
    withPortal(parseLicensingOptions(options, false), "https://shop.example/medusa"),
    "order_1"
  )

describe("the button of a mail about one order", () => {
  it("leads to that order in the portal", () => {
    expect(url({})).toBe("https://shop.example/medusa/licensing/portal/#/orders/order_1")
  })

  it("leads to the page that is configured, and nowhere where there is none", () => {
    const own = { mail: { accountUrl: "https://shop.example/account" } }
    expect(url(own)).toBe("https://shop.example/account")
    expect(url({ portal: { enabled: false } })).toBeNull()
  })
})
