import { model } from "@medusajs/framework/utils"

/**
 * How many licenses of a policy a manager may issue in all (`granted`, null = unlimited), and has issued, with the
 * managers below. No row = none. `parent_id`: the quota of which this one is a share; null = staff granted it.
 * `share_ended_at`: when the manager of that quota was deleted; what was issued before is still given back to those
 * above, all later things are this manager's own. The row of a deleted manager stays where it links others.
 * `reset_at`: when staff last set `used` to 0; what was issued before is not given back any more.
 */
export const ManagerQuota = model
  .define(
    { name: "manager_quota", tableName: "licensing_manager_quota" },
    {
      id: model.id({ prefix: "lquo" }).primaryKey(),
      manager_id: model.text(),
      policy_id: model.text(),
      granted: model.number().nullable(),
      used: model.number().default(0),
      parent_id: model.text().nullable(),
      share_ended_at: model.dateTime().nullable(),
      reset_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["manager_id", "policy_id"], unique: true, where: null },
    {
      name: "IDX_licensing_manager_quota_parent",
      on: ["parent_id"],
      where: "parent_id is not null",
    },
  ])
