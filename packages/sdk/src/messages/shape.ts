import type { VerdictText } from "../../../../src/modules/licensing/messages/shape"

/** Codes of the SDK beside the shop's verdicts. They are never renamed or given another meaning. */
export type SdkCode =
  | "NO_LICENSE"
  | "SHOP_UNREACHABLE"
  | "CONNECTION_NEEDED"
  | "ANSWER_NOT_GENUINE"
  | "UPDATE_REQUIRED"
  | "REQUEST_REFUSED"
  | "CLOCK_ROLLED_BACK"
  | "OTHER_COMPUTER"
  | "COMPUTER_UNKNOWN"
  | "STORAGE_FAILED"
  | "STORAGE_DAMAGED"
  | "WRONG_KEY"
  | "FILE_UNREADABLE"
  | "FILE_NOT_GENUINE"
  | "FILE_EXPIRED"
  | "FILE_WITHDRAWN"
  | "NO_FILE"
  | "LIST_REFUSED"
  | "OTHER_USER"
  | "INVALID_ACTIVATION_CODE"
  | "USER_SIGN_IN_REFUSED"
  | "USER_PASSWORD_CHANGE_REQUIRED"
  | "USER_LICENSE_CHOICE"
  | "DEVICE_DENIED"
  | "DEVICE_EXPIRED"
  | "REMOVED"

/** The texts of the SDK in one language. */
export type SdkCatalogue = Record<SdkCode, VerdictText>
