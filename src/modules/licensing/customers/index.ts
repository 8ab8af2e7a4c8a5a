import { bound } from "../storage"
import type { CustomerAccessService } from "./customer-access"
import type { CustomerLicensesService } from "./customer-licenses"
import type { CustomerOrdersService } from "./customer-orders"
import type { CustomerTopUpsService } from "./customer-top-ups"
import type { OrderClaimsService } from "./order-claims"

type Cradle = {
  customerAccessService: CustomerAccessService
  customerLicensesService: CustomerLicensesService
  customerOrdersService: CustomerOrdersService
  customerTopUpsService: CustomerTopUpsService
  orderClaimsService: OrderClaimsService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type CustomersRoom = ReturnType<typeof customersRoom>

/** See {@link CustomersRoom}. */
export const customersRoom = (cradle: Cradle) => ({
  hasCustomer: bound(cradle.customerAccessService, "exists"),
  access: bound(cradle.customerAccessService, "find"),
  orders: bound(cradle.customerOrdersService, "list"),
  licenses: bound(cradle.customerLicensesService, "list"),
  license: bound(cradle.customerLicensesService, "retrieve"),
  licensesOfIds: bound(cradle.customerLicensesService, "ofIds"),
  topUpTargets: bound(cradle.customerTopUpsService, "targets"),
  topUpPolicies: bound(cradle.customerTopUpsService, "policies"),
  startClaim: bound(cradle.orderClaimsService, "start"),
  claimedOrder: bound(cradle.orderClaimsService, "claimed"),
  licensesOfAddress: bound(cradle.orderClaimsService, "ofAddress"),
})
