/** The value of a key that the record itself has: a code may be a word that all objects know, as `constructor`. */
export function ownValue<T>(
  record: Readonly<Record<string, T>> | null | undefined,
  key: string
): T | undefined {
  return record && Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined
}
