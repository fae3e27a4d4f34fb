import { isoDay } from "@evenkeel/spreadsheet";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { keepsDates, weightsTarget } from "../../actions/weights/weightsTarget";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import { NoDates } from "../../pane/components/NoDates";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { typedNumber } from "../../pane/components/typedNumber";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { usePlan } from "../../pane/state/useAction";
import { withUnmappedColumns } from "../../workbook/changePlan/unmappedColumns";
import { CasesApart } from "./CasesApart";
import { compareSchemes } from "./feature";
import { schemeAbout, schemeName, schemesMessages } from "./messages";
import { findScheme, type StarterScheme } from "./model";
import { workLevels } from "./model/fitted";
import { compareOnCaseload } from "./model/onCaseload";
import { PeopleUnderBoth } from "./PeopleUnderBoth";
import { SchemeFields, type SchemeChoices } from "./SchemeFields";
import { Unmapped } from "./Unmapped";
import { schemeViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  label: { margin: "0 0 4px", fontWeight: tokens.fontWeightSemibold },
  text: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** One starter scheme beside the workbook's weights, on this caseload. */
export function SchemeView(props: { readonly id: string }): ReactNode {
  const figures = useTeamFigures();
  const scheme = findScheme(props.id);
  if (figures === null || scheme === null) return <NotATeam title={say.title} />;
  return <Scheme figures={figures} scheme={scheme} />;
}

interface SchemeProps {
  readonly figures: TeamFigures;
  readonly scheme: StarterScheme;
}

/** Where there are no weights yet, a scheme is measured against the plain number of cases. */
const PLAIN = "every-case";
const OWN = "workbook";

function Scheme({ figures, scheme }: SchemeProps): ReactNode {
  const styles = useStyles();
  const { goTo } = useNavigation();
  const planning = usePlan(compareSchemes);
  const { today, connection } = figures;
  const team = useMemo(() => withUnmappedColumns(connection, figures.team), [connection, figures.team]);
  const target = weightsTarget(connection);
  const hasOwn = team.weights.length > 0;
  const [choices, setChoices] = useState<SchemeChoices>(() => ({
    against: hasOwn ? OWN : PLAIN,
    fullTimePoints: null,
    factors: {},
    from: isoDay(today),
  }));
  const fullTimePoints = typedNumber(choices.fullTimePoints ?? "") || null;
  const { against, factors } = choices;
  const compared = useMemo(
    () => compareOnCaseload(team, today, { scheme, against: findScheme(against), fullTimePoints, factors }),
    [team, today, scheme, against, fullTimePoints, factors],
  );
  const work = useMemo(() => workLevels(team), [team]);
  const { b, result } = compared;

  const isDated = hasOwn && keepsDates(target);
  const adopt = (): void => {
    const typed = typedNumber(choices.fullTimePoints ?? "");
    if (typed === null || typed === 0) return;
    planning.run({
      scheme: scheme.id,
      fullTimePoints: compared.fullTimePoints.b,
      factors,
      adopt: true,
      from: isDated ? choices.from : null,
    });
  };
  return (
    <PlanView planning={planning} onDone={() => goTo({ name: "weights" })}>
      <Page
        title={schemeName(scheme.id)}
        actions={
          b.rules.length > 0 && (
            <Button appearance="primary" onClick={adopt}>
              {say.adopt}
            </Button>
          )
        }
      >
        <TaskStatus task={planning} label={say.adopt} />
        <p className={styles.label}>{schemesMessages.example}</p>
        <p className={styles.text}>
          {schemeAbout(scheme.id)} {say.source(scheme.source.title)}{" "}
          <Link href={scheme.source.url} target="_blank" rel="noreferrer" inline>
            {say.sourceLink}
          </Link>
        </p>
        <NoDates figures={figures} />
        {b.rules.length === 0 && (
          <Notice tone="warning" title={say.nothingFits.title}>
            <p>{say.nothingFits.body(scheme.factors.map(({ name }) => name).join(", "))}</p>
          </Notice>
        )}
        <SchemeFields
          scheme={scheme}
          fitted={b}
          columns={[...work.keys()]}
          hasOwn={hasOwn}
          isDated={isDated}
          choices={choices}
          suggested={compared.fullTimePoints.b}
          onChange={setChoices}
        />
        {b.rules.length > 0 && (
          <>
            <Unmapped fitted={b} given={result.given} />
            <PeopleUnderBoth compared={compared} settings={team.settings} />
            <CasesApart work={result.work} />
          </>
        )}
      </Page>
    </PlanView>
  );
}
