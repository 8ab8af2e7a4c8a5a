import medusa from "@medusajs/eslint-plugin"

/** Product code; tests and generated files have no size budget. */
const CODE = ["src/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx}"]
const NOT_CODE = ["**/__tests__/**", "**/*.generated.ts", "**/migrations/**"]

/** Files of more than 400 lines of code, each with its reason. */
const LONG_FILES = {
  "a catalog is one list of texts": ["packages/storefront/src/messages/*.ts"],
  "a table of routes is one list": ["src/api/store/customers/me/licensing/operations.ts"],
}

/** Files with a function of more than 60 lines of code, each with its reason. */
const LONG_FUNCTIONS = {
  "the markup and states of one section, table, dialog or form": [
    "packages/portal/src/components/{field,form}.tsx",
    "packages/portal/src/pages/redeem.tsx",
    "packages/storefront/src/components/computers/{computer-list,task-dialogs}.tsx",
    "packages/storefront/src/components/licenses/{edit-license-dialog,license-table}.tsx",
    "packages/storefront/src/components/offline/request-dialog.tsx",
    "packages/storefront/src/components/orders/{issue-dialog,redeem-dialog}.tsx",
    "src/admin/components/common/number-field.tsx",
    "src/admin/components/computers/use-computer-acts.tsx",
    "src/admin/components/licenses/acts/edit-license-fields.tsx",
    "src/admin/components/managers/manager-orders-section.tsx",
    "src/admin/components/offline/request-drawer.tsx",
    "src/admin/components/orders/customer/{order-customer-section,set-customer-drawer}.tsx",
    "src/admin/components/orders/issue/issue-modal.tsx",
    "src/admin/components/orders/license-table.tsx",
    "src/admin/components/orders/managers/order-managers-section.tsx",
    "src/admin/components/policies/{activation-fields,term-fields}.tsx",
    "src/admin/components/programs/signature-section.tsx",
    "src/admin/components/serials/batches/import-section.tsx",
    "src/admin/components/settings/task-limit-cells.tsx",
    "src/admin/components/variants/variant-policies-drawer.tsx",
  ],
  "a list of facts, one line each": ["src/admin/hooks/{use-license-facts,use-policy-facts}.ts"],
  "a menu, one entry each": ["src/admin/hooks/use-order-menu.tsx"],
  "one method for each call": ["packages/portal/src/lib/account.ts"],
  "the four tasks read different facts in one pass": [
    "src/modules/licensing/activations/activation-tasks.ts",
  ],
}

const TESTS = ["integration-tests/**", "**/__tests__/**"]

/** ESLint's own rule counts the suite around a test as well; this one counts `it(…)` and `test(…)` alone. */
const testLines = {
  meta: {
    schema: [{ type: "number" }],
    messages: { long: "This test has {{lines}} lines; split it, at most {{max}} are allowed." },
  },
  create: (context) => ({
    CallExpression: (node) => {
      const [max] = context.options
      const lines = node.loc.end.line - node.loc.start.line + 1
      if (/^(it|test)\b/.test(context.sourceCode.getText(node.callee)) && lines > max) {
        context.report({ node: node.callee, messageId: "long", data: { lines, max } })
      }
    },
  }),
}

/** Medusa's rules are for product code; only its parser is needed for tests. */
const productOnly = (config) =>
  Object.keys(config.rules ?? {}).length > 0
    ? { ...config, ignores: [...(config.ignores ?? []), ...TESTS] }
    : config

const codeLines = (max) => ["error", { max, skipBlankLines: true, skipComments: true }]

export default [
  {
    ignores: [
      "node_modules",
      ".medusa",
      ".demo",
      ".cache",
      "public",
      "src/admin/__admin-extensions__.js",
      "packages/*/dist",
      "dist",
    ],
  },
  ...medusa.configs.recommended.map(productOnly),
  // Medusa's configuration leaves tests out; they have one rule of their own, below.
  { ignores: TESTS.map((pattern) => `!${pattern}`) },
  { ignores: ["integration-tests/{nextjs,react-19}"] },
  {
    files: CODE,
    ignores: [...NOT_CODE, ...Object.values(LONG_FILES).flat()],
    rules: { "max-lines": codeLines(400) },
  },
  {
    files: CODE,
    ignores: [...NOT_CODE, ...Object.values(LONG_FUNCTIONS).flat()],
    rules: { "max-lines-per-function": codeLines(60) },
  },
  // What a licensed program bundles answers no HTTP request.
  {
    files: ["packages/sdk/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: TESTS.map((pattern) => `${pattern}/*.{ts,tsx}`),
    plugins: { tests: { rules: { "max-lines": testLines } } },
    rules: { "tests/max-lines": ["error", 80] },
  },
]
