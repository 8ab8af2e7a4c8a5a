const { randomBytes } = require("node:crypto")

const { startTestDatabase } = require("./database.ts")

/**
 * Starts one PostgreSQL for the whole jest run, however many projects name this file, and passes
 * it to the tests through the environment.
 */
module.exports = async function globalSetup() {
  if (!globalThis.__LICENSING_TEST_DATABASE__) {
    globalThis.__LICENSING_TEST_DATABASE__ = await startTestDatabase()
    Object.assign(process.env, globalThis.__LICENSING_TEST_DATABASE__.env, {
      TEST_RUN: randomBytes(4).toString("hex"),
    })
  }
}
