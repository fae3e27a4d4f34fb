import { type ReactNode, useRef, useState } from "react";
import { NotATeam } from "../../pane/components/NotATeam";
import { useTeamFigures } from "../../pane/state/figures";
import { usePlan } from "../../pane/state/useAction";
import { useTask } from "../../pane/state/useTask";
import { useWorkbook } from "../../pane/state/workbook";
import { BalanceOptions } from "./BalanceOptions";
import { BalanceOutcome, type BalanceResult } from "./BalanceOutcome";
import { BalanceReview } from "./BalanceReview";
import { balanceTeam } from "./feature";
import type { BalanceChoices } from "./options";
import { balanceMessages } from "./viewMessages";

/** Without a tolerance of its own: that is the service's, as is the ceiling, until the manager picks another. */
const firstChoices: BalanceChoices = {
  moveExisting: false,
  maxMoves: null,
  shareBy: "hours",
  acrossTeams: false,
  statusToo: false,
};

/** Balance team, step by step: what to do, what would change, what became of it. */
export function BalanceView(): ReactNode {
  const figures = useTeamFigures();
  const { edits, read } = useWorkbook();
  const [choices, setChoices] = useState<BalanceChoices>(firstChoices);
  const proposing = usePlan(balanceTeam);
  const applying = useTask<BalanceResult>();
  const editsAtProposal = useRef(0);

  if (figures === null) return <NotATeam title={balanceMessages.title} />;
  const propose = (wanted: BalanceChoices): void => {
    setChoices(wanted);
    applying.reset();
    editsAtProposal.current = edits;
    proposing.run(wanted);
  };
  const apply = (ticked: ReadonlySet<string>): void => {
    if (proposing.state.status !== "done") return;
    const proposed = proposing.state.result;
    void applying.run(async () => {
      const outcome = await proposed.apply({ ticked });
      await read();
      return { outcome, columns: proposed.shown.writtenColumns(ticked) };
    });
  };
  const startAgain = (): void => {
    applying.reset();
    proposing.reset();
  };

  if (applying.state.status === "done") {
    return <BalanceOutcome result={applying.state.result} onAgain={startAgain} />;
  }
  if (proposing.state.status === "done") {
    return (
      <BalanceReview
        proposal={proposing.state.result.shown}
        choices={choices}
        settings={figures.team.settings}
        isStale={edits !== editsAtProposal.current}
        applying={applying}
        onApply={apply}
        onAgain={propose}
        onOptions={startAgain}
      />
    );
  }
  return <BalanceOptions figures={figures} choices={choices} task={proposing} onPropose={propose} />;
}
