import { describingText } from "../free-text"
import { nameForm } from "../serials/import-lines"
import { foldedEmail, mayBeEmail } from "../email"

/** Longest first or last name; more is cut. */
export const MAX_NAME_LENGTH = 255

/** Somebody to be given a place. `email` is folded. */
export type NamedUser = { email: string; first_name: string | null; last_name: string | null }

/** What a line holds: users, or why it holds none. */
export type UserLine = { users: NamedUser[] } | { fault: "EMAIL_INVALID" }

/** The columns of a list, counted from 0; null = missing. */
export type UserColumns = { email: number; first_name: number | null; last_name: number | null }

/** Names of columns in the languages of the plugin. */
const COLUMNS: Record<keyof UserColumns, readonly string[]> = {
  email: [
    ...["email", "email address", "mail", "user", "username", "user name"],
    ...["E-Mail-Adresse", "Mailadresse", "Benutzer", "Nutzer"],
    ...["correo", "correo electrónico", "dirección de correo", "usuario"],
    ...["courriel", "adresse e-mail", "adresse électronique", "utilisateur"],
  ].map(nameForm),
  first_name: ["first name", "given name", "Vorname", "nombre", "prénom"].map(nameForm),
  last_name: [
    ...["last name", "surname", "family name", "Nachname", "Familienname"],
    ...["apellido", "apellidos", "nom", "nom de famille"],
  ].map(nameForm),
}

/** The columns that a line names; null if it is not a line of names. */
export function namedUserColumns(cells: readonly string[]): UserColumns | null {
  const names = cells.map(nameForm)
  const columnOf = (column: keyof UserColumns) => {
    const at = names.findIndex((name) => COLUMNS[column].includes(name))
    return at === -1 ? null : at
  }
  const email = columnOf("email")
  return email === null
    ? null
    : { email, first_name: columnOf("first_name"), last_name: columnOf("last_name") }
}

/**
 * The users of a line; null = it is empty. Without named columns a line may be an address, with a first and a last
 * name beside it; a mail program's `Ada Lovelace <ada@firm.test>`; or several of these.
 */
export function readUserCells(
  cells: readonly string[],
  columns: UserColumns | null
): UserLine | null {
  const filled = cells.map((cell) => cell.trim())
  if (filled.every((cell) => cell === "")) {
    return null
  }
  if (columns) {
    const cell = (at: number | null) => (at === null ? undefined : filled[at])
    const { email } = addressed(cell(columns.email) ?? "")
    const name = [cell(columns.first_name), cell(columns.last_name)] as const
    return mayBeEmail(email) ? { users: [named(email, ...name)] } : { fault: "EMAIL_INVALID" }
  }
  const read = filled.map((cell) => ({ cell, ...addressed(cell) }))
  const found = read.filter(({ email }) => mayBeEmail(email))
  const others = read.filter(({ email, cell }) => cell !== "" && !mayBeEmail(email))
  const [only] = found
  if (!only || (found.length > 1 && others.length > 0)) {
    return { fault: "EMAIL_INVALID" }
  }
  if (found.length > 1) {
    return { users: found.map(({ email, name }) => named(email, ...name)) }
  }
  const names = [...only.name, ...others.map(({ cell }) => cell)]
  return { users: [named(only.email, ...names)] }
}

/** A user with their names as they are stored; an empty name is none. */
export function named(
  email: string,
  first_name?: string | null,
  last_name?: string | null
): NamedUser {
  return {
    email: foldedEmail(email),
    first_name: describingText(first_name, MAX_NAME_LENGTH) ?? null,
    last_name: describingText(last_name, MAX_NAME_LENGTH) ?? null,
  }
}

/** The address in a cell, folded, and the words of the name before it, the last one apart. */
function addressed(cell: string): { email: string; name: string[] } {
  const [, before = "", inner] = /^([^<>]*)<([^<>]*)>$/.exec(cell) ?? []
  const email = foldedEmail((inner ?? cell).replace(/^mailto:/i, ""))
  const words = before.replace(/["']/g, "").trim().split(/\s+/).filter(Boolean)
  const last = words.length > 1 ? words.pop() : undefined
  return { email, name: [words.join(" "), last].filter((word): word is string => !!word) }
}
