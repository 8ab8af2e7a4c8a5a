import { computerOperations } from "./admin/license-computers/operations"
import { licenseBundleOperations } from "./admin/license-bundles/operations"
import { managerOperations } from "./admin/license-managers/operations"
import { licensePolicyOperations } from "./admin/license-policies/operations"
import { licenseProgramOperations } from "./admin/license-programs/operations"
import { activationOperations } from "./admin/licenses/activations/operations"
import { sessionOperations } from "./admin/licenses/sessions/operations"
import { userOperations } from "./admin/licenses/users/operations"
import { consumptionOperations } from "./admin/licenses/consumption/operations"
import { licenseOperations } from "./admin/licenses/operations"
import { offlineOperations } from "./admin/licenses/offline/operations"
import { licensingOperations } from "./admin/licensing/operations"
import { orderOperations } from "./admin/orders/operations"
import { productVariantOperations } from "./admin/product-variants/operations"
import { productOperations } from "./admin/products/operations"
import { serialBatchOperations } from "./admin/serial-batches/operations"
import { serialOperations } from "./admin/serial-numbers/operations"
import { mailOperations } from "./licensing/mails/operations"
import { runtimeOperations } from "./licensing/operations"
import type { Operation } from "./lib/operation"
import { customerClaimOperations } from "./store/customers/me/licensing/claims/operations"
import { deviceSignInOperations } from "./store/customers/me/licensing/device-sign-in/operations"
import { distributionOperations } from "./store/customers/me/licensing/distribution/operations"
import { customerOfflineOperations } from "./store/customers/me/licensing/offline/operations"
import { customerSessionOperations } from "./store/customers/me/licensing/sessions/operations"
import { customerUserOperations } from "./store/customers/me/licensing/users/operations"
import { customerOperations } from "./store/customers/me/licensing/operations"
import { claimOperations } from "./store/licensing/claim-operations"
import { invitationOperations } from "./store/licensing/operations"
import { serialRegistrationOperations } from "./store/licensing/serial-operations"

/** Every method of every route of the plugin. */
export const operations: readonly Operation[] = [
  ...licenseProgramOperations,
  ...licensePolicyOperations,
  ...licenseBundleOperations,
  ...productVariantOperations,
  ...productOperations,
  ...licenseOperations,
  ...activationOperations,
  ...sessionOperations,
  ...userOperations,
  ...consumptionOperations,
  ...computerOperations,
  ...offlineOperations,
  ...orderOperations,
  ...licensingOperations,
  ...managerOperations,
  ...serialBatchOperations,
  ...serialOperations,
  ...customerOperations,
  ...distributionOperations,
  ...customerOfflineOperations,
  ...customerSessionOperations,
  ...customerUserOperations,
  ...deviceSignInOperations,
  ...customerClaimOperations,
  ...invitationOperations,
  ...claimOperations,
  ...serialRegistrationOperations,
  ...runtimeOperations,
  ...mailOperations,
]
