import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126002412 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_activation_typed";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_lock_bytes" ON "licensing_activation" ("license_id", "lock_bytes") WHERE lock_bytes is not null AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_activation_lock_bytes";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_typed" ON "licensing_activation" ("license_id", "lock_bytes") WHERE status = 'active' and lock_digests is null and lock_bytes is not null AND deleted_at IS NULL;`);
  }

}
