import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { Feature, LazyView } from "../feature";

/**
 * The list of features adds itself here (`src/features/index.ts`), so that the pane knows every route and its details
 * without importing any feature.
 */
export interface Register {}

type Features = Register extends { readonly features: infer List extends readonly Feature[] } ? List[number] : Feature;
type RoutesOf<Of extends Feature> = Of extends Feature
  ? {
      [Name in keyof Of["routes"] & string]: { readonly name: Name } & (Of["routes"][Name] extends LazyView<infer Props>
        ? Props
        : unknown);
    }[keyof Of["routes"] & string]
  : never;

/** Where the manager is. State and not browser history: Excel takes the History API away. */
export type Route = RoutesOf<Features>;
export interface Navigation {
  readonly route: Route;
  /** The way here, oldest first, without the present route. */
  readonly trail: readonly Route[];
  /** True once the manager has gone anywhere: only then may focus move to the new view's heading. */
  readonly moved: boolean;
  /** Goes to one of the main places and forgets the way. */
  readonly goTo: (route: Route) => void;
  /** Goes a step deeper; Back returns. */
  readonly open: (route: Route) => void;
  readonly back: () => void;
}

const NavigationContext = createContext<Navigation | null>(null);

interface Path {
  readonly route: Route;
  readonly trail: readonly Route[];
  readonly moved: boolean;
}

export function NavigationProvider(props: { readonly start?: Route; readonly children: ReactNode }): ReactNode {
  const [path, setPath] = useState<Path>({ route: props.start ?? { name: "team" }, trail: [], moved: false });
  const goTo = useCallback((route: Route) => setPath({ route, trail: [], moved: true }), []);
  const open = useCallback(
    (route: Route) => setPath((old) => ({ route, trail: [...old.trail, old.route], moved: true })),
    [],
  );
  const back = useCallback(
    () =>
      setPath((old) => ({
        route: old.trail[old.trail.length - 1] ?? { name: "team" },
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
