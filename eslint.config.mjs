import medusa from "@medusajs/eslint-plugin"

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
  ...medusa.configs.recommended,
]
