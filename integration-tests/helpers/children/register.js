const { readFileSync } = require("node:fs")
const { transformSync } = require("@swc/core")

/**
 * Lets a child process require TypeScript, compiled as jest has it. Loaders made for everybody look at
 * every module of node_modules too, which doubles the time that a start of Medusa takes.
 */
function compile(module, filename) {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    swcrc: false,
    sourceMaps: "inline",
    module: { type: "commonjs", ignoreDynamic: true },
    jsc: {
      parser: { syntax: "typescript", tsx: filename.endsWith("x"), decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: "automatic" },
      },
      target: "es2021",
    },
  })
  module._compile(code, filename)
}

require.extensions[".ts"] = compile
require.extensions[".tsx"] = compile

/** Milliseconds by which this process's clock is ahead. */
const aheadMs = Number(process.env.TEST_CLOCK_AHEAD_MS ?? 0)
if (aheadMs !== 0) {
  const { Date: RightDate } = globalThis
  globalThis.Date = class extends RightDate {
    constructor(...values) {
      super(...(values.length === 0 ? [RightDate.now() + aheadMs] : values))
    }

    static now() {
      return RightDate.now() + aheadMs
    }
  }
}
