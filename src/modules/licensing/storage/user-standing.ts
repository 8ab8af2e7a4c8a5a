/** Who signed in: what the token of a named user says of them. */
export type SignedIn = {
  user_id: string
  /** Id of the sign-in, which all tokens of it descend from. */
  family: string
}

/** What stands in for {@link SignedIn} in a statement where nobody did. */
export const NOBODY: { [F in keyof SignedIn]: null } = { user_id: null, family: null }

/** The owner of the license `l`, whose order `o` is left-joined. */
export const OWNER = "case when l.order_id is null then l.customer_id else o.customer_id end"

/** The sign-in `us` by its id `:family`, of the user `:user_id`, with the user `u` and their account `c`, for the license `l`. */
export const STANDING_JOINS = `left join licensing_user_session us on us.id = :family and us.license_id = l.id
    and us.user_id = :user_id
  left join licensing_user u on u.id = us.user_id
  left join customer c on c.id = us.customer_id and c.id = u.customer_id and c.deleted_at is null
  left join "order" o on o.id = l.order_id`

/**
 * The `UserStanding` of the user of {@link STANDING_JOINS}. It is read with every call: a token says who signed
 * in, and the database whether they still may.
 */
export const STANDING = `case when c.id is null or us.ended_at is not null then 'signed_out'
    when u.state = 'disabled' then 'disabled'
    when u.owner_id is distinct from ${OWNER} or not exists (select 1 from licensing_user_assignment ua
      where ua.license_id = l.id and ua.user_id = u.id and ua.ended_at is null) then 'not_assigned'
    else 'admitted' end`

/** How the license `l` is proved where nothing speaks against it: by its key, or by the user of {@link STANDING_JOINS}. */
export const PROVED = {
  key: "l.authorization = 'license_key'",
  user: `l.authorization = 'named_user' and ${STANDING} = 'admitted'`,
}

/** How many computers the user `:user_id` has of the license `l`. */
export const COMPUTERS_OF_USER = `(select count(*)::int from licensing_activation ac
    where ac.license_id = l.id and ac.user_id = :user_id and ac.status = 'active')`
