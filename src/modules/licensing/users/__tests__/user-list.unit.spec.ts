import { readUserList } from "../user-list"

const emailsOf = (text: string) =>
  readUserList(text).map((each) => [each.line, "user" in each ? each.user.email : each.fault])

describe("a pasted list of users", () => {
  it.each([
    ["lines", "a@x.test\nb@x.test\r\nc@x.test\r"],
    ["commas", "a@x.test, b@x.test; c@x.test"],
    ["a sheet", "a@x.test\tA\tB\nb@x.test\tB\tC\nc@x.test\t\t"],
    ["with empty lines and a mark before it", "\ufeff\n\na@x.test\n\nb@x.test\n ,; \nc@x.test\n\n"],
    [
      "under names of columns",
      'sep=;\n"First name";"Email"\nA;a@x.test\n"B, b";b@x.test\nC;c@x.test',
    ],
  ])("%s", (_, text) => {
    expect(emailsOf(text).map(([, email]) => email)).toEqual(["a@x.test", "b@x.test", "c@x.test"])
  })

  it("says of each line what it holds, by its number in the text", () => {
    expect(emailsOf('a@x.test\n\nnobody\n"open\nEmail\nb@x.test')).toEqual([
      [1, "a@x.test"],
      [3, "EMAIL_INVALID"],
      [4, "MALFORMED"],
      [5, "EMAIL_INVALID"],
      [6, "b@x.test"],
    ])
  })

  it("gives nothing for a text without content", () => {
    expect(readUserList(" \n\n")).toEqual([])
  })
})
