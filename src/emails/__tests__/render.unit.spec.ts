import { MAIL_TEXTS, type MailName } from "../../modules/licensing/messages/shape"
import {
  MAIL_LANGUAGES,
  type MailLanguage,
  mailLanguageFor,
} from "../../modules/licensing/messages/mail-language"
import { parseLicensingOptions } from "../../modules/licensing/options"
import { type ActivationCodeData, activationCodeMail } from "../activation-code"
import { MAIL_EXAMPLES } from "../examples"
import { type LicensesIssuedData, licensesIssuedMail } from "../licenses-issued"
import type { Mail } from "../mail"
import { managerAssignedMail } from "../manager-assigned"
import { managerInvitedMail } from "../manager-invited"
import { permissionNames } from "../../modules/licensing/messages/permission-names"
import { renderMail } from "../render"

const KEY = "ABCDE-FGHJK-MNPQR-STVWX-YZ012"
const LINK = "https://shop.example/account#invitation=kq3v5N0c8mT1xW7y"

const optionsOf = (mail: object) => parseLicensingOptions({ mail }, false).mail
const plain = optionsOf({})
const english = mailLanguageFor(plain, ["en"])
const render = (mail: Mail, brand: object = {}) => renderMail(mail, optionsOf({ brand }).brand)

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
const issued = (over: Partial<LicensesIssuedData> = {}, words: MailLanguage = english) =>
  licensesIssuedMail(data(over), words)
const withKeys = (over: Partial<LicensesIssuedData> = {}) =>
  issued({
    groups: [{ program: "A", policy: "B", count: 1, keys_redacted: ["*****-YZ012"], keys: [KEY] }],
    ...over,
  })

const invited = (over = {}, words: MailLanguage = english) =>
  managerInvitedMail(
    {
      store_name: "Pixel & Sons",
      manager_name: "Ada",
      order_display_ids: ["7", "12"],
      permissions: [],
      expires_at: "2030-01-31T10:00:00.000Z",
      ...over,
    },
    LINK,
    words
  )

const code = (over: Partial<ActivationCodeData> = {}) =>
  activationCodeMail(
    {
      store_name: "Pixel & Sons",
      order_display_id: "7",
      program: "Photo Studio",
      computer: "Studio, left desk",
      site_code: "1A2B3C4D",
      machine_id: "0011-2233-4455-6677",
      activation_code: "1A2B3C4D-5E6F7081-92A3B4C5-D6E7F809",
      ...over,
    },
    english
  )

/** The text of the HTML, without tags, comments and entities. */
const wordsIn = (html: string) =>
  html
    .replace(/<style.*?<\/style>|<!--.*?-->|<[^>]+>/gs, " ")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ")

const mails = Object.keys(MAIL_EXAMPLES) as MailName[]
const everyMail = mails.flatMap((mail) =>
  Object.keys(MAIL_LANGUAGES).map((language): [MailName, string] => [mail, language])
)

describe("every mail", () => {
  it("has an example", () => {
    expect(["common", ...mails].sort()).toEqual(Object.keys(MAIL_TEXTS).sort())
  })

  it.each(everyMail)("says the same in HTML and in plain text: %s in %s", (name, language) => {
    const mail = MAIL_EXAMPLES[name](mailLanguageFor(plain, [language]))
    const { subject, html, text } = render(mail, { footer: "Pixel & Sons Ltd\n1 High Street" })
    const texts = [
      mail.greeting,
      ...mail.paragraphs,
      ...mail.panels.flatMap(({ title, detail, entries, more }) => [
        title ?? "",
        detail ?? "",
        ...entries.flatMap(({ label, values }) => [label, ...values]),
        more ?? "",
      ]),
      ...mail.remarks,
      ...(mail.button ? [mail.button.label, mail.button.url] : []),
      ...mail.notes,
      mail.footer,
      "Pixel & Sons Ltd",
      "1 High Street",
    ].map((part) => part.replace(/\s+/g, " "))
    expect(texts.join(" ")).not.toMatch(/[{}]|undefined|null/)
    for (const part of texts) {
      expect(wordsIn(html)).toContain(part)
      expect(text.replace(/\s+/g, " ")).toContain(part)
    }
    expect(subject).toBe(mail.subject)
    expect(wordsIn(html)).toContain(mail.heading)
    expect(html).toContain(`<html dir="ltr" lang="${language}">`)
  })

  it.each(everyMail)("fits into a mailbox list: %s in %s", (name, language) => {
    const { subject, preview } = MAIL_EXAMPLES[name](mailLanguageFor(plain, [language]))
    expect(subject.length).toBeLessThanOrEqual(70)
    expect(preview.length).toBeLessThanOrEqual(100)
  })

  it.each(mails)("uses each text of a shop and fills all its placeholders: %s", (name) => {
    const shape: Record<string, { places: readonly string[]; plural: boolean }> = MAIL_TEXTS[name]
    const own = Object.fromEntries(
      Object.entries(shape).map(([text, { places }]) => [
        text,
        `own ${text}${places.map((place) => ` {${place}}`).join("")}`,
      ])
    )
    const words = mailLanguageFor(optionsOf({ texts: { en: { [name]: own } } }), [])
    const { subject, text, html } = render(MAIL_EXAMPLES[name](words))
    expect(subject).toMatch(/^own subject/)
    expect(subject + text + wordsIn(html)).not.toMatch(/[{}]/)
    expect(text).toContain("own footer")
    expect(wordsIn(html)).toContain("own heading")
  })
})

describe("your licenses", () => {
  it("reads well as plain text", () => {
    const { subject, text } = render(issued())
    expect(subject).toBe("Your 1,201 licenses for order #1042")
    expect(text).toBe(`Hello Ada Example,

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

Keep your license keys to yourself: anyone with a key can use the license.

--
You receive this e-mail because of your order #1042 at Pixel & Sons.
`)
  })

  it("links to the account from the button and in full", () => {
    const { html } = render(issued())
    expect(
      html.match(/href="https:\/\/shop\.example\/account\/licenses\?a=1&amp;b=2"/g)
    ).toHaveLength(2)
  })

  it("goes without a link", () => {
    for (const account_url of [null, "javascript:alert(1)", ""]) {
      const { html, text } = render(issued({ account_url }))
      expect(html).not.toContain("href=")
      expect(html).not.toContain("javascript:")
      expect(text).toContain("Your licenses are in your account at Pixel & Sons.")
    }
  })

  it("contains whole keys only if they are given", () => {
    const masked = render(issued())
    expect(masked.html + masked.text + masked.subject).not.toContain(KEY)
    const whole = render(withKeys())
    expect(whole.html).toContain(KEY)
    expect(whole.text).toContain(`License key:\n  ${KEY}`)
    expect(whole.text + whole.html).not.toContain("*****")
    expect(whole.text).not.toContain("shows only the end")
    expect(whole.subject).not.toContain(KEY)
  })

  it("uses the singular for one license and greets without a name", () => {
    const { subject, html, text } = render(withKeys({ customer_name: null }))
    expect(subject).toBe("Your license for order #1042")
    expect(wordsIn(html)).toContain("Your license is ready")
    expect(text).toMatch(/^Hello,\n/)
  })

  it("counts as the language does", () => {
    const subjectIn = (language: string) => issued({}, mailLanguageFor(plain, [language])).subject
    expect(subjectIn("de")).toBe("Ihre 1.201 Lizenzen zur Bestellung #1042")
    expect(subjectIn("de-CH")).toBe("Ihre 1'201 Lizenzen zur Bestellung #1042")
    expect(subjectIn("es")).toBe("Sus 1201 licencias del pedido #1042")
    expect(subjectIn("fr")).toBe("Vos 1\u202f201 licences pour la commande #1042")
  })
})

describe("mails to license managers", () => {
  it("name the waiting orders and the day on which the invitation ends", () => {
    expect(invited().paragraphs).toEqual([
      "You are invited to manage the licenses of order #7, #12 at Pixel & Sons.",
    ])
    const granted = { permissions: ["reset_device", "issue_license"] }
    expect(invited(granted).paragraphs).toContain(
      "What you may do besides activating computers: Reset computers, Issue licenses."
    )
    expect(invited(granted, mailLanguageFor(plain, ["de-AT"])).paragraphs[1]).toContain(
      permissionNames(["reset_device"], "de")[0]
    )
    expect(invited().notes[0]).toContain("January 31, 2030")
    expect(invited({}, mailLanguageFor(plain, ["en-GB"])).notes[0]).toContain("31 January 2030")
    expect(invited({}, mailLanguageFor(plain, ["de"])).notes[0]).toContain("31. Januar 2030")
    expect(invited({ order_display_ids: [] }).paragraphs).toEqual([
      "You are invited to manage licenses at Pixel & Sons.",
    ])
    expect(invited().button?.url).toBe(LINK)
  })

  it("have a button only if there is an address", () => {
    const person = { store_name: "Pixel & Sons", manager_name: null, order_display_id: "7" }
    expect(managerAssignedMail({ ...person, account_url: null }, english).button).toBeNull()
  })
})

describe("an activation code", () => {
  it("shows the computer only if it has a label", () => {
    const labels = (mail: Mail) => mail.panels[0]?.entries.map(({ label }) => label)
    expect(labels(code())).toEqual(["Computer", "Site code", "Machine ID", "Activation code"])
    expect(labels(code({ computer: null }))).toHaveLength(3)
  })
})

describe("renderMail", () => {
  it("escapes names and keeps them on one line", () => {
    const evil = `<img src=x onerror="alert(1)">`
    const { html, subject } = render(
      issued({
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
    expect(code({ program: "Studio\r\nBcc: all@shop.test" }).subject).toBe(
      "Activation code of Studio Bcc: all@shop.test"
    )
  })

  it("is a document that screen readers and old clients understand", () => {
    const { html } = render(issued())
    expect(html).toMatch(/^<!DOCTYPE html PUBLIC/)
    expect(html).toContain('<html dir="ltr" lang="en">')
    expect(html).toContain("<title>Your 1,201 licenses for order #1042</title>")
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<h2/g)).toHaveLength(2)
    expect(html.match(/<table/g)?.length).toBe(html.match(/role="presentation"/g)?.length)
    expect(html).not.toMatch(/<(script|img|style|iframe)/)
  })

  it("shows the shop's brand", () => {
    const { html, text } = render(issued(), {
      logoUrl: 'https://shop.example/logo.png?"><script>',
      color: "#ffcc00",
      footer: "Pixel & Sons Ltd\n1 High Street",
    })
    expect(html).toContain('alt="Pixel &amp; Sons"')
    expect(html).toContain('src="https://shop.example/logo.png?&quot;&gt;&lt;script&gt;"')
    expect(html).toMatch(/background-color:#ffcc00;[^"]*;color:#18181b/)
    expect(html).toContain("Pixel &amp; Sons Ltd<br/>1 High Street")
    expect(text).toMatch(/\nPixel & Sons Ltd\n1 High Street\n$/)
    expect(render(issued(), { color: "#1d4ed8" }).html).toMatch(
      /background-color:#1d4ed8;[^"]*;color:#ffffff/
    )
  })
})
