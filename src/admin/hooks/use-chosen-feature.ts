import { useState } from "react"

/** Which of the choices is shown: of the license as a whole (empty), or of a feature; the first until one is chosen. */
export const useChosenFeature = (
  choices: readonly string[]
): [feature: string, choose: (feature: string) => void] => {
  const [chosen, choose] = useState("")
  return [choices.includes(chosen) ? chosen : (choices[0] ?? ""), choose]
}
