import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129014856 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_consumption_day" ("id" text not null, "license_id" text not null, "feature" text not null default '', "day_starts_at" timestamptz not null, "used" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_consumption_day_pkey" primary key ("id")) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_consumption_day" ON "licensing_consumption_day" ("license_id", "feature", "day_starts_at");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_consumption_day_deleted_at" ON "licensing_consumption_day" ("deleted_at") WHERE deleted_at IS NULL;`);
    // A day counts no more than its column holds.
    this.addSql(`create or replace function licensing_consumed_on(p_id text, p_license_id text, p_day timestamptz, p_amount integer) returns void language sql as $$
      insert into licensing_consumption_day as d (id, license_id, day_starts_at, used)
        values ('lcday' || substr(p_id, strpos(p_id, '_')), p_license_id, p_day, p_amount)
        on conflict (license_id, feature, day_starts_at) do update
          set used = least(d.used::bigint + excluded.used, 2000000000), updated_at = now() $$;`);
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
            perform licensing_consumed_on(p_id, p_license_id, licensing_period_start('daily', clock_timestamp()), p_amount);
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
    // Uses that happened before: always counted, each id once, in the period and on the day of its time, which is not
    // later than now. Ids and counters are written in one order by all callers, so that two of them wait, not deadlock.
    this.addSql(`create or replace function licensing_consume_batch(p_id text, p_license_id text, p_entries jsonb)
      returns table (counted integer, max_consumptions integer, max_overages integer, consumption_period text, period_starts_at timestamptz, used integer) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_now timestamptz := clock_timestamp();
        v_ids text[];
        v_row record;
      begin
        select l.max_consumptions, l.max_overages, l.consumption_period, licensing_period_start(l.consumption_period, v_now)
          into max_consumptions, max_overages, consumption_period, period_starts_at
          from licensing_license l where l.id = p_license_id and l.kind = 'consumption' and l.deleted_at is null;
        if not found then
          return;
        end if;
        with fresh as (
          insert into licensing_idempotency_key (id, fingerprint)
            select distinct on (e.id) 'consume:' || p_license_id || ':' || e.id, e.amount::text
              from jsonb_to_recordset(p_entries) e (id text, amount integer) order by e.id
            on conflict (id) do nothing returning id
        )
        select coalesce(array_agg(substr(fresh.id, length(p_license_id) + 10)), '{}') into v_ids from fresh;
        counted := cardinality(v_ids);
        for v_row in
          select licensing_period_start(licensing_consume_batch.consumption_period, least(e.at, v_now)) as at,
            least(sum(e.amount), 2000000000)::integer as amount, row_number() over (order by 1) as n
            from (select distinct on (e.id) e.* from jsonb_to_recordset(p_entries) e (id text, amount integer, at timestamptz)
              order by e.id) e
            where e.id = any(v_ids) group by 1 order by 1
        loop
          insert into licensing_consumption as c (id, license_id, period_starts_at, used)
            values (p_id || 'p' || v_row.n, p_license_id, v_row.at, v_row.amount)
            on conflict (license_id, feature, period_starts_at) do update
              set used = least(c.used::bigint + excluded.used, 2000000000), updated_at = now();
        end loop;
        perform licensing_consumed_on(p_id || 'd' || b.n, p_license_id, b.day, b.amount)
          from (select licensing_period_start('daily', least(e.at, v_now)) as day, row_number() over (order by 1) as n,
              least(sum(e.amount), 2000000000)::integer as amount
            from (select distinct on (e.id) e.* from jsonb_to_recordset(p_entries) e (id text, amount integer, at timestamptz)
              order by e.id) e
            where e.id = any(v_ids) group by 1 order by 1) b;
        select coalesce(max(c.used), 0) into used from licensing_consumption c
          where c.license_id = p_license_id and c.feature = ''
            and c.period_starts_at = licensing_consume_batch.period_starts_at;
        return next;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists licensing_consume_batch(text, text, jsonb);`);
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
    this.addSql(`drop function if exists licensing_consumed_on(text, text, timestamptz, integer);`);
    this.addSql(`drop table if exists "licensing_consumption_day" cascade;`);
  }

}
