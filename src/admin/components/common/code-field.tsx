import { useEffect, useRef } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { codeOfName } from "../../lib/proposed-code"
import { TextField } from "./text-field"

type Values = { name: string; code: string }

/** Follows the name until the user enters a code. */
const useProposal = (isNew: boolean) => {
  const { watch, getValues, setValue } = useFormContext<Values>()
  const proposed = useRef("")
  const name = watch("name")
  useEffect(() => {
    if (!isNew || getValues("code") !== proposed.current) return
    proposed.current = codeOfName(name)
    setValue("code", proposed.current, { shouldValidate: false })
  }, [isNew, name, getValues, setValue])
}

/** The code of a program or policy, proposed from the name of a new one; later it cannot change. */
export const CodeField = ({ isNew, hint }: { isNew: boolean; hint: string }) => {
  const { t } = useTranslation("licensing")
  useProposal(isNew)
  return (
    <TextField<Values>
      name="code"
      label={t("fields.code")}
      hint={isNew ? hint : t("fields.codeImmutable")}
      disabled={!isNew}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
