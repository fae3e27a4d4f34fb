import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../../pane/components/Section";
import type { Answers } from "../../pane/state/workbook";
import { MapRow } from "./MapRow";
import { connectMessages as say } from "./viewMessages";

const tables: Readonly<Record<string, string>> = say.earlier.table;
const values: Readonly<Record<string, string>> = say.earlier.values;

/** What was said earlier and stands nowhere else on the page: each can be asked again, or all of it taken back. */
export function EarlierSection(props: {
  readonly answers: Answers;
  /** Questions that stand as cards on the page. */
  readonly shown: ReadonlySet<string>;
  readonly onAnswer: (said: Answers) => void;
}): ReactNode {
  const { answers, shown, onAnswer } = props;
  const given = Object.entries(answers).filter(([, value]) => value !== "");
  if (given.length === 0) return null;
  const nowhereElse = given.flatMap(([id, value]) => {
    const about = aboutOf(id);
    return about === null || shown.has(id) ? [] : [{ id, value, about }];
  });
  return (
    <Disclosure title={say.earlier.title(given.length)}>
      {nowhereElse.map(({ id, value, about }) => (
        <MapRow key={id} label={about} quiet={values[value] ?? value}>
          <Button size="small" aria-label={say.earlier.back(about)} onClick={() => onAnswer({ [id]: "" })}>
            {say.askAgain}
          </Button>
        </MapRow>
      ))}
      <p>
        <Button size="small" onClick={() => onAnswer(Object.fromEntries(given.map(([id]) => [id, ""])))}>
          {say.earlier.all}
        </Button>
      </p>
    </Disclosure>
  );
}

/** null: it can be seen and changed elsewhere on the page. */
function aboutOf(id: string): string | null {
  const [kind = "", ...rest] = id.split(":");
  const about = rest.join(":");
  switch (kind) {
    case "hours":
      return say.earlier.hours(about);
    case "ends":
      return say.earlier.ends(about);
    case "hidden":
      return say.earlier.hidden(about);
    case "holder":
      return say.earlier.holder(about);
    case "table":
      return tables[about] ?? about;
    case "sheet":
    case "area":
    case "role":
    case "word":
    case "who":
    case "points":
      return null;
    default:
      return about;
  }
}
