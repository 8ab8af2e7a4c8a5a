import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128084845 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_settings" add column if not exists "owner_resets_per_year" integer null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_settings" drop column if exists "owner_resets_per_year";`);
  }

}
