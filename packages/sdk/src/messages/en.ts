import type { SdkCatalogue } from "./shape"

/** The texts of the SDK in English. */
export const en: SdkCatalogue = {
  NO_LICENSE: {
    message: "This program has no license on this computer.",
    next: "Enter your license key.",
  },
  SHOP_UNREACHABLE: {
    message: "The license server cannot be reached.",
    next: "Check the internet connection and try again.",
  },
  CONNECTION_NEEDED: {
    message: "The license was not confirmed for too long.",
    next: "Connect the computer to the internet and start the program again.",
  },
  ANSWER_NOT_GENUINE: {
    message: "The answer did not come from the license server.",
    next: "Check proxy and network settings, then try again.",
  },
  UPDATE_REQUIRED: {
    message: "This version of the program cannot verify the license server any more.",
    next: "Install the newest version of the program.",
  },
  REQUEST_REFUSED: {
    message: "The license server did not accept the request of the program.",
    next: "Install the newest version of the program, or contact the vendor.",
  },
  CLOCK_ROLLED_BACK: {
    message: "The clock of this computer was set back.",
    next: "Set date and time right, or connect the computer to the internet.",
  },
  OTHER_COMPUTER: {
    message: "The license was given to another computer, or parts of this one have changed.",
    next: "Activate the license on this computer.",
  },
  COMPUTER_UNKNOWN: {
    message: "The program cannot recognize this computer.",
    next: "Contact the vendor of the program.",
  },
  STORAGE_FAILED: {
    message: "The program cannot store its license.",
    next: "Check free space and permissions, then try again.",
  },
  STORAGE_DAMAGED: {
    message: "The stored license is damaged.",
    next: "Enter your license key again.",
  },
  WRONG_KEY: {
    message: "The file was made for another license key or another computer.",
    next: "Enter the key just as you received it, or ask for a file for this computer.",
  },
  FILE_UNREADABLE: {
    message: "This is not a license file of the program.",
    next: "Choose the file that you received, or ask for a new one.",
  },
  FILE_NOT_GENUINE: {
    message: "The license file was altered, or does not come from the vendor.",
    next: "Ask for a new license file.",
  },
  FILE_EXPIRED: {
    message: "The license file has expired.",
    next: "Connect the computer to the internet, or ask for a new license file.",
  },
  FILE_WITHDRAWN: {
    message: "The license file was withdrawn.",
    next: "Contact the vendor, or activate the license again.",
  },
  NO_FILE: {
    message: "There is no license file on this computer.",
    next: "Nothing needs to be given back.",
  },
  LIST_REFUSED: {
    message: "This is not the newest revocation list of the vendor.",
    next: "Get the list again.",
  },
  OTHER_USER: {
    message: "The license file was made for another user.",
    next: "Sign in as that user, or ask for a file of your own.",
  },
  INVALID_ACTIVATION_CODE: {
    message: "The activation code does not belong to this computer and program.",
    next: "Check the code for typing errors, or ask for a new one.",
  },
  USER_SIGN_IN_REFUSED: {
    message: "E-mail address or password is wrong, or no license is assigned to you.",
    next: "Check both and try again.",
  },
  USER_PASSWORD_CHANGE_REQUIRED: {
    message: "Your password was set by somebody else.",
    next: "Set your own by the link in the mail that you received, then sign in.",
  },
  USER_LICENSE_CHOICE: {
    message: "Several licenses of this program are assigned to you.",
    next: "Choose one of them.",
  },
  DEVICE_DENIED: {
    message: "The sign-in was refused.",
    next: "Begin again if this was a mistake.",
  },
  DEVICE_EXPIRED: {
    message: "The sign-in was not completed.",
    next: "Begin again.",
  },
  REMOVED: {
    message: "The license was removed from this computer.",
    next: "If a removal code or a receipt is shown, enter it in your account of the shop.",
  },
}
