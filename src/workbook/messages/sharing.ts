import { defineMessages } from "@evenkeel/messages";

/** What every sheet, statement and action says that tells people outside the team of its figures. */
export const sharedMessages = defineMessages("shared", {
  notATeam: (why: string) =>
    why === "" ? "This workbook has no team in it, so there is nothing to share. It needs a Team or Cases table." : why,
  /** Where the manager has named none. */
  service: "Therapy team",
  levers: {
    "core-half-days": "Core half-days a week",
    "transfer-rate": "Share of first appointments that go on to Core",
    "appointments-a-case": "Appointments a Core case",
    "worked-weeks": "Weeks worked a quarter",
    cotherapy: "Share of work done by two together",
    "referrals-accepted": "Referrals accepted a week",
  },
});
