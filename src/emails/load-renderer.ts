// Loaded only when a mail is written: react-dom and react-email cost some megabytes, which no start should
// pay.

/** Gives what writes mails. */
export function loadRenderer(): typeof import("./render") {
  return require("./render") as typeof import("./render")
}

/** Gives what writes the pages on which developers look at mails. */
export function loadPreview(): typeof import("./preview") {
  return require("./preview") as typeof import("./preview")
}
