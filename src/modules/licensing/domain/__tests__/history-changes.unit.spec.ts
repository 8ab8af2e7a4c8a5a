import { historyChanges } from "../history-changes"

describe("the changes in a row of the history", () => {
  it.each<[string, Record<string, unknown> | null, unknown[]]>([
    ["license.resized", { from: 3, to: 5 }, [{ field: "seats", from: 3, to: 5 }]],
    ["license.resized", { to: null }, [{ field: "seats", from: null, to: null }]],
    ["license.resized", { from: 3 }, []],
    ["license.resized", null, []],
    ["order.email_changed", { from: "a", to: "b" }, [{ field: "email", from: "a", to: "b" }]],
    ["order.transferred", { from: "a", to: "b" }, [{ field: "email", from: "a", to: "b" }]],
    ["order.customer_changed", { from: "a", to: "b" }, [{ field: "email", from: "a", to: "b" }]],
    [
      "manager.permissions_changed",
      { from: [], to: ["reset_device"] },
      [{ field: "permissions", from: [], to: ["reset_device"] }],
    ],
    ["activation.annotated", { from: "a", to: "b" }, [{ field: "note", from: "a", to: "b" }]],
  ])("%s with %p reports one field", (type, data, changes) => {
    expect(historyChanges(type, data)).toEqual(changes)
  })

  it("are each changed field with its former value, null where it had none", () => {
    const data = { changes: { seats: 5, note: null }, before: { seats: 3 } }
    expect(historyChanges("license.updated", data)).toEqual([
      { field: "seats", from: 3, to: 5 },
      { field: "note", from: null, to: null },
    ])
  })

  it.each([[undefined], [null], ["3"], [[3]]])(
    "say nothing of former values that are unknown: %p",
    (before) => {
      const data = { changes: { seats: 5, name: undefined }, before }
      expect(historyChanges("license.updated", data)).toEqual([
        { field: "seats", to: 5 },
        { field: "name", to: null },
      ])
    }
  )

  it("leave out what is of no interest to people", () => {
    const changes = {
      term_day: 1,
      state_cause: "staff",
      released_at: null,
      metadata: {},
      note: "a",
    }
    expect(historyChanges("license.updated", { changes })).toEqual([{ field: "note", to: "a" }])
  })

  it.each([[null], [{}], [{ changes: null }], [{ changes: ["seats"] }], [{ changes: "seats" }]])(
    "are none in %p",
    (data) => {
      expect(historyChanges("license.updated", data)).toEqual([])
    }
  )
})
