import { activationSettings } from "./activation-settings"
import { bundles } from "./bundles"
import { common } from "./common"
import { computers } from "./computers"
import { history } from "./history"
import { errors } from "./errors"
import { issue } from "./issue"
import { licenseActs } from "./license-acts"
import { licenseSection } from "./license-section"
import { licenseUsers } from "./license-users"
import { managerSection } from "./manager-section"
import { managers } from "./managers"
import { offline } from "./offline"
import { orderDetails } from "./order-details"
import { orders } from "./orders"
import { policies } from "./policies"
import { policyFields } from "./policy-fields"
import { programs } from "./programs"
import { serials } from "./serials"
import { serialBatches } from "./serial-batches"
import { settings } from "./settings"
import { signingKeys } from "./signing-keys"

export const en = {
  ...common,
  ...programs,
  ...policies,
  ...bundles,
  ...policyFields,
  ...orders,
  ...errors,
  ...history,
  ...issue,
  ...licenseActs,
  ...orderDetails,
  ...licenseSection,
  ...licenseUsers,
  ...settings,
  ...signingKeys,
  ...computers,
  ...activationSettings,
  ...offline,
  ...managers,
  ...managerSection,
  ...serials,
  ...serialBatches,
}
