import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128075932 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_policy" add column if not exists "allow_license_files" boolean not null default false, add column if not exists "license_file_ttl_days" integer not null default 30;`);
    this.addSql(`alter table if exists "licensing_license" add column if not exists "allow_license_files" boolean not null default false, add column if not exists "license_file_ttl_days" integer not null default 30;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_license" drop column if exists "allow_license_files", drop column if exists "license_file_ttl_days";`);
    this.addSql(`alter table if exists "licensing_policy" drop column if exists "allow_license_files", drop column if exists "license_file_ttl_days";`);
  }

}
