import resources from "../../../admin/i18n"
import { VERDICT_CODES } from "../../../modules/licensing/domain/ladder/verdict-codes"
import { errorCodesOf } from "../operation"
import { operations } from "../../operations"

const answered = new Set(
  operations.filter(({ path }) => path.startsWith("/admin/")).flatMap(errorCodesOf)
)

it.each(Object.entries(resources))(
  "no text of the server reaches the forms in %s: each code that a route answers has a sentence",
  (_, { licensing: { errors } }) => {
    // A verdict comes in the reader's own language.
    // Of a wrong field the form says which it is: `states.fieldRefused`.
    const said = new Set<string>([...Object.keys(errors), ...VERDICT_CODES, "INVALID_REQUEST"])
    expect([...answered].filter((code) => !said.has(code))).toEqual([])
  }
)
