import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261130071500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_mail_request" drop constraint if exists "licensing_mail_request_kind_check";`);

    this.addSql(`alter table if exists "licensing_mail_request" add constraint "licensing_mail_request_kind_check" check("kind" in ('lost_keys', 'order_claim', 'uses_notice', 'uses_added', 'user_invitations'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "licensing_mail_request" where "kind" = 'uses_added';`);
    this.addSql(`alter table if exists "licensing_mail_request" drop constraint if exists "licensing_mail_request_kind_check";`);

    this.addSql(`alter table if exists "licensing_mail_request" add constraint "licensing_mail_request_kind_check" check("kind" in ('lost_keys', 'order_claim', 'uses_notice', 'user_invitations'));`);
  }

}
