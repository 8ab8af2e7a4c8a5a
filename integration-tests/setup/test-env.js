const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// MikroORM keeps the metadata of entities in a global: without this a test file sees those of the
// file that ran before it in the same process.
MetadataStorage.clear()

// The same in every run, so that a failing test can be repeated. Not for any other use.
process.env.JWT_SECRET ??= "jwt-secret-of-the-tests"
process.env.COOKIE_SECRET ??= "cookie-secret-of-the-tests"
process.env.LICENSING_SECRET ??= "licensing-secret-of-the-tests-0123456789"

// A line for every event and request costs more than it is worth. Tests that read the log ask for it.
process.env.LOG_LEVEL ??= "warn"
