import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { choiceRota, type ChoiceSharing } from "../../../domain/jobPlan/choiceRota";
import { amount } from "../../../pane/components/format";
import { Notice } from "../../../pane/components/Notice";
import { Page } from "../../../pane/components/Page";
import { useJobPlanDraft } from "../jobPlanDraft";
import { jobPlanViewMessages } from "../viewMessages";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

const ways: readonly ChoiceSharing[] = ["wte", "agreed"];

/** The quarter's whole Choice appointments over those who do Choice, adding up exactly. */
export function ChoicePage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.choicePage;
  const { draft, change } = useJobPlanDraft();
  const { plan, parameters } = figures;
  const { acceptedPerWeek } = plan;
  const rota =
    acceptedPerWeek === null
      ? null
      : choiceRota(plan.plans, acceptedPerWeek, parameters.weeksPerQuarter, draft.choiceSharing);
  const noHours = rota?.flatMap(({ plan: { wte, clinician } }) => (wte === null ? [clinician.name] : [])) ?? [];
  const total = rota?.reduce((sum, offer) => sum + offer.perQuarter, 0) ?? 0;
  return (
    <Page title={say.title}>
      {acceptedPerWeek === null || rota === null ? (
        <Notice tone="info">
          <p>{acceptedPerWeek === null ? jobPlanViewMessages.unknown : say.nobody}</p>
        </Notice>
      ) : (
        <>
          <p className={styles.lead}>{say.lead(total, amount(parameters.weeksPerQuarter), amount(acceptedPerWeek))}</p>
          <Field label={say.by}>
            <Select
              className={styles.control}
              value={draft.choiceSharing}
              onChange={(_, data) => change({ choiceSharing: data.value as ChoiceSharing })}
            >
              {ways.map((way) => (
                <option key={way} value={way}>
                  {say.ways[way]}
                </option>
              ))}
            </Select>
          </Field>
          {draft.choiceSharing === "wte" && noHours.length > 0 && (
            <Notice tone="warning">
              <p>{say.noHours(noHours)}</p>
            </Notice>
          )}
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say.name}</th>
                <th scope="col">{say.perQuarter}</th>
                <th scope="col">{say.perWeek}</th>
              </tr>
            </thead>
            <tbody>
              {rota.map((offer) => (
                <tr key={offer.plan.clinician.index}>
                  <th scope="row">{offer.plan.clinician.name}</th>
                  <td>{offer.perQuarter}</td>
                  <td>{amount(offer.perQuarter / parameters.weeksPerQuarter)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{say.total}</th>
                <td>{total}</td>
                <td>{amount(total / parameters.weeksPerQuarter)}</td>
              </tr>
            </tfoot>
          </table>
        </>
      )}
    </Page>
  );
}
