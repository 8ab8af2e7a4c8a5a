import { readFile, writeFile } from "node:fs/promises"
import path from "node:path"

import { format } from "prettier"

import { english } from "../src/modules/licensing/messages/en/mails"
import {
  MAIL_TEXTS,
  type PluralText,
  type TextShape,
} from "../src/modules/licensing/messages/shape"

/** `npm run mail-docs`: writes the tables of all texts into docs/mails.md, below its heading "All texts". */
const FILE = path.resolve(__dirname, "../docs/mails.md")
const HEADING = "## All texts\n"

function tableOf(mail: keyof typeof MAIL_TEXTS): string {
  const shapes: Record<string, TextShape> = MAIL_TEXTS[mail]
  const wordings: Record<string, string | PluralText> = english[mail]
  const rows = Object.entries(shapes).map(([name, { places }]) => {
    const wording = wordings[name] ?? ""
    const values = places.map((place) => `\`{${place}}\``).join(" ") || "none"
    return `| \`${name}\` | ${values} | ${typeof wording === "string" ? wording : wording.other} |`
  })
  return [`### \`${mail}\``, "", "| text | values | in English |", "| - | - | - |", ...rows].join(
    "\n"
  )
}

async function main(): Promise<void> {
  const page = await readFile(FILE, "utf8")
  const kept = page.slice(0, page.indexOf(HEADING) + HEADING.length)
  const tables = (Object.keys(MAIL_TEXTS) as (keyof typeof MAIL_TEXTS)[]).map(tableOf)
  await writeFile(FILE, await format([kept, ...tables].join("\n\n"), { parser: "markdown" }))
}

void main()
