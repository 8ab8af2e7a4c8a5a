import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129153500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_user_session" ("id" text not null, "user_id" text not null, "license_id" text not null, "customer_id" text not null, "family_hash" text not null, "token_hash" text not null, "previous_hash" text null, "rotated_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_user_session_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_session_deleted_at" ON "licensing_user_session" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_user_session_family" ON "licensing_user_session" ("family_hash");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_session_user" ON "licensing_user_session" ("user_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_session_license" ON "licensing_user_session" ("license_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_session_expires" ON "licensing_user_session" ("expires_at");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_user_customer" ON "licensing_user" ("customer_id") WHERE customer_id is not null AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_user_customer";`);
    this.addSql(`drop table if exists "licensing_user_session" cascade;`);
  }

}
