import { lazy, type ComponentType } from "react";
import type { Place, PlaceName } from "../state/navigation";

type ViewProps<Name extends PlaceName> = Omit<Extract<Place, { readonly name: Name }>, "name">;
type Views = { readonly [Name in PlaceName]: ComponentType<ViewProps<Name>> };

/**
 * The view of each place. Each is fetched when it is first needed, so that the first paint waits for one view only.
 * A new view is one folder, one line here, and its name in `Place`.
 */
export const views: Views = {
  connect: lazy(async () => ({ default: (await import("../views/connect/ConnectView")).ConnectView })),
  team: lazy(async () => ({ default: (await import("../views/team/TeamView")).TeamView })),
  person: lazy(async () => ({ default: (await import("../views/person/PersonView")).PersonView })),
  case: lazy(async () => ({ default: (await import("../views/case/CaseView")).CaseView })),
  balance: lazy(async () => ({ default: (await import("../views/balance/BalanceView")).BalanceView })),
  more: lazy(async () => ({ default: (await import("../views/more/MoreView")).MoreView })),
};
