import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125031122 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_typed" ON "licensing_activation" ("license_id", "lock_bytes") WHERE status = 'active' and lock_digests is null and lock_bytes is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_ended_fingerprint" ON "licensing_activation" ("license_id", "fingerprint") WHERE status = 'ended' AND deleted_at IS NULL;`);

    this.addSql(`drop index if exists "IDX_licensing_usage_counter_updated_at";`);

    // Every activation writes to these tables, whose rows are never marked as deleted, and few have a
    // predecessor or a program.
    this.addSql(`drop index if exists "IDX_licensing_usage_counter_deleted_at";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_deleted_at";`);
    this.addSql(`drop index if exists "IDX_licensing_event_deleted_at";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_original_activation_id";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_original_activation_id" ON "licensing_activation" ("original_activation_id") WHERE original_activation_id is not null AND deleted_at IS NULL;`);
    this.addSql(`drop index if exists "IDX_licensing_event_program_id_created_at";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_event_program_id_created_at" ON "licensing_event" ("program_id", "created_at") WHERE program_id is not null AND deleted_at IS NULL;`);
    // Room on each page for the next version of a row, so that counting an activation touches no index.
    this.addSql(`alter table if exists "licensing_license" set (fillfactor = 85);`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_activation_typed";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_ended_fingerprint";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_usage_counter_updated_at" ON "licensing_usage_counter" ("updated_at");`);
    this.addSql(`alter table if exists "licensing_license" reset (fillfactor);`);
  }

}
