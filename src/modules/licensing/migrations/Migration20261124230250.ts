import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124230250 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_idempotency_key" ("id" text not null, "fingerprint" text not null, "answer" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_idempotency_key_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_idempotency_key_deleted_at" ON "licensing_idempotency_key" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_idempotency_key_created_at" ON "licensing_idempotency_key" ("created_at");`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_order_id_created_at_unit_index_id_state" ON "licensing_license" ("order_id", "created_at", "unit_index", "id", "state") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_expires_at_id" ON "licensing_license" ("expires_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_state_created_at_id" ON "licensing_license" ("state", "created_at", "id") WHERE state <> 'active' and deleted_at is null;`);

    // Found by their end, and by the licences they tell of: no model can say these two.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_key_tail" ON "licensing_license" (reverse(lower("key_redacted")) text_pattern_ops) WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_event_license_ids" ON "licensing_event" USING gin ("license_ids");`);

    // Lists by status are answered from these alone, in the order of making. PostgreSQL computes the column:
    // an index on the count itself would be written by every activation.
    this.addSql(`alter table if exists "licensing_license" add column if not exists "activated" boolean generated always as ("activation_count" > 0) stored;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_active" ON "licensing_license" ("activated", "created_at", "id") INCLUDE ("order_id", "starts_at", "expires_at") WHERE state = 'active' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_ending" ON "licensing_license" ("grace_hours", date_trunc('month', "expires_at" at time zone 'UTC'), "created_at", "id") INCLUDE ("expires_at", "starts_at", "order_id") WHERE state = 'active' AND expires_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_starts_at" ON "licensing_license" ("starts_at", "created_at", "id") INCLUDE ("order_id") WHERE state = 'active' AND starts_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "licensing_settings" add column if not exists "data_keys_created_at" timestamptz null, add column if not exists "data_keys_rewrapped_at" timestamptz null, add column if not exists "mail_include_keys" boolean null;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_order_profile_reference" ON "licensing_order_profile" ("reference") WHERE reference is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_order_profile_inactive" ON "licensing_order_profile" ("order_id") WHERE active IS FALSE AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_order_profile_licensing_deleted_at" ON "licensing_order_profile" ("licensing_deleted_at") WHERE licensing_deleted_at is not null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_idempotency_key" cascade;`);

    this.addSql(`drop index if exists "IDX_licensing_license_order_id_created_at_unit_index_id_state";`);
    this.addSql(`drop index if exists "IDX_licensing_license_key_tail";`);
    this.addSql(`drop index if exists "IDX_licensing_license_active";`);
    this.addSql(`drop index if exists "IDX_licensing_license_ending";`);
    this.addSql(`drop index if exists "IDX_licensing_license_starts_at";`);
    this.addSql(`alter table if exists "licensing_license" drop column if exists "activated";`);
    this.addSql(`drop index if exists "IDX_licensing_event_license_ids";`);
    this.addSql(`drop index if exists "IDX_licensing_license_expires_at_id";`);
    this.addSql(`drop index if exists "IDX_licensing_license_state_created_at_id";`);

    this.addSql(`alter table if exists "licensing_settings" drop column if exists "data_keys_created_at", drop column if exists "data_keys_rewrapped_at", drop column if exists "mail_include_keys";`);

    this.addSql(`drop index if exists "IDX_licensing_order_profile_reference";`);
    this.addSql(`drop index if exists "IDX_licensing_order_profile_inactive";`);
    this.addSql(`drop index if exists "IDX_licensing_order_profile_licensing_deleted_at";`);
  }

}
