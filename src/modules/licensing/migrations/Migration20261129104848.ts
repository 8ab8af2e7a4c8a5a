import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129104848 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_user" ("id" text not null, "owner_id" text not null, "email" text not null, "first_name" text null, "last_name" text null, "customer_id" text null, "state" text check ("state" in ('invited', 'active', 'disabled')) not null default 'invited', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_user_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_deleted_at" ON "licensing_user" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_user_of_owner" ON "licensing_user" ("owner_id", "email");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_email" ON "licensing_user" ("email");`);

    this.addSql(`create table if not exists "licensing_user_assignment" ("id" text not null, "license_id" text not null, "user_id" text not null, "assigned_at" timestamptz not null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_user_assignment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_assignment_deleted_at" ON "licensing_user_assignment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_user_assignment_place" ON "licensing_user_assignment" ("license_id", "user_id") WHERE ended_at is null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_assignment_user" ON "licensing_user_assignment" ("user_id");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_user" cascade;`);

    this.addSql(`drop table if exists "licensing_user_assignment" cascade;`);
  }

}
