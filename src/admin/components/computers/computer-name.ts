import type { Activation } from "../../lib/types"

/** What people call a computer: their note, else the name that the program sent. */
export const computerName = ({ note, name }: Activation): string | null => note || name || null
