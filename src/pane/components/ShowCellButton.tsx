import { Link, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneMessages } from "../messages/pane";
import { failureOf, type Failure } from "../state/failure";
import { useServices } from "../state/services";

const useStyles = makeStyles({ link: { whiteSpace: "nowrap", minHeight: "24px" } });

/** Goes to a cell in the sheet. The pane stays where it is. */
export function ShowCellButton(props: {
  readonly sheet: string;
  readonly cell: string;
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { workbook } = useServices();
  const [failure, setFailure] = useState<Failure | null>(null);
  const show = async (): Promise<void> => {
    try {
      await workbook.showCell(props.sheet, props.cell);
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <>
      <Link
        as="button"
        className={styles.link}
        aria-label={paneMessages.showMeCell(props.sheet, props.cell)}
        onClick={() => void show()}
      >
        {props.children ?? paneMessages.showMe}
      </Link>
      {failure !== null && <span role="alert"> {failure.message}</span>}
    </>
  );
}
