import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125214000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_mail_request" ("id" text not null, "kind" text check ("kind" in ('lost_keys', 'order_claim')) not null, "data" jsonb not null, "taken_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_mail_request_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_mail_request_deleted_at" ON "licensing_mail_request" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_mail_request_created_at" ON "licensing_mail_request" ("created_at");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_mail_request" cascade;`);
  }

}
