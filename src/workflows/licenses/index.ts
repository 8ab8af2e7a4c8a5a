export * from "./steps/reveal-license-key"
export * from "./workflows/reveal-license-key"
