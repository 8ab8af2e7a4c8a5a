import type { LicensesIssuedData } from "../licenses-issued-data"
import { licensesIssuedEnglish } from "../messages"
import { renderLicensesIssued } from "../render"

const KEY = "ABCDE-FGHJK-MNPQR-STVWX-YZ012"

const data = (over: Partial<LicensesIssuedData> = {}): LicensesIssuedData => ({
  store_name: "Pixel & Sons",
  order_id: "order_1",
  order_display_id: "1042",
  customer_name: "Ada Example",
  account_url: "https://shop.example/account/licenses?a=1&b=2",
  groups: [
    {
      program: "Photo Studio",
      policy: "Standard, 2 seats",
      count: 1200,
      keys_redacted: ["*****-YZ012", "*****-YZ012", "*****-7K2QX"],
    },
    { program: "Sound Lab", policy: "Yearly", count: 1, keys_redacted: ["*****-AAAAA"] },
  ],
  ...over,
})

const withKeys = () =>
  data({
    groups: [{ program: "A", policy: "B", count: 1, keys_redacted: ["*****-YZ012"], keys: [KEY] }],
  })

/** The words of the HTML, without tags, comments and entities. */
const words = (html: string) =>
  html
    .replace(/<style.*?<\/style>|<!--.*?-->|<[^>]+>/gs, " ")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ")

describe("renderLicensesIssued", () => {
  it("says the same in HTML and in plain text", () => {
    const { subject, html, text } = renderLicensesIssued(data())
    expect(subject).toBe("Your 1,201 licenses for order #1042")
    for (const said of [
      "Hello Ada Example,",
      "your order #1042 at Pixel & Sons. We have issued 1,201 licenses for it.",
      "Photo Studio",
      "Standard, 2 seats · 1,200 licenses",
      "*****-7K2QX",
      "and 1,197 more",
      "Sound Lab",
      "Yearly · 1 license",
      "*****-AAAAA",
      "shows only the end of each key",
      "View my licenses",
      "https://shop.example/account/licenses?a=1&b=2",
      "Keep your license keys to yourself",
      "You receive this e-mail because",
    ]) {
      expect(words(html)).toContain(said)
      expect(text).toContain(said)
    }
  })

  it("reads well as plain text", () => {
    expect(renderLicensesIssued(data()).text).toBe(`Hello Ada Example,

Thank you for your order #1042 at Pixel & Sons. We have issued 1,201 licenses for it.

Photo Studio
Standard, 2 seats · 1,200 licenses
License keys:
  *****-YZ012
  *****-YZ012
  *****-7K2QX
  and 1,197 more

Sound Lab
Yearly · 1 license
License key:
  *****-AAAAA

For your safety this e-mail shows only the end of each key. The whole keys are in your account.

View my licenses:
https://shop.example/account/licenses?a=1&b=2

Keep your license keys to yourself: whoever has a key can use the license.

--
You receive this e-mail because of your order #1042 at Pixel & Sons.
`)
  })

  it("links to the account from the button and in full", () => {
    const { html } = renderLicensesIssued(data())
    expect(
      html.match(/href="https:\/\/shop\.example\/account\/licenses\?a=1&amp;b=2"/g)
    ).toHaveLength(2)
  })

  it("goes without a link", () => {
    for (const account_url of [null, "javascript:alert(1)", ""]) {
      const { html, text } = renderLicensesIssued(data({ account_url }))
      expect(html).not.toContain("href=")
      expect(html).not.toContain("javascript:")
      expect(text).toContain("You find your licenses in your account at Pixel & Sons.")
    }
  })

  it("holds whole keys only when they are given", () => {
    const masked = renderLicensesIssued(data())
    expect(masked.html + masked.text + masked.subject).not.toContain(KEY)
    const whole = renderLicensesIssued(withKeys())
    expect(whole.html).toContain(KEY)
    expect(whole.text).toContain(`License key:\n  ${KEY}`)
    expect(whole.text + whole.html).not.toContain("*****")
    expect(whole.text).not.toContain("shows only the end")
    expect(whole.subject).not.toContain(KEY)
  })

  it("speaks of one license in the singular and greets without a name", () => {
    const { subject, html, text } = renderLicensesIssued({ ...withKeys(), customer_name: null })
    expect(subject).toBe("Your license for order #1042")
    expect(words(html)).toContain("Your license is ready")
    expect(text).toMatch(/^Hello,\n/)
  })

  it("escapes names and keeps them on one line", () => {
    const evil = `<img src=x onerror="alert(1)">`
    const { html, subject } = renderLicensesIssued(
      data({
        store_name: `Shop\r\nBcc: thief@example.com ${evil}`,
        customer_name: evil,
        order_display_id: "7\n8",
        groups: [{ program: evil, policy: `"${evil}`, count: 1, keys_redacted: [evil] }],
      })
    )
    expect(html).not.toContain("<img")
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;")
    expect(subject).toBe("Your license for order #7 8")
    expect(html).not.toMatch(/[\r\n]/)
  })

  it("is a document that screen readers and old clients understand", () => {
    const { html } = renderLicensesIssued(data())
    expect(html).toMatch(/^<!DOCTYPE html PUBLIC/)
    expect(html).toContain('<html dir="ltr" lang="en">')
    expect(html).toContain("<title>Your 1,201 licenses for order #1042</title>")
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<h2/g)).toHaveLength(2)
    expect(html.match(/<table/g)?.length).toBe(html.match(/role="presentation"/g)?.length)
    expect(html).not.toMatch(/<(script|img|style|iframe)/)
  })

  it("takes another language", () => {
    const { subject, html } = renderLicensesIssued(data(), {
      ...licensesIssuedEnglish,
      locale: "de",
      subject: { one: "Ihre Lizenz", other: "Ihre {count} Lizenzen" },
    })
    expect(subject).toBe("Ihre 1.201 Lizenzen")
    expect(html).toContain('lang="de"')
  })
})
