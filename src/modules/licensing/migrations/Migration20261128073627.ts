import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128073627 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_license_secret" add column if not exists "valid_until" timestamptz null;`);
    this.addSql(`alter table if exists "licensing_license_secret" drop constraint if exists "licensing_license_secret_pkey";`);
    // What every look-up by key reads stands in the index itself.
    this.addSql(`alter table if exists "licensing_license_secret" add constraint "licensing_license_secret_pkey" primary key ("key_hash") include ("license_id", "valid_until");`);
    this.addSql(`drop index if exists "IDX_licensing_license_secret_key_hash_unique";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_secret_license_id" ON "licensing_license_secret" ("license_id");`);
    this.addSql(`alter table if exists "licensing_settings" add column if not exists "keys_folded_to" text null, add column if not exists "keys_folded_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_settings" drop column if exists "keys_folded_to", drop column if exists "keys_folded_at";`);
    this.addSql(`delete from "licensing_license_secret" where valid_until is not null;`);
    this.addSql(`drop index if exists "IDX_licensing_license_secret_license_id";`);
    this.addSql(`alter table if exists "licensing_license_secret" drop constraint if exists "licensing_license_secret_pkey";`);
    this.addSql(`alter table if exists "licensing_license_secret" add constraint "licensing_license_secret_pkey" primary key ("license_id");`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_license_secret_key_hash_unique" ON "licensing_license_secret" ("key_hash") INCLUDE ("license_id");`);
    this.addSql(`alter table if exists "licensing_license_secret" drop column if exists "valid_until";`);
  }

}
