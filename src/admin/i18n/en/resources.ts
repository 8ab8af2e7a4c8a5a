import { common } from "./common"
import { licenseActs } from "./license-acts"
import { licenseSection } from "./license-section"
import { orders } from "./orders"
import { policies } from "./policies"
import { policyFields } from "./policy-fields"
import { programs } from "./programs"
import { settings } from "./settings"

export const en = {
  ...common,
  ...programs,
  ...policies,
  ...policyFields,
  ...orders,
  ...licenseActs,
  ...licenseSection,
  ...settings,
}
