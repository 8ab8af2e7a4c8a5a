export * from "./issuing"
export * from "./licenses"
export * from "./programs"
