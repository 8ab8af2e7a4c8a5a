/**
 * The models in `../tables`, for `medusa plugin:db:generate` and `db:generate` alone, which compare what this folder exports
 * with the last migration. Nothing but our own SQL reads or writes those tables, so a server does without their
 * models: it starts sooner and takes less memory.
 */
const tables = process.argv.some((argument) => argument.endsWith("db:generate"))
  ? (require("../tables") as typeof import("../tables"))
  : {}

export = tables
