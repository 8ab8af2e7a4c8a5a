export { CONSUMPTION, CONSUMPTION_COUNT } from "./consumption-sql"
export type { ConsumptionService } from "./consumption"
export type { ConsumptionStoreService } from "./consumption-store"
