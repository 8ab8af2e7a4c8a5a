import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import Ajv from "ajv/dist/2020"

import { openApiDocument } from "../../../../scripts/openapi/document"
import { FIELDS } from "../../../../scripts/openapi/fields"
import { OPENAPI_FILE, openApiYaml } from "../../../../scripts/openapi/yaml"
import { ERROR_CODES } from "../../../modules/licensing/error-codes"
import { errorCodesOf, loginOf, routeFileOf } from "../operation"
import { operations } from "../../operations"

type Media = { schema: object; examples?: Record<string, { value: unknown }> }
type DocumentedOperation = {
  operationId: string
  summary: string
  parameters?: { name: string; in: string; description?: string }[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { content: Record<string, Media> }>
}
type Document = {
  paths: Record<string, Record<string, DocumentedOperation>>
  components: { schemas: Record<string, { examples?: unknown[] }> }
}

const run = promisify(execFile)
const OPENAPI_SCRIPT = path.resolve(__dirname, "../../../../scripts/openapi.ts")

const API = path.resolve(__dirname, "../..")
const SRC = path.resolve(API, "..")

const document = openApiDocument(operations, "0.0.0") as Document
const documented = Object.values(document.paths).flatMap((methods) => Object.values(methods))

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** The routes that Medusa serves: each method that a `route.ts` exports, as "GET /admin/licenses/:id". */
const routes = filesBelow(API)
  .filter((file) => path.basename(file) === "route.ts")
  .flatMap((file) => {
    const url = `/${path.relative(API, path.dirname(file))}`.replace(/\[(\w+)\]/g, ":$1")
    const methods = readFileSync(file, "utf8").matchAll(
      /^export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD)\b/gm
    )
    return [...methods].map(([, method]) => `${method} ${url}`)
  })

/** All schemas of the document, ready to refer to each other. */
const ajv = new Ajv({ strict: false, validateFormats: false })
ajv.addSchema(document, "document")
const validator = (schema: object) =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object)

describe("docs/openapi.yaml", () => {
  it("is what the operations say (else: npm run openapi)", () => {
    expect(readFileSync(OPENAPI_FILE, "utf8")).toBe(openApiYaml())
  })

  it("is what the storefront, the admin and docs/routes.md know (else: npm run openapi)", async () => {
    const { stdout } = await run(process.execPath, ["--import", "tsx", OPENAPI_SCRIPT, "--check"])
    expect(stdout).toBe("")
  })

  it("describes every route once, and no other", () => {
    const described = operations.map((each) => `${each.method} ${each.path}`)
    expect(routes.length).toBeGreaterThan(30)
    expect([...described].sort()).toEqual([...routes].sort())
  })

  it("has every operation served by a file that exports its method", () => {
    for (const operation of operations) {
      const code = readFileSync(path.resolve(SRC, "..", routeFileOf(operation)), "utf8")
      expect(code).toMatch(new RegExp(`^export const ${operation.method}\\b`, "m"))
    }
  })

  it("names every operation differently", () => {
    const ids = operations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("documents every parameter", () => {
    const silent = documented.flatMap(({ parameters = [] }) =>
      parameters.filter((each) => each.in !== "path" && !each.description)
    )
    expect(silent).toEqual([])
  })

  it("explains no field that does not exist", () => {
    const text = JSON.stringify(document)
    const stale = Object.keys(FIELDS).filter(
      (name) => !text.includes(`"${name}":`) && !text.includes(`"name":"${name}"`)
    )
    expect(stale).toEqual([])
  })

  it("has a summary and the refusals of every operation", () => {
    expect(documented).toHaveLength(operations.length)
    for (const { operationId, summary, responses } of documented) {
      const operation = operations.find(({ id }) => id === operationId)!
      const codes = errorCodesOf(operation)
      const statuses = new Set(codes.map((code) => String(ERROR_CODES[code][0])))
      if (operation.query || operation.body) {
        statuses.add("400")
      }
      if (operation.verdicts) {
        statuses.add("400").add("409")
      }
      expect(summary).toMatch(/^[A-Z].*[^.]$/)
      const login = loginOf(operation) ? ["401"] : []
      expect(Object.keys(responses).sort()).toEqual(["200", ...login, ...statuses].sort())
      const documented = JSON.stringify(responses)
      expect(codes.filter((code) => !documented.includes(`"${code}"`))).toEqual([])
    }
  })

  it("lists error codes that the source uses, each of them somewhere", () => {
    const listed = new Set<string>(operations.flatMap(errorCodesOf))
    expect([...listed].sort()).toEqual(Object.keys(ERROR_CODES).sort())
    const source = filesBelow(SRC)
      .filter((file) => /\.ts$/.test(file) && !/(error-codes|operations|\.spec)\.ts$/.test(file))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n")
    expect([...listed].filter((code) => !source.includes(`"${code}"`))).toEqual([])
  })

  it("has schemas that hold together", () => {
    const bodies = documented.flatMap(({ requestBody, responses }) =>
      [requestBody, ...Object.values(responses)].flatMap((each) =>
        Object.values(each?.content ?? {})
      )
    )
    expect(bodies.length).toBeGreaterThan(operations.length)
    for (const { schema } of bodies) {
      expect(() => validator(schema)).not.toThrow()
    }
  })

  it("has an example of every request body, and all are accepted", () => {
    for (const { id, body, examples = {} } of operations) {
      expect({ id, examples: Object.keys(examples).length > 0 }).toEqual({
        id,
        examples: body !== undefined,
      })
      for (const example of Object.values(examples)) {
        expect(body!.safeParse(example)).toMatchObject({ success: true })
      }
    }
    for (const { requestBody } of documented) {
      for (const { schema, examples = {} } of Object.values(requestBody?.content ?? {})) {
        const isValid = validator(schema)
        for (const { value } of Object.values(examples)) {
          expect({ value, valid: isValid(value) }).toEqual({ value, valid: true })
        }
      }
    }
  })

  it("has examples of answers that are valid", () => {
    const withExamples = Object.values(document.components.schemas).filter(
      ({ examples }) => examples
    )
    expect(withExamples.length).toBeGreaterThan(0)
    for (const { examples = [], ...schema } of withExamples) {
      const isValid = validator(schema)
      expect(examples.map((example) => isValid(example))).toEqual(examples.map(() => true))
    }
  })
})
