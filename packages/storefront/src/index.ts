export {
  LicensingAccount,
  type LicensingAccountProps,
  type LicensingView,
} from "./components/account"
export { CodePanel, QrCode } from "./components/computers/code-panel"
export { DeviceSignIn, type DeviceSignInProps } from "./components/device/device-sign-in"
export { OrderView, type OrderViewProps } from "./components/orders/order-view"
export { OrdersTable, type OrdersTableProps } from "./components/orders/orders-table"
export { defineMessages, type MessageOverrides } from "./messages/define"
export { en } from "./messages/en"
export type { Explanation, LicensingMessages } from "./messages/types"
export { explainError } from "./react/reasons"
export { type Text, textOf } from "./react/text"
export {
  type DeviceSignInState,
  type DeviceSignInStep,
  useDeviceSignIn,
} from "./react/use-device-sign-in"
export {
  type AddToCart,
  LicensingProvider,
  type LicensingProviderProps,
  useLicensing,
} from "./react/provider"
export * from "./client"
