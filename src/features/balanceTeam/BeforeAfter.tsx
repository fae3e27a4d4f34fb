import type { ReactNode } from "react";
import type { TeamSummary, ClinicianSummary } from "../../domain/balance/answer";
import type { ServiceSettings } from "../../domain/team";
import { BeforeAfterList } from "../../pane/components/BeforeAfterList";
import { shareLevel, usedLevel, type CapacityLevel } from "../../pane/components/capacityLevel";

/** The team before and after the ticked moves, person by person. */
export function BeforeAfter(props: {
  readonly before: TeamSummary;
  readonly after: TeamSummary;
  readonly settings: ServiceSettings;
}): ReactNode {
  const level = (picture: TeamSummary, person: ClinicianSummary | undefined): CapacityLevel | null => {
    if (person === undefined) return null;
    if (picture.measuredBy === "used")
      return person.used === null ? null : usedLevel(person.used, props.settings.bands);
    return person.share === null ? null : shareLevel(person.share);
  };
  return (
    <BeforeAfterList
      people={props.before.clinicians.map((person, index) => ({
        name: person.clinician.name,
        before: level(props.before, person),
        after: level(props.after, props.after.clinicians[index]),
      }))}
    />
  );
}
