import { OWNER } from "../storage"

/**
 * The activations `a` as pages show them, see `ListedActivation`; a condition on `a`, order and limit follow. The user
 * is read with them, and no further query is needed: one of the license's present owner, as in all reads of users.
 */
export const LISTED_ACTIVATIONS = `select a.*,
    case when u.id is not null then json_build_object('id', u.id, 'email', u.email, 'first_name', u.first_name,
      'last_name', u.last_name) end as "user",
    json_build_object('authorization', l.authorization, 'allow_offline', l.allow_offline,
      'allow_typed_codes', l.allow_typed_codes, 'feature_terms', l.feature_terms, 'floating_seats', l.floating_seats, 'max_borrow_hours', l.max_borrow_hours) as terms
  from licensing_activation a join licensing_license l on l.id = a.license_id
  left join licensing_user u on u.id = a.user_id
    and u.owner_id = (select ${OWNER} from (select 1) one left join "order" o on o.id = l.order_id)`
