import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

import { format } from "prettier"
import ts from "typescript"

import { licensingOptionsSchema } from "../src/modules/licensing/options"

/** `npm run options-doc`: writes docs/options.md from the schema of the options: their comments and defaults. */
export const OPTIONS_FILE = path.resolve(__dirname, "../docs/options.md")
const MODULE = path.resolve(__dirname, "../src/modules/licensing")

type Option = { name: string; text: string; default: string }

/** The expected content of the page. */
export async function optionsPage(): Promise<string> {
  const rows = [
    ...optionsOf("options.ts", "licensingOptionsSchema", []),
    ...optionsOf("portal-options.ts", "portalOptionsSchema", ["portal"]),
  ]
  const page = [
    "# Options",
    "The options of the plugin in `medusa-config.ts`. The shop does not start with unknown names. " +
      "`npm run options-doc` generates this page from `src/modules/licensing/options.ts`.",
    [
      "| option | default | meaning |",
      "| - | - | - |",
      ...rows.map(({ name, text, default: value }) => `| \`${name}\` | ${value} | ${text} |`),
    ].join("\n"),
    "## Limits by network address",
    "An IPv6 network of 64 bits counts as one address. The address is the one that the last of your proxies adds to " +
      "`X-Forwarded-For`, so `network.trustedProxies` must be their number: with too many, callers can pretend to " +
      "be somebody else; with too few, all callers count as one. In production the log says when it is not set.",
    "Requests of programs are counted in Redis if `projectConfig.redisUrl` is set, so that all processes " +
      "count together. Without Redis, or while it is unreachable, each process counts for itself.",
  ].join("\n\n")
  return await format(page, { parser: "markdown", printWidth: 110 })
}

function optionsOf(file: string, schema: string, above: string[]): Option[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(MODULE, file), "utf8"),
    ts.ScriptTarget.Latest,
    true
  )
  let shape: ts.ObjectLiteralExpression | undefined
  const find = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === schema && node.initializer) {
      shape = shapeOf(node.initializer)
    }
    ts.forEachChild(node, find)
  }
  find(source)
  if (!shape) {
    throw new Error(`${file} has no object schema named ${schema}`)
  }
  return optionsIn(shape, above)
}

/** The fields of `z.strictObject({…})`, through calls chained on it. */
function shapeOf(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) {
    return undefined
  }
  const [fields] = node.arguments
  return node.expression.name.text === "strictObject" &&
    fields &&
    ts.isObjectLiteralExpression(fields)
    ? fields
    : shapeOf(node.expression.expression)
}

function optionsIn(shape: ts.ObjectLiteralExpression, above: string[]): Option[] {
  return shape.properties.flatMap((property): Option[] => {
    if (!ts.isPropertyAssignment(property)) {
      return []
    }
    const names = [...above, property.name.getText()]
    const fields = shapeOf(property.initializer)
    if (fields) {
      return optionsIn(fields, names)
    }
    const name = names.join(".")
    const comment = commentOf(property)
    // Described in another file, or self-explanatory.
    return comment === "" && name === "portal" ? [] : [optionOf(name, comment)]
  })
}

function optionOf(name: string, comment: string): Option {
  const [, text = comment, said] = /^([^]*?)\s*Default: ([^]*)$/.exec(comment) ?? []
  const value = name.split(".").reduce<unknown>((part, key) => (part as Fields)[key], DEFAULTS)
  const shown =
    name === "secret"
      ? "required in production"
      : (said?.replace(/\.$/, "") ??
        (value === undefined ? "none" : `\`${JSON.stringify(value)}\``))
  return { name, text: text.replaceAll("|", "\\|"), default: shown }
}

type Fields = Record<string, unknown>

const DEFAULTS = licensingOptionsSchema.parse({ secret: "-".repeat(64) }) as Fields

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "")
    .join(" ")
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .replace(/\s+/g, " ")
    .trim()
}

if (require.main === module) {
  void optionsPage().then((page) => writeFileSync(OPTIONS_FILE, page))
}
