import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125024944 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_activation" add column if not exists "offline_until" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_withdrawn" ON "licensing_activation" ("offline_until") WHERE offline_until is not null and status = 'ended' AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "licensing_license" add column if not exists "offline_until" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_withdrawn" ON "licensing_license" ("offline_until") WHERE offline_until is not null and (state <> 'active' or deleted_at is not null);`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_order_offline" ON "licensing_license" ("order_id", "offline_until") WHERE offline_until is not null AND deleted_at IS NULL;`);

    // Kept by PostgreSQL wherever a file is written or handed to another activation: one that was forgotten
    // would never be on a revocation list.
    this.addSql(`create or replace function licensing_note_offline_file() returns trigger language plpgsql as $$
      begin
        update licensing_license set offline_until = greatest(offline_until, coalesce(new.expires_at, 'infinity'))
          where id = new.license_id;
        update licensing_activation set offline_until = greatest(offline_until, coalesce(new.expires_at, 'infinity'))
          where id = new.activation_id;
        return null;
      end $$;`);
    this.addSql(`drop trigger if exists licensing_offline_file_noted on "licensing_offline_file";`);
    this.addSql(`create trigger licensing_offline_file_noted after insert or update of activation_id, expires_at
      on "licensing_offline_file" for each row execute function licensing_note_offline_file();`);
    this.addSql(`update "licensing_offline_file" set "expires_at" = "expires_at";`);

    this.addSql(`alter table if exists "licensing_settings" add column if not exists "revocation_digest" text null, add column if not exists "revocation_issued_at" timestamptz null;`);

    this.addSql(`update "licensing_signing_key" set "status" = 'retiring', "retires_at" = now() + interval '30 days' where "status" = 'current' and "id" <> (select "id" from "licensing_signing_key" where "status" = 'current' order by "created_at", "id" limit 1);`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_signing_key_one_current" ON "licensing_signing_key" ("status") WHERE status = 'current' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists licensing_offline_file_noted on "licensing_offline_file";`);
    this.addSql(`drop function if exists licensing_note_offline_file();`);

    this.addSql(`drop index if exists "IDX_licensing_activation_withdrawn";`);
    this.addSql(`alter table if exists "licensing_activation" drop column if exists "offline_until";`);

    this.addSql(`drop index if exists "IDX_licensing_license_withdrawn";`);
    this.addSql(`drop index if exists "IDX_licensing_license_order_offline";`);
    this.addSql(`alter table if exists "licensing_license" drop column if exists "offline_until";`);

    this.addSql(`alter table if exists "licensing_settings" drop column if exists "revocation_digest", drop column if exists "revocation_issued_at";`);

    this.addSql(`drop index if exists "IDX_licensing_signing_key_one_current";`);
  }

}
