export * from "./steps/run-activation-task"
export * from "./workflows/run-activation-task"
