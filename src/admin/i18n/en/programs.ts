/** License programs: their list, page and forms. */
export const programs = {
  programs: {
    title: "License programs",
    subtitle: "The applications that you sell, which check their licenses with this shop.",
    create: "Create license program",
    createHint:
      "One program for each application that checks licenses. It gets its own secret signature.",
    edit: "Edit license program",
    created: "{{name}} was created",
    empty: "No license programs yet",
    emptyHint: "Create one for each application that you sell. Each policy belongs to a program.",
    codeHint: "The application sends it with every request. It cannot be changed later.",
    serialsEnabled: "Serial numbers",
    serialsEnabledHint: "Serial numbers can be created and redeemed for this program.",
    serialSelfService: "Customers redeem serial numbers themselves",
    serialSelfServiceHint:
      "They enter them in the portal or in your storefront. If off, nobody can redeem them.",
    serials: {
      title: "Serial numbers",
      off: "Not used",
      paused: "Not redeemed at present",
      selfService: "Redeemed by customers themselves",
    },
    locking: {
      title: "Changed computers",
      own: "Own rule for changed computers",
      ownHint:
        "Which parts of a computer may have changed when it is activated again. Off: the shop's rule.",
      changeable: "May have changed",
      changeableHint: "If anything else changes, the computer is refused.",
      maxHardware: "Changed hardware parts at most",
      maxHardwareHint: "0 to {{max}}, all hardware parts together.",
      shopDefault: "The shop's rule",
      summary_one: "{{locks}}; at most {{count}} hardware part",
      summary_other: "{{locks}}; at most {{count}} hardware parts",
    },
    deactivate: {
      title: "Deactivate {{name}}?",
      description:
        "Nothing new is issued for an inactive program. You can activate it again at any time.",
      done: "{{name}} is inactive",
    },
    activate: {
      title: "Activate {{name}}?",
      description:
        "Sales issue licenses of this program again. Orders placed in the meantime get theirs by “Apply policies now” on their page.",
      done: "{{name}} is active",
    },
    delete: {
      title: "Delete {{name}}?",
      description:
        "Its signature is lost permanently: applications built with it stop working. A program with policies cannot be deleted; deactivate it instead.",
      done: "{{name}} was deleted",
    },
  },
  locks: {
    hd_volume: "Disk volume",
    os: "Operating system",
    hd_serial: "Disk serial number",
    optical: "Optical drive",
    net: "Network adapter",
    cpu: "Processor",
    bios: "BIOS",
  },
  features: {
    ownTerms: "Terms of its own for {{name}}",
    validFor: "On for",
    asLicense: "As long as the license",
    until: "until {{date}}",
    endedOn: "ended on {{date}}",
    noSeats: "As many as for the license",
    endsOn: "Ends on",
    countUses: "Count uses of {{name}}",
    title: "Features",
    hint: "The features that licenses of this program can switch on. Policies choose among them.",
    empty: "No features yet. Add those that licenses can switch on one by one.",
    edit: "Edit features",
    saved: "The features were saved",
    rule: "The code and bit of a feature are never reused, so features are retired, not removed. Licenses with a retired feature keep it.",
    add: "Add feature",
    new: "New",
    offered: "Offered",
    retired: "Retired",
    retiredName: "{{name}} (retired)",
    retire: "Retire {{name}}",
    removeNew: "Remove this new feature",
    bit: "Bit",
    noBit: "No bit",
    codeHint: "The name that the application asks for. It cannot be changed later.",
    bitHint:
      "Position in a typed activation code, 0 to {{max}}. Without a bit the feature works online and in license files only. It cannot be changed later.",
  },
  signature: {
    title: "Application signature",
    hint: "The secret that is built into your application. Anyone who has it can make typed activation codes for this program.",
    reveal: "Reveal signature",
    hide: "Hide",
    copy: "Copy the signature",
    confirmTitle: "Reveal the signature?",
    confirmDescription:
      "It is shown on this page until you leave it. Who revealed it and when is recorded.",
  },
}
