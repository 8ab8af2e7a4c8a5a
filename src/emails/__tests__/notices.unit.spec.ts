import { managerEnglish } from "../manager-messages"
import {
  activationCodeNotice,
  invitationNotice,
  type Notice,
  orderAssignedNotice,
} from "../notice-data"
import { renderNotice } from "../render"

const LINK = "https://shop.example/account#invitation=kq3v5N0c8mT1xW7y"
const CODE = "1A2B3C4D-5E6F7081-92A3B4C5-D6E7F809"

const invitation = (over = {}) =>
  invitationNotice(
    {
      store_name: "Pixel & Sons",
      manager_name: "Ada",
      order_display_ids: ["7", "12"],
      expires_at: "2030-01-31T10:00:00.000Z",
      ...over,
    },
    LINK,
    managerEnglish
  )

const assigned = (account_url: string | null) =>
  orderAssignedNotice(
    { store_name: "Pixel & Sons", manager_name: null, order_display_id: "7", account_url },
    managerEnglish
  )

const code = (over = {}) =>
  activationCodeNotice(
    {
      store_name: "Pixel & Sons",
      order_display_id: "7",
      program: "Photo Studio",
      computer: "Studio, left desk",
      site_code: "1A2B3C4D",
      machine_id: "0011-2233-4455-6677",
      activation_code: CODE,
      ...over,
    },
    managerEnglish
  )

/** The words of the HTML, without tags, comments and entities. */
const words = (html: string) =>
  html
    .replace(/<style.*?<\/style>|<!--.*?-->|<[^>]+>/gs, " ")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ")

describe("renderNotice", () => {
  it.each<[string, Notice]>([
    ["an invitation", invitation()],
    ["an assignment", assigned("https://shop.example/account")],
    ["an activation code", code()],
  ])("says the same in HTML and in plain text: %s", (_, notice) => {
    const { html, text, subject } = renderNotice(notice)
    const told = [
      notice.greeting,
      ...notice.paragraphs,
      ...notice.codes.flatMap(({ label, value }) => [label, value]),
      ...(notice.button ? [notice.button.label, notice.button.url] : []),
      ...notice.notes,
      notice.footer,
    ]
    expect(told.join(" ")).not.toMatch(/[{}]|undefined|null/)
    for (const part of told) {
      expect(words(html)).toContain(part)
      expect(text).toContain(part)
    }
    expect(subject).toBe(notice.subject)
    expect(html).toContain('lang="en"')
  })

  it("names the orders that wait and the day on which the invitation ends", () => {
    expect(invitation().paragraphs).toEqual([
      "You are invited to manage the licenses of order #7, #12 at Pixel & Sons.",
    ])
    expect(invitation().notes[0]).toContain("January 31, 2030")
    expect(invitation({ order_display_ids: [] }).paragraphs).toEqual([
      "You are invited to manage licenses at Pixel & Sons.",
    ])
  })

  it("shows the computer only where it has a label, and a button only where it leads somewhere", () => {
    expect(code().codes.map(({ label }) => label)).toEqual([
      "Computer",
      "Site code",
      "Machine ID",
      "Activation code",
    ])
    expect(code({ computer: null }).codes).toHaveLength(3)
    expect(assigned(null).button).toBeNull()
  })

  it("lets nobody write into the header or the HTML", () => {
    const evil = code({ program: "Studio\r\nBcc: all@shop.test", computer: "<script>1</script>" })
    expect(evil.subject).toBe("Activation code of Studio Bcc: all@shop.test")
    expect(renderNotice(evil).html).not.toContain("<script>")
  })
})
