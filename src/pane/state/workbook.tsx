import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { StandingChange } from "../../actions/workbook";
import type { Connection } from "../../workbook/connect/connection";
import { failureOf, type Failure } from "./failure";
import { useServices } from "./services";

export interface ConnectedWorkbook {
  readonly connection: Connection;
  /** True where the manager has said that this is the team: the first run is over. */
  readonly known: boolean;
}

export type WorkbookState =
  | { readonly status: "reading" }
  | { readonly status: "failed"; readonly failure: Failure }
  | {
      readonly status: "ready";
      readonly workbook: ConnectedWorkbook;
      /** A later reading failed: what is shown is how the workbook was before. */
      readonly stale: Failure | null;
    };

/** Chosen values by question id. */
export type Answers = Readonly<Record<string, string>>;

export interface WorkbookHandle {
  readonly state: WorkbookState;
  readonly lastChange: StandingChange | null;
  /** Grows with every edit that somebody other than the add-in makes: a preview older than that may be stale. */
  readonly edits: number;
  /** Reads the workbook again; `answers` replace the ones given so far. */
  readonly read: (answers?: Answers) => Promise<void>;
  /** Keeps what was found in the workbook and ends the first run. */
  readonly remember: (connection: Connection) => Promise<void>;
}

const WorkbookContext = createContext<WorkbookHandle | null>(null);

/** Edits come in bursts (a fill-down, a paste): the workbook is read again once they have stopped. */
const QUIET_MS = 800;

/** Reads the workbook when the pane opens and again after edits, and holds what was found for all views. */
export function WorkbookProvider(props: { readonly children: ReactNode }): ReactNode {
  const { workbook: services, clock } = useServices();
  const [state, setState] = useState<WorkbookState>({ status: "reading" });
  const [lastChange, setLastChange] = useState<StandingChange | null>(null);
  const [edits, setEdits] = useState(0);
  const newest = useRef(0);
  const chosen = useRef<Answers>({});

  const read = useCallback(
    async (answers?: Answers) => {
      const turn = ++newest.current;
      if (answers !== undefined) chosen.current = answers;
      try {
        const connection = await services.connect({ today: clock.today(), answers: chosen.current });
        const change = await services.lastChange();
        if (turn !== newest.current) return;
        setState((old) => ({
          status: "ready",
          workbook: {
            connection,
            known: connection.isRemembered === true || (old.status === "ready" && old.workbook.known),
          },
          stale: null,
        }));
        setLastChange(change);
      } catch (error) {
        if (turn !== newest.current) return;
        const failure = failureOf(error);
        setState((old) => (old.status === "ready" ? { ...old, stale: failure } : { status: "failed", failure }));
      }
    },
    [services, clock],
  );

  const remember = useCallback(
    async (connection: Connection) => {
      await services.remember(connection);
      setState({ status: "ready", workbook: { connection, known: true }, stale: null });
    },
    [services],
  );

  useEffect(() => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const isClosed = (): boolean => closed;
    let stop: (() => Promise<void>) | null = null;
    const listen = async (): Promise<void> => {
      await read();
      if (isClosed()) return;
      stop = await services.watch(() => {
        setEdits((count) => count + 1);
        clearTimeout(quiet);
        quiet = setTimeout(() => void read(), QUIET_MS);
      });
      if (isClosed()) await stop();
    };
    void listen();
    return () => {
      closed = true;
      clearTimeout(quiet);
      void stop?.();
    };
  }, [read, services]);

  const handle = useMemo(
    () => ({ state, lastChange, edits, read, remember }),
    [state, lastChange, edits, read, remember],
  );
  return <WorkbookContext value={handle}>{props.children}</WorkbookContext>;
}

export function useWorkbook(): WorkbookHandle {
  const handle = useContext(WorkbookContext);
  if (handle === null) throw new Error("A view was rendered outside WorkbookProvider.");
  return handle;
}

/** For views that are only shown once a workbook is connected. */
export function useConnectedWorkbook(): ConnectedWorkbook {
  const { state } = useWorkbook();
  if (state.status !== "ready") throw new Error("This view needs a connected workbook.");
  return state.workbook;
}
