import { KeyboundForm, RouteDrawer, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useEffect, useRef, type FormEventHandler, type ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { focusField } from "../../lib/first-field"
import { Named } from "./named"

type Props<T extends FieldValues> = {
  form: UseFormReturn<T>
  title: string
  description: string
  saveText?: string
  onSubmit: FormEventHandler<HTMLFormElement>
  isPending: boolean
  children: ReactNode
}

/** Moves the focus into the form: the dashboard's dialogs first put it on their close button. */
const useFirstFocus = () => {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => focusField(ref.current))
    return () => cancelAnimationFrame(frame)
  }, [])
  return ref
}

const CLASS = "flex size-full flex-col overflow-hidden"

/** A form over the whole page, for creating. Rendered inside a RouteFocusModal. */
export const CreateForm = <T extends FieldValues>({
  form,
  title,
  description,
  saveText,
  onSubmit,
  isPending,
  children,
}: Props<T>) => {
  const { t } = useTranslation("licensing")
  const ref = useFirstFocus()
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm ref={ref} onSubmit={onSubmit} className={CLASS} noValidate>
        <Named label={t("actions.close")}>
          <RouteFocusModal.Header />
        </Named>
        <RouteFocusModal.Body className="flex flex-1 justify-center overflow-auto px-6 py-10">
          <div className="flex w-full max-w-[720px] flex-col gap-y-8 pb-10">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>{title}</Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {description}
                </Text>
              </RouteFocusModal.Description>
            </div>
            {children}
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {saveText ?? t("actions.create")}
          </Button>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

/** A form in a drawer, for editing. Rendered inside a RouteDrawer with its header. */
export const EditForm = <T extends FieldValues>({
  form,
  onSubmit,
  isPending,
  children,
}: Omit<Props<T>, "title" | "description" | "saveText">) => {
  const { t } = useTranslation("licensing")
  const ref = useFirstFocus()
  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm ref={ref} onSubmit={onSubmit} className={CLASS} noValidate>
        <RouteDrawer.Body className="flex-1 overflow-auto">{children}</RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("actions.save")}
          </Button>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}

/** A drawer on its own address with its header. */
export const EditDrawer = ({ title, children }: { title: string; children: ReactNode }) => {
  const { t } = useTranslation("licensing")
  return (
    <RouteDrawer>
      <Named label={t("actions.close")}>
        <RouteDrawer.Header>
          <RouteDrawer.Title asChild>
            <Heading>{title}</Heading>
          </RouteDrawer.Title>
        </RouteDrawer.Header>
      </Named>
      {children}
    </RouteDrawer>
  )
}
