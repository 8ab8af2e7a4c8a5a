import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124234717 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_offline_file" ("id" text not null, "license_id" text not null, "activation_id" text null, "kind" text check ("kind" in ('license', 'machine')) not null, "fingerprint" text null, "expires_at" timestamptz null, "returned_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_offline_file_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_offline_file_activation_id" ON "licensing_offline_file" ("activation_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_offline_file_deleted_at" ON "licensing_offline_file" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_offline_file_license_id_expires_at" ON "licensing_offline_file" ("license_id", "expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "licensing_license" add column if not exists "vacated_seats" integer not null default 0;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "licensing_offline_file" cascade;`);

    this.addSql(`alter table if exists "licensing_license" drop column if exists "vacated_seats";`);
  }

}
