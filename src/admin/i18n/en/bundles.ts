/** Bundles: their list, page and forms. */
export const bundles = {
  bundles: {
    title: "Bundles",
    one: "Bundle",
    subtitle: "Several license policies that are sold as one thing.",
    create: "Create bundle",
    createHint:
      "Each unit issues one license of each policy. Link the bundle to a product variant to sell it.",
    edit: "Edit bundle",
    editHint:
      "This only affects what is sold from now on. Licenses and orders keep what they have.",
    created: "{{name}} was created",
    empty: "No bundles yet",
    emptyHint: "Create one to sell several policies together.",
    codeHint:
      "A name for scripts and reports, also unique among programs. It cannot be changed later.",
    issued: "Licenses issued",
    holds: "Policies",
    holdsHint: "Each unit issues one license of each.",
    item: "Policy {{number}}",
    addItem: "Add policy",
    removeItem: "Remove policy {{number}}",
    seats: "Seats of one unit",
    seatsOfPolicy: "As the policy says",
    seatsOfUnit_one: "{{count, number}} seat a unit",
    seatsOfUnit_other: "{{count, number}} seats a unit",
    variants: {
      hint: "Each sold unit of these variants issues this bundle.",
      empty: "No variant sells this bundle. Choose it on the page of a product or variant.",
    },
    unit: {
      name: "{{name}}, unit {{number, number}}",
      act: "{{act}}: {{unit}}",
      hint: "This goes for all licenses of the unit, or for none.",
      done: "Done for all licenses of the unit",
      seats: "Edit seats",
      seatsHint: "Beside those bought, for each license of the unit.",
    },
    deactivate: {
      title: "Deactivate {{name}}?",
      description:
        "New orders no longer get licenses of this bundle. Existing licenses do not change.",
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
        "A bundle that was sold or is linked to a variant cannot be deleted; deactivate it instead.",
      done: "{{name}} was deleted",
    },
  },
}
