import { defineConfig } from "vitest/config"

/**
 * How `npm run mutate` runs the tests of the rules, once for each change of them: in Vitest, because a run of
 * Jest takes ten times as long to begin. `npm test` is Jest, see jest.config.js.
 */
export default defineConfig({
  test: {
    globals: true,
    include: ["src/modules/licensing/domain/**/*.unit.spec.ts"],
    isolate: false,
    // As in jest.config.js: a busy machine takes its time.
    testTimeout: 120_000,
  },
})
