import { alertsFeature } from "./alerts/feature";
import { allocateFeature } from "./allocate/feature";
import { balanceTeamFeature } from "./balanceTeam/feature";
import { caseFeature } from "./case/feature";
import { concernFeature } from "./concern/feature";
import { connectFeature } from "./connect/feature";
import { functionHelpFeature } from "./functionHelp/feature";
import { jobPlansFeature } from "./jobPlans/feature";
import { menuFeature } from "./menu/feature";
import { personFeature } from "./person/feature";
import { refreshFeature } from "./refresh/feature";
import { reviewFeature } from "./review/feature";
import { schemesFeature } from "./schemes/feature";
import { settingsFeature } from "./settings/feature";
import { shareFeature } from "./share/feature";
import { snapshotFeature } from "./snapshot/feature";
import { statementTemplatesFeature } from "./statementTemplates/feature";
import { supervisionFeature } from "./supervision/feature";
import { teamFeature } from "./team/feature";
import { teamFormulasFeature } from "./teamFormulas/feature";
import { templateFeature } from "./template/feature";
import { throughputFeature } from "./throughput/feature";
import { undoFeature } from "./undo/feature";
import { weeklyChangesFeature } from "./weeklyChanges/feature";
import { weightsFeature } from "./weights/feature";
import { whatIfFeature } from "./whatIf/feature";

/**
 * Everything a manager can do: the one list. Tabs, menu and routes of the pane, the command line, the gallery and the fault
 * matrix are made from it. A new feature is one folder and one line here; so is taking one away.
 */
export const features = [
  teamFeature,
  personFeature,
  balanceTeamFeature,
  allocateFeature,
  caseFeature,
  alertsFeature,
  jobPlansFeature,
  settingsFeature,
  weightsFeature,
  schemesFeature,
  refreshFeature,
  templateFeature,
  snapshotFeature,
  shareFeature,
  concernFeature,
  statementTemplatesFeature,
  supervisionFeature,
  teamFormulasFeature,
  undoFeature,
  weeklyChangesFeature,
  reviewFeature,
  whatIfFeature,
  throughputFeature,
  connectFeature,
  functionHelpFeature,
  menuFeature,
] as const;

declare module "../pane/state/navigation" {
  interface Register {
    readonly features: typeof features;
  }
}
