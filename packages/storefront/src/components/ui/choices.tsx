import { useId } from "react"

import { classes } from "./class-names"

/** Something that may be chosen: its name, what it is for, and if it cannot be, why not and what to do. */
export type Choice<Id extends string> = {
  id: Id
  name: string
  hint: string
  why: string | null
}

/** Acts to choose from, each explained. An impossible act stays readable and says why. */
export function Choices<Id extends string>({
  choices,
  onChoose,
}: {
  choices: Choice<Id>[]
  onChoose: (id: Id) => void
}) {
  return (
    <ul className="mpl-choices">
      {choices.map((choice) => (
        <ChoiceItem key={choice.id} {...choice} onChoose={() => onChoose(choice.id)} />
      ))}
    </ul>
  )
}

function ChoiceItem({
  name,
  hint,
  why,
  onChoose,
}: Omit<Choice<string>, "id"> & { onChoose: () => void }) {
  const id = useId()
  return (
    <li className={classes("mpl-choice", why !== null && "mpl-choice-blocked")}>
      <button
        type="button"
        aria-describedby={`${id}-hint ${id}-why`}
        aria-disabled={why !== null || undefined}
        onClick={why === null ? onChoose : undefined}
      >
        {name}
      </button>
      <span id={`${id}-hint`} className="mpl-choice-hint">
        {hint}
      </span>
      <span id={`${id}-why`} className="mpl-choice-why">
        {why}
      </span>
    </li>
  )
}
