import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { settingsMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  control: { minWidth: 0 },
  back: { minWidth: 0, padding: "0 4px", marginLeft: "-4px" },
});

/** One figure, with where it comes from, and the way back to what is published once it is another. */
export function SettingField(props: {
  readonly label: string;
  readonly source?: string;
  readonly value: string;
  /** As the form would show the published figure; "": there is none. */
  readonly published: string;
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { label, source, value, published, fault } = props;
  const figure = published === "" ? say.nothing : published;
  return (
    <div>
      <Field
        label={label}
        {...(source === undefined ? {} : { hint: source })}
        {...(fault === null ? {} : { validationState: "error" as const, validationMessage: fault })}
      >
        <Input
          className={styles.control}
          inputMode="decimal"
          value={value}
          onChange={(_, data) => props.onChange(data.value)}
        />
      </Field>
      {value !== published && (
        <Button
          className={styles.back}
          size="small"
          appearance="subtle"
          aria-label={say.backToLabel(label, figure)}
          onClick={() => props.onChange(published)}
        >
          {say.backTo(figure)}
        </Button>
      )}
    </div>
  );
}
