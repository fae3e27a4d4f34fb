import { lazy, type ComponentType } from "react";
import type { Place, PlaceName } from "../pane/state/navigation";
import { TeamView } from "./team/TeamView";

type ViewProps<Name extends PlaceName> = Omit<Extract<Place, { readonly name: Name }>, "name">;
type Views = { readonly [Name in PlaceName]: ComponentType<ViewProps<Name>> };

/**
 * The view of each place. The one that a manager sees first is there at once; each other is fetched when it is first needed.
 * A new view is one folder, one line here, and its name in `Place`.
 */
export const views: Views = {
  team: TeamView,
  connect: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-connect" */ "./connect/ConnectView")).ConnectView,
  })),
  person: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-person" */ "./person/PersonView")).PersonView,
  })),
  case: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-case" */ "./case/CaseView")).CaseView,
  })),
  balance: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-balance" */ "./balanceTeam/BalanceView")).BalanceView,
  })),
  allocate: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-allocate" */ "./allocate/AllocateView")).AllocateView,
  })),
  allocateCase: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-allocate" */ "./allocate/AllocateCaseView")).AllocateCaseView,
  })),
  jobPlans: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-jobPlans" */ "./jobPlans/JobPlansView")).JobPlansView,
  })),
  share: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-share" */ "./share/ShareView")).ShareView,
  })),
  refresh: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-refresh" */ "./refresh/RefreshView")).RefreshView,
  })),
  template: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-template" */ "./template/TemplateView")).TemplateView,
  })),
  concern: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-concern" */ "./concern/ConcernView")).ConcernView,
  })),
  statement: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-statement" */ "./statementTemplates/StatementView"))
      .StatementView,
  })),
  supervision: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-supervision" */ "./supervision/SupervisionView")).SupervisionView,
  })),
  tool: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-tool" */ "./oneStepActions/ToolView")).ToolView,
  })),
  settings: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-settings" */ "./settings/SettingsView")).SettingsView,
  })),
  weights: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-weights" */ "./weights/WeightsView")).WeightsView,
  })),
  weight: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-weights" */ "./weights/WeightView")).WeightView,
  })),
  unweighted: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-weights" */ "./weights/UnweightedView")).UnweightedView,
  })),
  schemes: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-schemes" */ "./schemes/SchemesView")).SchemesView,
  })),
  scheme: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-schemes" */ "./schemes/SchemeView")).SchemeView,
  })),
  whatIf: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-whatIf" */ "./whatIf/WhatIfView")).WhatIfView,
  })),
  review: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-review" */ "./review/ReviewView")).ReviewView,
  })),
  throughput: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-throughput" */ "./throughput/ThroughputView")).ThroughputView,
  })),
  alerts: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-alerts" */ "./alerts/AlertsView")).AlertsView,
  })),
  monday: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-monday" */ "./weeklyChanges/MondayView")).MondayView,
  })),
  functions: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-functions" */ "./functionHelp/FunctionsView")).FunctionsView,
  })),
  function: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-functions" */ "./functionHelp/FunctionView")).FunctionView,
  })),
  more: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-more" */ "./menu/MoreView")).MoreView,
  })),
};
