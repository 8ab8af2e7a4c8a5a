export * from "./steps/ensure-portal-key"
export * from "./steps/send-portal-password-mail"
export * from "./workflows/ensure-portal-key"
export * from "./workflows/send-portal-password-mail"
