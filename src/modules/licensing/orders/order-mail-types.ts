/** Licenses of one policy of an order, as its mail shows them. */
export type OrderMailGroup = {
  /** The bundle that they were sold in; null = none. */
  bundle_name: string | null
  program_name: string
  policy_name: string
  count: number
  /** The first few, masked. */
  keys_redacted: string[]
  /** Ids of the first licenses, for `mail.includeKeys`; at most as many as a mail writes out. */
  license_ids: string[]
}

/** How much of an order is issued and mailed. */
export type OrderMailState = {
  /** Licenses issued for the order so far; never falls, so it names the mail's batch. */
  issued_count: number
  /** When the newest of them was issued. */
  issued_at: Date | null
  /** Licenses that its mails have announced so far. */
  mailed_count: number
  /** Nothing owed is missing. */
  complete: boolean
  groups: OrderMailGroup[]
}
