/** `grant_type` of a program whose user answers on a page (RFC 8628, 3.4). */
export const DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"

/** The program, which OAuth's clients name as `client_id`. */
export type NamedProgram = { program?: string; client_id?: string }

/** The code of the program of a checked body, which names it once. */
export function programOf({ program, client_id }: NamedProgram): string {
  return program ?? client_id ?? ""
}
