import { computerAnswers } from "./admin/license-computers/answers"
import { bundleAnswers } from "./admin/license-bundles/answers"
import { managerAnswers } from "./admin/license-managers/answers"
import { policyAnswers } from "./admin/license-policies/answers"
import { programAnswers } from "./admin/license-programs/answers"
import { activationAnswers } from "./admin/licenses/activations/answers"
import { licenseAnswers } from "./admin/licenses/answers"
import { consumptionAnswers } from "./admin/licenses/consumption/answers"
import { offlineAnswers } from "./admin/licenses/offline/answers"
import { sessionAnswers } from "./admin/licenses/sessions/answers"
import { settingsAnswers } from "./admin/licensing/answers"
import { orderAnswers } from "./admin/orders/answers"
import { serialBatchAnswers } from "./admin/serial-batches/answers"
import { serialAnswers } from "./admin/serial-numbers/answers"
import { userAnswers } from "./lib/user-answers"
import { runtimeAnswers } from "./licensing/answers"
import { customerAnswers } from "./store/customers/me/licensing/answers"

/**
 * The JSON that operations answer with. Only the documentation and tests read this at run time; elsewhere
 * it is a type, so that a server need not load it.
 */
export const answers = {
  ...programAnswers,
  ...policyAnswers,
  ...bundleAnswers,
  ...licenseAnswers,
  ...activationAnswers,
  ...computerAnswers,
  ...offlineAnswers,
  ...sessionAnswers,
  ...userAnswers,
  ...consumptionAnswers,
  ...orderAnswers,
  ...settingsAnswers,
  ...managerAnswers,
  ...serialBatchAnswers,
  ...serialAnswers,
  ...customerAnswers,
  ...runtimeAnswers,
}

export type AnswerName = keyof typeof answers
