import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129194154 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_device_authorization" ("id" text not null, "program_id" text not null, "name" text null, "device_hash" text not null, "user_code_hash" text not null, "state" text check ("state" in ('pending', 'approved', 'denied', 'used')) not null default 'pending', "customer_id" text null, "license_id" text null, "interval_seconds" integer not null, "polled_at" timestamptz null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_device_authorization_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_device_authorization_deleted_at" ON "licensing_device_authorization" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_device_authorization_device" ON "licensing_device_authorization" ("device_hash");`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_device_authorization_user_code" ON "licensing_device_authorization" ("user_code_hash");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_device_authorization_expires" ON "licensing_device_authorization" ("expires_at");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_device_authorization" cascade;`);
  }

}
