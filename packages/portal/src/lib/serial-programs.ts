import { useApp } from "./app"
import { useAnswer } from "./use-answer"

/** The programs whose serial numbers anybody may redeem. */
export function useSerialPrograms() {
  const { client } = useApp()
  return useAnswer(
    "serial programs",
    async () => (await client.listPublicSerialPrograms()).programs
  )
}
