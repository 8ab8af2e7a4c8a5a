import { Trash } from "@medusajs/icons"
import { Badge, Code, IconButton, Switch, Label } from "@medusajs/ui"
import { useId } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { FEATURE_BITS } from "../../../modules/licensing/domain/policies/feature-catalogue"
import type { FeatureFormValues } from "../../lib/feature-form"
import { NumberField } from "../common/number-field"
import { TextField } from "../common/text-field"

type Props = { index: number; onRemove: () => void }

/** One feature of the catalogue: a stored one can be renamed and retired, a new one also removed. */
export const FeatureRowFields = ({ index, onRemove }: Props) => {
  const { t } = useTranslation("licensing")
  const retiredId = useId()
  const { watch, setValue } = useFormContext<FeatureFormValues>()
  const row = watch(`features.${index}`)
  return (
    <li className="shadow-elevation-card-rest bg-ui-bg-component flex flex-col gap-y-3 rounded-lg p-3">
      <div className="flex items-center justify-between gap-x-2">
        {row.stored ? <Code>{row.code}</Code> : <Badge size="2xsmall">{t("features.new")}</Badge>}
        {row.stored ? (
          <div className="flex items-center gap-x-2">
            <Label htmlFor={retiredId} size="xsmall" className="text-ui-fg-subtle">
              {t("features.retired")}
            </Label>
            <Switch
              id={retiredId}
              size="small"
              checked={row.retired}
              aria-label={t("features.retire", { name: row.name })}
              onCheckedChange={(retired) =>
                setValue(`features.${index}.retired`, retired, { shouldDirty: true })
              }
            />
          </div>
        ) : (
          <IconButton
            size="small"
            variant="transparent"
            type="button"
            aria-label={t("features.removeNew")}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </div>
      <TextField<FeatureFormValues> name={`features.${index}.name`} label={t("fields.name")} />
      {!row.stored && (
        <>
          <TextField<FeatureFormValues>
            name={`features.${index}.code`}
            label={t("fields.code")}
            hint={t("features.codeHint")}
            spellCheck={false}
          />
          <NumberField<FeatureFormValues>
            name={`features.${index}.bit`}
            label={t("features.bit")}
            tooltip={t("features.bitHint", { max: FEATURE_BITS - 1 })}
            nullable={{ label: t("features.noBit"), fallback: 0 }}
          />
        </>
      )}
    </li>
  )
}
