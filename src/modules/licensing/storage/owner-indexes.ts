/**
 * Indexes on Medusa's own tables by which licenses are found by the beginning of their owner's name, company or
 * e-mail, see `license-search.ts`. Without them the search finds the same, but reads all customers. They hold deleted
 * rows too: PostgreSQL takes no statistics from partial indexes, and by none it would look up `1500 Buyer` among all
 * that are called Buyer.
 */
export const OWNER_INDEXES = [
  ["customer", "email"],
  ["customer", "first_name"],
  ["customer", "last_name"],
  ["customer", "company_name"],
  ["order", "email"],
].map(
  ([table, column]) =>
    `create index if not exists "IDX_licensing_${table}_${column}_prefix"
     on "${table}" (lower(${column}) text_pattern_ops)`
)
