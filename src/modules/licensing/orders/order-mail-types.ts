/** Licenses of one policy of an order, as its mail tells of them. */
export type OrderMailGroup = {
  program_name: string
  policy_name: string
  count: number
  /** The first few, masked. */
  keys_redacted: string[]
  /** Ids of the first licenses, for `mail.includeKeys`; as many as may be written out. */
  license_ids: string[]
}

/** How far an order's licenses are issued and mailed. */
export type OrderMailState = {
  /** Licenses issued for the order so far; never falls, so it names the mail's batch. */
  issued_count: number
  /** When the newest of them was issued. */
  issued_at: Date | null
  /** Licenses that its mails have told of so far. */
  mailed_count: number
  /** Nothing owed is missing. */
  complete: boolean
  groups: OrderMailGroup[]
}
