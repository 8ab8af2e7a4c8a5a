import { separatorOf } from "../domain/serials/import-lines"
import {
  type NamedUser,
  namedUserColumns,
  readUserCells,
  type UserColumns,
} from "../domain/users/user-lines"
import type { UserLineCode } from "../domain/users/user-places"
import { lineCells } from "../storage"

/** A user whom a line names, or what is wrong with the line. */
export type ReadUser = { line: number } & ({ user: NamedUser } | { fault: UserLineCode })

/**
 * Reads a pasted list or CSV text: an address a line, with or without names, under names of columns or without.
 * Empty lines, a spreadsheet's `sep=` and the names of columns give nothing.
 */
export function readUserList(text: string): ReadUser[] {
  let separator: string | null = null
  let columns: UserColumns | null = null
  let begun = false
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .flatMap((content, index): ReadUser[] => {
      const line = index + 1
      const declared: string | null = begun ? null : separatorOf(content)
      if (declared !== null) {
        separator = declared
        return []
      }
      const cells = lineCells(content, separator)
      if (!cells) {
        return [{ line, fault: "MALFORMED" }]
      }
      const named: UserColumns | null = begun ? null : namedUserColumns(cells)
      if (named) {
        columns = named
        begun = true
        return []
      }
      const read = readUserCells(cells, columns)
      begun ||= read !== null
      return read === null
        ? []
        : "fault" in read
          ? [{ line, fault: read.fault }]
          : read.users.map((user) => ({ line, user }))
    })
}
