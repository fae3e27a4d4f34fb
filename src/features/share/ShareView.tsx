import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { NotATeam } from "../../pane/components/NotATeam";
import { Page } from "../../pane/components/Page";
import { TaskButton, TaskStatus } from "../../pane/components/ProgressIndicator";
import { useTeamFigures } from "../../pane/state/figures";
import { usePlan } from "../../pane/state/useAction";
import type { CopyChoices } from "./action";
import { CopyReady } from "./CopyReady";
import { commissionerCopy, words } from "./feature";
import { shareMessages } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "10px" },
  control: { minWidth: 0, maxWidth: "100%" },
});

const shown = ["none", "roles", "names"] as const;

/** A copy for people outside the team: what it shows is chosen first, and looked through before it is handed out. */
export function ShareView(): ReactNode {
  const styles = useStyles();
  const figures = useTeamFigures();
  const making = usePlan(commissionerCopy);
  const [choices, setChoices] = useState<CopyChoices>({ serviceName: null, clinicians: "none", statement: null });
  if (figures === null) return <NotATeam title={words.title} />;

  const make = (wanted: CopyChoices): void => {
    setChoices(wanted);
    making.run(wanted);
  };
  if (making.state.status === "done") {
    return (
      <CopyReady
        made={making.state.result}
        onAgain={(statement) => make({ ...choices, statement })}
        onBack={making.reset}
      />
    );
  }
  return (
    <Page
      title={words.title}
      actions={
        <TaskButton task={making} onClick={() => make({ ...choices, statement: null })}>
          {shareMessages.make}
        </TaskButton>
      }
    >
      <p className={styles.lead}>{shareMessages.lead}</p>
      <TaskStatus task={making} label={shareMessages.making} saysCancelled />
      <div className={styles.fields}>
        <Field label={shareMessages.service} hint={shareMessages.serviceHint}>
          <Input
            className={styles.control}
            value={choices.serviceName ?? ""}
            onChange={(_, data) =>
              setChoices({ ...choices, serviceName: data.value.trim() === "" ? null : data.value })
            }
          />
        </Field>
        <Field
          label={shareMessages.clinicians}
          {...(choices.clinicians === "names"
            ? { validationState: "warning" as const, validationMessage: shareMessages.namesWarning }
            : {})}
        >
          <Select
            className={styles.control}
            value={choices.clinicians ?? "none"}
            onChange={(_, data) => setChoices({ ...choices, clinicians: data.value as CopyChoices["clinicians"] })}
          >
            {shown.map((one) => (
              <option key={one} value={one}>
                {shareMessages.cliniciansChoice[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Page>
  );
}
