import path from "node:path"
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

import { compress } from "./build/compress"

const here = path.dirname(fileURLToPath(import.meta.url))

/** The portal, built into the plugin: files that work below any path, see `src/api/licensing/portal`. */
export default defineConfig({
  root: here,
  base: "./",
  plugins: [react(), compress()],
  build: {
    outDir: process.env.PORTAL_OUT_DIR ?? path.resolve(here, "../../dist/portal"),
    emptyOutDir: true,
    target: "es2022",
    // The portal's Content-Security-Policy lets nothing inline run, and hashed files are cached for ever.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
