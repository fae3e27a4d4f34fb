import { Button, FluentProvider, makeStyles } from "@fluentui/react-components";
import { createElement, Suspense, useEffect, useState, type ReactNode } from "react";
import type { Notice as RibbonNotice } from "../../actions/notices";
import { paneMessages } from "../messages/pane";
import { FailureNotice, Notice } from "../components/Notice";
import { Page } from "../components/Page";
import { UndoButton } from "../components/UndoButton";
import { ProgressIndicator } from "../components/ProgressIndicator";
import { tabsOf, type Feature } from "../feature";
import type { PaneServices } from "../paneServices";
import { FeaturesProvider, useFeatures } from "../state/features";
import { NavigationProvider, useNavigation, type Route } from "../state/navigation";
import { ServicesProvider, useServices } from "../state/services";
import { useWorkbook, WorkbookProvider } from "../state/workbook";
import { Layout } from "./Layout";
import { useTheme } from "./theme";
import { ViewBoundary } from "./ViewBoundary";
import { viewOf } from "./views";

/**
 * The whole pane. `start` lets tests and the gallery open it at any route.
 * @param props.features what it offers: tabs, menu and routes
 */
export function App(props: {
  readonly services: PaneServices;
  readonly features: readonly Feature[];
  readonly start?: Route;
}): ReactNode {
  return (
    <ServicesProvider services={props.services}>
      <FeaturesProvider features={props.features}>
        <Themed>
          <WorkbookProvider>
            <NavigationProvider {...(props.start === undefined ? {} : { start: props.start })}>
              <FeatureState>
                <Content />
              </FeatureState>
            </NavigationProvider>
          </WorkbookProvider>
        </Themed>
      </FeaturesProvider>
    </ServicesProvider>
  );
}

/** The state that features keep while the pane is open, whatever view is shown. */
function FeatureState(props: { readonly children: ReactNode }): ReactNode {
  return useFeatures()
    .flatMap(({ provider }) => provider ?? [])
    .reduceRight<ReactNode>((children, provider) => createElement(provider, null, children), props.children);
}

function Themed(props: { readonly children: ReactNode }): ReactNode {
  const { appearance } = useServices();
  const theme = useTheme(appearance);
  return <FluentProvider theme={theme}>{props.children}</FluentProvider>;
}

function Content(): ReactNode {
  const { state } = useWorkbook();
  const features = useFeatures();
  const isFirstRun = state.status === "ready" && !state.workbook.known;
  return (
    <Layout tabs={tabsOf(features)} showTabs={state.status === "ready" && !isFirstRun}>
      <NoticeArea />
      <View isFirstRun={isFirstRun} />
    </Layout>
  );
}

/** What comes before every view: a change that was cut off half-way, a workbook that could not be read again. */
function NoticeArea(): ReactNode {
  const { state, lastChange, read } = useWorkbook();
  const styles = useNoticeStyles();
  const [interrupted, setInterrupted] = useState<string | null>(null);
  const waiting = useWaiting();
  const notice = useNotice();
  // Kept after the undo, so that its result can be read.
  if (lastChange?.interrupted === true && lastChange.title !== interrupted) setInterrupted(lastChange.title);
  return (
    <div role="alert" className={styles.notices}>
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

const useNoticeStyles = makeStyles({ notices: { margin: "0 12px" } });

function View(props: { readonly isFirstRun: boolean }): ReactNode {
  const { state, read } = useWorkbook();
  const { route } = useNavigation();
  const features = useFeatures();
  if (state.status === "reading") {
    return (
      <Page title={paneMessages.reading.title}>
        <p role="status">{paneMessages.reading.body}</p>
        <ProgressIndicator label={paneMessages.reading.title} />
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
  const shown: Route = props.isFirstRun ? { name: "connect" } : route;
  const { name, ...details } = shown;
  const key = JSON.stringify(shown);
  return (
    <ViewBoundary key={key}>
      <Suspense fallback={<ProgressIndicator label={paneMessages.loading} />}>
        {createElement(viewOf(features, name), details)}
      </Suspense>
    </ViewBoundary>
  );
}
