import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128080741 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_settings" add column if not exists "rekey_by_owner" boolean not null default false;`);
    this.addSql(`alter table if exists "licensing_offline_file" add column if not exists "withdrawn_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_offline_file_withdrawn_at" ON "licensing_offline_file" ("withdrawn_at") WHERE withdrawn_at is not null AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_offline_file_withdrawn_at";`);
    this.addSql(`alter table if exists "licensing_offline_file" drop column if exists "withdrawn_at";`);
    this.addSql(`alter table if exists "licensing_settings" drop column if exists "rekey_by_owner";`);
  }

}
