import { model } from "@medusajs/framework/utils"

import { ACTIVATION_ENDINGS, ACTIVATION_STATUSES, ACTOR_TYPES } from "../domain/vocabulary"

/**
 * One license in force on one computer. History is kept: an ended activation is flagged, never deleted, and its
 * successor points back to the first (`original_activation_id`).
 *
 * `fingerprint` identifies the computer within the license: what a runtime call sent, or `locks:` and the lock
 * bytes of a typed activation, until the first runtime call whose digests begin with them claims the row.
 * `user_id` names the named user whose computer it is; null = the license is proved by its key.
 * `baseline_activation_id` names the activation whose computer a reactivation may not drift away from: the
 * first since a removal code or staff proved the chain again; null = this one. `sequence` counts the license's
 * activations, so that the same computer gets another activation code each time; `generation` counts the
 * removals on that computer. `marks` names what staff should check ({@link ActivationMark}[]). `offline_until`:
 * see `License`.
 */
export const Activation = model
  .define(
    { name: "activation", tableName: "licensing_activation" },
    {
      id: model.id({ prefix: "lact" }).primaryKey(),
      license_id: model.text(),
      user_id: model.text().nullable(),
      original_activation_id: model.text().nullable(),
      baseline_activation_id: model.text().nullable(),
      sequence: model.number(),
      status: model.enum([...ACTIVATION_STATUSES]).default("active"),
      ended_reason: model.enum([...ACTIVATION_ENDINGS]).nullable(),
      fingerprint: model.text(),
      lock_digests: model.json().nullable(),
      lock_bytes: model.text().nullable(),
      site_code: model.text().nullable(),
      machine_id: model.text().nullable(),
      generation: model.number().nullable(),
      activation_code: model.text().nullable(),
      marks: model.json().nullable(),
      name: model.text().nullable(),
      platform: model.text().nullable(),
      app_version: model.text().nullable(),
      note: model.text().nullable(),
      activated_at: model.dateTime(),
      expires_at: model.dateTime().nullable(),
      last_seen_at: model.dateTime().nullable(),
      ended_at: model.dateTime().nullable(),
      offline_until: model.dateTime().nullable(),
      actor_type: model.enum([...ACTOR_TYPES]),
      actor_id: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_activation_active_computer",
      on: ["license_id", "fingerprint"],
      unique: true,
      where: "status = 'active' and user_id is null",
    },
    // Each named user has computers of their own, which may be the same.
    {
      name: "IDX_licensing_activation_active_user",
      on: ["license_id", "user_id", "fingerprint"],
      unique: true,
      where: "status = 'active' and user_id is not null",
    },
    { on: ["license_id", "activated_at", "id"], where: null },
    { on: ["original_activation_id"], where: "original_activation_id is not null" },
    // Lists of computers, and the search for one. Two more indexes, on name and note, are on expressions, which
    // only a migration can make.
    { on: ["activated_at", "id"] },
    { on: ["fingerprint"] },
    { on: ["site_code"], where: "site_code is not null" },
    { on: ["machine_id"], where: "machine_id is not null" },
    // A license may have any number of computers; one is found without reading the others.
    {
      name: "IDX_licensing_activation_lock_bytes",
      on: ["license_id", "lock_bytes"],
      where: "lock_bytes is not null",
    },
    // A computer's codes are numbered across the licenses of a program.
    {
      name: "IDX_licensing_activation_machine_id",
      on: ["machine_id", "site_code"],
      where: "machine_id is not null",
    },
    { on: ["baseline_activation_id"], where: "baseline_activation_id is not null" },
    {
      name: "IDX_licensing_activation_ended_fingerprint",
      on: ["license_id", "fingerprint"],
      where: "status = 'ended'",
    },
    {
      name: "IDX_licensing_activation_withdrawn",
      on: ["offline_until"],
      where: "offline_until is not null and status = 'ended'",
    },
  ])
