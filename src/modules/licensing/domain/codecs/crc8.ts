/**
 * CRC-8 with polynomial x⁸ + x² + x + 1 (0x07), start value 0, not reflected, no final xor; its check value
 * over the ASCII digits 123456789 is 0xF4.
 *
 * It is linear, and every change confined to eight consecutive bits changes it: so one wrong hexadecimal digit,
 * or two neighboring ones of the checked bytes, never pass.
 */
export function crc8(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1
    }
  }
  return crc
}
