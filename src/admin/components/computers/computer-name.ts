import type { Activation } from "../../lib/types"

/** The name of a computer: its note, else the name that the program sent. */
export const computerName = ({ note, name }: Activation): string | null => note || name || null
