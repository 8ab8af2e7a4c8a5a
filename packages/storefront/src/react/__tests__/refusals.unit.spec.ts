import { VERDICT_CODES } from "../../../../../src/modules/licensing/domain/ladder/verdict-codes"
import { LicensingError } from "../../client/errors"
import { de } from "../../messages/de"
import { en } from "../../messages/en"
import { es } from "../../messages/es"
import { fr } from "../../messages/fr"
import { asksVendor, explainError } from "../reasons"
import { textOf } from "../text"

type Operation = { path: string }

// The server's own tables; its types belong to another compilation.
const { operations } = jest.requireActual<{ operations: Operation[] }>(
  "../../../../../src/api/operations"
)
const { errorCodesOf } = jest.requireActual<{ errorCodesOf: (operation: Operation) => string[] }>(
  "../../../../../src/api/lib/operation"
)

/** Codes with which the routes of the account area may refuse. */
const CODES = [
  ...new Set([
    ...operations
      .filter(({ path }) => path.startsWith("/store/customers/me/licensing"))
      .flatMap(errorCodesOf),
    ...VERDICT_CODES,
  ]),
  // The client makes that header itself.
].filter((code) => !code.startsWith("IDEMPOTENCY_KEY"))

const SERVER = "Field 'email' must be an e-mail address"

describe.each([
  ["English", en],
  ["German", de],
  ["Spanish", es],
  ["French", fr],
])("A refusal in %s", (_, messages) => {
  const text = textOf(messages, messages.locale)
  const explained = (code: string | null, status = 400) =>
    explainError(text, new LicensingError({ status, code, message: SERVER }))

  it("is explained by its code, and never in the server's words", () => {
    const general = [messages.errors.invalid, messages.errors.unknown].map(({ message }) => message)
    const unknown = CODES.filter((code) => general.includes(explained(code).message))
    expect(unknown).toEqual([])
    for (const code of [...CODES, "SOMETHING_NEW", null]) {
      for (const status of [400, 403, 404, 409, 500]) {
        const { message, next } = explained(code, status)
        expect(`${message} ${next}`).not.toContain(SERVER)
        expect(message).not.toBe("")
      }
    }
    expect(explained(null)).toBe(messages.errors.invalid)
  })

  it("has the vendor's address beside it if it sends people there, as in English", () => {
    const english = textOf(en, "en")
    for (const code of CODES) {
      const inEnglish = explainError(
        english,
        new LicensingError({ status: 400, code, message: "" })
      )
      expect([code, asksVendor(text, explained(code))]).toEqual([
        code,
        asksVendor(english, inEnglish),
      ])
    }
    expect(asksVendor(text, explained("REVOKED"))).toBe(true)
    expect(asksVendor(text, explained("INVALID_REMOVAL_CODE"))).toBe(false)
  })
})
