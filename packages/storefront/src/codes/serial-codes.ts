import { serialForm, verificationForm } from "../../../../src/modules/licensing/domain/serial-codes"

export {
  MAX_SERIAL_LENGTH,
  VERIFICATION_DIGITS,
} from "../../../../src/modules/licensing/domain/serial-codes"

/** Whether a text can be a serial number, in any writing. */
export const isSerial = (text: string): boolean => serialForm(text) !== null

/**
 * A verification number as it is sent, without spaces and dashes; undefined = none was typed, null = what
 * was typed cannot be one.
 */
export function writtenVerification(text: string): string | null | undefined {
  return text.trim() === "" ? undefined : verificationForm(text)
}
