import { mkdir, open, readFile, rename, rm } from "node:fs/promises"
import path from "node:path"

import type { LicenseStorage } from "./storage"

/**
 * Keeps the license in a file that only its user may read. A write goes to a file beside it, reaches the disk, and
 * then takes the name of the old one: a program that is killed meanwhile finds the old text or the new one.
 */
export function fileStorage(file: string): LicenseStorage {
  return {
    read: async () => {
      try {
        return await readFile(file, "utf8")
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
          return null
        }
        throw error
      }
    },
    write: async (text) => {
      const folder = path.dirname(file)
      await mkdir(folder, { recursive: true })
      // Of this process alone: two programs that write at the same time must not share it.
      const beside = path.join(folder, `.${path.basename(file)}.${process.pid}.new`)
      try {
        const handle = await open(beside, "w", 0o600)
        try {
          await handle.writeFile(text, "utf8")
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(beside, file)
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
      await syncFolder(folder)
    },
  }
}

/** Lets the new name reach the disk. Windows cannot do it, and keeps the order of both by itself. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r")
    await handle.sync().finally(() => handle.close())
  } catch {
    // The text is written; only a loss of power in this instant could bring back the former one.
  }
}
