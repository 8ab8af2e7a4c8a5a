import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129062744 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_consumption" add column if not exists "noticed" integer not null default 0;`);
    this.addSql(`alter table if exists "licensing_mail_request" drop constraint if exists "licensing_mail_request_kind_check";`);
    this.addSql(`alter table if exists "licensing_mail_request" add constraint "licensing_mail_request_kind_check" check("kind" in ('lost_keys', 'order_claim', 'uses_notice'));`);
    // Counters that are past a mark already raise no notice of it.
    this.addSql(`update "licensing_consumption" c set "noticed" = case when c."used" >= l."max_consumptions" then 2 else 1 end
      from "licensing_license" l where l."id" = c."license_id" and c."used"::bigint * 5 >= l."max_consumptions"::bigint * 4;`);
    // 1 = low, 2 = exhausted. The row of the counter remembers the last notice, so that each is given once in a period,
    // everybody else who counts: a caller that waited for another one reads what that one remembered.
    this.addSql(`create or replace function licensing_notice_uses(p_id text, p_license_id text, p_period timestamptz, p_level integer)
      returns text language plpgsql as $$
      declare
        v_id text;
      begin
        if p_level = 0 then
          return null;
        end if;
        with noticed as (
          update licensing_consumption c set noticed = p_level, updated_at = now()
            where c.license_id = p_license_id and c.feature = '' and c.period_starts_at = p_period and c.noticed < p_level
            returning c.used
        )
        insert into licensing_mail_request (id, kind, data)
          select 'lmreq' || substr(p_id, strpos(p_id, '_')), 'uses_notice', jsonb_build_object('license_id', p_license_id,
            'notice', case p_level when 1 then 'low' else 'exhausted' end, 'used', n.used,
            'max_consumptions', l.max_consumptions, 'consumption_period', l.consumption_period, 'period_starts_at', p_period)
          from noticed n join licensing_license l on l.id = p_license_id
          returning id into v_id;
        return v_id;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists licensing_notice_uses(text, text, timestamptz, integer);`);
    this.addSql(`delete from "licensing_mail_request" where "kind" = 'uses_notice';`);
    this.addSql(`alter table if exists "licensing_mail_request" drop constraint if exists "licensing_mail_request_kind_check";`);
    this.addSql(`alter table if exists "licensing_mail_request" add constraint "licensing_mail_request_kind_check" check("kind" in ('lost_keys', 'order_claim'));`);
    this.addSql(`alter table if exists "licensing_consumption" drop column if exists "noticed";`);
  }

}
