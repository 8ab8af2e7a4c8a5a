import { Migration } from "@medusajs/framework/mikro-orm/migrations";

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
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_usage_counter" alter column "id" type text collate "default", add column if not exists "subject" text not null default '';`);
    this.addSql(`update "licensing_usage_counter" set "subject" = split_part("id", '/', 1);`);
    this.addSql(`alter table if exists "licensing_usage_counter" alter column "subject" drop default;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_usage_counter_subject" ON "licensing_usage_counter" ("subject") WHERE deleted_at IS NULL;`);
    this.addSql(`drop index if exists "IDX_licensing_license_secret_key_hash_unique";`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_license_secret_key_hash_unique" ON "licensing_license_secret" ("key_hash");`);
    this.addSql(`alter table if exists "licensing_license" reset (fillfactor, autovacuum_vacuum_scale_factor);`);
  }

}
