/**
 * The license manager of a timeline row `e`: the one who acted, or the one acted on. An index has exactly this
 * expression.
 */
export const EVENT_MANAGER = (e: string) =>
  `(case when ${e}.actor_type = 'manager' then ${e}.actor_id else ${e}.data ->> 'manager_id' end)`
