import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";

/** Actions that need no choices have one view in common. */
export type ToolName = "snapshot" | "freeze-formulas" | "repair-formulas";

/** The pages behind the team plan. */
export type JobPlanPage = "people" | "levers" | "choice" | "balance" | "draft" | "nhs" | "versions" | "figures";

/** Where the manager is. State and not browser history: Excel takes the History API away. */
export type Place =
  | { readonly name: "connect" }
  | { readonly name: "team" }
  | { readonly name: "person"; readonly clinician: string }
  | { readonly name: "case"; readonly index: number }
  | { readonly name: "balance" }
  | { readonly name: "allocate" }
  | { readonly name: "allocateCase"; readonly index: number }
  | { readonly name: "jobPlans"; readonly page?: JobPlanPage }
  | { readonly name: "share" }
  | { readonly name: "refresh" }
  | { readonly name: "template" }
  | { readonly name: "concern" }
  | { readonly name: "statement" }
  | { readonly name: "supervision"; readonly clinician: string | null }
  | { readonly name: "tool"; readonly action: ToolName }
  | { readonly name: "settings" }
  | { readonly name: "weights" }
  /** `rule`: the row's place in Weights; null: a new one. */
  | { readonly name: "weight"; readonly rule: number | null }
  | { readonly name: "unweighted" }
  | { readonly name: "schemes" }
  | { readonly name: "scheme"; readonly id: string }
  | { readonly name: "whatIf" }
  | { readonly name: "review" }
  | { readonly name: "throughput" }
  | { readonly name: "alerts" }
  | { readonly name: "monday" }
  | { readonly name: "functions" }
  | { readonly name: "function"; readonly id: string }
  | { readonly name: "more" };

export type PlaceName = Place["name"];

export interface Navigation {
  readonly place: Place;
  /** The way here, oldest first, without the present place. */
  readonly trail: readonly Place[];
  /** True once the manager has gone anywhere: only then may focus move to the new view's heading. */
  readonly moved: boolean;
  /** Goes to one of the main places and forgets the way. */
  goTo(place: Place): void;
  /** Goes a step deeper; Back returns. */
  open(place: Place): void;
  back(): void;
}

const NavigationContext = createContext<Navigation | null>(null);

interface Path {
  readonly place: Place;
  readonly trail: readonly Place[];
  readonly moved: boolean;
}

export function NavigationProvider(props: { readonly start?: Place; readonly children: ReactNode }): ReactNode {
  const [path, setPath] = useState<Path>({ place: props.start ?? { name: "team" }, trail: [], moved: false });
  const goTo = useCallback((place: Place) => setPath({ place, trail: [], moved: true }), []);
  const open = useCallback(
    (place: Place) => setPath((old) => ({ place, trail: [...old.trail, old.place], moved: true })),
    [],
  );
  const back = useCallback(
    () =>
      setPath((old) => ({
        place: old.trail[old.trail.length - 1] ?? { name: "team" },
        trail: old.trail.slice(0, -1),
        moved: true,
      })),
    [],
  );
  const navigation = useMemo(() => ({ ...path, goTo, open, back }), [path, goTo, open, back]);
  return <NavigationContext value={navigation}>{props.children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error("A view was rendered outside NavigationProvider.");
  return navigation;
}
