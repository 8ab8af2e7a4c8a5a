/**
 * The columns of a `TopUpTarget` of the license `l`, all but whose it is. `limited`: the counters that have a maximum, by
 * feature; empty = the license as a whole.
 */
export const TOP_UP_TARGET = `l.id as license_id, l.policy_id, l.state = 'revoked' as revoked,
  l.expires_at + make_interval(hours => l.grace_hours) as ends_at,
  array(select u.feature from (
      select '' as feature union select jsonb_object_keys(l.feature_terms)) u
    cross join lateral licensing_uses_terms(l.id, u.feature, now()) t
    where t.max_consumptions is not null) as limited,
  (select count(*)::integer from licensing_top_up t
    where t.license_id = l.id and t.until = 'used' and not t.used_up) as purchases_left`
