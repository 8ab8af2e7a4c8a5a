import { setTimeout as sleep } from "node:timers/promises"

/** How long to wait, and what to add to the fault when it was in vain. */
type Patience = { ms?: number; pause?: number; context?: () => string }

/** Repeats a check until it passes: until it neither throws nor returns false. Fails with the last fault. */
export async function eventually(
  check: () => Promise<unknown>,
  { ms = 60_000, pause = 100, context = () => "" }: Patience = {}
): Promise<void> {
  const deadline = Date.now() + ms
  for (;;) {
    try {
      if ((await check()) !== false) {
        return
      }
      if (Date.now() > deadline) {
        throw new Error(`It did not happen: ${check}\n${context()}`)
      }
    } catch (fault) {
      if (Date.now() > deadline) {
        throw fault
      }
    }
    await sleep(pause)
  }
}

/** Reads until the value is as expected; fails with what was read last. */
export async function eventuallyEqual<T>(
  read: () => Promise<T>,
  expected: T,
  ms?: number
): Promise<void> {
  await eventually(async () => expect(await read()).toEqual(expected), { ms })
}
