/**
 * Where the program keeps its license. One text, of some kilobytes. A write replaces the text whole or not at all,
 * also when the process is killed in the middle of it.
 */
export type LicenseStorage = {
  /** The text that was written last; null = none yet. */
  read(): Promise<string | null> | string | null
  write(text: string): Promise<void> | void
}

/** Keeps the license for as long as the process runs: for tests, and for programs that ask at each start. */
export function memoryStorage(text: string | null = null): LicenseStorage {
  let kept = text
  return {
    read: () => kept,
    write: (next) => {
      kept = next
    },
  }
}

/** Keeps the license in `localStorage` (browsers, webviews), whose writes are whole or not at all. */
export function webStorage(
  name: string,
  storage: Pick<Storage, "getItem" | "setItem"> = localStorage
): LicenseStorage {
  return {
    read: () => storage.getItem(name),
    write: (text) => storage.setItem(name, text),
  }
}
