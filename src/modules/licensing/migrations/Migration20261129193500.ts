import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129193500 extends Migration {

  override async up(): Promise<void> {
    // No other index serves these expressions. By the plain columns PostgreSQL may choose the index of who sits there, or
    // none, if its statistics are of a night on which nobody did; then each seat that is taken reads all others.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_counted_until" ON "licensing_session" ("license_id", (case when "counted" then "alive_until" end)) WHERE "counted";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_uncounted_until" ON "licensing_session" ("license_id", (case when not "counted" then "alive_until" end)) WHERE not "counted";`);
    this.addSql(`create or replace function licensing_take_session(p_license_id text, p_activation_id text, p_session_id text)
      returns table (id text, taken_at timestamptz, alive_until timestamptz, free boolean, retry_at timestamptz) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_seats integer;
        v_held interval;
        v_now timestamptz;
        v_until timestamptz;
        v_ended integer;
        v_begun integer;
        v_others integer;
        v_hour timestamptz;
      begin
        select floor(l.floating_seats * (100 + l.floating_overdraft_percent) / 100.0)::integer,
          make_interval(mins => coalesce(l.floating_timeout_minutes, 30))
          into v_seats, v_held
          from licensing_license l where l.id = p_license_id and l.floating_seats is not null for no key update;
        if not found then
          return;
        end if;
        perform 1 from licensing_activation a where a.id = p_activation_id and a.status = 'active';
        if not found then
          return;
        end if;
        -- Locked, so that a sign of life of this computer does not come in between.
        select s.alive_until into v_until from licensing_session s where s.activation_id = p_activation_id for no key update;
        v_now := clock_timestamp();
        v_hour := date_trunc('hour', v_now, 'UTC');
        if v_until > v_now then
          update licensing_session s set alive_until = greatest(v_now + v_held, s.borrowed_until), barred_until = null
            where s.activation_id = p_activation_id
            returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
          free := true;
          return next;
          return;
        end if;
        update licensing_session s set counted = false
          where s.license_id = p_license_id and s.counted
            and (case when s.counted then s.alive_until end) <= v_now;
        get diagnostics v_ended = row_count;
        update licensing_session s set counted = true
          where s.license_id = p_license_id and not s.counted
            and (case when not s.counted then s.alive_until end) > v_now;
        get diagnostics v_begun = row_count;
        select c.count into v_others from licensing_session_count c where c.license_id = p_license_id;
        v_others := coalesce(v_others, 0) + v_begun - v_ended;
        free := v_others < v_seats;
        if free then
          insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until, counted)
            values (p_session_id, p_license_id, p_activation_id, v_now, v_now + v_held, true)
            on conflict (activation_id) do update set id = excluded.id, license_id = excluded.license_id,
              taken_at = excluded.taken_at, alive_until = excluded.alive_until, barred_until = null, borrowed_until = null,
              counted = true
            returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
          v_begun := v_begun + 1;
          perform licensing_note_peak(p_license_id, v_hour, v_others + 1, 0);
        else
          -- As many must end as are too many: looked for from the nearer end.
          if v_others - v_seats < v_seats then
            select s.alive_until into retry_at from licensing_session s
              where s.license_id = p_license_id and s.alive_until > v_now
              order by s.alive_until offset v_others - v_seats limit 1;
          elsif v_seats > 0 then
            select s.alive_until into retry_at from licensing_session s
              where s.license_id = p_license_id and s.alive_until > v_now
              order by s.alive_until desc offset v_seats - 1 limit 1;
          end if;
          perform 1 from licensing_session s where s.activation_id = p_activation_id and s.refused_at >= v_hour;
          if not found then
            insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until, refused_at)
              values (p_session_id, p_license_id, p_activation_id, v_now, v_now, v_now)
              on conflict (activation_id) do update set refused_at = excluded.refused_at;
            perform licensing_note_peak(p_license_id, v_hour, v_others, 1);
          end if;
        end if;
        if v_begun <> v_ended then
          insert into licensing_session_count as c (license_id, count) values (p_license_id, v_begun - v_ended)
            on conflict (license_id) do update set count = c.count + excluded.count;
        end if;
        return next;
      end $$;`);
    this.addSql(`drop index if exists "IDX_licensing_session_counted";`);
  }

  override async down(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_counted" ON "licensing_session" ("license_id", "counted", "alive_until");`);
    this.addSql(`create or replace function licensing_take_session(p_license_id text, p_activation_id text, p_session_id text)
      returns table (id text, taken_at timestamptz, alive_until timestamptz, free boolean, retry_at timestamptz) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_seats integer;
        v_held interval;
        v_now timestamptz;
        v_until timestamptz;
        v_ended integer;
        v_begun integer;
        v_others integer;
        v_hour timestamptz;
      begin
        select floor(l.floating_seats * (100 + l.floating_overdraft_percent) / 100.0)::integer,
          make_interval(mins => coalesce(l.floating_timeout_minutes, 30))
          into v_seats, v_held
          from licensing_license l where l.id = p_license_id and l.floating_seats is not null for no key update;
        if not found then
          return;
        end if;
        perform 1 from licensing_activation a where a.id = p_activation_id and a.status = 'active';
        if not found then
          return;
        end if;
        -- Locked, so that a sign of life of this computer does not come in between.
        select s.alive_until into v_until from licensing_session s where s.activation_id = p_activation_id for no key update;
        v_now := clock_timestamp();
        v_hour := date_trunc('hour', v_now, 'UTC');
        if v_until > v_now then
          update licensing_session s set alive_until = greatest(v_now + v_held, s.borrowed_until), barred_until = null
            where s.activation_id = p_activation_id
            returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
          free := true;
          return next;
          return;
        end if;
        update licensing_session s set counted = false
          where s.license_id = p_license_id and s.counted and s.alive_until <= v_now;
        get diagnostics v_ended = row_count;
        update licensing_session s set counted = true
          where s.license_id = p_license_id and not s.counted and s.alive_until > v_now;
        get diagnostics v_begun = row_count;
        select c.count into v_others from licensing_session_count c where c.license_id = p_license_id;
        v_others := coalesce(v_others, 0) + v_begun - v_ended;
        free := v_others < v_seats;
        if free then
          insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until, counted)
            values (p_session_id, p_license_id, p_activation_id, v_now, v_now + v_held, true)
            on conflict (activation_id) do update set id = excluded.id, license_id = excluded.license_id,
              taken_at = excluded.taken_at, alive_until = excluded.alive_until, barred_until = null, borrowed_until = null,
              counted = true
            returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
          v_begun := v_begun + 1;
          perform licensing_note_peak(p_license_id, v_hour, v_others + 1, 0);
        else
          -- As many must end as are too many: looked for from the nearer end.
          if v_others - v_seats < v_seats then
            select s.alive_until into retry_at from licensing_session s
              where s.license_id = p_license_id and s.alive_until > v_now
              order by s.alive_until offset v_others - v_seats limit 1;
          elsif v_seats > 0 then
            select s.alive_until into retry_at from licensing_session s
              where s.license_id = p_license_id and s.alive_until > v_now
              order by s.alive_until desc offset v_seats - 1 limit 1;
          end if;
          perform 1 from licensing_session s where s.activation_id = p_activation_id and s.refused_at >= v_hour;
          if not found then
            insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until, refused_at)
              values (p_session_id, p_license_id, p_activation_id, v_now, v_now, v_now)
              on conflict (activation_id) do update set refused_at = excluded.refused_at;
            perform licensing_note_peak(p_license_id, v_hour, v_others, 1);
          end if;
        end if;
        if v_begun <> v_ended then
          insert into licensing_session_count as c (license_id, count) values (p_license_id, v_begun - v_ended)
            on conflict (license_id) do update set count = c.count + excluded.count;
        end if;
        return next;
      end $$;`);
    this.addSql(`drop index if exists "IDX_licensing_session_counted_until";`);
    this.addSql(`drop index if exists "IDX_licensing_session_uncounted_until";`);
  }

}
