import { createContext, useContext, type ReactNode } from "react";
import type { PaneServices } from "../paneServices";

const ServicesContext = createContext<PaneServices | null>(null);

export function ServicesProvider(props: { readonly services: PaneServices; readonly children: ReactNode }): ReactNode {
  return <ServicesContext value={props.services}>{props.children}</ServicesContext>;
}

export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("A view was rendered outside ServicesProvider.");
  return services;
}
