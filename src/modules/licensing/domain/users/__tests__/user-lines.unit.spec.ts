import { MAX_NAME_LENGTH, named, namedUserColumns, readUserCells } from "../user-lines"

const user = (
  email: string,
  first_name: string | null = null,
  last_name: string | null = null
) => ({
  email,
  first_name,
  last_name,
})

describe("the columns of a list of users", () => {
  it.each([
    [["E-Mail"], { email: 0, first_name: null, last_name: null }],
    [["First name", "Last name", "Email"], { email: 2, first_name: 0, last_name: 1 }],
    [["Vorname", "Nachname", "E-Mail-Adresse"], { email: 2, first_name: 0, last_name: 1 }],
    [["correo electrónico", "Nombre", "Apellidos"], { email: 0, first_name: 1, last_name: 2 }],
    [["Prénom", "Nom", "Courriel"], { email: 2, first_name: 0, last_name: 1 }],
    [["ada@firm.test"], null],
    [["First name", "Last name"], null],
  ])("%j", (cells, columns) => {
    expect(namedUserColumns(cells)).toEqual(columns)
  })
})

describe("a line of a list of users", () => {
  it.each([
    [["ada@firm.test"], [user("ada@firm.test")]],
    [[" Ada@Firm.test "], [user("ada@firm.test")]],
    [["mailto:ada@firm.test"], [user("ada@firm.test")]],
    [["ada@firm.test", "Ada", "Lovelace"], [user("ada@firm.test", "Ada", "Lovelace")]],
    [["Ada", "Lovelace", "ada@firm.test"], [user("ada@firm.test", "Ada", "Lovelace")]],
    [["Ada Lovelace <Ada@firm.test>"], [user("ada@firm.test", "Ada", "Lovelace")]],
    [["Ada King Lovelace <ada@firm.test>"], [user("ada@firm.test", "Ada King", "Lovelace")]],
    [["Ada <ada@firm.test>"], [user("ada@firm.test", "Ada")]],
    [["<ada@firm.test>"], [user("ada@firm.test")]],
    [
      ["ada@firm.test", "bob@firm.test", ""],
      [user("ada@firm.test"), user("bob@firm.test")],
    ],
    [
      ["Ada L <ada@firm.test>", "Bob <bob@firm.test>"],
      [user("ada@firm.test", "Ada", "L"), user("bob@firm.test", "Bob")],
    ],
  ])("%j names %j", (cells, users) => {
    expect(readUserCells(cells, null)).toEqual({ users })
  })

  it.each([[["Ada Lovelace"]], [["ada@"]], [["ada@firm.test", "bob@firm.test", "Bob"]]])(
    "%j names nobody",
    (cells) => {
      expect(readUserCells(cells, null)).toEqual({ fault: "EMAIL_INVALID" })
    }
  )

  it.each([[[""]], [["", "  "]]])("%j is empty", (cells) => {
    expect(readUserCells(cells, null)).toBe(null)
  })

  it("is read by the columns that are named, whatever else it holds", () => {
    const columns = { email: 1, first_name: null, last_name: 3 }
    expect(readUserCells(["7", "ada@firm.test", "bob@firm.test", "Lovelace"], columns)).toEqual({
      users: [user("ada@firm.test", null, "Lovelace")],
    })
    expect(readUserCells(["ada@firm.test"], columns)).toEqual({ fault: "EMAIL_INVALID" })
    expect(readUserCells(["", ""], columns)).toBe(null)
  })

  it("keeps names as free text, cut where they are too long", () => {
    expect(named("A@b.test", " Ada\u0000\n", "x".repeat(MAX_NAME_LENGTH + 5))).toEqual(
      user("a@b.test", "Ada", "x".repeat(MAX_NAME_LENGTH))
    )
    expect(named("a@b.test", " ", undefined)).toEqual(user("a@b.test"))
  })
})
