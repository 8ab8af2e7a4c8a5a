/** What was made of a proof without the shop. */
export type Judged<Proof> =
  | {
      ok: true
      code: string
      /** Until when the program may run on it; null = for ever. */
      until: string | null
      proof: Proof
    }
  | {
      ok: false
      code: string
      /** What is wrong with it, for logs. */
      reason: string
    }
