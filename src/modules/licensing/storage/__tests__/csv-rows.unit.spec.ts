import { Readable, type Transform } from "node:stream"
import { buffer } from "node:stream/consumers"

import fc from "fast-check"

import { parseCsv } from "../../../../../integration-tests/helpers/csv"
import { CrlfRows, csvCell, FirstCellRows } from "../csv-rows"

/** Cells as PostgreSQL writes them: quoted where they must be, rows ended with LF. */
const postgresCsv = (rows: string[][]): Buffer =>
  Buffer.from(
    rows
      .map(
        (cells) =>
          `${cells
            .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
            .join(",")}\n`
      )
      .join("")
  )

const cell = fc
  .array(fc.constantFrom('"', ",", "\r", "\n", "\r\n", "😀", "ß", "a", " ", "=", "'"), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""))
const plain = fc.stringMatching(/^[A-Za-z0-9_ ]{1,8}$/)
const table = fc.array(fc.tuple(plain, cell, cell), { minLength: 1, maxLength: 6 })
const cuts = fc.array(fc.nat(200), { maxLength: 8 })

/** What a transformer makes of bytes that come in pieces cut anywhere, inside characters as well. */
const through = async (rows: Transform, bytes: Buffer, at: number[]): Promise<string> => {
  const edges = [0, ...at.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length]
  const pieces = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end))
  const out = await buffer(Readable.from(pieces.filter(({ length }) => length > 0)).pipe(rows))
  return out.toString("utf8")
}

describe("rows of CSV", () => {
  it("end with CRLF and keep their cells, wherever the pieces are cut", async () => {
    await fc.assert(
      fc.asyncProperty(table, cuts, async (rows, at) => {
        expect(parseCsv(await through(new CrlfRows(), postgresCsv(rows), at))).toEqual(rows)
      })
    )
  })

  it("get other first cells and keep the others", async () => {
    await fc.assert(
      fc.asyncProperty(table, cuts, async (rows, at) => {
        const renamed = new FirstCellRows(["one", "two"], (old) => [`${old}, "${old}"\r\n😀`, "2"])
        expect(parseCsv(await through(renamed, postgresCsv(rows), at))).toEqual(
          rows.map(([first, ...others], row) => [
            ...(row === 0 ? ["one", "two"] : [`${first}, "${first}"\r\n😀`, "2"]),
            ...others,
          ])
        )
      })
    )
  })

  it("fail where a cell cannot be made", async () => {
    const failing = new FirstCellRows(["key"], () => {
      throw new Error("sealed with another key")
    })
    await expect(through(failing, postgresCsv([["key"], ["sealed"]]), [])).rejects.toThrow(
      "sealed with another key"
    )
  })

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@a", "'@a"],
    ["\tb", "'\tb"],
    ["\rc", `"'\rc"`],
    ['say "no", please', '"say ""no"", please"'],
    ["K7QXD-3MZ8A", "K7QXD-3MZ8A"],
  ])("carry %j as no formula", (text, expected) => {
    expect(csvCell(text)).toBe(expected)
  })
})
