import {
  generateDataKeys,
  unwrapDataKeys,
  wrapDataKeys,
  type WrappedDataKeys,
} from "../../domain/envelope"
import registerOptions from "../../loaders/options"
import { DEVELOPMENT_SECRET } from "../../options"
import { checkSecret } from "../secret-check"

const MINE = "the secret of this shop, 0123456789abcdef"
const OTHER = "the secret of yesterday, 0123456789abcdef"

/** A database that holds these data keys; null = none yet, undefined = not even the table. */
function databaseWith(data_keys: WrappedDataKeys | null | undefined) {
  const state = { data_keys, writes: 0 }
  const raw = async (sql: string, values: unknown[]) => {
    if (state.data_keys === undefined) {
      throw Object.assign(new Error("relation does not exist"), { code: "42P01" })
    }
    if (sql.startsWith("update") && values[2] === state.data_keys?.wrapped) {
      state.data_keys = JSON.parse(values[0] as string) as WrappedDataKeys
      state.writes += 1
    }
    return { rows: [{ data_keys: state.data_keys }] }
  }
  return { state, db: { raw } as never }
}

const check = async (data_keys: WrappedDataKeys | null | undefined, secret: string) => {
  const { state, db } = databaseWith(data_keys)
  const said: string[] = []
  const error = await checkSecret(db, secret, { warn: (line) => said.push(line) }).catch(
    (e: unknown) => e
  )
  return { ...state, said, error }
}

describe("the secret is checked before the shop serves anything", () => {
  const keys = generateDataKeys()

  it("passes where it opens the data keys, and where there are none yet", async () => {
    for (const stored of [wrapDataKeys(keys, MINE), null, undefined]) {
      expect(await check(stored, MINE)).toMatchObject({ said: [], writes: 0, error: undefined })
    }
  })

  it("refuses another secret with the way out, and changes nothing", async () => {
    const stored = wrapDataKeys(keys, OTHER)
    for (const secret of [MINE, DEVELOPMENT_SECRET]) {
      const { error, data_keys } = await check(stored, secret)
      expect(error).toMatchObject({ code: "LICENSING_SECRET_MISMATCH" })
      const { message } = error as Error
      expect(message).toMatch(/rewrap-data-keys\.js/)
      expect(message).toMatch(/\.env/)
      expect(message).not.toContain(secret)
      expect(data_keys).toBe(stored)
    }
  })

  it("warns about a missing secret in development", async () => {
    const { said, error } = await check(wrapDataKeys(keys, DEVELOPMENT_SECRET), DEVELOPMENT_SECRET)
    expect(error).toBeUndefined()
    expect(said).toEqual([expect.stringMatching(/NO SECRET IS CONFIGURED/)])
  })

  it("takes the first secret after a time without one, once, and keeps every key", async () => {
    const { db, state } = databaseWith(wrapDataKeys(keys, DEVELOPMENT_SECRET))
    await checkSecret(db, MINE)
    await checkSecret(db, MINE)
    expect(state.writes).toBe(1)
    expect(unwrapDataKeys(state.data_keys as WrappedDataKeys, MINE)).toEqual(keys)
    await expect(checkSecret(db, DEVELOPMENT_SECRET)).rejects.toMatchObject({
      code: "LICENSING_SECRET_MISMATCH",
    })
  })

  it("keeps the shop from starting", async () => {
    const { db } = databaseWith(wrapDataKeys(keys, OTHER))
    const container = {
      resolve: (name: string) => (name === "__pg_connection__" ? db : undefined),
      register: () => undefined,
    }
    await expect(
      registerOptions({ container, options: { secret: MINE } } as never)
    ).rejects.toMatchObject({ code: "LICENSING_SECRET_MISMATCH" })
  })
})
