import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129211500 extends Migration {

  override async up(): Promise<void> {
    // The revocation list is read with every file that is made, and looks for the files of those few.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_disabled" ON "licensing_user" ("id") WHERE state = 'disabled';`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_user_disabled";`);
  }

}
