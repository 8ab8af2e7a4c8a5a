import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261130084000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_manager_order" add column if not exists "claim_id" text null, add column if not exists "tries" integer not null default 0;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_manager_order" drop column if exists "claim_id", drop column if exists "tries";`);
  }

}
