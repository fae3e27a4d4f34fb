import { defineType, flagValue } from "../define";
import { object } from "../states";

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
  defineType(
    "AppRuntimeService",
    {
      methods: {
        GetAppRuntimeState: (_state, _args, host) => host.application.paneState,
        SetAppRuntimeState: (_state, args, host) => {
          host.application.paneState = args.text(0);
        },
      },
    },
    null,
  ),
  defineType(
    "AppRuntimePersistenceService",
    {
      methods: {
        GetAppRuntimeStartState: (_state, _args, host) => host.application.startState,
        SetAppRuntimeStartState: (_state, args, host) => {
          host.application.startState = args.text(0);
        },
      },
    },
    null,
  ),
  defineType(
    "DynamicRibbon",
    {
      methods: {
        GetTab: (_state, args) => object("RibbonTab", { id: args.text(0) }),
        GetButton: (_state, args) => object("RibbonButton", { id: args.text(0) }),
      },
    },
    null,
  ),
  defineType("RibbonTab", {}, null),
  defineType(
    "RibbonButton",
    {
      values: {
        Enabled: {
          read: ({ id }, host) => host.application.ribbonButtons.get(id) ?? true,
          write: ({ id }, value, host) => {
            host.application.ribbonButtons.set(id, flagValue(value));
          },
        },
      },
    },
    null,
  ),
];
