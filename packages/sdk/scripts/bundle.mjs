import path from "node:path"
import { build, transformWithEsbuild } from "vite"

const TARGET = "es2022"
const root = path.resolve(import.meta.dirname, "..")

/** Vite keeps the white space of ES modules; here each byte counts, in the programs that bundle this. */
const minified = {
  name: "minified",
  generateBundle: async ({ format }, bundle) => {
    for (const chunk of Object.values(bundle)) {
      const options = {
        minify: true,
        charset: "utf8",
        target: TARGET,
        format: format === "cjs" ? "cjs" : "esm",
      }
      chunk.code = (await transformWithEsbuild(chunk.code, chunk.fileName, options)).code
    }
  },
}

/** `node bundle.mjs [folder [entry …]]`: without arguments what is published; tests build parts of it elsewhere. */
const [, , out = path.join(root, "dist"), ...named] = process.argv
const entries = named.length > 0 ? named : ["index", "node"]

/*
 * One file for each entry and kind of module: a program loads one of them, and a part that they shared would cost it a
 * second file.
 */
for (const [folder, format] of [
  ["esm", "es"],
  ["cjs", "cjs"],
]) {
  for (const entry of entries) {
    await build({
      root,
      configFile: false,
      logLevel: "warn",
      plugins: [minified],
      build: {
        target: TARGET,
        outDir: path.join(out, folder),
        emptyOutDir: entry === entries[0],
        minify: false,
        lib: {
          formats: [format],
          entry: { [entry]: path.join(root, "src", `${entry}.ts`) },
          fileName: () => `${entry}.js`,
        },
        rollupOptions: { external: /^node:/ },
      },
    })
  }
}
