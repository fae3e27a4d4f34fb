import { lazy, type ComponentType } from "react";
import type { Place, PlaceName } from "../state/navigation";
import { TeamView } from "../views/team/TeamView";

type ViewProps<Name extends PlaceName> = Omit<Extract<Place, { readonly name: Name }>, "name">;
type Views = { readonly [Name in PlaceName]: ComponentType<ViewProps<Name>> };

/**
 * The view of each place. The one that a manager sees first is there at once; each other is fetched when it is first needed.
 * A new view is one folder, one line here, and its name in `Place`.
 */
export const views: Views = {
  team: TeamView,
  connect: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-connect" */ "../views/connect/ConnectView")).ConnectView,
  })),
  person: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-person" */ "../views/person/PersonView")).PersonView,
  })),
  case: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-case" */ "../views/case/CaseView")).CaseView,
  })),
  balance: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-balance" */ "../views/balance/BalanceView")).BalanceView,
  })),
  allocate: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-allocate" */ "../views/allocate/AllocateView")).AllocateView,
  })),
  allocateCase: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-allocate" */ "../views/allocate/AllocateCaseView"))
      .AllocateCaseView,
  })),
  jobPlans: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-jobPlans" */ "../views/jobPlans/JobPlansView")).JobPlansView,
  })),
  share: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-share" */ "../views/share/ShareView")).ShareView,
  })),
  refresh: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-refresh" */ "../views/refresh/RefreshView")).RefreshView,
  })),
  template: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-template" */ "../views/template/TemplateView")).TemplateView,
  })),
  concern: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-concern" */ "../views/concern/ConcernView")).ConcernView,
  })),
  statement: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-statement" */ "../views/statement/StatementView")).StatementView,
  })),
  supervision: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-supervision" */ "../views/supervision/SupervisionView"))
      .SupervisionView,
  })),
  tool: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-tool" */ "../views/tool/ToolView")).ToolView,
  })),
  settings: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-settings" */ "../views/settings/SettingsView")).SettingsView,
  })),
  weights: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-weights" */ "../views/weights/WeightsView")).WeightsView,
  })),
  weight: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-weights" */ "../views/weights/WeightView")).WeightView,
  })),
  unweighted: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-weights" */ "../views/weights/UnweightedView")).UnweightedView,
  })),
  schemes: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-schemes" */ "../views/schemes/SchemesView")).SchemesView,
  })),
  scheme: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-schemes" */ "../views/schemes/SchemeView")).SchemeView,
  })),
  whatIf: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-whatIf" */ "../views/whatIf/WhatIfView")).WhatIfView,
  })),
  review: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-review" */ "../views/review/ReviewView")).ReviewView,
  })),
  throughput: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-throughput" */ "../views/throughput/ThroughputView"))
      .ThroughputView,
  })),
  alerts: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-alerts" */ "../views/alerts/AlertsView")).AlertsView,
  })),
  monday: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-monday" */ "../views/monday/MondayView")).MondayView,
  })),
  functions: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-functions" */ "../views/functions/FunctionsView")).FunctionsView,
  })),
  function: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-functions" */ "../views/functions/FunctionView")).FunctionView,
  })),
  more: lazy(async () => ({
    default: (await import(/* webpackChunkName: "view-more" */ "../views/more/MoreView")).MoreView,
  })),
};
