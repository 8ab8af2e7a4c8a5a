import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261130070433 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_manager_scope" ("id" text not null, "manager_id" text not null, "customer_id" text null, "customer_group_id" text null, "permissions" text[] not null, "granted_by_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_manager_scope_pkey" primary key ("id"), constraint licensing_manager_scope_one check (num_nonnulls(customer_id, customer_group_id) = 1));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_scope_deleted_at" ON "licensing_manager_scope" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_manager_scope_manager_id_customer_id_unique" ON "licensing_manager_scope" ("manager_id", "customer_id");`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_manager_scope_manager_id_customer_group_id_unique" ON "licensing_manager_scope" ("manager_id", "customer_group_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_scope_customer_id" ON "licensing_manager_scope" ("customer_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_manager_scope_customer_group_id" ON "licensing_manager_scope" ("customer_group_id");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_manager_scope" cascade;`);
  }

}
