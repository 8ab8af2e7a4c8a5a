// Loaded only when a mail is rendered: react-dom and react-email cost some megabytes, which should not slow down
// the start.

/** Loads the renderer of mails. */
export function loadRenderer(): typeof import("./render") {
  return require("./render") as typeof import("./render")
}

/** Loads the renderer of the preview pages. */
export function loadPreview(): typeof import("./preview") {
  return require("./preview") as typeof import("./preview")
}
