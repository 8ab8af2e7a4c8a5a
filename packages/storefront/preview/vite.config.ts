import path from "node:path"
import { defineConfig } from "vite"

/** Folder with the `react` and `react-dom` to take instead of the installed ones, to try another version. */
const react = process.env.PREVIEW_REACT

const alias = ["react", "react-dom"].map((name) => ({
  find: new RegExp(`^${name}(?=/|$)`),
  replacement: react ? path.resolve(react, name) : name,
}))

const pages = ["index.html", "cart.html"].map((name) => path.join(__dirname, name))

export default defineConfig({
  resolve: react ? { alias } : {},
  build: { emptyOutDir: true, rollupOptions: { input: pages } },
})
