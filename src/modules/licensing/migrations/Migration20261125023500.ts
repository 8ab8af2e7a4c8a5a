import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125023500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_manager_quota" drop constraint if exists "licensing_manager_quota_manager_id_policy_id_unique";`);
    this.addSql(`alter table if exists "licensing_manager_assignment" drop constraint if exists "licensing_manager_assignment_manager_id_order_id_unique";`);
    this.addSql(`alter table if exists "licensing_manager" drop constraint if exists "licensing_manager_invite_token_hash_unique";`);
    this.addSql(`alter table if exists "licensing_manager" drop constraint if exists "licensing_manager_customer_id_unique";`);
    this.addSql(`alter table if exists "licensing_manager" drop constraint if exists "licensing_manager_email_unique";`);
    this.addSql(`create table if not exists "licensing_manager" ("id" text not null, "email" text not null, "first_name" text null, "last_name" text null, "phone" text null, "customer_id" text null, "status" text check ("status" in ('invited', 'active', 'disabled')) not null default 'invited', "permissions" text[] not null, "invite_token_hash" text null, "invite_expires_at" timestamptz null, "invited_at" timestamptz null, "accepted_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_manager_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_deleted_at" ON "licensing_manager" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_manager_email_unique" ON "licensing_manager" ("email");`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_manager_customer_id_unique" ON "licensing_manager" ("customer_id");`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_manager_invite_token_hash_unique" ON "licensing_manager" ("invite_token_hash");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_created_at_id" ON "licensing_manager" ("created_at", "id");`);

    this.addSql(`create table if not exists "licensing_manager_assignment" ("id" text not null, "manager_id" text not null, "order_id" text not null, "permissions" text[] not null, "granted_by_type" text check ("granted_by_type" in ('system', 'staff', 'customer', 'manager', 'program')) not null, "granted_by_id" text null, "granted_for_customer_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_manager_assignment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_assignment_deleted_at" ON "licensing_manager_assignment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_manager_assignment_manager_id_order_id_unique" ON "licensing_manager_assignment" ("manager_id", "order_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_assignment_order_id" ON "licensing_manager_assignment" ("order_id");`);

    this.addSql(`create table if not exists "licensing_manager_quota" ("id" text not null, "manager_id" text not null, "policy_id" text not null, "granted" integer null, "used" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_manager_quota_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_quota_deleted_at" ON "licensing_manager_quota" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_manager_quota_manager_id_policy_id_unique" ON "licensing_manager_quota" ("manager_id", "policy_id");`);

    this.addSql(`alter table if exists "licensing_settings" add column if not exists "manager_permissions" jsonb null, add column if not exists "distribution" boolean not null default false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_manager" cascade;`);

    this.addSql(`drop table if exists "licensing_manager_assignment" cascade;`);

    this.addSql(`drop table if exists "licensing_manager_quota" cascade;`);

    this.addSql(`alter table if exists "licensing_settings" drop column if exists "manager_permissions", drop column if exists "distribution";`);
  }

}
