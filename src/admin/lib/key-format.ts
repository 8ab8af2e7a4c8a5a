/** The default format of keys and serial numbers: five groups of five. */
export const DEFAULT_KEY_FORMAT = "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"
