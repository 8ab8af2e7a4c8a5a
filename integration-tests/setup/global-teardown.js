const { dropTemplate } = require("../helpers/databases.ts")

/** Deletes what the run has left, stops what global-setup started and deletes its data. */
module.exports = async function globalTeardown() {
  const database = globalThis.__LICENSING_TEST_DATABASE__
  globalThis.__LICENSING_TEST_DATABASE__ = undefined
  if (database) {
    if (!process.env.TEST_KEEP_TEMPLATE) {
      await dropTemplate()
    }
    await database.stop()
  }
}
