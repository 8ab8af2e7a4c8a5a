export * from "./steps/ensure-portal-key"
export * from "./workflows/ensure-portal-key"
