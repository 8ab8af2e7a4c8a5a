import type { components, operations } from "./api.generated"

type Schemas = components["schemas"]

export type CustomerOrder = Schemas["CustomerOrder"]
export type CustomerLicense = Schemas["CustomerLicense"]
export type ComputerUser = Schemas["ComputerUser"]
export type CustomerActivation = Schemas["CustomerActivation"]
export type CustomerComputer = Schemas["CustomerComputer"]
export type CustomerManager = Schemas["CustomerManager"]
export type CustomerTopUp = Schemas["CustomerTopUp"]
/** A line of an order that adds uses to a license. */
export type BoughtUsesLine = Schemas["TopUpLine"]
export type DeviceSignIn = Schemas["DeviceSignIn"]
export type EndCustomer = Schemas["EndCustomer"]
export type GivenOutFile = Schemas["GivenOutFile"]
export type AssignedUserLine = Schemas["AssignedUserLine"]
export type LicenseUser = Schemas["LicenseUser"]
export type OfflineFile = Schemas["OfflineFile"]
export type OrderItem = Schemas["OrderItem"]
export type PolicyQuota = Schemas["PolicyQuota"]
export type Session = Schemas["Session"]
export type SubManager = Schemas["SubManager"]
export type Right = Schemas["Right"]
export type TaskOutlook = Schemas["TaskOutlook"]
export type Permission = CustomerOrder["permissions"][number]
export type LicenseStatus = CustomerLicense["status"]
export type Task = keyof CustomerLicense["tasks"]
export type CustomerAct = keyof CustomerOrder["acts"]

/** The `operationId` of a store operation in docs/openapi.yaml. */
export type OperationId = keyof operations

type Part<T, K extends string> = T extends { [P in K]?: infer V } ? NonNullable<V> : never
type Fields<T> = [T] extends [never] ? unknown : T
type Parameters<Id extends OperationId> = operations[Id]["parameters"]
type BodyOf<Id extends OperationId> = Part<
  Part<Part<operations[Id], "requestBody">, "content">,
  "application/json"
>
type IsOptional<T> = object extends T ? true : false

/** The input of an operation in one object: the ids of its path, and its query or body. */
export type Input<Id extends OperationId> = Fields<Part<Parameters<Id>, "path">> &
  Fields<Part<Parameters<Id>, "query">> &
  Fields<BodyOf<Id>>

/** The JSON answer of an operation. */
export type Answer<Id extends OperationId> =
  operations[Id]["responses"][200]["content"]["application/json"]

export type RequestOptions = {
  signal?: AbortSignal
  headers?: Record<string, string>
  /** Repeated requests with the same key take effect once, for operations that support it. */
  idempotencyKey?: string
}

/** A store operation as a function. */
export type Method<Id extends OperationId> =
  IsOptional<Input<Id>> extends true
    ? (input?: Input<Id>, options?: RequestOptions) => Promise<Answer<Id>>
    : (input: Input<Id>, options?: RequestOptions) => Promise<Answer<Id>>

/** Every store operation of the plugin by its name. All throw `LicensingError`. */
export type LicensingClient = { readonly [Id in OperationId]: Method<Id> }
