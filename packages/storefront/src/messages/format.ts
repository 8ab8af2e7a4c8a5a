/** A sentence in the plural forms of its language; `other` serves those that are left out. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export type Values = Record<string, string | number>

/** The text with `{{name}}` replaced by the value of that name. */
export function fill(text: string, values: Values = {}): string {
  const given = new Map(Object.entries(values))
  return text.replace(/\{\{(\w+)\}\}/g, (all, name: string) => String(given.get(name) ?? all))
}

/** The form that the language uses for `count`, which is put in as `{{count}}`. */
export function fillPlural(forms: Plural, locale: string, count: number, values: Values = {}) {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
  return fill(form, { count, ...values })
}
