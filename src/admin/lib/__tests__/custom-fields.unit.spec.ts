import { customFieldFaults, fieldsToRows, rowsToFields } from "../custom-fields"

describe("Custom fields in a form", () => {
  const stored = { dongle: "D-77", port: 8080, sites: ["a", "b"], none: null, text: "8080" }

  it("stay as stored until they are edited", () => {
    expect(rowsToFields(fieldsToRows(stored))).toEqual(stored)
  })

  it("become text when edited, and lose removed ones", () => {
    const rows = fieldsToRows(stored).filter(({ name }) => name !== "sites")
    const edited = rows.map((row) => (row.name === "port" ? { ...row, value: "9090" } : row))
    expect(rowsToFields(edited)).toEqual({ dongle: "D-77", port: "9090", none: null, text: "8080" })
    expect(rowsToFields([])).toBeNull()
  })

  it("need a unique name each", () => {
    const rows = [
      { name: "a", value: "1" },
      { name: " ", value: "" },
      { name: " a ", value: "2" },
    ]
    expect(customFieldFaults(rows)).toEqual([
      { field: "custom_fields.1.name", rule: "required", message: "" },
      { field: "custom_fields.2.name", rule: "name_twice", message: "" },
    ])
    expect(customFieldFaults(fieldsToRows(stored))).toEqual([])
  })
})
