import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129151000 extends Migration {

  override async up(): Promise<void> {
    // Few licenses may be of these models: lists of them start at the newest.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_consumption" ON "licensing_license" ("created_at", "id") WHERE kind = 'consumption' and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_floating" ON "licensing_license" ("created_at", "id") WHERE floating_seats is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_named_user" ON "licensing_license" ("created_at", "id") WHERE "authorization" = 'named_user' and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_license_consumption";`);
    this.addSql(`drop index if exists "IDX_licensing_license_floating";`);
    this.addSql(`drop index if exists "IDX_licensing_license_named_user";`);
  }

}
