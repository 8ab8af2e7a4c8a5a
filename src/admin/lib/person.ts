type Person = { first_name?: string | null; last_name?: string | null; email?: string | null }

/** A person's name; null if unknown. */
export const fullName = ({ first_name, last_name }: Person): string | null =>
  [first_name, last_name].filter(Boolean).join(" ") || null

/** `Ada Lovelace (ada@example.com)`, or the address alone. */
export const nameAndEmail = (person: Person): string => {
  const name = fullName(person)
  return name ? `${name} (${person.email ?? "–"})` : (person.email ?? "–")
}
