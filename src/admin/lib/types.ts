import type { components, operations } from "./api.generated"

type Schemas = components["schemas"]

/** The name of an operation of staff, as docs/openapi.yaml calls it. */
type OperationId = keyof operations

type Part<T, K extends string> = T extends { [P in K]?: infer V } ? NonNullable<V> : never

/** The JSON that an operation answers with. */
export type Answer<Id extends OperationId> = Part<
  Part<Part<operations[Id]["responses"], "200">, "content">,
  "application/json"
>
/** The JSON that an operation takes. */
export type Body<Id extends OperationId> = Part<
  Part<Part<operations[Id], "requestBody">, "content">,
  "application/json"
>

export type Activation = Schemas["Activation"]
export type ListedActivation = Schemas["ListedActivation"]
export type BlacklistResult = Schemas["BlacklistResult"]
export type Computer = Schemas["Computer"]
export type ConsumptionHistory = Schemas["ConsumptionHistory"]
export type GivenOutFile = Schemas["GivenOutFile"]
export type HistoryEntry = Schemas["HistoryEntry"]
export type IssuedByManager = Schemas["IssuedByManager"]
export type Invitation = Schemas["Invitation"]
export type License = Schemas["License"]
export type LicenseBatch = Schemas["LicenseBatch"]
export type LicenseDetail = Schemas["LicenseDetail"]
export type LicenseBundle = Schemas["LicenseBundle"]
export type LicenseBundleDetail = Schemas["LicenseBundleDetail"]
export type LicenseFilters = Schemas["LicenseFilter"]
export type LicenseHistoryEvent = Schemas["LicenseEvent"]
export type LicenseManager = Schemas["LicenseManager"]
export type LicenseManagerDetail = Schemas["LicenseManagerDetail"]
export type LicensePolicy = Schemas["LicensePolicy"]
export type LicensePolicyDetail = Schemas["LicensePolicyDetail"]
export type LicenseUser = Schemas["LicenseUser"]
export type LicenseProgram = Schemas["LicenseProgram"]
export type LicensingSettings = Schemas["LicensingSettings"]
export type ManagerEvent = Schemas["LicenseManagerEvent"]
export type OfflineFile = Schemas["OfflineFile"]
export type OrderCustomer = Schemas["OrderCustomer"]
export type OrderDeletion = Schemas["OrderDeletion"]
export type OrderLicensing = Schemas["OrderLicensing"]
export type OrderManager = Schemas["OrderLicenseManager"]
export type OrderProfile = Schemas["OrderProfile"]
export type PolicyQuota = Schemas["PolicyQuota"]
export type LineRepair = Schemas["LineRepair"]
export type OwnKeyFault = Schemas["KeyFault"]
export type Session = Schemas["Session"]
export type SerialBatch = Schemas["SerialBatch"]
export type SerialEvent = Schemas["SerialEvent"]
export type SerialImportReport = Schemas["SerialImportReport"]
export type SerialNumber = Schemas["SerialNumber"]
export type SigningKey = Schemas["SigningKey"]

type ProductVariant = Answer<"listProductLicensePolicies">["variants"][number]
export type FlexibleLocking = NonNullable<LicenseProgram["flexible_locking"]>
export type LicenseRequestPreview = Answer<"previewLicenseRequest">["preview"]
export type LicenseStatus = License["status"]
export type LockPair = NonNullable<Answer<"compareActivationLocks">["locks"]>[number]
export type ManagedOrder = Answer<"listManagedOrders">["orders"][number]
export type ManagerScope = Answer<"listManagerScopes">["scopes"][number]
export type ManagerStatus = LicenseManager["status"]
export type ProgramFeature = Schemas["ProgramFeature"]
export type SerialBatchState = SerialBatch["state"]
export type SerialStatus = SerialNumber["status"]
export type SerialLock = Answer<"listSerialLocks">["serial_locks"][number]
export type TaskLimits = LicensingSettings["task_limits"]
export type VariantPolicies = Omit<ProductVariant, "title"> & { title: string | null }

/** What a fact of a history is about, and what was changed by it. */
export type HistoryFields = Pick<HistoryEntry, "about" | "changes">

/** A page of a list as every list route answers it, Medusa's too, beside the items. */
export type Page = { count: number; offset: number; limit: number; count_capped?: boolean }

/** What a list route takes; further keys are the resource's own filters. */
export type ListQuery = { q?: string; limit?: number; offset?: number; order?: string }

/** A variant as Medusa answers it. */
export type VariantRef = {
  id: string
  title: string | null
  sku: string | null
  product?: { id: string; title: string } | null
}

/** Which serial numbers an act is about; a list is pasted into its dialog. */
export type SerialTarget =
  | { kind: "one"; serial: SerialNumber }
  | { kind: "ids"; ids: string[] }
  | { kind: "batch"; batch: SerialBatch }
  | { kind: "list" }

/** What staff do to serial numbers. */
export type SerialAct = "blacklist" | "allow"
