import { Button, FluentProvider, makeStyles } from "@fluentui/react-components";
import { createElement, Suspense, useEffect, useState, type ComponentType, type ReactNode } from "react";
import type { Notice as RibbonNotice } from "../../features/actions";
import { paneMessages } from "../messages/pane";
import { FailureNotice, Notice } from "../components/Notice";
import { Page } from "../components/Page";
import { UndoButton } from "../components/UndoButton";
import { Working } from "../components/Working";
import type { PaneServices } from "../paneServices";
import { JobPlanDraftProvider } from "../../features/jobPlans/jobPlanDraft";
import { NavigationProvider, useNavigation, type Place } from "../state/navigation";
import { ServicesProvider, useServices } from "../state/services";
import { useWorkbook, WorkbookProvider } from "../state/workbook";
import { Shell } from "./Shell";
import { useTheme } from "./theme";
import { ViewBoundary } from "./ViewBoundary";
import { views } from "../../features/views";

/** The whole pane. `start` lets tests and the gallery open it at any place. */
export function App(props: { readonly services: PaneServices; readonly start?: Place }): ReactNode {
  return (
    <ServicesProvider services={props.services}>
      <Themed>
        <WorkbookProvider>
          <NavigationProvider {...(props.start === undefined ? {} : { start: props.start })}>
            <JobPlanDraftProvider>
              <Frame />
            </JobPlanDraftProvider>
          </NavigationProvider>
        </WorkbookProvider>
      </Themed>
    </ServicesProvider>
  );
}

function Themed(props: { readonly children: ReactNode }): ReactNode {
  const { appearance } = useServices();
  const theme = useTheme(appearance);
  return <FluentProvider theme={theme}>{props.children}</FluentProvider>;
}

function Frame(): ReactNode {
  const { state } = useWorkbook();
  const isFirstRun = state.status === "ready" && !state.workbook.known;
  return (
    <Shell showPlaces={state.status === "ready" && !isFirstRun}>
      <News />
      <Content isFirstRun={isFirstRun} />
    </Shell>
  );
}

/** What comes before every view: a change that was cut off half-way, a workbook that could not be read again. */
function News(): ReactNode {
  const { state, lastChange, read } = useWorkbook();
  const styles = useFrameStyles();
  const [interrupted, setInterrupted] = useState<string | null>(null);
  const waiting = useWaiting();
  const notice = useNotice();
  // Kept after the undo, so that its result can be read.
  if (lastChange?.interrupted === true && lastChange.title !== interrupted) setInterrupted(lastChange.title);
  return (
    <div role="alert" className={styles.news}>
      {waiting !== null && (
        <Notice tone="info">
          <p>{waiting}</p>
        </Notice>
      )}
      {notice !== null && (
        <Notice tone={notice.kind === "done" ? "success" : "error"}>
          <p>{notice.message}</p>
        </Notice>
      )}
      {interrupted !== null && (
        <Notice tone="error" title={paneMessages.interrupted.title} actions={<UndoButton />}>
          <p>{paneMessages.interrupted.body(interrupted)}</p>
        </Notice>
      )}
      {state.status === "ready" && state.stale !== null && (
        <FailureNotice
          title={paneMessages.stale}
          failure={state.stale}
          actions={
            <Button size="small" onClick={() => void read()}>
              {paneMessages.tryAgain}
            </Button>
          }
        />
      )}
    </div>
  );
}

/** What Excel waits for: usually that the manager leaves the cell they are typing in. */
function useWaiting(): string | null {
  const { workbook } = useServices();
  const [waiting, setWaiting] = useState<string | null>(null);
  useEffect(() => workbook.watchWaiting(setWaiting), [workbook]);
  return waiting;
}

/** What a ribbon command did. It has changed the workbook behind the pane's back, so that is read again. */
function useNotice(): RibbonNotice | null {
  const { workbook } = useServices();
  const { read } = useWorkbook();
  const [notice, setNotice] = useState<RibbonNotice | null>(null);
  useEffect(
    () =>
      workbook.watchNotices((news) => {
        setNotice(news);
        void read();
      }),
    [workbook, read],
  );
  return notice;
}

const useFrameStyles = makeStyles({ news: { margin: "0 12px" } });

function Content(props: { readonly isFirstRun: boolean }): ReactNode {
  const { state, read } = useWorkbook();
  const { place } = useNavigation();
  if (state.status === "reading") {
    return (
      <Page title={paneMessages.reading.title}>
        <p role="status">{paneMessages.reading.body}</p>
        <Working label={paneMessages.reading.title} />
      </Page>
    );
  }
  if (state.status === "failed") {
    return (
      <Page
        title={paneMessages.failure.reading}
        actions={
          <Button appearance="primary" onClick={() => void read()}>
            {paneMessages.tryAgain}
          </Button>
        }
      >
        <div role="alert">
          <FailureNotice failure={state.failure} advice={paneMessages.failure.readingAdvice} />
        </div>
      </Page>
    );
  }
  const shown: Place = props.isFirstRun ? { name: "connect" } : place;
  const { name, ...details } = shown;
  const View = views[name] as ComponentType<typeof details>;
  const key = JSON.stringify(shown);
  return (
    <ViewBoundary key={key}>
      <Suspense fallback={<Working label={paneMessages.loading} />}>{createElement(View, { ...details })}</Suspense>
    </ViewBoundary>
  );
}
