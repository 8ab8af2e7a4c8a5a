import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128080328 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_license" add column if not exists "term_day" integer null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_license" drop column if exists "term_day";`);
  }

}
