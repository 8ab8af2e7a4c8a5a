/** License policies: their list, page and forms, and the variants that sell them. */
export const policies = {
  policies: {
    title: "License policies",
    subtitle: "What a license grants. Link a policy to a product variant to sell it.",
    create: "Create license policy",
    createHint: "A template: each license keeps the terms of the policy at the time of issue.",
    edit: "Edit license policy",
    editHint: "This only affects licenses issued from now on. Existing licenses do not change.",
    created: "{{name}} was created",
    empty: "No license policies yet",
    emptyHint: "Create one for each kind of license that you sell.",
    emptyOfProgram: "This program needs a policy before it can be sold.",
    codeHint: "A name for scripts and reports. It cannot be changed later.",
    programHint: "The application that checks these licenses. It cannot be changed later.",
    seatsShort: "Seats",
    issued: "Licenses issued",
    groups: {
      general: "General",
      term: "Term",
      activations: "Activations",
      keys: "Keys and features",
      selling: "Sale",
    },
    variants: {
      title: "Sold by",
      hint: "Each sold unit of these variants issues this policy.",
      empty: "No variant sells this policy. Link it on the page of a product or variant.",
    },
    deactivate: {
      title: "Deactivate {{name}}?",
      description:
        "New orders no longer get licenses of this policy. Existing licenses do not change.",
      done: "{{name}} is inactive",
    },
    activate: {
      title: "Activate {{name}}?",
      description:
        "New orders of the variants that sell it get licenses again. Orders placed in the meantime get theirs by “Apply policies now” on their page.",
      done: "{{name}} is active",
    },
    delete: {
      title: "Delete {{name}}?",
      description:
        "A policy that has licenses, is owed to an order or is linked to a variant cannot be deleted; deactivate it instead.",
      done: "{{name}} was deleted",
    },
  },
  variants: {
    title: "License policies",
    one: "This variant",
    none: "Not licensed",
    bundle: "Bundle",
    bundleHint: "Several policies on one variant: each sold unit issues one license of each.",
    edit: "Edit license policies",
    editHint: "What a sold unit of each variant does: it issues licenses, or adds uses to one.",
    laterHint:
      "This applies to orders placed from now on. For an older order, use “Apply policies now” on its page.",
    pick: "Not licensed",
    pickFor: "License policies of {{variant}}",
    unitOf: "What a unit of {{policy}} does",
    issues: "Issues a license",
    topsUp: "Adds uses to a license that the buyer has",
    uses: "Uses added by one unit",
    whose: "Counted for",
    whole: "The license as a whole",
    until: "They stay",
    untils: { period: "Until the end of the period", used: "Until they are used" },
    topUpHint: "The line of the cart names the license. See the docs on counted uses.",
    adds_one: "+{{count, number}} use",
    adds_other: "+{{count, number}} uses",
    saved: "The license policies were saved",
  },
}
