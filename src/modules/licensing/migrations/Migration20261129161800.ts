import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129161800 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_license" add column if not exists "feature_terms" jsonb null;`);
    this.addSql(`alter table if exists "licensing_policy" add column if not exists "feature_terms" jsonb null;`);
    // Processes of the last release go on calling the functions without a feature, which stay as they are.
    // What decides over a counter: that of the license as a whole (the feature is empty), or of one feature. No row =
    // its uses are not counted.
    this.addSql(`create or replace function licensing_uses_terms(p_license_id text, p_feature text, p_at timestamptz)
      returns table (max_consumptions integer, max_overages integer, consumption_period text, period_starts_at timestamptz)
      language sql stable parallel safe as $$
      select l.max_consumptions, l.max_overages, l.consumption_period, licensing_period_start(l.consumption_period, p_at)
        from licensing_license l
        where p_feature = '' and l.id = p_license_id and l.kind = 'consumption' and l.deleted_at is null
      union all
      select (t.own ->> 'max_consumptions')::integer,
          case when t.own -> 'max_overages' is null then 0 else (t.own ->> 'max_overages')::integer end,
          t.own ->> 'consumption_period', licensing_period_start(t.own ->> 'consumption_period', p_at)
        from licensing_license l cross join lateral (select l.feature_terms -> p_feature) t (own)
        where p_feature <> '' and l.id = p_license_id and t.own -> 'max_consumptions' is not null and l.deleted_at is null
      $$;`);
    // A day counts no more than its column holds.
    this.addSql(`create or replace function licensing_consumed_on(p_id text, p_license_id text, p_feature text, p_day timestamptz, p_amount integer) returns void language sql as $$
      insert into licensing_consumption_day as d (id, license_id, feature, day_starts_at, used)
        values ('lcday' || substr(p_id, strpos(p_id, '_')), p_license_id, p_feature, p_day, p_amount)
        on conflict (license_id, feature, day_starts_at) do update
          set used = least(d.used::bigint + excluded.used, 2000000000), updated_at = now() $$;`);
    // Statements of a function see what was committed before each of them, so a repeated call that waited for the
    // first one reads what that one counted. The most that a period counts fits into the column.
    this.addSql(`create or replace function licensing_consume(p_id text, p_license_id text, p_feature text, p_amount integer, p_key text, p_print text)
      returns table (outcome text, max_consumptions integer, max_overages integer, consumption_period text, period_starts_at timestamptz, used integer) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_most bigint;
        v_print text;
      begin
        select t.max_consumptions, t.max_overages, t.consumption_period, t.period_starts_at
          into max_consumptions, max_overages, consumption_period, period_starts_at
          from licensing_uses_terms(p_license_id, p_feature, clock_timestamp()) t;
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
          insert into licensing_consumption as c (id, license_id, feature, period_starts_at, used)
            select p_id, p_license_id, p_feature, licensing_consume.period_starts_at, p_amount where p_amount <= v_most
            on conflict (license_id, feature, period_starts_at) do update set used = c.used + excluded.used,
              updated_at = now() where c.used::bigint + excluded.used <= v_most
            returning c.used into used;
          if found then
            perform licensing_consumed_on(p_id, p_license_id, p_feature, licensing_period_start('daily', clock_timestamp()), p_amount);
            return next;
            return;
          end if;
          outcome := 'exhausted';
          -- The same call may be repeated when there are uses again.
          delete from licensing_idempotency_key k where k.id = 'consume:' || p_license_id || ':' || p_key;
        end if;
        select coalesce(max(c.used), 0) into used from licensing_consumption c
          where c.license_id = p_license_id and c.feature = p_feature
            and c.period_starts_at = licensing_consume.period_starts_at;
        return next;
      end $$;`);
    // Uses that happened before: always counted, each id once, in the period and on the day of its time, which is not
    // later than now. Ids and counters are written in one order by all callers, so that two of them wait, not deadlock.
    this.addSql(`create or replace function licensing_consume_batch(p_id text, p_license_id text, p_feature text, p_entries jsonb)
      returns table (counted integer, max_consumptions integer, max_overages integer, consumption_period text, period_starts_at timestamptz, used integer) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_now timestamptz := clock_timestamp();
        v_ids text[];
        v_row record;
      begin
        select t.max_consumptions, t.max_overages, t.consumption_period, t.period_starts_at
          into max_consumptions, max_overages, consumption_period, period_starts_at
          from licensing_uses_terms(p_license_id, p_feature, v_now) t;
        if not found then
          return;
        end if;
        with fresh as (
          insert into licensing_idempotency_key (id, fingerprint)
            select distinct on (e.id) 'consume:' || p_license_id || ':' || e.id, e.amount::text || case when p_feature = '' then '' else ':' || p_feature end
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
          insert into licensing_consumption as c (id, license_id, feature, period_starts_at, used)
            values (p_id || 'p' || v_row.n, p_license_id, p_feature, v_row.at, v_row.amount)
            on conflict (license_id, feature, period_starts_at) do update
              set used = least(c.used::bigint + excluded.used, 2000000000), updated_at = now();
        end loop;
        perform licensing_consumed_on(p_id || 'd' || b.n, p_license_id, p_feature, b.day, b.amount)
          from (select licensing_period_start('daily', least(e.at, v_now)) as day, row_number() over (order by 1) as n,
              least(sum(e.amount), 2000000000)::integer as amount
            from (select distinct on (e.id) e.* from jsonb_to_recordset(p_entries) e (id text, amount integer, at timestamptz)
              order by e.id) e
            where e.id = any(v_ids) group by 1 order by 1) b;
        select coalesce(max(c.used), 0) into used from licensing_consumption c
          where c.license_id = p_license_id and c.feature = p_feature
            and c.period_starts_at = licensing_consume_batch.period_starts_at;
        return next;
      end $$;`);
    // See the first migration of the function: the request says which feature it is about.
    this.addSql(`create or replace function licensing_notice_uses(p_id text, p_license_id text, p_feature text, p_period timestamptz, p_level integer)
      returns text language plpgsql as $$
      declare
        v_id text;
      begin
        if p_level = 0 then
          return null;
        end if;
        with noticed as (
          update licensing_consumption c set noticed = p_level, updated_at = now()
            where c.license_id = p_license_id and c.feature = p_feature and c.period_starts_at = p_period and c.noticed < p_level
            returning c.used
        )
        insert into licensing_mail_request (id, kind, data)
          select 'lmreq' || substr(p_id, strpos(p_id, '_')), 'uses_notice', jsonb_build_object('license_id', p_license_id,
            'notice', case p_level when 1 then 'low' else 'exhausted' end, 'used', n.used,
            'feature', nullif(p_feature, ''), 'max_consumptions', t.max_consumptions, 'consumption_period', t.consumption_period,
            'period_starts_at', p_period)
          from noticed n cross join licensing_uses_terms(p_license_id, p_feature, p_period) t
          returning id into v_id;
        return v_id;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists licensing_notice_uses(text, text, text, timestamptz, integer);`);
    this.addSql(`drop function if exists licensing_consume_batch(text, text, text, jsonb);`);
    this.addSql(`drop function if exists licensing_consume(text, text, text, integer, text, text);`);
    this.addSql(`drop function if exists licensing_consumed_on(text, text, text, timestamptz, integer);`);
    this.addSql(`drop function if exists licensing_uses_terms(text, text, timestamptz);`);
    this.addSql(`alter table if exists "licensing_policy" drop column if exists "feature_terms";`);
    this.addSql(`alter table if exists "licensing_license" drop column if exists "feature_terms";`);
  }

}
