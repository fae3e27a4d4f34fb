import { defineType } from "../define";

/** Objects that Office.js makes for its own use, not through `Excel`. */
export const serviceObjectTypes = [
  defineType(
    "CustomFunctions",
    {
      methods: {
        SetInvocationArrayResults: (_state, args, host) => {
          const results = args.json(0);
          if (Array.isArray(results)) host.takeFunctionResults(results);
        },
        _SetOsfControlContainerReadyForCustomFunctions: (_state, _args, host) => {
          host.application.functionsReady = true;
        },
        _GetEnabledFeatures: () => [],
      },
    },
    null,
  ),
  defineType("AddinInternalService", { methods: { NotifyActionHandlerReady: () => undefined } }, null),
];
