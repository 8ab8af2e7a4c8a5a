/**
 * Gives the renderer of mails. Loaded only when a mail is written: react-email costs a second and tens of
 * megabytes, which no start should pay.
 */
export function loadRenderer(): typeof import("./render") {
  return require("./render") as typeof import("./render")
}
