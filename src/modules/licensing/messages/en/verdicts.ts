import type { VerdictCatalogue } from "../shape"

/** The verdicts in English. */
export const en: VerdictCatalogue = {
  codes: {
    VALID: {
      message: "The license is valid.",
      next: "Nothing needs to be done.",
    },
    IN_GRACE: {
      message: "The license has expired and runs on for a grace period.",
      next: "Renew it before the grace period ends.",
    },
    RATE_LIMITED: {
      message: "Too many requests in a short time.",
      next: "Wait a moment and try again.",
    },
    NOT_FOUND: {
      message: "No such license was found.",
      next: "Check the license key for typing errors.",
    },
    PROGRAM_MISMATCH: {
      message: "The license is for another program.",
      next: "Use it with the program that it was bought for, or enter another key.",
    },
    REVOKED: {
      message: "The license was revoked.",
      next: "Contact the vendor if you think that this is a mistake.",
    },
    SUSPENDED: {
      message: "The license is suspended.",
      next: "Contact the vendor, who can reinstate it.",
    },
    ORDER_INACTIVE: {
      message: "The order of this license is switched off.",
      next: "Contact the vendor about the order.",
    },
    SERIAL_BLACKLISTED: {
      message: "The serial number of this license is no longer valid.",
      next: "Contact the vendor and have the proof of purchase ready.",
    },
    USER_REQUIRED: {
      message: "The license is for named users; its key alone does not open it.",
      next: "Sign in as a user to whom the license is assigned.",
    },
    USER_SESSION_ENDED: {
      message: "The sign-in of this user has ended.",
      next: "Sign in again.",
    },
    USER_DISABLED: {
      message: "This user is disabled.",
      next: "Ask the owner or a manager of the license to enable you again.",
    },
    USER_NOT_ASSIGNED: {
      message: "The license is not assigned to this user.",
      next: "Ask the owner or a manager of the license to assign it to you.",
    },
    NOT_STARTED: {
      message: "The license is not valid yet.",
      next: "Try again when its term has begun.",
    },
    EXPIRED: {
      message: "The license has expired.",
      next: "Renew it or buy a new one.",
    },
    MAINTENANCE_ENDED: {
      message: "This version was released after the maintenance of the license ended.",
      next: "Use an earlier version or extend the maintenance.",
    },
    FEATURE_MISSING: {
      message: "The license does not include this feature.",
      next: "Buy a license or an upgrade that includes it.",
    },
    FEATURE_EXPIRED: {
      message: "The feature has ended, although the license goes on.",
      next: "Extend it, or buy a license that includes it for longer.",
    },
    SUBSCRIPTION_EXPIRED: {
      message: "The subscription of this order has expired.",
      next: "Renew the subscription, then try again.",
    },
    TASK_DISABLED: {
      message: "You cannot do this yourself.",
      next: "Contact the vendor, who can do it for you.",
    },
    OFFLINE_NOT_ALLOWED: {
      message: "The license does not allow use without a connection.",
      next: "Connect the computer to the internet, or contact the vendor.",
    },
    LICENSE_FILES_NOT_ALLOWED: {
      message: "The license allows files for its activated computers only.",
      next: "Activate the computer, then get a file for it.",
    },
    BORROW_NOT_OFFERED: {
      message: "Floating seats of this license cannot be borrowed.",
      next: "Take a seat while the program runs, or ask the vendor.",
    },
    FINGERPRINT_REQUIRED: {
      message: "The request does not say which computer it is for.",
      next: "Start it from the program, or enter site code and machine ID.",
    },
    TYPED_CODES_NOT_ALLOWED: {
      message: "The license cannot be used with typed codes.",
      next: "Activate it in the program with an internet connection.",
    },
    INVALID_MACHINE_CODES: {
      message: "Site code and machine ID do not belong together.",
      next: "Copy both again from the program's activation window.",
    },
    CODES_EXHAUSTED: {
      message: "This computer has used every activation code for these codes.",
      next: "Remove the license in the program, which then shows new codes, or contact the vendor.",
    },
    NOT_ACTIVATED: {
      message: "The license is not activated on this computer.",
      next: "Activate it on this computer first.",
    },
    NO_SESSION: {
      message: "No session is open on this computer.",
      next: "Take a floating seat, then go on.",
    },
    BORROW_TOO_SHORT: {
      message: "The seat would be borrowed until a time that has passed.",
      next: "Choose a later time; the server's clock counts.",
    },
    BORROW_TOO_LONG: {
      message: "The seat cannot be borrowed for that long.",
      next: "Choose an earlier time.",
    },
    FLOATING_FULL: {
      message: "All floating seats are in use.",
      next: "Wait until one is free, or buy more seats.",
    },
    CONSUMPTION_EXHAUSTED: {
      message: "All included uses of this period are used up.",
      next: "Wait until counting starts again, or buy more uses.",
    },
    TASK_LOCKED: {
      message: "Too many wrong codes were entered today.",
      next: "Try again after midnight UTC, or ask the vendor to unlock it.",
    },
    MONTHLY_LIMIT: {
      message: "The monthly limit for this is reached.",
      next: "Try again next month (UTC), or contact the vendor.",
    },
    DAILY_LIMIT: {
      message: "The daily limit for this is reached.",
      next: "Try again after midnight UTC, or contact the vendor.",
    },
    REMOVAL_CODE_REQUIRED: {
      message: "This activation was made with typed codes and only ends with its removal code.",
      next: "Remove the license in the program and send the removal code that it shows.",
    },
    INVALID_REMOVAL_CODE: {
      message: "The removal code is wrong.",
      next: "Enter the code that the program showed when its license was removed.",
    },
    INVALID_RECEIPT: {
      message: "The receipt is wrong.",
      next: "Enter the receipt that the program showed when it erased this file.",
    },
    TOO_MANY_LOCKS_CHANGED: {
      message: "Too many parts of this computer have changed since the activation.",
      next: "Transfer the license if this is another computer, or ask the vendor to allow the change.",
    },
    SEATS_EXHAUSTED: {
      message: "All seats of the license are in use.",
      next: "Remove the license from another computer or buy more seats.",
    },
    OWNER_RESETS_EXHAUSTED: {
      message: "The limit of computer resets in one year is reached for this license.",
      next: "Enter the removal code of the computer, or contact the vendor.",
    },
    TRANSFER_FORBIDDEN: {
      message: "The license cannot be moved to another computer.",
      next: "Use it on the first computer, or contact the vendor.",
    },
    TRANSFERS_EXHAUSTED: {
      message: "The license has no transfers to another computer left.",
      next: "Contact the vendor, who can allow more transfers.",
    },
  },
  differing_locks: {
    one: "{{count}} part of this computer differs, which is more than is allowed.",
    other: "{{count}} parts of this computer differ, which is more than is allowed.",
  },
}
