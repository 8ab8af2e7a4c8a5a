const { randomBytes } = require("node:crypto")

const { startTestDatabase } = require("./database.ts")
const { schemaHash } = require("./schema-hash.ts")

/**
 * Starts one PostgreSQL for the whole jest run, however many projects name this file, and passes
 * it to the tests through the environment. With `TEST_KEEP_TEMPLATE` and a server of your own (`DATABASE_URL`)
 * the migrated database is kept for the next run, under a name that changes with the schema.
 */
module.exports = async function globalSetup() {
  if (!globalThis.__LICENSING_TEST_DATABASE__) {
    globalThis.__LICENSING_TEST_DATABASE__ = await startTestDatabase()
    Object.assign(process.env, globalThis.__LICENSING_TEST_DATABASE__.env, {
      TEST_RUN: process.env.TEST_KEEP_TEMPLATE ? schemaHash() : randomBytes(4).toString("hex"),
    })
  }
}
