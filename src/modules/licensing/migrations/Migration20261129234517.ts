import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129234517 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_user" add column if not exists "login_made" boolean not null default false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_user" drop column if exists "login_made";`);
  }

}
