import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What the columns of a license may hold by `domain/vocabulary.ts`, as the tables were made with it. */
const VOCABULARY: Record<string, string[]> = {
  source: ["order", "admin", "manager", "serial", "import", "trial"],
  state: ["active", "suspended", "revoked"],
  state_cause: ["order", "staff", "manager", "dispute"],
  kind: ["perpetual", "time_limited", "subscription", "consumption"],
  authorization: ["license_key", "named_user"],
  term_starts: ["issue", "first_activation"],
  consumption_period: ["daily", "weekly", "monthly", "annually"],
  on_refund: ["revoke", "suspend", "keep"],
};

export class Migration20261125210000 extends Migration {

  override async up(): Promise<void> {
    // Room on each page for the next version of a row, so that an activation touches no index of its license;
    // and lists read indexes alone only where vacuum has been, so it comes sooner than after a fifth changed.
    this.addSql(`alter table if exists "licensing_license" set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);`);
    // A key leads to its license without a look at the row of the secret.
    this.addSql(`drop index if exists "IDX_licensing_license_secret_key_hash_unique";`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_license_secret_key_hash_unique" ON "licensing_license_secret" ("key_hash") INCLUDE ("license_id");`);
    // A counter's id leads to all of its subject, so that counting touches one index.
    this.addSql(`drop index if exists "IDX_licensing_usage_counter_subject";`);
    this.addSql(`alter table if exists "licensing_usage_counter" drop column if exists "subject", alter column "id" type text collate "C";`);
    // PostgreSQL reads every check of a table again for each statement that writes there, which took half the time
    // of counting an activation. Only this module writes licenses, with the types of that vocabulary.
    for (const column of Object.keys(VOCABULARY)) {
      this.addSql(`alter table if exists "licensing_license" drop constraint if exists "licensing_license_${column}_check";`);
    }
  }

  override async down(): Promise<void> {
    for (const [column, values] of Object.entries(VOCABULARY)) {
      this.addSql(`alter table if exists "licensing_license" add constraint "licensing_license_${column}_check" check ("${column}" in (${values.map((value) => `'${value}'`).join(", ")}));`);
    }
    this.addSql(`alter table if exists "licensing_usage_counter" alter column "id" type text collate "default", add column if not exists "subject" text not null default '';`);
    this.addSql(`update "licensing_usage_counter" set "subject" = split_part("id", '/', 1);`);
    this.addSql(`alter table if exists "licensing_usage_counter" alter column "subject" drop default;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_usage_counter_subject" ON "licensing_usage_counter" ("subject") WHERE deleted_at IS NULL;`);
    this.addSql(`drop index if exists "IDX_licensing_license_secret_key_hash_unique";`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_license_secret_key_hash_unique" ON "licensing_license_secret" ("key_hash");`);
    this.addSql(`alter table if exists "licensing_license" reset (fillfactor, autovacuum_vacuum_scale_factor);`);
  }

}
