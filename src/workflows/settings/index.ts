export * from "./steps/update-licensing-settings"
export * from "./workflows/update-licensing-settings"
