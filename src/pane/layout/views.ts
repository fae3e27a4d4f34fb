import { lazy, type ComponentType } from "react";
import type { Feature } from "../feature";

type Details = Readonly<Record<string, unknown>>;
type Load = () => Promise<unknown>;

const fetched = new Map<Load, ComponentType<Details>>();
const lazies = new Map<Load, ComponentType<Details>>();

/** The view of a route: at once where it has been fetched before, else as soon as it is there. */
export function viewOf(features: readonly Feature[], route: string): ComponentType<Details> {
  const load = loaderOf(features, route);
  const view =
    fetched.get(load) ?? lazies.get(load) ?? lazy(async () => ({ default: await fetchView(features, route) }));
  if (!fetched.has(load)) lazies.set(load, view);
  return view;
}

/** Fetches the view of a route, so that it shows without a wait. */
export async function fetchView(features: readonly Feature[], route: string): Promise<ComponentType<Details>> {
  const load = loaderOf(features, route);
  // The routes of a feature carry the types of their views; by name they cannot be told apart.
  const view = (await load()) as ComponentType<Details>;
  if (!lazies.has(load)) fetched.set(load, view);
  return view;
}

function loaderOf(features: readonly Feature[], route: string): Load {
  const found = features.flatMap(({ routes }) => routes[route] ?? [])[0];
  if (found === undefined) throw new Error(`No feature has a route ${route}.`);
  return found.load;
}
