import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261130073854 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_manager_order" ("order_id" text not null, "manager_id" text not null, "placed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_manager_order_pkey" primary key ("order_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_order_manager_id" ON "licensing_manager_order" ("manager_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_order_deleted_at" ON "licensing_manager_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_order_unplaced" ON "licensing_manager_order" ("created_at") WHERE placed_at is null AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "licensing_quota_charge" ("license_id" text not null, "quota_id" text not null, "manager_id" text not null, "policy_id" text not null, "order_id" text not null, "units" integer not null default 1, "given_back_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_quota_charge_pkey" primary key ("license_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_quota_charge_deleted_at" ON "licensing_quota_charge" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_quota_charge_order_id" ON "licensing_quota_charge" ("order_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_quota_charge_manager_id_created_at" ON "licensing_quota_charge" ("manager_id", "created_at");`);

    this.addSql(`alter table if exists "licensing_manager" add column if not exists "parent_id" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_parent" ON "licensing_manager" ("parent_id") WHERE parent_id is not null AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "licensing_settings" add column if not exists "quota_return_days" integer null;`);

    this.addSql(`alter table if exists "licensing_manager_quota" add column if not exists "parent_id" text null, add column if not exists "reset_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_quota_parent" ON "licensing_manager_quota" ("parent_id") WHERE parent_id is not null AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_manager_order" cascade;`);

    this.addSql(`drop table if exists "licensing_quota_charge" cascade;`);

    this.addSql(`drop index if exists "IDX_licensing_manager_parent";`);
    this.addSql(`alter table if exists "licensing_manager" drop column if exists "parent_id";`);

    this.addSql(`alter table if exists "licensing_settings" drop column if exists "quota_return_days";`);

    this.addSql(`drop index if exists "IDX_licensing_manager_quota_parent";`);
    this.addSql(`alter table if exists "licensing_manager_quota" drop column if exists "parent_id", drop column if exists "reset_at";`);
  }

}
