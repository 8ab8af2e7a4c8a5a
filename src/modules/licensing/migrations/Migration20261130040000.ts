import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261130040000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_line_entitlement_top_up" ON "licensing_line_entitlement" ("top_up_license_id") WHERE top_up_license_id is not null AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_line_entitlement_top_up";`);
  }

}
