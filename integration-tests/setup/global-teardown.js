/** Stops what global-setup started and deletes its data. */
module.exports = async function globalTeardown() {
  const database = globalThis.__LICENSING_TEST_DATABASE__
  globalThis.__LICENSING_TEST_DATABASE__ = undefined
  await database?.stop()
}
