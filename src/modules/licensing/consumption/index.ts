import { bound } from "../storage"
import type { ConsumptionReaderService } from "./consumption-reader"

export {
  BOUGHT_USES,
  CONSUMPTION,
  CONSUMPTION_COUNT,
  CONSUMPTION_RESETS_AT,
  consumeOf,
  usesCounted,
} from "./consumption-sql"
export type { ConsumptionService } from "./consumption"
export type { ConsumptionStoreService } from "./consumption-store"

type Cradle = { consumptionReaderService: ConsumptionReaderService }

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type ConsumptionRoom = ReturnType<typeof consumptionRoom>

/** See {@link ConsumptionRoom}. */
export const consumptionRoom = (cradle: Cradle) => ({
  history: bound(cradle.consumptionReaderService, "history"),
  forgetDays: bound(cradle.consumptionReaderService, "forgetDays"),
})
