import path from "node:path"
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

import { compress } from "./build/compress"

const here = path.dirname(fileURLToPath(import.meta.url))
const storefront = path.resolve(here, "../storefront/src")

/** The portal, built into the plugin: files that work below any path, see `src/api/licensing/portal`. */
export default defineConfig({
  root: here,
  base: "./",
  plugins: [react(), compress()],
  // The sources, so that the portal never uses an old build of that package.
  resolve: {
    alias: [
      { find: /^medusa-plugin-licensing-storefront$/, replacement: `${storefront}/index.ts` },
      {
        find: /^medusa-plugin-licensing-storefront\/client$/,
        replacement: `${storefront}/client/index.ts`,
      },
      {
        find: /^medusa-plugin-licensing-storefront\/messages\/(\w+)$/,
        replacement: `${storefront}/messages/$1.ts`,
      },
      {
        find: /^medusa-plugin-licensing-storefront\/styles\.css$/,
        replacement: `${storefront}/styles/index.css`,
      },
    ],
  },
  build: {
    outDir: path.resolve(here, "../../dist/portal"),
    emptyOutDir: true,
    target: "es2022",
    // The portal's Content-Security-Policy forbids inline scripts, and hashed files are cached forever.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
