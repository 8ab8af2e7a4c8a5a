import { Migration } from "@medusajs/framework/mikro-orm/migrations";

import { Migration20261129023806 } from "./Migration20261129023806";
import { Migration20261129104800 } from "./Migration20261129104800";
import { Migration20261129193500 } from "./Migration20261129193500";

export class Migration20261129231748 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_session" add column if not exists "feature" text not null default '';`);
    this.addSql(`alter table if exists "licensing_session_count" add column if not exists "feature" text not null default '';`);
    this.addSql(`alter table if exists "licensing_session_count" drop constraint if exists "licensing_session_count_pkey";`);
    this.addSql(`alter table if exists "licensing_session_count" add constraint "licensing_session_count_pkey" primary key ("license_id", "feature");`);
    this.addSql(`alter table if exists "licensing_session_peak" add column if not exists "feature" text not null default '';`);
    this.addSql(`alter table if exists "licensing_offline_file" add column if not exists "floating_features" jsonb null;`);
    // See the former migration: no other index serves these expressions.
    for (const name of ["activation", "seated", "counted_until", "uncounted_until", "peak_hour"]) {
      this.addSql(`drop index if exists "IDX_licensing_session_${name}";`);
    }
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_session_activation" ON "licensing_session" ("activation_id", "feature");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_seated" ON "licensing_session" ("license_id", "feature", "alive_until");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_counted_until" ON "licensing_session" ("license_id", "feature", (case when "counted" then "alive_until" end)) WHERE "counted";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_uncounted_until" ON "licensing_session" ("license_id", "feature", (case when not "counted" then "alive_until" end)) WHERE not "counted";`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_session_peak_hour" ON "licensing_session_peak" ("license_id", "feature", "hour");`);
    // Each of these says what it said before, for the license as a whole (the feature is empty) or for one feature.
    this.addSql(`drop function if exists licensing_take_session(text, text, text);`);
    this.addSql(`drop function if exists licensing_note_peak(text, timestamptz, integer, integer);`);
    this.addSql(`create or replace function licensing_uncount_sessions() returns trigger language plpgsql as $$
      begin
        update licensing_session_count c set count = c.count - d.count
          from (select g.license_id, g.feature, count(*)::integer as count from gone g where g.counted
            group by g.license_id, g.feature) d
          where c.license_id = d.license_id and c.feature = d.feature;
        return null;
      end $$;`);
    this.addSql(`create or replace function licensing_note_peak(p_license_id text, p_feature text, p_hour timestamptz, p_peak integer, p_refused integer)
      returns void language plpgsql as $$
      begin
        if p_refused = 0 then
          perform 1 from licensing_session_peak k
            where k.license_id = p_license_id and k.feature = p_feature and k.hour = p_hour and k.peak >= p_peak;
          if found then
            return;
          end if;
        end if;
        insert into licensing_session_peak as k (id, license_id, feature, hour, peak, refused)
          values (p_license_id || case when p_feature = '' then '' else ':' || p_feature end || '/'
              || to_char(p_hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24'),
            p_license_id, p_feature, p_hour, p_peak, p_refused)
          on conflict (license_id, feature, hour) do update set peak = greatest(k.peak, excluded.peak),
            refused = k.refused + excluded.refused, updated_at = now();
      end $$;`);
    this.addSql(`create or replace function licensing_take_session(p_license_id text, p_feature text, p_activation_id text, p_session_id text)
      returns table (id text, taken_at timestamptz, alive_until timestamptz, free boolean, retry_at timestamptz) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_seats integer;
        v_floats boolean;
        v_held interval;
        v_now timestamptz;
        v_until timestamptz;
        v_ended integer;
        v_begun integer;
        v_others integer;
        v_hour timestamptz;
      begin
        select floor(t.seats * (100 + l.floating_overdraft_percent) / 100.0)::integer,
          make_interval(mins => coalesce(l.floating_timeout_minutes, 30)), l.floating_seats is not null
          into v_seats, v_held, v_floats
          from licensing_license l cross join lateral (
            select case when p_feature = '' then l.floating_seats
              else (l.feature_terms -> p_feature ->> 'floating_seats')::integer end as seats) t
          where l.id = p_license_id and t.seats is not null for no key update of l;
        if not found then
          return;
        end if;
        perform 1 from licensing_activation a where a.id = p_activation_id and a.status = 'active';
        if not found then
          return;
        end if;
        -- Nobody uses a feature of a floating license without its own seat, which is not given up in between.
        if p_feature <> '' and v_floats then
          perform 1 from licensing_session s
            where s.activation_id = p_activation_id and s.feature = '' and s.alive_until > now() for share;
          if not found then
            return;
          end if;
        end if;
        -- Locked, so that a sign of life of this computer does not come in between.
        select s.alive_until into v_until from licensing_session s where s.activation_id = p_activation_id and s.feature = p_feature for no key update;
        v_now := clock_timestamp();
        v_hour := date_trunc('hour', v_now, 'UTC');
        if v_until > v_now then
          update licensing_session s set alive_until = greatest(v_now + v_held, s.borrowed_until), barred_until = null
            where s.activation_id = p_activation_id and s.feature = p_feature
            returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
          free := true;
          return next;
          return;
        end if;
        update licensing_session s set counted = false
          where s.license_id = p_license_id and s.feature = p_feature and s.counted
            and (case when s.counted then s.alive_until end) <= v_now;
        get diagnostics v_ended = row_count;
        update licensing_session s set counted = true
          where s.license_id = p_license_id and s.feature = p_feature and not s.counted
            and (case when not s.counted then s.alive_until end) > v_now;
        get diagnostics v_begun = row_count;
        select c.count into v_others from licensing_session_count c where c.license_id = p_license_id and c.feature = p_feature;
        v_others := coalesce(v_others, 0) + v_begun - v_ended;
        free := v_others < v_seats;
        if free then
          insert into licensing_session as s (id, license_id, feature, activation_id, taken_at, alive_until, counted)
            values (p_session_id, p_license_id, p_feature, p_activation_id, v_now, v_now + v_held, true)
            on conflict (activation_id, feature) do update set id = excluded.id, license_id = excluded.license_id,
              taken_at = excluded.taken_at, alive_until = excluded.alive_until, barred_until = null, borrowed_until = null,
              counted = true
            returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
          v_begun := v_begun + 1;
          perform licensing_note_peak(p_license_id, p_feature, v_hour, v_others + 1, 0);
        else
          -- As many must end as are too many: looked for from the nearer end.
          if v_others - v_seats < v_seats then
            select s.alive_until into retry_at from licensing_session s
              where s.license_id = p_license_id and s.feature = p_feature and s.alive_until > v_now
              order by s.alive_until offset v_others - v_seats limit 1;
          elsif v_seats > 0 then
            select s.alive_until into retry_at from licensing_session s
              where s.license_id = p_license_id and s.feature = p_feature and s.alive_until > v_now
              order by s.alive_until desc offset v_seats - 1 limit 1;
          end if;
          perform 1 from licensing_session s where s.activation_id = p_activation_id and s.feature = p_feature and s.refused_at >= v_hour;
          if not found then
            insert into licensing_session as s (id, license_id, feature, activation_id, taken_at, alive_until, refused_at)
              values (p_session_id, p_license_id, p_feature, p_activation_id, v_now, v_now, v_now)
              on conflict (activation_id, feature) do update set refused_at = excluded.refused_at;
            perform licensing_note_peak(p_license_id, p_feature, v_hour, v_others, 1);
          end if;
        end if;
        if v_begun <> v_ended then
          insert into licensing_session_count as c (license_id, feature, count) values (p_license_id, p_feature, v_begun - v_ended)
            on conflict (license_id, feature) do update set count = c.count + excluded.count;
        end if;
        return next;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists licensing_take_session(text, text, text, text);`);
    this.addSql(`drop function if exists licensing_note_peak(text, text, timestamptz, integer, integer);`);
    for (const name of ["session", "session_count", "session_peak"]) {
      this.addSql(`delete from "licensing_${name}" where "feature" <> '';`);
    }
    for (const name of ["activation", "seated", "counted_until", "uncounted_until", "peak_hour"]) {
      this.addSql(`drop index if exists "IDX_licensing_session_${name}";`);
    }
    this.addSql(`alter table if exists "licensing_session_count" drop constraint if exists "licensing_session_count_pkey";`);
    for (const name of ["session", "session_count", "session_peak"]) {
      this.addSql(`alter table if exists "licensing_${name}" drop column if exists "feature";`);
    }
    this.addSql(`alter table if exists "licensing_session_count" add constraint "licensing_session_count_pkey" primary key ("license_id");`);
    this.addSql(`alter table if exists "licensing_offline_file" drop column if exists "floating_features";`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_session_activation" ON "licensing_session" ("activation_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_seated" ON "licensing_session" ("license_id", "alive_until");`);
    // What the functions were before, as these made them.
    for (const Former of [Migration20261129023806, Migration20261129104800, Migration20261129193500]) {
      const former = new Former(this.driver, this.config);
      await former.up();
      former.getQueries().forEach((query) => this.addSql(query));
    }
  }

}
