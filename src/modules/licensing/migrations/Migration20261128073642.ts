import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128073642 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_activated_at_id" ON "licensing_activation" ("activated_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_fingerprint" ON "licensing_activation" ("fingerprint") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_site_code" ON "licensing_activation" ("site_code") WHERE site_code is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_machine_id" ON "licensing_activation" ("machine_id") WHERE machine_id is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_name_prefix" ON "licensing_activation" (lower("name") text_pattern_ops) WHERE name is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_note_prefix" ON "licensing_activation" (lower("note") text_pattern_ops) WHERE note is not null AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_activation_activated_at_id";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_fingerprint";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_site_code";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_machine_id";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_name_prefix";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_note_prefix";`);
  }

}
