export * from "./programs"
