import { Migration } from "@medusajs/framework/mikro-orm/migrations";

import { Migration20261129161800 } from "./Migration20261129161800";

export class Migration20261130030000 extends Migration {

  override async up(): Promise<void> {
    // Drawing uses changes no indexed column until a row is used up, so that a row's new version stays on its page.
    this.addSql(`create table if not exists "licensing_top_up" ("id" text not null, "license_id" text not null, "feature" text not null default '', "entitlement_id" text not null, "unit_index" integer not null, "units" integer not null default 1, "uses" integer not null, "until" text not null, "period_starts_at" timestamptz not null, "given" integer not null default 0, "used" integer not null default 0, "used_up" boolean not null default false, "drawn_for" timestamptz null, "drawn" integer not null default 0, "ended_units" integer not null default 0, "taken_back" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_top_up_pkey" primary key ("id")) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_top_up_deleted_at" ON "licensing_top_up" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_top_up_unit" ON "licensing_top_up" ("entitlement_id", "unit_index");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_top_up_license" ON "licensing_top_up" ("license_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_top_up_left" ON "licensing_top_up" ("license_id", "feature", "id") WHERE until = 'used' and not used_up AND deleted_at IS NULL;`);
    this.addSql(`alter table if exists "licensing_consumption" add column if not exists "bought" integer not null default 0, add column if not exists "drawn" integer not null default 0;`);
    this.addSql(`alter table if exists "licensing_line_entitlement" add column if not exists "top_up_uses" integer null, add column if not exists "top_up_feature" text null, add column if not exists "top_up_until" text null, add column if not exists "top_up_license_id" text null;`);
    // What is left of uses that were bought until they are used; as many as a period counts.
    this.addSql(`create or replace function licensing_carried_uses(p_license_id text, p_feature text) returns integer language sql stable parallel safe as $$
      select least(coalesce(sum(t.uses::bigint * t.units - t.used - t.taken_back), 0), 2000000000)::integer from licensing_top_up t
        where t.license_id = p_license_id and t.feature = p_feature and t.until = 'used' and not t.used_up and t.deleted_at is null $$;`);
    // Who changes uses that were bought until used waits here for others who do. All callers lock their counters before:
    // calls of different periods have different counters, but the same bought uses.
    this.addSql(`create or replace function licensing_lock_bought(p_license_id text, p_feature text) returns void language sql as $$
      select pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'licensing', 'bought', p_license_id, p_feature), 0)) $$;`);
    // Takes uses from those that were bought until used, the oldest first; of a past period only from those that were
    // bought by then. The caller holds the lock. A row notes what the last period took of it, for corrections.
    this.addSql(`create or replace function licensing_draw_uses(p_license_id text, p_feature text, p_amount bigint, p_period timestamptz, p_past boolean) returns integer language plpgsql as $$
      declare
        v_left bigint := p_amount;
        v_row record;
        v_now integer;
      begin
        if p_amount <= 0 then
          return 0;
        end if;
        for v_row in
          select t.id, t.uses::bigint * t.units - t.used - t.taken_back as uses_left from licensing_top_up t
            where t.license_id = p_license_id and t.feature = p_feature and t.until = 'used' and not t.used_up and t.deleted_at is null
              and (not p_past or t.period_starts_at <= p_period)
            order by t.id
        loop
          v_now := least(v_left, v_row.uses_left);
          update licensing_top_up t set used = t.used + v_now, used_up = v_now >= v_row.uses_left, updated_at = now(),
              drawn = case when t.drawn_for > p_period then t.drawn when t.drawn_for = p_period then t.drawn + v_now else v_now end,
              drawn_for = greatest(t.drawn_for, p_period)
            where t.id = v_row.id;
          v_left := v_left - v_now;
          exit when v_left <= 0;
        end loop;
        return p_amount - v_left;
      end $$;`);
    // Takes back counted uses of the present period, all of them without an amount. What was bought stays: uses taken
    // from those that were bought until used go back to where the period took them, the last ones first. Those of units
    // that the order took back meanwhile are gone.
    this.addSql(`create or replace function licensing_take_back_uses(p_license_id text, p_feature text, p_amount integer) returns void language plpgsql as $$
      declare
        v_max integer;
        v_start timestamptz;
        v_row licensing_consumption;
        v_pack record;
        v_used integer;
        v_back bigint;
        v_now integer;
      begin
        select t.max_consumptions, t.period_starts_at into v_max, v_start
          from licensing_uses_terms(p_license_id, p_feature, clock_timestamp()) t;
        select * into v_row from licensing_consumption c
          where c.license_id = p_license_id and c.feature = p_feature and c.period_starts_at = v_start for update;
        if not found then
          return;
        end if;
        v_used := greatest(0, v_row.used - coalesce(p_amount, v_row.used));
        v_back := v_row.drawn - least(v_row.drawn, greatest(0, v_used - coalesce(v_max, 2000000000)::bigint - v_row.bought));
        update licensing_consumption c set used = v_used, drawn = c.drawn - v_back, updated_at = now() where c.id = v_row.id;
        if v_back <= 0 then
          return;
        end if;
        perform licensing_lock_bought(p_license_id, p_feature);
        for v_pack in
          select t.id, t.drawn, t.used - (t.ended_units::bigint * t.uses - t.taken_back) as of_units from licensing_top_up t
            where t.license_id = p_license_id and t.feature = p_feature and t.until = 'used' and t.drawn_for = v_start and t.drawn > 0
            order by t.id desc
        loop
          v_now := least(v_back, v_pack.drawn);
          update licensing_top_up t set drawn = t.drawn - v_now, used = t.used - least(v_now, v_pack.of_units),
              used_up = t.used - least(v_now, v_pack.of_units) + t.taken_back >= t.uses::bigint * t.units, updated_at = now()
            where t.id = v_pack.id;
          v_back := v_back - v_now;
          exit when v_back <= 0;
        end loop;
      end $$;`);
    // They answer with the bought uses, too: those of this period, and those that go on to the next.
    this.addSql(`drop function if exists licensing_consume(text, text, text, integer, text, text);`);
    this.addSql(`create function licensing_consume(p_id text, p_license_id text, p_feature text, p_amount integer, p_key text, p_print text)
      returns table (outcome text, max_consumptions integer, max_overages integer, consumption_period text, period_starts_at timestamptz, used integer, bought integer, carried integer) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_own bigint;
        v_drawn integer;
        v_print text;
      begin
        select t.max_consumptions, t.max_overages, t.consumption_period, t.period_starts_at
          into max_consumptions, max_overages, consumption_period, period_starts_at
          from licensing_uses_terms(p_license_id, p_feature, clock_timestamp()) t;
        if not found then
          return;
        end if;
        outcome := 'counted';
        v_own := coalesce(max_consumptions, 2000000000);
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
          -- What the period includes, and what was bought for it. Statements of a function see what was committed
          -- before each of them; the update judges the row as it is once it is locked.
          insert into licensing_consumption as c (id, license_id, feature, period_starts_at, used)
            select p_id, p_license_id, p_feature, licensing_consume.period_starts_at, p_amount where p_amount <= v_own
            on conflict (license_id, feature, period_starts_at) do update set used = c.used + excluded.used,
              updated_at = now() where c.used::bigint + excluded.used <= least(v_own + c.bought + c.drawn, 2000000000)
            returning c.used, c.bought, c.drawn into used, bought, v_drawn;
          if not found then
            -- Those bought until used come next, then what is let through beyond.
            outcome := 'exhausted';
            insert into licensing_consumption (id, license_id, feature, period_starts_at)
              values (p_id, p_license_id, p_feature, licensing_consume.period_starts_at)
              on conflict (license_id, feature, period_starts_at) do nothing;
            select c.used, c.bought, c.drawn into used, bought, v_drawn from licensing_consumption c
              where c.license_id = p_license_id and c.feature = p_feature
                and c.period_starts_at = licensing_consume.period_starts_at for update;
            carried := licensing_carried_uses(p_license_id, p_feature);
            if carried > 0 then
              perform licensing_lock_bought(p_license_id, p_feature);
              carried := licensing_carried_uses(p_license_id, p_feature);
            end if;
            if used::bigint + p_amount <= least(v_own + bought + v_drawn + carried
                + coalesce(case when max_consumptions is not null then max_overages end, 2000000000), 2000000000) then
              outcome := 'counted';
              v_drawn := v_drawn + licensing_draw_uses(p_license_id, p_feature,
                least(carried::bigint, greatest(0, used::bigint + p_amount - v_own - bought - v_drawn)), licensing_consume.period_starts_at, false);
              update licensing_consumption c set used = c.used + p_amount, drawn = v_drawn, updated_at = now()
                where c.license_id = p_license_id and c.feature = p_feature
                  and c.period_starts_at = licensing_consume.period_starts_at
                returning c.used into used;
            else
              -- The same call may be repeated when there are uses again.
              delete from licensing_idempotency_key k where k.id = 'consume:' || p_license_id || ':' || p_key;
            end if;
          end if;
          if outcome = 'counted' then
            perform licensing_consumed_on(p_id, p_license_id, p_feature, licensing_period_start('daily', clock_timestamp()), p_amount);
          end if;
        else
          select coalesce(max(c.used), 0), coalesce(max(c.bought), 0), coalesce(max(c.drawn), 0) into used, bought, v_drawn
            from licensing_consumption c where c.license_id = p_license_id and c.feature = p_feature
              and c.period_starts_at = licensing_consume.period_starts_at;
        end if;
        bought := least(bought::bigint + v_drawn, 2000000000);
        -- The text of licensing_carried_uses: each call comes here, and one of a function would be planned again.
        select least(coalesce(sum(t.uses::bigint * t.units - t.used - t.taken_back), 0), 2000000000)::integer into carried
          from licensing_top_up t where t.license_id = p_license_id and t.feature = p_feature and t.until = 'used'
            and not t.used_up and t.deleted_at is null;
        return next;
      end $$;`);
    // Ids and counters are written in one order by all callers, and counters before bought uses, so that two of them
    // wait, not deadlock.
    this.addSql(`drop function if exists licensing_consume_batch(text, text, text, jsonb);`);
    this.addSql(`create function licensing_consume_batch(p_id text, p_license_id text, p_feature text, p_entries jsonb)
      returns table (counted integer, max_consumptions integer, max_overages integer, consumption_period text, period_starts_at timestamptz, used integer, bought integer, carried integer) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_now timestamptz := clock_timestamp();
        v_ids text[];
        v_starts timestamptz[] := '{}';
        v_amounts integer[] := '{}';
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
          v_starts := v_starts || v_row.at;
          v_amounts := v_amounts || v_row.amount;
        end loop;
        -- What a period does not include is taken from the uses that were bought until used; of a past period no more
        -- than was counted now, as what it went beyond before is settled.
        if licensing_consume_batch.max_consumptions is not null and licensing_carried_uses(p_license_id, p_feature) > 0 then
          perform licensing_lock_bought(p_license_id, p_feature);
          for v_row in
            select c.id, s.at, s.past, least(case when s.past then s.amount end,
                c.used::bigint - licensing_consume_batch.max_consumptions - c.bought - c.drawn) as beyond
              from (select p.at, p.amount, p.at < licensing_consume_batch.period_starts_at as past
                from unnest(v_starts, v_amounts) p (at, amount)) s
              join licensing_consumption c on c.license_id = p_license_id and c.feature = p_feature and c.period_starts_at = s.at
              where c.used::bigint > licensing_consume_batch.max_consumptions::bigint + c.bought + c.drawn
              order by s.at
          loop
            update licensing_consumption c set drawn = c.drawn + licensing_draw_uses(p_license_id, p_feature, v_row.beyond, v_row.at, v_row.past)
              where c.id = v_row.id;
          end loop;
        end if;
        perform licensing_consumed_on(p_id || 'd' || b.n, p_license_id, p_feature, b.day, b.amount)
          from (select licensing_period_start('daily', least(e.at, v_now)) as day, row_number() over (order by 1) as n,
              least(sum(e.amount), 2000000000)::integer as amount
            from (select distinct on (e.id) e.* from jsonb_to_recordset(p_entries) e (id text, amount integer, at timestamptz)
              order by e.id) e
            where e.id = any(v_ids) group by 1 order by 1) b;
        select coalesce(max(c.used), 0), coalesce(max(least(c.bought::bigint + c.drawn, 2000000000)), 0) into used, bought
          from licensing_consumption c where c.license_id = p_license_id and c.feature = p_feature
            and c.period_starts_at = licensing_consume_batch.period_starts_at;
        carried := licensing_carried_uses(p_license_id, p_feature);
        return next;
      end $$;`);
    // The notice says how many uses there are, bought ones included.
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
            returning c.used, c.bought::bigint + c.drawn as bought
        )
        insert into licensing_mail_request (id, kind, data)
          select 'lmreq' || substr(p_id, strpos(p_id, '_')), 'uses_notice', jsonb_build_object('license_id', p_license_id,
            'notice', case p_level when 1 then 'low' else 'exhausted' end, 'used', n.used,
            'feature', nullif(p_feature, ''), 'max_consumptions', t.max_consumptions + n.bought + licensing_carried_uses(p_license_id, p_feature),
            'consumption_period', t.consumption_period, 'period_starts_at', p_period)
          from noticed n cross join licensing_uses_terms(p_license_id, p_feature, p_period) t
          returning id into v_id;
        return v_id;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists licensing_consume_batch(text, text, text, jsonb);`);
    this.addSql(`drop function if exists licensing_consume(text, text, text, integer, text, text);`);
    this.addSql(`drop function if exists licensing_take_back_uses(text, text, integer);`);
    this.addSql(`drop function if exists licensing_draw_uses(text, text, bigint, timestamptz, boolean);`);
    this.addSql(`drop function if exists licensing_lock_bought(text, text);`);
    this.addSql(`drop function if exists licensing_carried_uses(text, text);`);
    // As they were before.
    const before = new Migration20261129161800(this.driver, this.config);
    await before.up();
    before.getQueries().map(String).filter((sql) => /function licensing_(consume|consume_batch|notice_uses)\(/.test(sql))
      .forEach((sql) => this.addSql(sql));
    this.addSql(`alter table if exists "licensing_line_entitlement" drop column if exists "top_up_uses", drop column if exists "top_up_feature", drop column if exists "top_up_until", drop column if exists "top_up_license_id";`);
    this.addSql(`alter table if exists "licensing_consumption" drop column if exists "bought", drop column if exists "drawn";`);
    this.addSql(`drop table if exists "licensing_top_up" cascade;`);
  }

}
