import { defineMessages } from "@evenkeel/messages";

/** Names of sheets that features make for people to read: they look like lists of the team and are none. */
export const ownSheetMessages = defineMessages("own-sheets", {
  concerns: "Concerns",
  concern: (number: number) => `Concern ${number}`,
  concernTitle: (number: number, about: string) => `Concern ${number} about capacity: ${about}`,
  supervision: (name: string) => `Supervision ${name}`,
  supervisionTitle: (name: string) => `Supervision: ${name}`,
});
