/**
 * One jest run, four projects: `unit` (pure rules, no I/O), `modules` (the module against a real
 * PostgreSQL), `http` (a booted Medusa), `e2e` (a browser and the admin of one). `--selectProjects` picks one.
 */
const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: "automatic" },
        },
        target: "es2021",
      },
    },
  ],
}

const shared = {
  testEnvironment: "node",
  transform,
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.demo/", "<rootDir>/.cache/"],
}

const withDatabase = {
  ...shared,
  globalSetup: "<rootDir>/integration-tests/setup/global-setup.js",
  globalTeardown: "<rootDir>/integration-tests/setup/global-teardown.js",
  setupFiles: ["<rootDir>/integration-tests/setup/test-env.js"],
}

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/{src,packages/*/src}/**/*.unit.spec.ts"],
    },
    {
      ...withDatabase,
      displayName: "modules",
      testMatch: ["<rootDir>/integration-tests/{modules,demo}/**/*.spec.ts"],
    },
    {
      ...withDatabase,
      displayName: "http",
      testMatch: ["<rootDir>/integration-tests/{http,cluster}/**/*.spec.ts"],
    },
    {
      ...withDatabase,
      displayName: "e2e",
      testMatch: ["<rootDir>/integration-tests/e2e/**/*.spec.ts"],
    },
  ],
  testSequencer: "<rootDir>/integration-tests/setup/sequencer.js",
  // What the suites of a worker leave behind in its memory makes the next ones slower and slower.
  workerIdleMemoryLimit: "1.5GB",
  testTimeout: 120000,
}
