import type { LicensingOptions } from "./options"
import type { activationsRoom, ActivationsRoom } from "./activations"
import type { consumptionRoom, ConsumptionRoom } from "./consumption"
import type { customersRoom, CustomersRoom } from "./customers"
import type { issuingRoom, IssuingRoom } from "./issuing"
import type { licensesRoom, LicensesRoom } from "./licenses"
import type { managersRoom, ManagersRoom } from "./managers"
import type { offlineRoom, OfflineRoom } from "./offline"
import type { ordersRoom, OrdersRoom } from "./orders"
import type { bundlesRoom, BundlesRoom } from "./programs/bundles-room"
import type { policiesRoom, PoliciesRoom } from "./programs/policies-room"
import type { programsRoom, ProgramsRoom } from "./programs"
import type { runtimeRoom, RuntimeRoom } from "./runtime"
import type { serialsRoom, SerialsRoom } from "./serials"
import type { sessionsRoom, SessionsRoom } from "./sessions"
import type { settingsRoom, SettingsRoom } from "./settings"
import type { storageRoom, StorageRoom } from "./storage"
import type { usersRoom, UsersRoom } from "./users"
import type { LastSeenService } from "./runtime/last-seen"
import type { RateLimitsService } from "./runtime/rate-limits"
import type { RuntimeDatabaseService } from "./storage"

/** The container of the module: its options, and the services of all rooms. */
export type Cradle = {
  licensingOptions: LicensingOptions
  lastSeenService: LastSeenService
  runtimeDatabaseService: RuntimeDatabaseService
  rateLimitsService: RateLimitsService
} & Parameters<typeof activationsRoom>[0] &
  Parameters<typeof bundlesRoom>[0] &
  Parameters<typeof consumptionRoom>[0] &
  Parameters<typeof customersRoom>[0] &
  Parameters<typeof issuingRoom>[0] &
  Parameters<typeof licensesRoom>[0] &
  Parameters<typeof managersRoom>[0] &
  Parameters<typeof offlineRoom>[0] &
  Parameters<typeof ordersRoom>[0] &
  Parameters<typeof policiesRoom>[0] &
  Parameters<typeof programsRoom>[0] &
  Parameters<typeof runtimeRoom>[0] &
  Parameters<typeof serialsRoom>[0] &
  Parameters<typeof sessionsRoom>[0] &
  Parameters<typeof settingsRoom>[0] &
  Parameters<typeof storageRoom>[0] &
  Parameters<typeof usersRoom>[0]

/** What each room offers. */
export type Rooms = {
  activations: ActivationsRoom
  bundles: BundlesRoom
  consumption: ConsumptionRoom
  customers: CustomersRoom
  issuing: IssuingRoom
  licenses: LicensesRoom
  managers: ManagersRoom
  offline: OfflineRoom
  orders: OrdersRoom
  policies: PoliciesRoom
  programs: ProgramsRoom
  runtime: RuntimeRoom
  serials: SerialsRoom
  sessions: SessionsRoom
  settings: SettingsRoom
  storage: StorageRoom
  users: UsersRoom
}
