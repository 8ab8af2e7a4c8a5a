import { ConsumptionHistory } from "../../../lib/consumption-answers"

/** The answers about counted uses. */
export const consumptionAnswers = { consumption_history: ConsumptionHistory }
