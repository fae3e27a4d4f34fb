import type { ReactNode } from "react";
import type { AnyAction } from "../actions/action";

/** The groups of the menu, in their order. */
export const MENU_GROUPS = ["week", "think", "tell", "workbook"] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

type View<Props> = (props: Props) => ReactNode;

/** A view that is fetched when it is first opened. Its props are the details of its route. */
export interface LazyView<Props> {
  readonly load: () => Promise<View<Props>>;
}

/** An action that is fetched when it is first asked for. */
export interface LazyAction<Of> {
  readonly name: string;
  readonly load: () => Promise<Of>;
}

/** Where a manager finds a feature: a tab of its own, or a line of the menu. */
export type Entrance = Tab | MenuLine;

interface Opening {
  /** Its place among the tabs, or within its group of the menu: 10, 20, 30... */
  readonly position: number;
  /** What it opens. */
  readonly route: { readonly name: string };
}

export interface Tab extends Opening {
  readonly in: "tabs";
  readonly words: { readonly title: string };
}

export interface MenuLine extends Opening {
  readonly in: MenuGroup;
  readonly words: { readonly title: string; readonly about: string };
}

/** Something a manager can do, as the one list (`src/features/index.ts`) knows it: nothing here is loaded before it is needed. */
export interface Feature {
  /** The name of its folder. */
  readonly name: string;
  /** Absent where only other views lead to it. */
  readonly entrances?: readonly Entrance[];
  readonly routes: Readonly<Record<string, { readonly load: () => Promise<unknown> }>>;
  readonly actions: readonly LazyAction<AnyAction>[];
  /** State of its views that lives as long as the pane, whatever is shown. */
  readonly provider?: View<{ readonly children: ReactNode }>;
}

/** Declares a feature, keeping the types of its routes for the compiler. */
export function defineFeature<const Of extends Feature>(feature: Of): Of {
  return feature;
}

/** A view by the way to fetch it: `lazyView(async () => (await import("./TeamView")).TeamView)`. */
export function lazyView<Props>(load: () => Promise<View<Props>>): LazyView<Props> {
  return { load };
}

/** An action by its name and the way to fetch it; the name is checked against the action's own. */
export function lazyAction<Of extends { readonly name: string }>(
  name: Of["name"],
  load: () => Promise<Of>,
): LazyAction<Of> {
  return { name, load };
}

/** The tabs in their order. */
export function tabsOf(features: readonly Feature[]): readonly Tab[] {
  return entrancesOf(features).filter((entrance): entrance is Tab => entrance.in === "tabs");
}

/** The lines of one group of the menu in their order. */
export function menuLinesOf(features: readonly Feature[], group: MenuGroup): readonly MenuLine[] {
  return entrancesOf(features).filter((entrance): entrance is MenuLine => entrance.in === group);
}

const entrancesOf = (features: readonly Feature[]): readonly Entrance[] =>
  features.flatMap(({ entrances = [] }) => entrances).sort((a, b) => a.position - b.position);
