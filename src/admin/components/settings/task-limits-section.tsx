import { Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { SUBSCRIPTION_STATES, TASKS } from "../../../modules/licensing/domain/seats/task-limits"
import {
  isDefaultTaskLimits,
  TASK_WINDOWS,
  taskResolver,
  toTaskLimits,
} from "../../lib/settings-form"
import type { LicensingSettings } from "../../lib/types"
import { SettingsForm } from "./settings-form"
import { SettingsSection } from "./settings-section"
import { TaskLimitCells } from "./task-limit-cells"
import { ScrollBox } from "../common/scroll-box"

const KEY = "activationSettings.tasks"

/** The states of a subscription over their columns. */
const MatrixHead = () => {
  const { t } = useTranslation("licensing")
  return (
    <thead className="txt-compact-small-plus text-ui-fg-subtle text-left">
      <tr>
        <th rowSpan={2} scope="col" className="px-6 py-2 align-bottom font-medium">
          {t(`${KEY}.task`)}
        </th>
        {SUBSCRIPTION_STATES.map((state) => (
          <th
            key={state}
            colSpan={3}
            scope="colgroup"
            className="text-ui-fg-base border-l px-3 pt-3 font-medium"
          >
            {t(`${KEY}.states.${state}`)}
          </th>
        ))}
      </tr>
      <tr className="txt-compact-xsmall-plus">
        {SUBSCRIPTION_STATES.map((state) => [
          <th key={state} scope="col" className="border-l px-3 py-2 font-normal">
            {t(`${KEY}.enabled`)}
          </th>,
          ...TASK_WINDOWS.map((window) => (
            <th key={`${state}-${window}`} scope="col" className="py-2 pr-3 font-normal">
              {t(`${KEY}.${window}`)}
            </th>
          )),
        ])}
      </tr>
    </thead>
  )
}

type Props = Pick<LicensingSettings, "task_limits">

/** The self-service tasks of people and programs, by the state of the order's subscription. */
export const TaskLimitsSection = ({ task_limits }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm({ values: { task_limits }, resolver: taskResolver(t) })
  return (
    <SettingsSection title={t(`${KEY}.title`)} hint={t(`${KEY}.hint`)}>
      <SettingsForm
        form={form}
        toBody={toTaskLimits}
        toDefault={{
          body: { task_limits: null },
          title: t(`${KEY}.defaultTitle`),
          description: t(`${KEY}.defaultDescription`),
          isDefault: isDefaultTaskLimits(task_limits),
        }}
      >
        <ScrollBox label={t(`${KEY}.title`)}>
          <table className="w-full" aria-label={t(`${KEY}.title`)}>
            <MatrixHead />
            <tbody>
              {TASKS.map((task) => (
                <tr key={task} className="border-t">
                  <th scope="row" className="min-w-40 px-6 py-2 text-left align-top font-normal">
                    <Text size="small" leading="compact" weight="plus">
                      {t(`${KEY}.names.${task}`)}
                    </Text>
                    <Text size="xsmall" className="text-ui-fg-subtle">
                      {t(`${KEY}.hints.${task}`)}
                    </Text>
                  </th>
                  {SUBSCRIPTION_STATES.map((state) => (
                    <TaskLimitCells key={state} state={state} task={task} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        <Text size="small" className="text-ui-fg-subtle border-t px-6 py-3">
          {t(`${KEY}.emptyHint`)}
        </Text>
      </SettingsForm>
    </SettingsSection>
  )
}
