import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129013023 extends Migration {

  override async up(): Promise<void> {
    // Each consumption updates one of these rows in place: room for that on its page, and an early vacuum.
    this.addSql(`create table if not exists "licensing_consumption" ("id" text not null, "license_id" text not null, "feature" text not null default '', "period_starts_at" timestamptz not null, "used" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_consumption_pkey" primary key ("id")) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_consumption_counter" ON "licensing_consumption" ("license_id", "feature", "period_starts_at");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_consumption_deleted_at" ON "licensing_consumption" ("deleted_at") WHERE deleted_at IS NULL;`);
    // Nothing was counted before: the column consumption_count of licenses stays, unread, for processes of the last
    // release. From now on: none beyond the included uses, unless a policy says otherwise.
    this.addSql(`alter table if exists "licensing_policy" alter column "max_overages" set default 0;`);
    this.addSql(`update "licensing_policy" set "max_overages" = 0 where "max_overages" is null;`);
    this.addSql(`update "licensing_license" set "max_overages" = 0 where "kind" = 'consumption' and "max_overages" is null;`);
    // The rule `periodStart` in SQL.
    this.addSql(`create or replace function licensing_period_start(p_period text, p_at timestamptz) returns timestamptz
      language sql immutable parallel safe as $$
      select case p_period
        when 'daily' then date_trunc('day', p_at at time zone 'UTC') at time zone 'UTC'
        when 'weekly' then date_trunc('week', p_at at time zone 'UTC') at time zone 'UTC'
        when 'monthly' then date_trunc('month', p_at at time zone 'UTC') at time zone 'UTC'
        when 'annually' then date_trunc('year', p_at at time zone 'UTC') at time zone 'UTC'
        else 'epoch'::timestamptz end $$;`);
    // Statements of a function see what was committed before each of them, so a repeated call that waited for the
    // first one reads what that one counted. The most that a period counts fits into the column.
    this.addSql(`create or replace function licensing_consume(p_id text, p_license_id text, p_amount integer, p_key text, p_print text)
      returns table (outcome text, max_consumptions integer, max_overages integer, consumption_period text, period_starts_at timestamptz, used integer) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_most bigint;
        v_print text;
      begin
        select l.max_consumptions, l.max_overages, l.consumption_period,
          licensing_period_start(l.consumption_period, clock_timestamp())
          into max_consumptions, max_overages, consumption_period, period_starts_at
          from licensing_license l where l.id = p_license_id and l.kind = 'consumption' and l.deleted_at is null;
        if not found then
          return;
        end if;
        outcome := 'counted';
        if p_key is not null then
          insert into licensing_idempotency_key (id, fingerprint)
            values ('consume:' || p_license_id || ':' || p_key, p_print) on conflict (id) do nothing;
          if not found then
            select k.fingerprint into v_print from licensing_idempotency_key k
              where k.id = 'consume:' || p_license_id || ':' || p_key;
            outcome := case when v_print is distinct from p_print then 'reused' else 'repeated' end;
          end if;
        end if;
        if outcome = 'counted' then
          v_most := least(coalesce(max_consumptions::bigint + max_overages, 2000000000), 2000000000);
          insert into licensing_consumption as c (id, license_id, period_starts_at, used)
            select p_id, p_license_id, licensing_consume.period_starts_at, p_amount where p_amount <= v_most
            on conflict (license_id, feature, period_starts_at) do update set used = c.used + excluded.used,
              updated_at = now() where c.used::bigint + excluded.used <= v_most
            returning c.used into used;
          if found then
            return next;
            return;
          end if;
          outcome := 'exhausted';
          -- The same call may be repeated when there are uses again.
          delete from licensing_idempotency_key k where k.id = 'consume:' || p_license_id || ':' || p_key;
        end if;
        select coalesce(max(c.used), 0) into used from licensing_consumption c
          where c.license_id = p_license_id and c.feature = ''
            and c.period_starts_at = licensing_consume.period_starts_at;
        return next;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists licensing_consume(text, text, integer, text, text);`);
    this.addSql(`drop function if exists licensing_period_start(text, timestamptz);`);
    this.addSql(`drop table if exists "licensing_consumption" cascade;`);
    this.addSql(`alter table if exists "licensing_policy" alter column "max_overages" drop default;`);
  }

}
