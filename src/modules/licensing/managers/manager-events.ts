/**
 * The license manager that a row `e` of the timeline is about: who acted, or with whom something was done. An
 * index has just this expression.
 */
export const EVENT_MANAGER = (e: string) =>
  `(case when ${e}.actor_type = 'manager' then ${e}.actor_id else ${e}.data ->> 'manager_id' end)`
