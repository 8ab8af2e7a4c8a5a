import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128113211 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_policy" add column if not exists "fulfill_when_issued" boolean not null default false;`);
    this.addSql(`alter table if exists "licensing_line_entitlement" add column if not exists "fulfill_when_issued" boolean not null default false, add column if not exists "fulfilled_units" integer not null default 0;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_line_entitlement" drop column if exists "fulfill_when_issued", drop column if exists "fulfilled_units";`);
    this.addSql(`alter table if exists "licensing_policy" drop column if exists "fulfill_when_issued";`);
  }

}
