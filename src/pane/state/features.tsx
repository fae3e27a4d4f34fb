import { createContext, useContext, type ReactNode } from "react";
import type { Feature } from "../feature";

const FeaturesContext = createContext<readonly Feature[]>([]);

/** What the pane offers; the menu and the tabs are made from it. */
export function FeaturesProvider(props: {
  readonly features: readonly Feature[];
  readonly children: ReactNode;
}): ReactNode {
  return <FeaturesContext value={props.features}>{props.children}</FeaturesContext>;
}

export function useFeatures(): readonly Feature[] {
  return useContext(FeaturesContext);
}
