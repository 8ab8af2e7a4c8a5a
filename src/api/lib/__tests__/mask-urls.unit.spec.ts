import { maskedReferrer, maskedUrl } from "../mask-urls"
import { operations } from "../../operations"

const KEY = "7Q2MX-K9D4B-0ZT5R-HV8WC-3NEJ6"
const ID = "lic_01K8Z0V5N3ABCDEFGHJKMNPQRS"

const words = new Set(operations.flatMap(({ path }) => path.split("/")))
const mask = (url: string) => maskedUrl(url, (segment) => words.has(segment))

describe("maskedUrl", () => {
  it.each([
    [`/admin/licenses?q=${KEY}&limit=20`, "/admin/licenses?q=***&limit=20"],
    [`/admin/licenses?limit=20&q=${KEY}`, "/admin/licenses?limit=20&q=***"],
    [`/admin/licenses?${KEY}`, "/admin/licenses?***"],
    [`/admin/licenses?status=${KEY}`, "/admin/licenses?status=***"],
    [`/admin/licenses?q[]=${KEY}`, "/admin/licenses?q[]=***"],
    [`/admin/licenses#${KEY}`, "/admin/licenses#***"],
    [`/admin/licenses/${KEY}`, "/admin/licenses/***"],
    [`/admin/licenses/${KEY}/reveal`, "/admin/licenses/***/reveal"],
    [`/admin/licenses/${KEY}?${KEY}=1`, "/admin/licenses/***?***=1"],
    [`/Admin/Licenses/${KEY.toLowerCase()}/`, "/Admin/Licenses/***/"],
    [`http://shop.test/admin/licenses/${KEY}`, "http://shop.test/admin/licenses/***"],
    [`/admin/orders/${KEY}/licenses`, "/admin/orders/***/licenses"],
    [
      `/admin/orders/order_1/licenses/export?q=${KEY}`,
      "/admin/orders/order_1/licenses/export?q=***",
    ],
    [`/admin/serial-numbers/${KEY}/reveal`, "/admin/serial-numbers/***/reveal"],
    [`/admin/serial-numbers?q=${KEY}`, "/admin/serial-numbers?q=***"],
    [`/store/customers/me/licensing/orders?q=${KEY}`, "/store/customers/me/licensing/orders?q=***"],
    [`/store/licensing/${KEY}`, "/store/licensing/***"],
    [`/licensing/v1/validate?key=${KEY}`, "/licensing/v1/validate?key=***"],
    [`/licensing/v1/${KEY}`, "/licensing/v1/***"],
    [`/v1/licenses/${KEY}`, "/v1/licenses/***"],
    ["/admin/licenses/shop_ab12cd34ef56qwer", "/admin/licenses/***"],
    ["/admin/licenses?policy_id=shop_ab12cd34ef56qwer", "/admin/licenses?policy_id=***"],
    ["/admin/licenses?status=kqxdmzawntrvbpjh", "/admin/licenses?status=***"],
  ])("shows nothing of a key in %s", (url, shown) => {
    expect(mask(url).shown).toBe(shown)
    expect(mask(url).url.toLowerCase().includes(KEY.toLowerCase())).toBe(/[?&]q=/.test(url))
  })

  it.each([
    `/admin/licenses/${ID}`,
    `/admin/licenses?limit=20&offset=0&order=-created_at&status[]=in_grace&is_trial=true`,
    `/admin/licenses?policy_id%5B%5D=lpol_01K8Z0V5N3&expires_from=2026-01-01T00%3A00%3A00.000Z`,
    "/store/customers/me/licensing/orders?limit=20&locale=de-DE",
    "/admin/orders/order_01K8?fields=*licenses,+customer.first_name,-metadata",
    "/admin/orders/order_7?fields=*",
    `/admin/licenses/${ID.replace("lic_", "pay_")}`,
    "/admin/license-policies?fields=id,code,program.code&order=code&",
    "/admin/license-programs?id=%00",
    "/licensing/v1/validate",
    `/admin/products?q=${KEY}`,
    "/store/products/Some-Handle-2024-Edition",
    "/licensing/portal/assets/index-BxY12AbC.js",
  ])("leaves %s as it is", (url) => {
    expect(mask(url)).toEqual({ url, shown: url })
  })

  it("keeps the path of every operation", () => {
    for (const { path } of operations) {
      const url = path.replace(/:\w+/g, ID)
      expect(mask(url)).toEqual({ url, shown: url })
    }
  })

  it("leaves a path with NUL to be refused", () => {
    expect(mask("/admin/licenses/a%00b").url).toBe("/admin/licenses/%00")
  })
})

describe("maskedReferrer", () => {
  it("cuts off everything behind the path of our own pages", () => {
    expect(maskedReferrer(`https://shop.test/app/licensing/licenses?q=${KEY}`)).toBe(
      "https://shop.test/app/licensing/licenses?***"
    )
    expect(maskedReferrer("https://shop.test/app/orders?q=1")).toBe(
      "https://shop.test/app/orders?q=1"
    )
  })
})
