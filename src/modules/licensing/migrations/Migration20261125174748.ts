import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125174748 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_order_profile" drop constraint if exists "licensing_order_profile_serial_id_unique";`);
    this.addSql(`alter table if exists "licensing_serial_secret" drop constraint if exists "licensing_serial_secret_code_hash_unique";`);
    this.addSql(`alter table if exists "licensing_serial_number" drop constraint if exists "licensing_serial_number_batch_id_number_unique";`);
    this.addSql(`create table if not exists "licensing_serial_batch" ("id" text not null, "name" text not null, "program_id" text not null, "policy_id" text not null, "variant_id" text null, "features" jsonb null, "source" text check ("source" in ('generated', 'imported')) not null, "state" text check ("state" in ('generating', 'importing', 'checked', 'ready')) not null, "serial_format" text null, "serial_prefix" text null, "with_verification" boolean not null default true, "wanted" integer null, "count" integer not null default 0, "run" text null, "note" text null, "created_by_type" text check ("created_by_type" in ('system', 'staff', 'customer', 'manager', 'program')) not null, "created_by_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_serial_batch_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_batch_program_id" ON "licensing_serial_batch" ("program_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_batch_policy_id" ON "licensing_serial_batch" ("policy_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_batch_deleted_at" ON "licensing_serial_batch" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_batch_created_at_id" ON "licensing_serial_batch" ("created_at", "id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "licensing_serial_number" ("id" text not null, "batch_id" text not null, "number" integer not null, "value_redacted" text not null, "status" text check ("status" in ('available', 'reserved', 'claimed')) not null default 'available', "reservation" text null, "reserved_at" timestamptz null, "customer_id" text null, "order_id" text null, "claimed_at" timestamptz null, "blacklisted_at" timestamptz null, "blacklisted_by" text null, "blacklist_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_serial_number_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_serial_number_batch_id_number_unique" ON "licensing_serial_number" ("batch_id", "number");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_number_used" ON "licensing_serial_number" ("batch_id", "number", "status") WHERE status <> 'available' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_number_blacklisted" ON "licensing_serial_number" ("batch_id", "number") WHERE blacklisted_at is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_number_reserved_at" ON "licensing_serial_number" ("reserved_at") WHERE status = 'reserved' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_number_order_id" ON "licensing_serial_number" ("order_id") WHERE order_id is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_number_customer_id" ON "licensing_serial_number" ("customer_id") WHERE customer_id is not null AND deleted_at IS NULL;`);

    // Found by their end, which no model can say. Serials are never marked as deleted, so neither here nor
    // below is an index on that: 100 000 rows are written at once.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_number_tail" ON "licensing_serial_number" (reverse(lower("value_redacted")) text_pattern_ops);`);

    this.addSql(`create table if not exists "licensing_serial_secret" ("serial_id" text not null, "code_hash" text not null, "code_encrypted" text not null, "verification_hash" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_serial_secret_pkey" primary key ("serial_id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_serial_secret_code_hash_unique" ON "licensing_serial_secret" ("code_hash");`);

    this.addSql(`create table if not exists "licensing_serial_try" ("id" text not null, "day" text not null, "wrong" integer not null default 0, "last_at" timestamptz not null, "notified" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_serial_try_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_serial_try_day_wrong" ON "licensing_serial_try" ("day", "wrong");`);

    this.addSql(`alter table if exists "licensing_event" add column if not exists "serial_ids" text[] null, add column if not exists "serial_batch_id" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_event_serial_batch_id_created_at" ON "licensing_event" ("serial_batch_id", "created_at") WHERE serial_batch_id is not null AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_event_serial_ids" ON "licensing_event" USING gin ("serial_ids") WHERE serial_ids is not null;`);

    this.addSql(`alter table if exists "licensing_line_entitlement" add column if not exists "source" text check ("source" in ('order', 'serial')) not null default 'order';`);

    this.addSql(`drop index if exists "IDX_licensing_order_profile_inactive";`);

    this.addSql(`alter table if exists "licensing_order_profile" add column if not exists "serial_id" text null, add column if not exists "serial_blacklisted" boolean not null default false;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_order_profile_blocked" ON "licensing_order_profile" ("order_id") WHERE (active is false or serial_blacklisted) and deleted_at is null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_order_profile_serial_id_unique" ON "licensing_order_profile" ("serial_id") WHERE serial_id is not null AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_serial_batch" cascade;`);

    this.addSql(`drop table if exists "licensing_serial_number" cascade;`);

    this.addSql(`drop table if exists "licensing_serial_secret" cascade;`);

    this.addSql(`drop table if exists "licensing_serial_try" cascade;`);

    this.addSql(`drop index if exists "IDX_licensing_event_serial_batch_id_created_at";`);
    this.addSql(`drop index if exists "IDX_licensing_event_serial_ids";`);
    this.addSql(`alter table if exists "licensing_event" drop column if exists "serial_ids", drop column if exists "serial_batch_id";`);

    this.addSql(`alter table if exists "licensing_line_entitlement" drop column if exists "source";`);

    this.addSql(`drop index if exists "IDX_licensing_order_profile_blocked";`);
    this.addSql(`drop index if exists "IDX_licensing_order_profile_serial_id_unique";`);
    this.addSql(`alter table if exists "licensing_order_profile" drop column if exists "serial_id", drop column if exists "serial_blacklisted";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_order_profile_inactive" ON "licensing_order_profile" ("order_id") WHERE active IS FALSE AND deleted_at IS NULL;`);
  }

}
