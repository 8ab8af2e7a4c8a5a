export { writtenVerification } from "../codes/serial-codes"
export { createLicensingClient, type CustomFetch } from "./create-client"
export {
  LicensingError,
  type LicensingErrorFields,
  NETWORK_ERROR,
  toLicensingError,
} from "./errors"
export { fromReply, type LicensingReply, toReply } from "./reply"
export {
  type ConnectionOptions,
  createLicensingFetch,
  type LicensingFetch,
  type LicensingRequest,
} from "./transport"
export type {
  Answer,
  BoughtUsesLine,
  CustomerAct,
  CustomerActivation,
  CustomerComputer,
  CustomerLicense,
  CustomerManager,
  CustomerTopUp,
  CustomerOrder,
  GivenOutFile,
  Input,
  LicenseStatus,
  LicensingClient,
  Method,
  OfflineFile,
  OperationId,
  Permission,
  PolicyQuota,
  RequestOptions,
  Right,
  Task,
  TaskOutlook,
} from "./types"
export { topUpLine, type TopUpLine } from "./top-up-line"
