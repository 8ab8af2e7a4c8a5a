import type { SerialCatalogue } from "../shape"

/** Why a serial number is not redeemed, in English. */
export const en: SerialCatalogue = {
  redeeming: {
    SERIALS_OFF: {
      message: "This program does not accept serial numbers at present.",
      next: "Contact the vendor.",
    },
    SERIAL_INVALID: {
      message: "The serial number or its verification number is wrong.",
      next: "Compare both with what you were given, and try again.",
    },
    SERIAL_WRONG_PROGRAM: {
      message: "This serial number is for another program.",
      next: "Choose that program and try again, or contact the vendor.",
    },
    SERIAL_BLACKLISTED: {
      message: "This serial number is no longer valid.",
      next: "Contact the vendor.",
    },
    SERIAL_USED_BY_YOU: {
      message: "You have already added this serial number.",
      next: "Look for its order in your list.",
    },
    SERIAL_USED: {
      message: "This serial number was added to another account.",
      next: "Sign in with that account, or contact the vendor.",
    },
    SERIAL_IN_PROGRESS: {
      message: "This serial number is being added right now.",
      next: "Check your orders in a minute.",
    },
    SERIAL_NO_REGION: {
      message: "The shop cannot create the order at present.",
      next: "Contact the vendor; your serial number stays valid.",
    },
  },
  registering: {
    EMAIL_TAKEN: {
      message: "This address already has a login.",
      next: "Sign in and add the serial number to your account.",
    },
    PROOF_INVALID: {
      message: "The puzzle was not solved, is too old or was used before.",
      next: "Get a new puzzle and try again.",
    },
  },
}
