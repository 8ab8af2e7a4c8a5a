import { useId } from "react"

/** Something that may be chosen: its name, what it is for, and if it cannot be, why not and what to do. */
export type Choice<Id extends string> = {
  id: Id
  name: string
  hint: string
  why: string | null
}

/** Acts to choose from, each explained. One that is not possible stays readable and says why. */
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
        <li key={choice.id}>
          <ChoiceButton {...choice} onChoose={() => onChoose(choice.id)} />
        </li>
      ))}
    </ul>
  )
}

function ChoiceButton({
  name,
  hint,
  why,
  onChoose,
}: Omit<Choice<string>, "id"> & { onChoose: () => void }) {
  const id = useId()
  return (
    <button
      type="button"
      className="mpl-choice"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-hint ${id}-why`}
      aria-disabled={why !== null || undefined}
      onClick={why === null ? onChoose : undefined}
    >
      <span id={`${id}-name`} className="mpl-choice-name">
        {name}
      </span>
      <span id={`${id}-hint`} className="mpl-choice-hint">
        {hint}
      </span>
      <span id={`${id}-why`} className="mpl-choice-why">
        {why}
      </span>
    </button>
  )
}
