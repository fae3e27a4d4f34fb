import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { ChoiceSharing } from "../../domain/jobPlan/choiceRota";
import type { PlanCategory } from "../../domain/jobPlan/clinicianPlan";

/** Half-days that the manager has drafted for a clinician; a category left out is as in the workbook. */
export type DraftedPlan = Readonly<Partial<Record<PlanCategory, number>>>;

/** How far a clinician's half-days may go when plans are balanced. */
export interface PersonLimits {
  readonly leaveAlone: boolean;
  readonly least: Readonly<Partial<Record<PlanCategory, number>>>;
  readonly most: Readonly<Partial<Record<PlanCategory, number>>>;
}

/** A manager's private draft of job plans: it stays in the pane's memory. */
export interface JobPlanDraft {
  readonly plans: Readonly<Record<string, DraftedPlan>>;
  readonly limits: Readonly<Record<string, PersonLimits>>;
  readonly step: 0.5 | 1;
  readonly choiceSharing: ChoiceSharing;
}

interface Handle {
  readonly draft: JobPlanDraft;
  readonly change: (part: Partial<JobPlanDraft>) => void;
}

const nothing: JobPlanDraft = { plans: {}, limits: {}, step: 1, choiceSharing: "wte" };
const DraftContext = createContext<Handle | null>(null);

/** Holds the draft while the pane is open, whatever view is shown. It is never written anywhere by itself. */
export function JobPlanDraftProvider(props: { readonly children: ReactNode }): ReactNode {
  const [draft, setDraft] = useState(nothing);
  const handle = useMemo(
    () => ({ draft, change: (part: Partial<JobPlanDraft>) => setDraft((old) => ({ ...old, ...part })) }),
    [draft],
  );
  return <DraftContext value={handle}>{props.children}</DraftContext>;
}

export function useJobPlanDraft(): Handle {
  const handle = useContext(DraftContext);
  if (handle === null) throw new Error("A view was rendered outside JobPlanDraftProvider.");
  return handle;
}
