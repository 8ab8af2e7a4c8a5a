/** How keys and serial numbers look without a format of their own: five groups of five. */
export const DEFAULT_KEY_FORMAT = "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"
