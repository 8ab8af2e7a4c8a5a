import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129201500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_activation" drop constraint if exists "licensing_activation_ended_reason_check";`);
    this.addSql(`alter table if exists "licensing_activation" add column if not exists "user_id" text null;`);
    this.addSql(`alter table if exists "licensing_activation" add constraint "licensing_activation_ended_reason_check" check("ended_reason" in ('removed', 'reactivated', 'transferred', 'replaced', 'reset', 'timed_out', 'unassigned'));`);
    // One activation a computer, of a named user one of their own. Processes of the last release know no users, and
    // need the second index where they did the one that goes.
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_activation_active_user" ON "licensing_activation" ("license_id", "user_id", "fingerprint") WHERE status = 'active' and user_id is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_activation_active_computer" ON "licensing_activation" ("license_id", "fingerprint") WHERE status = 'active' and user_id is null AND deleted_at IS NULL;`);
    this.addSql(`drop index if exists "IDX_licensing_activation_active_fingerprint";`);
  }

  override async down(): Promise<void> {
    // A computer of one user may be another's too.
    this.addSql(`update "licensing_activation" set status = 'ended', ended_at = now(), ended_reason = 'reset' where status = 'active' and user_id is not null;`);
    this.addSql(`update "licensing_license" set activation_count = 0 where "authorization" = 'named_user';`);
    this.addSql(`update "licensing_activation" set ended_reason = 'reset' where ended_reason = 'unassigned';`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_activation_active_fingerprint" ON "licensing_activation" ("license_id", "fingerprint") WHERE status = 'active' AND deleted_at IS NULL;`);
    this.addSql(`drop index if exists "IDX_licensing_activation_active_computer";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_active_user";`);
    this.addSql(`alter table if exists "licensing_activation" drop constraint if exists "licensing_activation_ended_reason_check";`);
    this.addSql(`alter table if exists "licensing_activation" drop column if exists "user_id";`);
    this.addSql(`alter table if exists "licensing_activation" add constraint "licensing_activation_ended_reason_check" check("ended_reason" in ('removed', 'reactivated', 'transferred', 'replaced', 'reset', 'timed_out'));`);
  }

}
