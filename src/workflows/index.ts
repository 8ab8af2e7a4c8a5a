export * from "./issuing"
export * from "./programs"
