import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129150942 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_mail_request" drop constraint if exists "licensing_mail_request_kind_check";`);

    this.addSql(`alter table if exists "licensing_user" add column if not exists "link_kind" text check ("link_kind" in ('invitation', 'password')) null, add column if not exists "link_token_hash" text null, add column if not exists "link_sent_at" timestamptz null, add column if not exists "link_expires_at" timestamptz null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_user_link" ON "licensing_user" ("link_token_hash");`);

    this.addSql(`alter table if exists "licensing_mail_request" add constraint "licensing_mail_request_kind_check" check("kind" in ('lost_keys', 'order_claim', 'uses_notice', 'user_invitations'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "licensing_mail_request" where "kind" = 'user_invitations';`);
    this.addSql(`alter table if exists "licensing_mail_request" drop constraint if exists "licensing_mail_request_kind_check";`);

    this.addSql(`alter table if exists "licensing_mail_request" add constraint "licensing_mail_request_kind_check" check("kind" in ('lost_keys', 'order_claim', 'uses_notice'));`);

    this.addSql(`drop index if exists "IDX_licensing_user_link";`);
    this.addSql(`alter table if exists "licensing_user" drop column if exists "link_kind", drop column if exists "link_token_hash", drop column if exists "link_sent_at", drop column if exists "link_expires_at";`);
  }

}
