import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124233637 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_activation" ("id" text not null, "license_id" text not null, "original_activation_id" text null, "sequence" integer not null, "status" text check ("status" in ('active', 'ended')) not null default 'active', "ended_reason" text check ("ended_reason" in ('removed', 'reactivated', 'transferred', 'replaced', 'reset', 'timed_out')) null, "fingerprint" text not null, "lock_digests" jsonb null, "lock_bytes" text null, "site_code" text null, "machine_id" text null, "generation" integer null, "activation_code" text null, "marks" jsonb null, "name" text null, "platform" text null, "app_version" text null, "note" text null, "activated_at" timestamptz not null, "expires_at" timestamptz null, "last_seen_at" timestamptz null, "ended_at" timestamptz null, "actor_type" text check ("actor_type" in ('system', 'staff', 'customer', 'manager', 'program')) not null, "actor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_activation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_original_activation_id" ON "licensing_activation" ("original_activation_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_deleted_at" ON "licensing_activation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_activation_active_fingerprint" ON "licensing_activation" ("license_id", "fingerprint") WHERE status = 'active' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_license_id_activated_at_id" ON "licensing_activation" ("license_id", "activated_at", "id");`);

    this.addSql(`create table if not exists "licensing_signing_key" ("id" text not null, "status" text check ("status" in ('current', 'retiring')) not null default 'current', "public_key" text not null, "private_key_encrypted" text not null, "retires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_signing_key_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_signing_key_deleted_at" ON "licensing_signing_key" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "licensing_usage_counter" ("id" text not null, "subject" text not null, "count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_usage_counter_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_usage_counter_subject" ON "licensing_usage_counter" ("subject") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_usage_counter_deleted_at" ON "licensing_usage_counter" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_usage_counter_updated_at" ON "licensing_usage_counter" ("updated_at");`);

    this.addSql(`alter table if exists "licensing_settings" add column if not exists "task_limits" jsonb null, add column if not exists "flexible_locking" jsonb null, add column if not exists "revocation_number" integer not null default 0;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_activation" cascade;`);

    this.addSql(`drop table if exists "licensing_signing_key" cascade;`);

    this.addSql(`drop table if exists "licensing_usage_counter" cascade;`);

    this.addSql(`alter table if exists "licensing_settings" drop column if exists "task_limits", drop column if exists "flexible_locking", drop column if exists "revocation_number";`);
  }

}
