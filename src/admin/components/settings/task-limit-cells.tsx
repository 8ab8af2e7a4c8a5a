import { Form } from "@medusajs/dashboard/components"
import { Input, Switch, Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import {
  MAX_TASK_LIMIT,
  type SubscriptionState,
  type Task,
} from "../../../modules/licensing/domain/seats/task-limits"
import { isDefaultCell, TASK_WINDOWS, type TaskFormValues } from "../../lib/settings-form"

/** NaN is not a valid limit, so the form reports it. */
const toLimit = (text: string) => (text === "" ? null : Number(text))

/** Whether one task is offered in one state of the order's subscription, and how often. */
export const TaskLimitCells = ({ state, task }: { state: SubscriptionState; task: Task }) => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<TaskFormValues>()
  const path = `task_limits.${state}.${task}` as const
  const enabled = watch(`${path}.enabled`)
  const isDefault = isDefaultCell(watch("task_limits"), state, task)
  const label = (what: string) =>
    t("activationSettings.tasks.cell", {
      task: t(`activationSettings.tasks.names.${task}`),
      state: t(`activationSettings.tasks.states.${state}`),
      what: t(`activationSettings.tasks.${what}`),
    })
  return (
    <>
      <td className="border-l px-3 py-2 align-top">
        <Form.Field<TaskFormValues>
          name={`${path}.enabled`}
          render={({ field: { value, onChange, ...field } }) => (
            <div className="flex h-7 items-center">
              <Switch
                {...field}
                size="small"
                aria-label={label("enabled")}
                checked={Boolean(value)}
                onCheckedChange={onChange}
              />
            </div>
          )}
        />
      </td>
      {TASK_WINDOWS.map((window) => (
        <td key={window} className="py-2 pr-3 align-top">
          <Form.Field<TaskFormValues>
            name={`${path}.${window}`}
            render={({ field: { value, onChange, ...field } }) => (
              <Form.Item>
                <Form.Control>
                  <Input
                    {...field}
                    size="small"
                    type="number"
                    inputMode="numeric"
                    className="w-24"
                    min={0}
                    max={MAX_TASK_LIMIT}
                    step={1}
                    disabled={!enabled}
                    aria-label={label(window)}
                    placeholder={t("activationSettings.tasks.noLimit")}
                    value={typeof value === "number" && !Number.isNaN(value) ? value : ""}
                    onChange={({ target }) => onChange(toLimit(target.value))}
                  />
                </Form.Control>
                {isDefault && (
                  <Text size="xsmall" className="text-ui-fg-subtle">
                    {t("activationSettings.tasks.perSeat")}
                  </Text>
                )}
                <Form.ErrorMessage className="max-w-24" />
              </Form.Item>
            )}
          />
        </td>
      ))}
    </>
  )
}
