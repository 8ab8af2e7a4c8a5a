/**
 * Mutation testing of the rules: `npm run mutate`, or one folder of them by
 * `npm run mutate -- --mutate 'src/modules/licensing/domain/seats/*.ts'`. Takes long, so CI does without.
 */
export default {
  mutate: ["src/modules/licensing/domain/**/*.ts", "!**/__tests__/**"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.config.mts" },
  coverageAnalysis: "perTest",
  // A constant is evaluated once, when its file is loaded: each of its mutants would need a run of all tests.
  ignoreStatic: true,
  ignorePatterns: [
    "/benchmarks",
    "/demo",
    "/docs/images",
    "/examples",
    "/integration-tests",
    "/packages",
    "/public",
    "/src/admin",
    "/src/api",
    "/.demo",
    "/.medusa",
  ],
  tempDirName: ".cache/stryker",
  incremental: true,
  incrementalFile: ".cache/stryker-incremental.json",
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: ".cache/mutation.json" },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  dryRunTimeoutMinutes: 30,
  timeoutMS: 30_000,
}
