import type { HostContext } from "../context";
import type { Arguments } from "../define";
import type { EventName } from "../events";
import type { HostStates, TypeName } from "../states";

/** The pairs of methods by which Office.js says that somebody listens, and no longer listens, to an event. */
export function eventMethods<Name extends TypeName>(
  events: { readonly [wireName: string]: EventName },
  targetOf: (state: HostStates[Name]) => string,
) {
  const methods: {
    [wireName: string]: (state: HostStates[Name], args: Arguments, host: HostContext) => void;
  } = {};
  for (const [wireName, event] of Object.entries(events)) {
    methods[`_Register${wireName}Event`] = (state, _args, host) => host.events.register(event, targetOf(state));
    methods[`_Unregister${wireName}Event`] = (state, _args, host) => host.events.unregister(event, targetOf(state));
  }
  return methods;
}
