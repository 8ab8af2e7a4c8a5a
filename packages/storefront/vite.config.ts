import path from "node:path"
import { defineConfig } from "vite"

const source = (file: string) => path.resolve(import.meta.dirname, "src", file)

/** Marks a file as browser code for frameworks with server components. */
const USE_CLIENT = '"use client";\n'

export default defineConfig({
  build: {
    target: "es2021",
    minify: false,
    sourcemap: true,
    cssCodeSplit: true,
    lib: {
      formats: ["es"],
      entry: {
        index: source("index.ts"),
        client: source("client/index.ts"),
        "messages/en": source("messages/en.ts"),
        "messages/de": source("messages/de.ts"),
        "messages/es": source("messages/es.ts"),
        "messages/fr": source("messages/fr.ts"),
        "messages/define": source("messages/define.ts"),
        styles: source("styles/index.css"),
      },
    },
    rollupOptions: {
      external: ["react", "react/jsx-runtime", "react-dom", "qrcode"],
      output: {
        assetFileNames: "[name][extname]",
        chunkFileNames: "chunks/[name].js",
        banner: ({ name, isEntry }) => (isEntry && name === "index" ? USE_CLIENT : ""),
      },
    },
  },
})
