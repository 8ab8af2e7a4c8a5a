import { MedusaService } from "@medusajs/framework/utils"

import { License } from "./models/license"
import { LicenseBundle } from "./models/license-bundle"
import { LicenseBundleItem } from "./models/license-bundle-item"
import { LicenseEvent } from "./models/license-event"
import { LicenseManager } from "./models/license-manager"
import { LicensePolicy } from "./models/license-policy"
import { LicenseProgram } from "./models/license-program"
import { LineEntitlement } from "./models/line-entitlement"
import { OrderProfile } from "./models/order-profile"
import type { LicensingOptions } from "./options"
import { activationsRoom, type ActivationsRoom } from "./activations"
import { consumptionRoom, type ConsumptionRoom } from "./consumption"
import { customersRoom, type CustomersRoom } from "./customers"
import { issuingRoom, type IssuingRoom } from "./issuing"
import { licensesRoom, type LicensesRoom } from "./licenses"
import { managersRoom, type ManagersRoom } from "./managers"
import { offlineRoom, type OfflineRoom } from "./offline"
import { ordersRoom, type OrdersRoom } from "./orders"
import { bundlesRoom, type BundlesRoom } from "./programs/bundles-room"
import { policiesRoom, type PoliciesRoom } from "./programs/policies-room"
import { programsRoom, type ProgramsRoom } from "./programs"
import { runtimeRoom, type RuntimeRoom } from "./runtime"
import type { Cradle, Rooms } from "./rooms"
import { serialsRoom, type SerialsRoom } from "./serials"
import { sessionsRoom, type SessionsRoom } from "./sessions"
import { settingsRoom, type SettingsRoom } from "./settings"
import { storageRoom, type StorageRoom } from "./storage"
import { usersRoom, type UsersRoom } from "./users"

/**
 * The public face of licensing: generated CRUD for what may be read freely, and one group of methods per room
 * of the module. Secret tables are left out, so nothing reaches them through the query graph.
 */
export default class LicensingModuleService extends MedusaService({
  License,
  LicenseBundle,
  LicenseBundleItem,
  LicenseEvent,
  LicenseManager,
  LicensePolicy,
  LicenseProgram,
  LineEntitlement,
  OrderProfile,
}) {
  private readonly cradle_: Cradle
  /** The rooms used so far. */
  private readonly rooms_: Partial<Rooms> = {}

  /** Called by Medusa. */
  readonly __hooks = {
    onApplicationStart: async (): Promise<void> => {
      // A database that is away now is connected to by the first request that finds it.
      await this.cradle_.runtimeDatabaseService.open().catch(() => undefined)
    },
    onApplicationShutdown: async (): Promise<void> => {
      await this.cradle_.lastSeenService.flush()
      await this.cradle_.runtimeDatabaseService.close()
      await this.cradle_.rateLimitsService.close()
    },
  }

  constructor(cradle: Cradle) {
    super(...arguments)
    this.cradle_ = cradle
  }

  /** The plugin's options, checked and with their defaults. */
  async getOptions(): Promise<LicensingOptions> {
    return this.cradle_.licensingOptions
  }

  /** Computers on which a license is in force. A refusal is an answer, not an error. */
  get activations(): ActivationsRoom {
    return (this.rooms_.activations ??= activationsRoom(this.cradle_))
  }

  /** Bundles: policies that are sold as one thing. */
  get bundles(): BundlesRoom {
    return (this.rooms_.bundles ??= bundlesRoom(this.cradle_))
  }

  /** Counted uses, for people to see. */
  get consumption(): ConsumptionRoom {
    return (this.rooms_.consumption ??= consumptionRoom(this.cradle_))
  }

  /** What a logged-in customer may see and do, as owner or as license manager; claims of orders. */
  get customers(): CustomersRoom {
    return (this.rooms_.customers ??= customersRoom(this.cradle_))
  }

  /** Issuing by reconciling, and by hand. */
  get issuing(): IssuingRoom {
    return (this.rooms_.issuing ??= issuingRoom(this.cradle_))
  }

  /** Licenses: lists, acts of staff, keys, export. */
  get licenses(): LicensesRoom {
    return (this.rooms_.licenses ??= licensesRoom(this.cradle_))
  }

  /** License managers, their assignments, invitations and quotas. */
  get managers(): ManagersRoom {
    return (this.rooms_.managers ??= managersRoom(this.cradle_))
  }

  /** License and machine files, and computers without a network. */
  get offline(): OfflineRoom {
    return (this.rooms_.offline ??= offlineRoom(this.cradle_))
  }

  /** Licensing of one order: totals, profile, mails, history, deletion. */
  get orders(): OrdersRoom {
    return (this.rooms_.orders ??= ordersRoom(this.cradle_))
  }

  /** Policies. */
  get policies(): PoliciesRoom {
    return (this.rooms_.policies ??= policiesRoom(this.cradle_))
  }

  /** Programs and their application signatures. */
  get programs(): ProgramsRoom {
    return (this.rooms_.programs ??= programsRoom(this.cradle_))
  }

  /** The questions of the sold program. */
  get runtime(): RuntimeRoom {
    return (this.rooms_.runtime ??= runtimeRoom(this.cradle_))
  }

  /** Serial numbers: batches, imports, redeeming, locks. */
  get serials(): SerialsRoom {
    return (this.rooms_.serials ??= serialsRoom(this.cradle_))
  }

  /** Floating seats: who sits there, and ending it. */
  get sessions(): SessionsRoom {
    return (this.rooms_.sessions ??= sessionsRoom(this.cradle_))
  }

  /** Settings of the shop and its signing keys. */
  get settings(): SettingsRoom {
    return (this.rooms_.settings ??= settingsRoom(this.cradle_))
  }

  /** Shared by all rooms: locks, data keys, timeline, counters. */
  get storage(): StorageRoom {
    return (this.rooms_.storage ??= storageRoom(this.cradle_))
  }

  /** Named users of licenses. */
  get users(): UsersRoom {
    return (this.rooms_.users ??= usersRoom(this.cradle_))
  }
}
