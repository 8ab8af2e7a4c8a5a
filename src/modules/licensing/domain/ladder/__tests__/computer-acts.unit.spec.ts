import fc from "fast-check"

import { TASKS } from "../../seats/task-limits"
import { COMPUTER_ACTS, computerActs, type ComputerTerms, isTaskOfAccounts } from "../computer-acts"
import type { CheckFacts, CheckRequest, TaskFacts, TaskRequest } from "../facts"
import { LADDER } from "../validation"

const NOW = new Date("2028-02-29T10:20:30.456Z")
const KEYED: ComputerTerms = {
  authorization: "license_key",
  allow_offline: true,
  allow_typed_codes: true,
  floating_seats: null,
  max_borrow_hours: null,
}

const CAM = { cam: { floating_seats: 1 } }

/** The refusals that a license gives whatever its state. */
const BY_TERMS = [
  "USER_REQUIRED",
  "OFFLINE_NOT_ALLOWED",
  "TYPED_CODES_NOT_ALLOWED",
  "BORROW_NOT_OFFERED",
]

describe("computerActs", () => {
  it.each<[Partial<ComputerTerms>, string[]]>([
    [{}, ["reactivate", "transfer", "checkout"]],
    [{ allow_offline: false }, ["reactivate", "transfer"]],
    [{ allow_typed_codes: false }, ["checkout"]],
    [{ floating_seats: 2 }, []],
    [{ floating_seats: 2, max_borrow_hours: 24 }, ["borrow"]],
    [{ floating_seats: 2, max_borrow_hours: 24, allow_offline: false }, []],
    [
      { feature_terms: CAM, max_borrow_hours: 24 },
      ["reactivate", "transfer", "checkout", "borrow"],
    ],
    [{ feature_terms: CAM }, ["reactivate", "transfer", "checkout"]],
    [{ authorization: "named_user" }, []],
    [{ authorization: "named_user", floating_seats: 2, max_borrow_hours: 24 }, []],
  ])("offers with %j %j", (terms, acts) => {
    expect(computerActs({ ...KEYED, ...terms })).toEqual(acts)
  })

  it("offers what the ladder does not refuse by the terms of the license, and nothing else", () => {
    const terms = fc.record<ComputerTerms>({
      authorization: fc.constantFrom("license_key", "named_user"),
      allow_offline: fc.boolean(),
      allow_typed_codes: fc.boolean(),
      feature_terms: fc.constantFrom(null, CAM),
      floating_seats: fc.constantFrom(null, 2),
      max_borrow_hours: fc.constantFrom(null, 0, 24),
    })
    fc.assert(
      fc.property(terms, (license) => {
        const refused = COMPUTER_ACTS.filter((purpose) => {
          const isTyped = purpose === "reactivate" || purpose === "transfer"
          const facts = { license } as CheckFacts | TaskFacts
          const computer = isTyped ? "machine_codes" : null
          const request = { purpose, computer } as CheckRequest | TaskRequest
          const refuses = (asked: CheckRequest | TaskRequest) =>
            LADDER.some(
              (rung) =>
                BY_TERMS.includes(rung.code) &&
                rung.purposes.includes(purpose) &&
                rung.refuses(facts, asked, NOW) !== false
            )
          // A seat of the license, or of a feature.
          return refuses(request) && refuses({ ...request, seat_of: "cam" } as CheckRequest)
        })
        const offered = computerActs(license)
        expect(offered).toEqual(COMPUTER_ACTS.filter((act) => !refused.includes(act)))
      })
    )
  })
})

describe("isTaskOfAccounts", () => {
  it("knows all tasks of a license that its key proves, and none of one for users", () => {
    const tasksOf = (authorization: ComputerTerms["authorization"]) =>
      TASKS.filter((task) => isTaskOfAccounts({ authorization }, task))
    expect(tasksOf("license_key")).toEqual([...TASKS])
    expect(tasksOf("named_user")).toEqual([])
  })
})
