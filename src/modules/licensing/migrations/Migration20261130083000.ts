import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261130083000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_manager_quota" add column if not exists "share_ended_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_manager_quota" drop column if exists "share_ended_at";`);
  }

}
