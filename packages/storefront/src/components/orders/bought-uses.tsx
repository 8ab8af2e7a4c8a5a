import type { BoughtUsesLine } from "../../client/types"
import type { LicensingMessages } from "../../messages/types"
import { useText } from "../../react/provider"
import { Badge, type BadgeTone } from "../ui/badge"
import { VendorLink } from "../ui/vendor"

const TONES: Record<BoughtUsesLine["state"], BadgeTone> = {
  added: "good",
  waiting: "warn",
  problem: "bad",
  ended: "neutral",
}

/** The lines of an order that add uses to a license: to which, how many, and whether they are there. */
export function BoughtUses({ lines }: { lines: readonly BoughtUsesLine[] }) {
  const { title } = useText().messages.boughtUses
  return lines.length === 0 ? null : (
    <section className="mpl-card" aria-label={title}>
      <header className="mpl-card-head">
        <h2>{title}</h2>
      </header>
      <ul className="mpl-list">
        {lines.map((line) => (
          <Line key={line.line_item_id} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line }: { line: BoughtUsesLine }) {
  const { messages, fill, number } = useText()
  const texts = messages.boughtUses
  const { state, feature, until, added, taken_back } = line
  const uses = number(line.uses)
  const name = [...new Set([line.product_title, line.variant_title])].filter(Boolean).join(" – ")
  const said = [
    added > 0 && fill(texts.added, { uses: number(added) }),
    taken_back > 0 && fill(texts.takenBack, { uses: number(taken_back) }),
    state === "waiting" && whyWaiting(texts, line),
    state === "problem" && whyNot(texts, line),
    added > 0 && texts.until[until],
  ]
  return (
    <li className="mpl-bought">
      <span>
        <strong>{name}</strong> <Badge tone={TONES[state]}>{texts.states[state]}</Badge>
      </span>
      <p className="mpl-muted">
        {feature ? fill(texts.perOf, { uses, feature }) : fill(texts.per, { uses })}
        <LicenseText line={line} />
      </p>
      <p>
        {said.filter(Boolean).join(" ")}{" "}
        {state === "problem" && (
          <>
            {texts.help} <VendorLink />
          </>
        )}
      </p>
    </li>
  )
}

/** Whose uses they are; a problem without a license says so itself. */
function LicenseText({ line: { license, state } }: { line: BoughtUsesLine }) {
  const { messages, fill } = useText()
  const { boughtUses: texts, licenses } = messages
  if (!license) {
    return state === "problem" ? null : `, ${texts.noLicense}`
  }
  const key = license.key_redacted ?? licenses.noKey
  return `, ${fill(texts.license, { program: license.program.name, key })}`
}

type Texts = LicensingMessages["boughtUses"]

function whyWaiting({ waits }: Texts, { waiting_for }: BoughtUsesLine): string {
  return waiting_for === "payment" || waiting_for === "fulfillment"
    ? waits[waiting_for]
    : waits.other
}

function whyNot({ problems }: Texts, { code }: BoughtUsesLine): string {
  return (problems as Record<string, string>)[code ?? ""] ?? problems.other
}
