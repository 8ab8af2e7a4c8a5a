import { common } from "./common"
import { orders } from "./orders"
import { policies } from "./policies"
import { policyFields } from "./policy-fields"
import { programs } from "./programs"

export const en = { ...common, ...programs, ...policies, ...policyFields, ...orders }
